import { Failure } from '../failure.ts';
import type { SorotDatabase } from '../store/database.ts';
import { listLexicon } from '../store/lexicon.ts';
import { type ClippingFilter, type ClippingSort, DEFAULT_SORT, findClippings } from '../store/queries.ts';
import { readAll } from '../store/read-all.ts';
import type { ExportSource } from './format.ts';

/** A selection of clippings: what a filter finds. When it is one collection, the file says so. */
export async function sourceOf(
  db: SorotDatabase,
  filter: ClippingFilter = {},
  sort: ClippingSort = DEFAULT_SORT,
): Promise<ExportSource> {
  const [ids, collections] = await Promise.all([findClippings(db, filter, sort), db.collections.toArray()]);
  const collection = filter.collection ? collections.find((c) => c.id === filter.collection) : null;
  if (collection === undefined) throw new Failure('not-found', 'No such collection.');
  const used = filter.collection ? await usedCollections(db, ids) : null;
  return {
    total: ids.length,
    collection,
    collections: used ? collections.filter((c) => used.has(c.id)) : collections,
    clippings: () => readAll(db, ids),
  };
}

async function usedCollections(db: SorotDatabase, ids: readonly string[]): Promise<Set<string>> {
  const used = new Set<string>();
  await db.heads.bulkGet([...ids]).then((heads) => {
    for (const head of heads) for (const id of head?.collections ?? []) used.add(id);
  });
  return used;
}

/** Everything: also the trash, and the reader's own lexicon. */
export async function backupSource(db: SorotDatabase): Promise<ExportSource> {
  const [live, trashed, collections, lexicon, joins] = await Promise.all([
    findClippings(db),
    findClippings(db, { trashed: true }),
    db.collections.toArray(),
    listLexicon(db),
    db.joins.toArray(),
  ]);
  const ids = [...live, ...trashed];
  const identities = joins.map(({ id: _, ...decision }) => decision);
  return { total: ids.length, collection: null, collections, lexicon, identities, clippings: () => readAll(db, ids) };
}
