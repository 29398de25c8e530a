import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './distance.ts';

test.each([
  ['Rahmat', 'Rahmad', 1],
  ['Safiun', 'Safiiun', 1],
  ['Halmahera', 'Halamahera', 1],
  ['Pemliu', 'Pemilu', 1],
  ['Bagja', 'Bagja', 0],
  ['Ansar', 'Anwar', 1],
  ['Rudi', 'Hartono', 3],
])('%s, %s: %i', (a, b, expected) => {
  expect(editDistance(a, b, 2)).toBe(expected);
});

test('symmetric, zero for equals only, bounded by the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const d = editDistance(a, b, limit);
      expect(d).toBe(editDistance(b, a, limit));
      expect(d === 0).toBe(a === b);
      expect(d).toBeLessThanOrEqual(limit + 1);
      if (a.length === b.length) {
        const substitutions = [...a].filter((c, i) => c !== b[i]).length;
        expect(d).toBeLessThanOrEqual(Math.min(substitutions, limit + 1));
      }
    }),
  );
});
