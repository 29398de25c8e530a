import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HASH_BITS } from './hash.ts';
import { LABELS } from './labels.ts';
import { bitsIn, packWeights } from './packed-weights.ts';
import { addRow, PACKED, unpack, WeightTable } from './weight-table.ts';

const feature = fc.oneof(fc.nat((1 << HASH_BITS) - 1), fc.nat(600), fc.constantFrom(0, (1 << HASH_BITS) - 1));
const weight = fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 }));
const row = fc.array(weight, { minLength: LABELS, maxLength: LABELS });

test('property: sums are those of a plain map', () => {
  const models = fc.uniqueArray(fc.tuple(feature, row), { selector: ([f]) => f, maxLength: 80 });
  fc.assert(
    fc.property(models, fc.array(feature, { maxLength: 60 }), (entries, others) => {
      const sorted = [...entries].sort(([a], [b]) => a - b);
      const plain = new Map(sorted);
      const weights = Int8Array.from(sorted.flatMap(([, of]) => of));
      const features = sorted.map(([f]) => f);
      const table = new WeightTable(packWeights(features, weights));
      const asked = Int32Array.from([...plain.keys(), ...others]);
      const packed = new Int32Array(2 * PACKED).fill(0);
      table.addTo(packed, PACKED, asked, asked.length);
      const sums = new Int32Array(LABELS);
      unpack(packed.subarray(PACKED), sums);
      const expected = Array.from({ length: LABELS }, (_, label) =>
        [...asked].reduce((sum, f) => sum + (plain.get(f)?.[label] ?? 0), 0),
      );
      expect([...sums]).toEqual(expected);
      expect([...packed.subarray(0, PACKED)]).toEqual(new Array(PACKED).fill(0));
    }),
  );
});

test('as many of the largest weights as a token can have do not run into their neighbours', () => {
  for (const w of [127, -127]) {
    const weights = new Int8Array(LABELS).map((_, label) => (label % 2 ? -w : w));
    const table = new WeightTable(packWeights([7], weights));
    const packed = new Int32Array(PACKED);
    table.addTo(packed, 0, new Int32Array(250).fill(7), 250);
    addRow(packed, 0, new Int32Array(PACKED), 0);
    const sums = new Int32Array(LABELS);
    unpack(packed, sums);
    expect([...sums]).toEqual(Array.from(weights, (one) => one * 250));
  }
});

test('rows stay right when there are more of them than there was room for', () => {
  const features = Array.from({ length: 9000 }, (_, i) => i * 1801);
  const rows = Int8Array.from({ length: features.length * LABELS }, (_, i) => ((i * 37) % 255) - 127);
  const table = new WeightTable(packWeights(features, rows));
  for (let f = features.length - 1; f >= 0; f -= 1)
    table.addTo(new Int32Array(PACKED), 0, Int32Array.of(features[f]!), 1);
  for (const f of [0, 1, 4095, 4096, 8999]) {
    const packed = new Int32Array(PACKED);
    table.addTo(packed, 0, Int32Array.of(features[f]!), 1);
    const sums = new Int32Array(LABELS);
    unpack(packed, sums);
    expect([...sums]).toEqual([...rows.subarray(f * LABELS, (f + 1) * LABELS)]);
  }
});

test('bits of every mask are counted', () => {
  for (let mask = 0; mask < 1 << 16; mask++) {
    const plain = mask.toString(2).replaceAll('0', '').length;
    if (bitsIn(mask) !== plain) expect(bitsIn(mask)).toBe(plain);
    if (bitsIn(mask | (0xa5ff << 16)) !== plain + 12) expect(bitsIn(mask | (0xa5ff << 16))).toBe(plain + 12);
  }
});

test('a drawer that overflows is told', () => {
  const all = Array.from({ length: 256 }, (_, i) => i);
  expect(() => packWeights(all, new Int8Array(256 * LABELS))).toThrow(RangeError);
});
