import { expect, test } from 'vitest';
import { isLost } from './library-size.ts';

test.each([
  [0, 500, true],
  [3, 500, true],
  [499, 500, false],
  [500, 500, false],
  [0, 0, false],
  [7, 0, false],
  [0, 1, false],
  [0, 5, true],
])('%i clippings where there were %i: lost is %s', (count, remembered, lost) => {
  expect(isLost(count, remembered)).toBe(lost);
});
