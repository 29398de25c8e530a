import { afterEach, expect, test, vi } from 'vitest';
import { colourOf, coloursAround, groundOf, luminance } from './ground.ts';

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

test.each([
  ['the nearest that covers', ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'rgba(9, 9, 9, 0.9)', 'rgb(255, 255, 255)'], 'dark'],
  ['no background that covers, dark words', ['rgb(20, 20, 20)', 'rgba(0, 0, 0, 0)'], 'light'],
  ['no background that covers, light words', ['rgb(230, 230, 230)', 'rgba(0, 0, 0, 0)', ''], 'dark'],
  [
    'a colour that cannot be read before one that can',
    ['rgb(230, 230, 230)', 'oklch(0.7 0.1 200)', 'rgb(255, 255, 255)'],
    'dark',
  ],
  ['nothing', [], 'light'],
  ['nonsense', ['url(x)', '}body{'], 'light'],
])('ground by %s', (_, colours, ground) => {
  expect(groundOf(colours)).toBe(ground);
});

const styled = (backgroundColor: string, backgroundImage = 'none') => ({
  backgroundColor,
  backgroundImage,
  color: 'rgb(1, 2, 3)',
});

test.each([
  ['an opaque colour', styled('rgb(255, 255, 255)')],
  ['a picture', styled('rgba(0, 0, 0, 0)', 'url("x.png")')],
])('the colours around a story end at %s', (_, end) => {
  const [inner, middle, outer] = [{}, {}, {}] as { parentElement: unknown }[];
  Object.assign(inner!, { parentElement: middle });
  Object.assign(middle!, { parentElement: outer });
  const styles = new Map([
    [inner, styled('rgba(0, 0, 0, 0)')],
    [middle, end],
    [outer, styled('rgb(9, 9, 9)')],
  ]);
  vi.stubGlobal('getComputedStyle', (element: never) => styles.get(element));
  expect(coloursAround(inner as never)).toEqual(['rgb(1, 2, 3)', 'rgba(0, 0, 0, 0)', end.backgroundColor]);
});

test('of a story below thousands of boxes the nearest ones are asked', () => {
  let box: { parentElement: unknown } = { parentElement: null };
  for (let i = 0; i < 3000; i++) box = { parentElement: box };
  const asked = vi.fn(() => styled('rgba(0, 0, 0, 0)'));
  vi.stubGlobal('getComputedStyle', asked);
  expect(coloursAround(box as never).length).toBeLessThan(100);
  expect(asked.mock.calls.length).toBeLessThan(100);
});
