import { HASH_BITS } from './hash.ts';
import { LABELS } from './labels.ts';

/** Features are filed under their upper bits, in drawers; the lower ones tell those of one drawer apart. */
export const LOW_BITS = 8;
export const LOW_MASK = (1 << LOW_BITS) - 1;
export const DRAWERS = 1 << (HASH_BITS - LOW_BITS);

/** So many features share one entry of `blocks`. */
export const BLOCK = 32;

/**
 * The weights of a model as they stand in its file and as they are used: nothing has to be decoded. Two thirds of all
 * weights are 0 and are left out: each feature has a mask of the labels it speaks for, and one value for each of them.
 */
export interface PackedWeights {
  /** How many features each drawer has. */
  readonly drawers: Uint8Array;
  /** Lower bits of the features, drawer by drawer, ascending. */
  readonly low: Uint8Array;
  /** For each feature a bit for each label whose weight is not 0. */
  readonly masks: Uint16Array;
  /** How many values each block of features has, so that a feature's are found without counting all before it. */
  readonly blocks: Uint16Array;
  /** The weights that are not 0, feature by feature, label by label, in units of the model. */
  readonly values: Int8Array;
}

/** Packs the weights of `features` (ascending numbers; rows of `LABELS` weights). Throws `RangeError` when a drawer overflows. */
export function packWeights(features: ArrayLike<number>, rows: Int8Array): PackedWeights {
  const n = features.length;
  const drawers = new Uint8Array(DRAWERS);
  const low = new Uint8Array(n);
  const masks = new Uint16Array(n);
  const blocks = new Uint16Array(blocksOf(n));
  const values: number[] = [];
  for (let f = 0; f < n; f++) {
    const feature = features[f]!;
    const drawer = feature >>> LOW_BITS;
    if (drawers[drawer] === 255) throw new RangeError('Too many features in one drawer');
    drawers[drawer] = drawers[drawer]! + 1;
    low[f] = feature & LOW_MASK;
    const before = values.length;
    for (let label = 0; label < LABELS; label++) {
      const weight = rows[f * LABELS + label]!;
      if (weight === 0) continue;
      masks[f] = masks[f]! | (1 << label);
      values.push(weight);
    }
    blocks[Math.floor(f / BLOCK)] = blocks[Math.floor(f / BLOCK)]! + values.length - before;
  }
  return { drawers, low, masks, blocks, values: Int8Array.from(values) };
}

/** Number of blocks that `n` features make. */
export const blocksOf = (n: number): number => Math.ceil(n / BLOCK);

/** Number of bits that are set in two masks of 16 side by side. */
export function bitsIn(masks: number): number {
  let x = masks - ((masks >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  x = (x + (x >>> 4)) & 0x0f0f0f0f;
  return Math.imul(x, 0x01010101) >>> 24;
}
