/**
 * Number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment), in
 * UTF-16 units, or `limit + 1` as soon as it is certain to be more. Time is the shorter length times the limit (Ukkonen's
 * band); what is equal at both ends costs next to nothing, since slips are few and close together.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let head = 0;
  let [x, y] = [a.length, b.length];
  while (head < x && head < y && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  while (x > head && y > head && a.charCodeAt(x - 1) === b.charCodeAt(y - 1)) {
    x--;
    y--;
  }
  // What is left differs at both ends: a single slip is one letter, or two that change places.
  if (limit === 1 && (x - head > 2 || y - head > 2)) return 2;
  return banded(a.slice(head, x), b.slice(head, y), limit);
}

/** Rows of the table, kept from call to call: what a call reads of them it has written. */
let rows: readonly [Uint32Array, Uint32Array, Uint32Array] = emptyRows(32);

function emptyRows(length: number): [Uint32Array, Uint32Array, Uint32Array] {
  return [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
}

function banded(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (rows[0].length <= b.length) rows = emptyRows(2 * b.length);
  let [before, previous, row] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    // Outside the band every value is over the limit.
    row[from - 1] = from === 1 ? i : over;
    if (to < b.length) row[to + 1] = over;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(previous[j - 1]! + (same ? 0 : 1), previous[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return over;
    const oldest = before;
    before = previous;
    previous = row;
    row = oldest;
  }
  return Math.min(previous[b.length]!, over);
}
