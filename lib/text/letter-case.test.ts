import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsUpper, isUpper } from './letter-case.ts';

test.each([
  ['', false, true],
  ['Bagja', true, false],
  ['bagja', false, false],
  ['KPU', true, true],
  ['É', true, true],
  ['éa', false, false],
  ['Éa', true, false],
  ['5a', false, false],
  ['5', false, true],
  ['ß', false, false],
  ['ʼA', false, true],
  ['“', false, true],
  ['İ', true, true],
  ['Ǆ', true, true],
  ['中', false, true],
  ['\ud801\udc00', false, true],
])('%s: begins with a capital %s, without small letters %s', (text, begins, upper) => {
  expect([beginsUpper(text), isUpper(text)]).toEqual([begins, upper]);
});

test('property: equal to the definition', () => {
  const unit = fc.oneof(fc.constantFrom(..."aZ5’ʼ'“éÉßİŉǅ"), fc.string({ unit: 'binary', maxLength: 1 }));
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const first = text.charAt(0);
      expect(beginsUpper(text)).toBe(first !== first.toLowerCase());
      expect(isUpper(text)).toBe(text === text.toUpperCase());
    }),
    { numRuns: 2000 },
  );
});
