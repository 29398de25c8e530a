import { expect, test } from 'vitest';
import { FEATURE_VERSION } from './features.ts';
import { LABELS, STATE_COUNT } from './labels.ts';
import { decodeModel, encodeModel, ModelError, type TaggerModel } from './model-file.ts';
import { packWeights } from './packed-weights.ts';

const model: TaggerModel = {
  info: {
    format: 'sorot-tagger',
    featureVersion: FEATURE_VERSION,
    trainedOn: '2026-01-02',
    sources: { train: 3 },
    scores: { official: 0.5 },
    features: 3,
    unit: 0.02,
  },
  weights: packWeights(
    [5, 300, 16_777_215],
    Int8Array.from({ length: 3 * LABELS }, (_, i) => (i % 3 ? i * 7 - 127 : 0)),
  ),
  step: new Float64Array(STATE_COUNT * STATE_COUNT).fill(Number.NEGATIVE_INFINITY),
  begin: new Float64Array(STATE_COUNT).fill(0.5),
  end: new Float64Array(STATE_COUNT).fill(-1.25),
};

test('a model is read as it was written', () => {
  expect(decodeModel(encodeModel(model))).toEqual(model);
});

test('a model is read wherever it lies in memory', () => {
  const bytes = encodeModel(model);
  const elsewhere = new Uint8Array(bytes.length + 3).subarray(3);
  elsewhere.set(bytes);
  expect(decodeModel(elsewhere)).toEqual(model);
});

test('equal models make equal files', () => {
  expect(encodeModel(decodeModel(encodeModel(model)))).toEqual(encodeModel(model));
});

const damaged: [string, (bytes: Uint8Array) => Uint8Array][] = [
  ['an empty file', () => new Uint8Array(0)],
  ['some other file', (bytes) => bytes.map((b) => b ^ 1)],
  ['a file that is cut short', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ['a file that is longer than it says', (bytes) => Uint8Array.of(...bytes, 0)],
  ['a header that is cut short', (bytes) => bytes.subarray(0, 40)],
  ['features of another version', () => encodeModel({ ...model, info: { ...model.info, featureVersion: 0 } })],
];

test.each(damaged)('%s is refused', (_, damage) => {
  expect(() => decodeModel(damage(encodeModel(model)))).toThrow(ModelError);
});
