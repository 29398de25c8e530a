import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrated } from './confidence.ts';

test.each([
  [0, 0],
  [0.5, 0.37],
  [0.99, 0.95],
  [1, 0.985],
  [2, 0.985],
])('%f is right in %f of all cases', (raw, right) => {
  expect(calibrated(raw)).toBeCloseTo(right, 6);
});

test('surer stays surer', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(share, share, (a, b) => a > b || calibrated(a) <= calibrated(b)));
});
