/** Lines that a day has room for. */
export const MOST_LINES = 7;

/**
 * How many clippings a line of the day plan stands for, so that the fullest day still fits: 1, 2, 5, 10, 20, 50 …
 * @param counts clippings by day
 */
export function clippingsPerLine(counts: Iterable<number>): number {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  for (let power = 1; ; power *= 10)
    for (const step of [1, 2, 5]) if (most <= MOST_LINES * step * power) return step * power;
}
