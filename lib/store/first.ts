import type { SorotDatabase } from './database.ts';
import { isOrderKnown, SORTED_BY } from './order.ts';
import {
  type ClippingFilter,
  type ClippingSort,
  conditions,
  DEFAULT_SORT,
  findClippings,
  type IdSet,
} from './queries.ts';

/** So many heads are read rather than walking the order. */
const FEW = 1_000;
const LAST = '\uffff';

/**
 * The first ids of what `findClippings` gives, in its order: quick also where the order of 100,000 clippings is not known yet,
 * which takes seconds to read.
 * @param few up to so many matches are sorted by their heads
 */
export async function firstClippings(
  db: SorotDatabase,
  filter: ClippingFilter,
  sort: ClippingSort = DEFAULT_SORT,
  limit = 50,
  few = FEW,
): Promise<string[]> {
  const trashed = filter.trashed ? 1 : 0;
  if (isOrderKnown(db, trashed, sort.by)) return (await findClippings(db, filter, sort)).slice(0, limit);
  const sets: IdSet[] = await Promise.all(conditions(db, filter));
  const [first, ...others] = sets.sort((a, b) => a.size - b.size);
  const wanted = first && new Set([...first].filter((id) => others.every((set) => set.has(id))));
  return wanted && wanted.size <= few
    ? sorted(db, [...wanted], trashed, sort, limit)
    : walk(db, wanted, trashed, sort, limit);
}

async function sorted(
  db: SorotDatabase,
  ids: string[],
  trashed: 0 | 1,
  { by, order }: ClippingSort,
  limit: number,
): Promise<string[]> {
  const heads = (await db.heads.bulkGet(ids)).filter((head) => head?.trashed === trashed);
  const keys = heads.map((head) => ({ id: head?.id ?? '', at: head?.[SORTED_BY[by]] ?? '' }));
  // Ties as in the index: by id.
  keys.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  if (order === 'newest') keys.reverse();
  return keys.slice(0, limit).map(({ id }) => id);
}

/** Along the index from its beginning, further and further until there are enough. */
async function walk(
  db: SorotDatabase,
  wanted: ReadonlySet<string> | undefined,
  trashed: 0 | 1,
  { by, order }: ClippingSort,
  limit: number,
): Promise<string[]> {
  for (let length = wanted ? limit * 8 : limit; ; length *= 4) {
    const all = db.heads.where(`[trashed+${SORTED_BY[by]}]`).between([trashed, ''], [trashed, LAST]);
    const ids = await (order === 'newest' ? all.reverse() : all).limit(length).primaryKeys();
    const found = wanted ? ids.filter((id) => wanted.has(id)) : ids;
    if (found.length >= limit || ids.length < length) return found.slice(0, limit);
  }
}
