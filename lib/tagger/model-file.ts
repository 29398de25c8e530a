import { FEATURE_VERSION } from './features.ts';
import { STATE_COUNT } from './labels.ts';
import { blocksOf, DRAWERS, type PackedWeights } from './packed-weights.ts';

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
  readonly weights: PackedWeights;
  /** Scores of steps between states, of beginning and of ending; -Infinity where impossible. */
  readonly step: Float64Array;
  readonly begin: Float64Array;
  readonly end: Float64Array;
}

/** A model file that cannot be used: damaged, or made for other features. */
export class ModelError extends Error {
  override name = 'ModelError';
}

const MAGIC = 0x32_52_4f_53; // "SOR2"

const SCORES = STATE_COUNT * STATE_COUNT + 2 * STATE_COUNT;

/**
 * Layout: magic, length of the header, header (JSON in ASCII, filled up with spaces to a multiple of four), steps, beginnings
 * and endings as 32-bit floats; then the parts of `PackedWeights`, those of two bytes first: masks, blocks, drawers, low, values.
 * Numbers are little-endian, as in the memory of every machine that a browser runs on.
 */
export function encodeModel(model: TaggerModel): Uint8Array {
  const json = JSON.stringify(model.info);
  const header = Uint8Array.from(json.padEnd(Math.ceil(json.length / 4) * 4), (c) => c.charCodeAt(0));
  const { masks, blocks, drawers, low, values } = model.weights;
  const parts = [
    Uint32Array.of(MAGIC, header.length),
    header,
    Float32Array.from([...model.step, ...model.begin, ...model.end]),
    ...[masks, blocks, drawers, low, values],
  ].map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads a model file; its weights stay where they are in `bytes`. Throws `ModelError` when it is damaged or belongs to another version of the features. */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  // Views of several bytes a number must lie on a multiple of that.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(buffer, byteOffset, bytes.length);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new ModelError('Not a tagger model');
  const headerLength = view.getUint32(4, true);
  const info = readInfo(bytes.subarray(8, 8 + headerLength));
  const n = info.features;
  const scoresAt = 8 + headerLength;
  const masksAt = scoresAt + 4 * SCORES;
  const blocksAt = masksAt + 2 * n;
  const drawersAt = blocksAt + 2 * blocksOf(n);
  const lowAt = drawersAt + DRAWERS;
  const valuesAt = lowAt + n;
  if (headerLength % 4 !== 0 || bytes.length < valuesAt) throw new ModelError('Tagger model is cut short');
  const blocks = new Uint16Array(buffer, byteOffset + blocksAt, blocksOf(n));
  const valueCount = blocks.reduce((sum, count) => sum + count, 0);
  if (bytes.length !== valuesAt + valueCount) throw new ModelError('Tagger model is cut short');
  const scores = Float64Array.from(new Float32Array(buffer, byteOffset + scoresAt, SCORES));
  const steps = STATE_COUNT * STATE_COUNT;
  return {
    info,
    weights: {
      masks: new Uint16Array(buffer, byteOffset + masksAt, n),
      blocks,
      drawers: new Uint8Array(buffer, byteOffset + drawersAt, DRAWERS),
      low: new Uint8Array(buffer, byteOffset + lowAt, n),
      values: new Int8Array(buffer, byteOffset + valuesAt, valueCount),
    },
    step: scores.slice(0, steps),
    begin: scores.slice(steps, steps + STATE_COUNT),
    end: scores.slice(steps + STATE_COUNT),
  };
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
