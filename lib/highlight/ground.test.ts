import { afterEach, expect, test, vi } from 'vitest';
import { colourOf, groundOf, luminance } from './ground.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['rgb(255, 255, 255)', [1, 1, 1, 1]],
  ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
  ['rgb(51 102 255 / 0.5)', [0.2, 0.4, 1, 0.5]],
  ['color(srgb 0.2 0.4 1)', [0.2, 0.4, 1, 1]],
  ['color(srgb 0.2 0.4 1 / 0.25)', [0.2, 0.4, 1, 0.25]],
  ['oklch(0.7 0.1 200)', null],
  ['color(display-p3 1 0 0)', null],
  ['', null],
])('computed colour %j', (computed, colour) => {
  expect(colourOf(computed)).toEqual(colour);
});

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgb(119, 119, 119)', 0.184],
])('luminance of %s', (computed, value) => {
  expect(luminance(colourOf(computed)!)).toBeCloseTo(value, 2);
});

test('the ground of a story below thousands of boxes is asked of the nearest ones', () => {
  let box: { parentElement: unknown } = { parentElement: null };
  for (let i = 0; i < 3000; i++) box = { parentElement: box };
  const asked = vi.fn(() => ({ backgroundColor: 'rgba(0, 0, 0, 0)', backgroundImage: 'none', color: 'rgb(0, 0, 0)' }));
  vi.stubGlobal('getComputedStyle', asked);
  expect(groundOf(box as never)).toBe('light');
  expect(asked.mock.calls.length).toBeLessThan(100);
});
