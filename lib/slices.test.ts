import { expect, test, vi } from 'vitest';
import { atOnce, forEach, inSlices, type Slices, timeSpent } from './slices.ts';

/** Counts to `most`; each step takes a millisecond of the made-up clock. */
function* count(most: number, tick: () => void): Slices<number> {
  let n = 0;
  for (; n < most; n++) {
    tick();
    yield;
  }
  return n;
}

test('work without a page is done in one go', () => {
  expect(atOnce(count(100, () => undefined))).toBe(100);
});

test('work on a page is done in slices well below 50 ms, with other tasks in between', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const before = timeSpent();
  const others = [0];
  const other = setInterval(() => others.push(now), 0);
  const done = await inSlices(count(100, () => now++));
  clearInterval(other);
  vi.restoreAllMocks();
  expect(done).toBe(100);
  expect(timeSpent() - before).toBe(100);
  expect(others.length).toBeGreaterThan(3);
  expect(Math.max(...others.map((at, i) => at - (others[i - 1] ?? 0)))).toBeLessThan(20);
});

test('what the work throws comes out', async () => {
  function* broken(): Slices<never> {
    yield;
    throw new Error('broken');
  }
  await expect(inSlices(broken())).rejects.toThrow('broken');
});

test('each of many things is had once, in order, with pauses in proportion', () => {
  const items = Array.from({ length: 1000 }, (_, n) => n);
  const had: number[] = [];
  const work = forEach(items, (item) => had.push(item));
  let pauses = 0;
  while (!work.next().done) pauses++;
  expect(had).toEqual(items);
  expect(pauses).toBeGreaterThan(10);
});
