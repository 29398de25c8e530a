/** Numbers of clippings: each costs the more the larger the library is, so lists do without them where they can. */
import type { Collection } from '../model/clipping.ts';
import type { SorotDatabase } from './database.ts';
import type { HeadRow } from './rows.ts';

const LAST = '\uffff';

export interface LibraryCounts {
  readonly clippings: number;
  readonly toReview: number;
  readonly toCheck: number;
  readonly trash: number;
  readonly collections: number;
}

/** Number of clippings that are not in the trash. */
export const countClippings = (db: SorotDatabase): Promise<number> =>
  db.heads.where('[trashed+clippedAt]').between([0, ''], [0, LAST]).count();

/** Number of clippings that were made or changed after an instant, also in the trash; of all when it is null. */
export async function countChangedSince(db: SorotDatabase, instant: string | null): Promise<number> {
  const counts = await Promise.all(
    [0, 1].map((trashed) =>
      db.heads
        .where('[trashed+updatedAt]')
        .between([trashed, instant ?? ''], [trashed, LAST], instant === null)
        .count(),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Numbers of the navigation. */
export async function countLibrary(db: SorotDatabase): Promise<LibraryCounts> {
  const { heads } = db;
  const [clippings, toReview, toCheck, trash, collections] = await Promise.all([
    countClippings(db),
    heads.where('[trashed+status]').equals([0, 'to-review']).count(),
    heads.where('[trashed+toCheck]').between([0, 1], [0, Infinity]).count(),
    heads.where('[trashed+clippedAt]').between([1, ''], [1, LAST]).count(),
    db.collections.count(),
  ]);
  return { clippings, toReview, toCheck, trash, collections };
}

/** Collections by name, uncounted. */
export const namedCollections = (db: SorotDatabase): Promise<Collection[]> => db.collections.orderBy('name').toArray();

const trashedHeads = (db: SorotDatabase): Promise<HeadRow[]> =>
  db.heads.where('[trashed+clippedAt]').between([1, ''], [1, LAST]).toArray();

/** Collections by name, with the number of clippings that are not in the trash. */
export async function listCollections(db: SorotDatabase): Promise<(Collection & { readonly count: number })[]> {
  const [collections, trash] = await Promise.all([namedCollections(db), trashedHeads(db)]);
  const counts = await Promise.all(collections.map((c) => db.heads.where('collections').equals(c.id).count()));
  return collections.map((c, i) => ({
    ...c,
    count: (counts[i] ?? 0) - trash.filter((h) => h.collections.includes(c.id)).length,
  }));
}

/** Values that occur, for the choices of a filter: tags or sites, with their numbers of clippings outside the trash, most frequent first. */
export async function listValues(
  db: SorotDatabase,
  field: 'tags' | 'site',
): Promise<{ readonly value: string; readonly count: number }[]> {
  const [keys, trash] = await Promise.all([db.heads.orderBy(field).uniqueKeys(), trashedHeads(db)]);
  const values = keys.map(String);
  const counts = await Promise.all(values.map((value) => db.heads.where(field).equals(value).count()));
  const inTrash = new Map<string, number>();
  for (const head of trash) for (const value of [head[field]].flat()) inTrash.set(value, (inTrash.get(value) ?? 0) + 1);
  return values
    .map((value, i) => ({ value, count: (counts[i] ?? 0) - (inTrash.get(value) ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
