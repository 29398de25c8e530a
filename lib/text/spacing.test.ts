import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singleSpaced } from './spacing.ts';

test.each([
  ['', ''],
  ['Ketua KPU', 'Ketua KPU'],
  ['Ketua  KPU', 'Ketua KPU'],
  ['Ketua\nKPU ', 'Ketua KPU '],
  ['Ketua\u00a0KPU', 'Ketua KPU'],
  [' Ma’ruf  ', ' Ma’ruf '],
])('%j: %j', (text, expected) => {
  expect(singleSpaced(text)).toBe(expected);
});

test('property: equal to the definition', () => {
  const unit = fc.oneof(
    fc.constantFrom(' ', ' ', '\n', '\u00a0', '\u3000', '’', 'a'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => singleSpaced(text) === text.replace(/\s+/g, ' ')),
    { numRuns: 1000 },
  );
});
