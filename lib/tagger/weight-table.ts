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
  /** `PACKED` numbers for each feature. */
  readonly #rows: Int32Array;

  constructor({ features, weights }: Pick<TaggerModel, 'features' | 'weights'>) {
    const n = features.length;
    this.#low = new Uint8Array(n);
    let drawer = 0;
    for (let f = 0; f < n; f++) {
      const feature = features[f]!;
      this.#low[f] = feature & LOW_MASK;
      while (drawer < feature >>> LOW_BITS) this.#drawers[++drawer] = f;
    }
    while (drawer < DRAWERS) this.#drawers[++drawer] = n;
    const rows = new Int32Array(n * PACKED);
    for (let label = 0; label < LABELS; label += 2) {
      const even = label * n;
      const odd = label + 1 < LABELS ? even + n : -1;
      for (let f = 0, at = label >> 1; f < n; f++, at += PACKED)
        rows[at] = weights[even + f]! + (odd < 0 ? 0 : weights[odd + f]! << 16);
    }
    this.#rows = rows;
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
