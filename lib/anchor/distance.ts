/**
 * Levenshtein distance in UTF-16 units, or `limit + 1` as soon as it is known to be more than `limit` (Ukkonen's band):
 * O(a · limit) time, O(b) space.
 */
export function distance(before: string, after: string, limit: number): number {
  // What is equal at both ends costs nothing: edits of news are few and close together.
  let head = 0;
  let [x, y] = [before.length, after.length];
  while (head < x && head < y && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (x > head && y > head && before.charCodeAt(x - 1) === after.charCodeAt(y - 1)) {
    x--;
    y--;
  }
  const [a, b] = [before.slice(head, x), after.slice(head, y)];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  let row = new Uint16Array(width);
  let next = new Uint16Array(width);
  for (let j = 0; j < width; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    // Outside the band every value is over the limit.
    next[from - 1] = from === 1 ? i : limit + 1;
    if (to < b.length) next[to + 1] = limit + 1;
    const unit = a.charCodeAt(i - 1);
    let least = from === 1 ? i : limit + 1;
    for (let j = from; j <= to; j++) {
      let best = (row[j - 1] as number) + (unit === b.charCodeAt(j - 1) ? 0 : 1);
      const removed = j < i + limit ? (row[j] as number) + 1 : limit + 1;
      const added = (next[j - 1] as number) + 1;
      if (removed < best) best = removed;
      if (added < best) best = added;
      next[j] = best;
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
    [row, next] = [next, row];
  }
  return Math.min(row[b.length] as number, limit + 1);
}
