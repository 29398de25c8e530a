import { LABELS } from './labels.ts';
import { BLOCK, bitsIn, LOW_BITS, LOW_MASK, type PackedWeights } from './packed-weights.ts';

/** Numbers in a row of packed sums: two labels share one, the even one in its lower half. */
export const PACKED = (LABELS + 1) >> 1;

/** Rows that there is room for at first. */
const FIRST_ROWS = 4096;

/** So many features are found at once; a power of two. */
const MET = 1 << 14;
const MET_MASK = MET - 1;

/**
 * Finds and adds up the weights of features. Features are hashes, evenly spread: the index on their upper bits leads to the
 * one or two that can be meant, and what is searched is small enough for the processor's cache. Weights are spread
 * out two to a number, so that one addition serves two labels: a token has too few features (about 160, of 127 units at
 * most) for a sum to leave its 16 bits.
 */
export class WeightTable {
  readonly #weights: PackedWeights;
  /** Where each drawer and each block of features begins. */
  readonly #drawers: Numbers;
  readonly #blocks: Numbers;
  /** For each feature the number of its row; 0 while it has none. */
  readonly #rowOf: Numbers;
  /**
   * `PACKED` numbers a row, in the order in which features were first met: most of a model's never occur in an article,
   * and those that do stand close together.
   */
  #rows = new Int32Array(FIRST_ROWS * PACKED);
  /** The first row is that of features without weights. */
  #used = 1;
  /** The features that were asked for last, each with where its row begins: most are found with one look at memory. */
  readonly #met = new Int32Array(2 * MET).fill(-1);

  constructor(weights: PackedWeights) {
    this.#weights = weights;
    const features = weights.masks.length;
    this.#drawers = startsOf(weights.drawers, features);
    this.#blocks = startsOf(weights.blocks, weights.values.length);
    this.#rowOf = numbersUpTo(features, features);
  }

  /** Makes the row of a feature and returns its number. */
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
    let k = block * BLOCK;
    for (; k + 1 < f; k += 2) at += bitsIn(masks[k]! | (masks[k + 1]! << 16));
    if (k < f) at += bitsIn(masks[k]!);
    for (let left = masks[f]!; left > 0; left &= left - 1) {
      const label = 31 - Math.clz32(left & -left);
      const cell = from + (label >> 1);
      const value = values[at++]!;
      this.#rows[cell] = this.#rows[cell]! + (label & 1 ? value << 16 : value);
    }
    return this.#used++;
  }

  /**
   * Adds the weights of the first `count` of `features` to the `PACKED` sums at `to`, in units of the model. The seven
   * sums are kept apart until the end: so they stay in the processor's registers.
   */
  addTo(sums: Int32Array, to: number, features: Int32Array, count: number): void {
    const met = this.#met;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    for (let k = 0; k < count; k++) {
      const feature = features[k]!;
      const at = 2 * (feature & MET_MASK);
      if (met[at] !== feature) {
        met[at + 1] = this.#rowOfFeature(feature);
        met[at] = feature;
      }
      const row = met[at + 1]!;
      const rows = this.#rows;
      a = (a + rows[row]!) | 0;
      b = (b + rows[row + 1]!) | 0;
      c = (c + rows[row + 2]!) | 0;
      d = (d + rows[row + 3]!) | 0;
      e = (e + rows[row + 4]!) | 0;
      f = (f + rows[row + 5]!) | 0;
      g = (g + rows[row + 6]!) | 0;
    }
    sums[to] = sums[to]! + a;
    sums[to + 1] = sums[to + 1]! + b;
    sums[to + 2] = sums[to + 2]! + c;
    sums[to + 3] = sums[to + 3]! + d;
    sums[to + 4] = sums[to + 4]! + e;
    sums[to + 5] = sums[to + 5]! + f;
    sums[to + 6] = sums[to + 6]! + g;
  }

  /** Where the row of a feature begins; one of nothing where the model does not know it. */
  #rowOfFeature(feature: number): number {
    const drawer = feature >>> LOW_BITS;
    const wanted = feature & LOW_MASK;
    const { low } = this.#weights;
    const end = this.#drawers[drawer + 1]!;
    for (let f = this.#drawers[drawer]!; f < end; f++) {
      if (low[f] !== wanted) continue;
      if (this.#rowOf[f] === 0) this.#rowOf[f] = this.#spread(f);
      return this.#rowOf[f]! * PACKED;
    }
    return 0;
  }
}

type Numbers = Uint16Array | Uint32Array;

/** Room for numbers up to `most`, no wider than need be: what is searched shall fit into the processor's cache. */
const numbersUpTo = (most: number, length: number): Numbers =>
  most < 1 << 16 ? new Uint16Array(length) : new Uint32Array(length);

/** Where each of several stretches begins whose lengths are given, and where the last one ends. */
function startsOf(lengths: Uint8Array | Uint16Array, total: number): Numbers {
  const starts = numbersUpTo(total, lengths.length + 1);
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
