import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from './distance.ts';

/** By definition, without a band. */
function plain(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  return a[0] === b[0] ? plain(x, y) : 1 + Math.min(plain(x, b), plain(a, y), plain(x, y));
}

test.each([
  ['Kusumadwi', 'Kusumadewi', 5, 1],
  ['Bagas', 'Bagas', 0, 0],
  ['Bagas', 'Ratna', 2, 3],
  ['', 'abc', 5, 3],
])('%s → %s (at most %i): %i', (a, b, limit, expected) => expect(distance(a, b, limit)).toBe(expected));

test('property: equal to the definition, cut at the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat(7), (a, b, limit) => distance(a, b, limit) === Math.min(plain(a, b), limit + 1)),
  );
});
