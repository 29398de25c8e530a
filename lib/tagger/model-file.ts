import { FEATURE_VERSION } from './features.ts';
import { LABELS, STATE_COUNT } from './labels.ts';

/** What a model file says of itself. */
export interface ModelInfo {
  readonly format: 'sorot-tagger';
  readonly featureVersion: number;
  /** YYYY-MM-DD. */
  readonly trainedOn: string;
  /** Names of the training texts with the number of articles or sentences. */
  readonly sources: Readonly<Record<string, number>>;
  /** F1 on articles that a model trained in the same way had not seen. */
  readonly scores: Readonly<Record<string, number>>;
  readonly features: number;
  /** Value of one unit of a stored weight. */
  readonly unit: number;
}

/** A trained model, ready for use. */
export interface TaggerModel {
  readonly info: ModelInfo;
  /** Ascending numbers of the features. */
  readonly features: Int32Array;
  /** The weights of all features for the first label, then for the next …, in units of `info.unit`. */
  readonly weights: Int8Array;
  /** Scores of steps between states, of beginning and of ending; -Infinity where impossible. */
  readonly step: Float64Array;
  readonly begin: Float64Array;
  readonly end: Float64Array;
}

/** A model file that cannot be used: damaged, or made for other features. */
export class ModelError extends Error {
  override name = 'ModelError';
}

const MAGIC = 0x31_52_4f_53; // "SOR1"

/**
 * Layout: magic, length of the header, header (JSON in ASCII), feature numbers as differences (7 bits a byte, low first), weights
 * label by label, then steps, beginnings and endings as 32-bit floats. Numbers are little-endian.
 */
export function encodeModel(model: TaggerModel): Uint8Array {
  const header = Uint8Array.from(JSON.stringify(model.info), (c) => c.charCodeAt(0));
  const gaps: number[] = [];
  let last = 0;
  for (const feature of model.features) {
    let gap = feature - last;
    last = feature;
    while (gap > 127) {
      gaps.push((gap & 127) | 128);
      gap >>>= 7;
    }
    gaps.push(gap);
  }
  const n = model.features.length;
  const scores = STATE_COUNT * STATE_COUNT + 2 * STATE_COUNT;
  const bytes = new Uint8Array(8 + header.length + gaps.length + n * LABELS + scores * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = 8 + header.length;
  bytes.set(gaps, at);
  at += gaps.length;
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, n * LABELS), at);
  at += n * LABELS;
  for (const list of [model.step, model.begin, model.end])
    for (const score of list) {
      view.setFloat32(at, score, true);
      at += 4;
    }
  return bytes;
}

/** Reads a model file; its weights stay where they are in `bytes`. Throws `ModelError` when it is damaged or belongs to another version of the features. */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new ModelError('Not a tagger model');
  const headerLength = view.getUint32(4, true);
  const info = readInfo(bytes.subarray(8, 8 + headerLength));
  const n = info.features;
  const features = new Int32Array(n);
  let at = 8 + headerLength;
  let last = 0;
  for (let f = 0; f < n; f++) {
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at++] ?? 0;
      last += (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    features[f] = last;
  }
  const scores = STATE_COUNT * STATE_COUNT + 2 * STATE_COUNT;
  if (bytes.length !== at + n * LABELS + scores * 4) throw new ModelError('Tagger model is cut short');
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, n * LABELS);
  at += n * LABELS;
  const read = (count: number) =>
    Float64Array.from({ length: count }, () => {
      const value = view.getFloat32(at, true);
      at += 4;
      return value;
    });
  const step = read(STATE_COUNT * STATE_COUNT);
  return { info, features, weights, step, begin: read(STATE_COUNT), end: read(STATE_COUNT) };
}

function readInfo(bytes: Uint8Array): ModelInfo {
  let info: unknown;
  try {
    info = JSON.parse(String.fromCharCode(...bytes));
  } catch {
    throw new ModelError('Tagger model has no readable header');
  }
  if (!isInfo(info)) throw new ModelError('Tagger model has an incomplete header');
  if (info.featureVersion !== FEATURE_VERSION)
    throw new ModelError(
      `Tagger model is for features ${info.featureVersion}, this is ${FEATURE_VERSION}: train it again`,
    );
  return info;
}

function isInfo(value: unknown): value is ModelInfo {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'format' in value &&
    value.format === 'sorot-tagger' &&
    'featureVersion' in value &&
    typeof value.featureVersion === 'number' &&
    'features' in value &&
    typeof value.features === 'number' &&
    'unit' in value &&
    typeof value.unit === 'number'
  );
}
