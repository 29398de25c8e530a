import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './distance.ts';

test.each([
  ['Rahmat', 'Rahmad', 2, 1],
  ['Safiun', 'Safiiun', 2, 1],
  ['Halmahera', 'Halamahera', 2, 1],
  ['Pemliu', 'Pemilu', 2, 1],
  ['Bagja', 'Bagja', 2, 0],
  ['Bagas', 'Bagas', 0, 0],
  ['Ansar', 'Anwar', 2, 1],
  ['Rudi', 'Hartono', 2, 3],
  ['Kusumadwi', 'Kusumadewi', 5, 1],
  ['', 'abc', 5, 3],
  ['', 'abc', 2, 3],
])('%s, %s (at most %i): %i', (a, b, limit, expected) => {
  expect(editDistance(a, b, limit)).toBe(expected);
});

/** By definition: no band, nothing left out at the ends. */
function plain(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a[0] === b[0] ? 0 : 1;
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    plain(a.slice(1), b) + 1,
    plain(a, b.slice(1)) + 1,
    plain(a.slice(1), b.slice(1)) + same,
    swapped ? plain(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test('property: equal to the definition, cut at the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat(7), (a, b, limit) => editDistance(a, b, limit) === Math.min(plain(a, b), limit + 1)),
    { numRuns: 300 },
  );
});

test('property: symmetric, zero for equals only', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 30 });
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, limit) => {
      const found = editDistance(a, b, limit);
      expect(found).toBe(editDistance(b, a, limit));
      expect(found === 0).toBe(a === b);
    }),
  );
});
