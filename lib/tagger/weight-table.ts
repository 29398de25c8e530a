import { HASH_BITS } from './hash.ts';
import { LABELS } from './labels.ts';
import type { TaggerModel } from './model-file.ts';

/** Numbers in a row of packed sums: two labels share one, the even one in its lower half. */
export const PACKED = (LABELS + 1) >> 1;

/** Features are filed under their upper bits; the lower ones tell those of one drawer apart. */
const LOW_BITS = 8;
const LOW_MASK = (1 << LOW_BITS) - 1;
const DRAWERS = 1 << (HASH_BITS - LOW_BITS);

/**
 * Finds and adds up the weights of features. Features are hashes, evenly spread, and the model has them sorted: an index on
 * their upper bits leads to the one or two that can be meant, and what is searched is small enough for the processor's
 * cache. Weights are packed two to a number, so that one addition serves two labels: a token has too few features
 * (about 160, of 127 units at most) for a sum to leave its 16 bits.
 */
export class WeightTable {
  /** Where each drawer begins in `#low`. */
  readonly #drawers = new Uint32Array(DRAWERS + 1);
  readonly #low: Uint8Array;
  /** The model's weights, label by label, and what was read of them: `PACKED` numbers for each feature. */
  readonly #weights: Int8Array;
  readonly #rows: Int32Array;
  readonly #packed: Uint8Array;

  constructor({ features, weights }: Pick<TaggerModel, 'features' | 'weights'>) {
    const n = features.length;
    const low = new Uint8Array(n);
    const drawers = this.#drawers;
    let drawer = 0;
    for (let f = 0; f < n; f++) {
      const feature = features[f]!;
      low[f] = feature & LOW_MASK;
      while (drawer < feature >>> LOW_BITS) drawers[++drawer] = f;
    }
    drawers.fill(n, drawer + 1);
    this.#low = low;
    this.#rows = new Int32Array(n * PACKED);
    this.#packed = new Uint8Array(n);
    this.#weights = weights;
  }

  /** Fills the row of a feature. Most of a model's features never occur in an article: their rows stay empty. */
  #pack(f: number): void {
    const n = this.#packed.length;
    for (let label = 0; label < LABELS; label += 2) {
      const odd = label + 1 < LABELS ? this.#weights[(label + 1) * n + f]! : 0;
      this.#rows[f * PACKED + (label >> 1)] = this.#weights[label * n + f]! + (odd << 16);
    }
    this.#packed[f] = 1;
  }

  /** Adds the weights of the first `count` of `features` to the `PACKED` sums at `to`, in units of the model. */
  addTo(sums: Int32Array, to: number, features: Int32Array, count: number): void {
    const drawers = this.#drawers;
    const low = this.#low;
    const rows = this.#rows;
    for (let k = 0; k < count; k++) {
      const feature = features[k]!;
      const wanted = feature & LOW_MASK;
      const end = drawers[(feature >>> LOW_BITS) + 1]!;
      for (let f = drawers[feature >>> LOW_BITS]!; f < end; f++) {
        if (low[f] !== wanted) continue;
        if (this.#packed[f] === 0) this.#pack(f);
        addRow(sums, to, rows, f * PACKED);
        break;
      }
    }
  }
}

/** Adds a row of packed sums to another. */
export function addRow(sums: Int32Array, to: number, rows: Int32Array, from: number): void {
  for (let i = 0; i < PACKED; i++) sums[to + i] = sums[to + i]! + rows[from + i]!;
}

/** Spreads a row of packed sums out to one number for each label. */
export function unpack(packed: Int32Array, sums: Int32Array): void {
  for (let label = 0; label < LABELS; label += 2) {
    const both = packed[label >> 1]!;
    const even = (both << 16) >> 16;
    sums[label] = even;
    if (label + 1 < LABELS) sums[label + 1] = (both - even) >> 16;
  }
}
