import { LABELS } from './labels.ts';
import { BLOCK, bitsIn, LOW_BITS, LOW_MASK, type PackedWeights } from './packed-weights.ts';

/** Numbers in a row of packed sums: two labels share one, the even one in its lower half. */
export const PACKED = (LABELS + 1) >> 1;

/** Rows that there is room for at first. */
const FIRST_ROWS = 4096;

/**
 * Finds and adds up the weights of features. Features are hashes, evenly spread: the index on their upper bits leads to the
 * one or two that can be meant, and what is searched is small enough for the processor's cache. Weights are spread
 * out two to a number, so that one addition serves two labels: a token has too few features (about 160, of 127 units at
 * most) for a sum to leave its 16 bits.
 */
export class WeightTable {
  readonly #weights: PackedWeights;
  /** Where each drawer and each block of features begins. */
  readonly #drawers: Uint32Array;
  readonly #blocks: Uint32Array;
  /** For each feature its row, counted from 1; 0 while it has none. */
  readonly #rowOf: Uint32Array;
  /**
   * `PACKED` numbers a row, in the order in which features were first met: most of a model's never occur in an article,
   * and those that do stand close together.
   */
  #rows = new Int32Array(FIRST_ROWS * PACKED);
  #used = 0;

  constructor(weights: PackedWeights) {
    this.#weights = weights;
    this.#drawers = startsOf(weights.drawers);
    this.#blocks = startsOf(weights.blocks);
    this.#rowOf = new Uint32Array(weights.masks.length);
  }

  /** Makes the row of a feature. */
  #spread(f: number): number {
    const { masks, values } = this.#weights;
    const from = this.#used * PACKED;
    if (from === this.#rows.length) {
      const wider = new Int32Array(2 * from);
      wider.set(this.#rows);
      this.#rows = wider;
    }
    const block = Math.floor(f / BLOCK);
    let at = this.#blocks[block]!;
    for (let k = block * BLOCK; k < f; k++) at += bitsIn(masks[k]!);
    for (let label = 0, left = masks[f]!; left > 0; label++, left >>>= 1) {
      if ((left & 1) === 0) continue;
      const cell = from + (label >> 1);
      const value = values[at++]!;
      this.#rows[cell] = this.#rows[cell]! + (label & 1 ? value << 16 : value);
    }
    return ++this.#used;
  }

  /** Adds the weights of the first `count` of `features` to the `PACKED` sums at `to`, in units of the model. */
  addTo(sums: Int32Array, to: number, features: Int32Array, count: number): void {
    const drawers = this.#drawers;
    const { low } = this.#weights;
    const rowOf = this.#rowOf;
    for (let k = 0; k < count; k++) {
      const feature = features[k]!;
      const wanted = feature & LOW_MASK;
      const end = drawers[(feature >>> LOW_BITS) + 1]!;
      for (let f = drawers[feature >>> LOW_BITS]!; f < end; f++) {
        if (low[f] !== wanted) continue;
        if (rowOf[f] === 0) rowOf[f] = this.#spread(f);
        addRow(sums, to, this.#rows, (rowOf[f]! - 1) * PACKED);
        break;
      }
    }
  }
}

/** Where each of several stretches begins whose lengths are given, and where the last one ends. */
function startsOf(lengths: Uint8Array | Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    starts[i] = at;
    at += lengths[i]!;
  }
  starts[lengths.length] = at;
  return starts;
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
