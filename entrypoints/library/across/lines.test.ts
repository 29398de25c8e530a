import { expect, test } from 'vitest';
import { clippingsPerLine } from './lines.ts';

test.each([
  [[], 1],
  [[0, 3, 7], 1],
  [[8], 2],
  [[14, 2], 2],
  [[15], 5],
  [[36], 10],
  [[195, 210], 50],
  [[351], 100],
  [[700_000], 100_000],
])('days with %j clippings: %i a line', (counts, perLine) => {
  expect(clippingsPerLine(counts)).toBe(perLine);
});
