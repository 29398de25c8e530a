import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAt, place } from './place.ts';

const screen = { width: 1280, height: 800 };
const column = { left: 100, right: 800 };
const card = { width: 368, height: 300 };
const mark = (left: number, top: number, width = 120) => ({ left, top, right: left + width, bottom: top + 20 });

describe('a card hangs from its mark', () => {
  test.each([
    ['under the mark, left edges aligned', mark(200, 100), { left: 200, top: 123, side: 'below' }],
    ['kept inside the column on the right', mark(700, 100), { left: 432, top: 123, side: 'below' }],
    ['above when there is no room below', mark(200, 700), { left: 200, top: 397, side: 'above' }],
    ['below when the room above is no larger', mark(200, 380), { left: 200, top: 403, side: 'below' }],
    ['in the window although the mark is left of it', mark(-50, 100), { left: 100, top: 123, side: 'below' }],
  ])('%s', (_, at, expected) => {
    expect(place(at, column, card, screen)).toMatchObject(expected);
  });

  test('never off the screen, at any size of window, card and column', () => {
    const size = fc.integer({ min: 120, max: 2000 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        fc.integer({ min: -500, max: 2500 }),
        fc.integer({ min: -500, max: 2500 }),
        (w, h, high, x, y) => {
          const width = Math.min(368, w - 16);
          const p = place(
            mark(x, y),
            { left: x - 40, right: x + 500 },
            { width, height: high },
            { width: w, height: h },
          );
          const height = Math.min(high, p.maxHeight);
          expect(p.left).toBeGreaterThanOrEqual(8);
          expect(p.left + width).toBeLessThanOrEqual(w - 8);
          expect(p.top).toBeGreaterThanOrEqual(8);
          expect(p.top + height).toBeLessThanOrEqual(h - 8);
          expect(p.maxHeight).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test.each([
  ['the line under the pointer', { x: 30, y: 45 }, 1],
  ['the nearest line', { x: 300, y: 5 }, 0],
  ['the first line without a pointer', null, 0],
])('of a mark over two lines: %s', (_, point, index) => {
  const lines = [
    { left: 500, right: 600, top: 10, bottom: 30 },
    { left: 20, right: 90, top: 38, bottom: 58 },
  ];
  expect(lineAt(lines, point)).toBe(lines[index]);
});
