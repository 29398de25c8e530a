import { LABELS } from './labels.ts';
import type { TaggerModel } from './model-file.ts';

/**
 * Finds the weights of features: an open hash table over typed arrays. Most features of a text are unknown to the model;
 * a byte for each place, small enough for the processor's cache, answers those without a look at the table itself.
 */
export class WeightTable {
  readonly #marks: Uint8Array;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;
  readonly #weights: Int8Array;

  constructor(model: TaggerModel) {
    let size = 1024;
    while (size < model.features.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#marks = new Uint8Array(size);
    this.#keys = new Int32Array(size);
    this.#rows = new Int32Array(size);
    this.#weights = model.weights;
    for (let f = 0; f < model.features.length; f++) {
      const key = model.features[f]!;
      let at = key & this.#mask;
      while (this.#marks[at] !== 0) at = (at + 1) & this.#mask;
      this.#marks[at] = markOf(key);
      this.#keys[at] = key;
      this.#rows[at] = f * LABELS;
    }
  }

  /** Adds the weights of the first `count` of `features` to the `LABELS` sums at `to`, in units of the model. */
  addTo(sums: Int32Array, to: number, features: Int32Array, count: number): void {
    const marks = this.#marks;
    const mask = this.#mask;
    const weights = this.#weights;
    for (let k = 0; k < count; k++) {
      const feature = features[k]!;
      const wanted = markOf(feature);
      let at = feature & mask;
      let mark = marks[at]!;
      while (mark !== 0) {
        if (mark === wanted && this.#keys[at] === feature) {
          const row = this.#rows[at]!;
          for (let l = 0; l < LABELS; l++) sums[to + l] = sums[to + l]! + weights[row + l]!;
          break;
        }
        at = (at + 1) & mask;
        mark = marks[at]!;
      }
    }
  }
}

/** One byte, never 0, from the upper bits of a feature. */
const markOf = (feature: number): number => ((feature >>> 16) & 0x7f) + 1;
