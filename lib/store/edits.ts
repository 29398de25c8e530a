/** Everything that a reader does to clippings in the library. Each resolves after commit. */
import { ulid } from 'ulid';
import { cleanTags, entitiesOfStored } from '../clipping/make.ts';
import { Failure } from '../failure.ts';
import type { Clipping, Collection, StoredAnnotation } from '../model/clipping.ts';
import { byPosition } from '../text/span.ts';
import type { Work } from '../work.ts';
import { changeAll, inBatches, type Undoable } from './change-all.ts';
import { changeClipping, write } from './clippings.ts';
import type { SorotDatabase } from './database.ts';
import { countIdentities } from './identity-counts.ts';

export function moveToTrash(db: SorotDatabase, ids: readonly string[], work?: Work): Promise<Undoable> {
  const now = new Date();
  return changeAll(db, ids, (c) => (c.deletedAt ? c : { ...c, deletedAt: now.toISOString() }), work, now);
}

export const restore = (db: SorotDatabase, ids: readonly string[], work?: Work): Promise<Undoable> =>
  changeAll(db, ids, (c) => (c.deletedAt ? { ...c, deletedAt: null } : c), work);

/**
 * Deletes for good what lies in the trash: the given ones, or all. @returns their number
 * @throws Failure 'stopped' when the work was stopped; then nothing is gone
 */
export async function emptyTrash(db: SorotDatabase, ids?: readonly string[], work: Work = {}): Promise<number> {
  return write(db, async () => {
    const trashed = await db.heads.where('[trashed+clippedAt]').between([1, ''], [1, '\uffff']).primaryKeys();
    const gone = ids ? trashed.filter((id) => ids.includes(id)) : trashed;
    await inBatches(gone, work, (some) => deleteClippings(db, some));
    if (gone.length > 0) await forgetImported(db, new Set(gone));
    return gone.length;
  });
}

/** The waiting room of imports holds texts too: of clippings that an import has written over, and that a file would. */
const forgetImported = (db: SorotDatabase, gone: ReadonlySet<string>): PromiseLike<number> =>
  db.incoming
    .filter(
      (row) => (row.verdict === 'done' && gone.has(row.id)) || (row.verdict === 'conflict' && gone.has(row.existing)),
    )
    .delete();

/** Deletes clippings for good, from wherever they are. Within a transaction of the caller. */
export async function deleteClippings(db: SorotDatabase, ids: readonly string[]): Promise<void> {
  const heads = await db.heads.bulkGet([...ids]);
  await countIdentities(
    db,
    heads.map((before) => ({ before, after: null, entities: [] })),
  );
  await db.heads.bulkDelete([...ids]);
  await db.bodies.bulkDelete([...ids]);
  // It holds the text as it was before the last save.
  await db.saves.bulkDelete([...ids]);
  await db.dirty.bulkPut(ids.map((id) => ({ id, mark: ulid() })));
  for (const id of ids) {
    await db.versions.where('[clippingId+number]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).delete();
  }
}

export const setNote = (db: SorotDatabase, id: string, note: string): ReturnType<typeof changeClipping> =>
  changeClipping(db, id, (c) => (c.note === note ? c : { ...c, note }));

export const setStatus = (
  db: SorotDatabase,
  ids: readonly string[],
  status: Clipping['status'],
  work?: Work,
): Promise<Undoable> => changeAll(db, ids, (c) => (c.status === status ? c : { ...c, status }), work);

/** Adds and removes tags. */
export const editTags = (
  db: SorotDatabase,
  ids: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  work?: Work,
): Promise<Undoable> =>
  changeAll(
    db,
    ids,
    (c) => {
      const tags = cleanTags([...c.tags, ...add]).filter((tag) => !remove.includes(tag));
      return same(tags, c.tags) ? c : { ...c, tags };
    },
    work,
  );

/** Puts clippings into collections, and takes them out. @throws Failure 'not-found' when a collection does not exist */
export const editCollections = (
  db: SorotDatabase,
  ids: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  work?: Work,
): Promise<Undoable> =>
  write(db, async () => {
    const known = await db.collections.bulkGet([...add]);
    if (known.includes(undefined)) throw new Failure('not-found', 'No such collection.');
    const edited = (c: Clipping): Clipping => {
      const collections = [...new Set([...c.collections, ...add])].filter((id) => !remove.includes(id));
      return same(collections, c.collections) ? c : { ...c, collections };
    };
    return changeAll(db, ids, edited, work);
  });

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Changes one annotation: its status, its note, or (with status 'corrected') what it says. Entities follow. */
export const editAnnotation = (
  db: SorotDatabase,
  clippingId: string,
  annotationId: string,
  change: (annotation: StoredAnnotation) => StoredAnnotation,
): ReturnType<typeof changeClipping> =>
  changeClipping(db, clippingId, (c) => {
    if (!c.annotations.some((a) => a.id === annotationId)) throw new Failure('not-found', 'No such annotation.');
    return withAnnotations(
      c,
      c.annotations.map((a) => (a.id === annotationId ? { ...change(a), id: annotationId } : a)),
    );
  });

/** The clipping with other annotations: in order of the text, entities gathered anew. */
export const withAnnotations = (clipping: Clipping, annotations: readonly StoredAnnotation[]): Clipping => ({
  ...clipping,
  annotations: [...annotations].sort(byPosition),
  entities: entitiesOfStored(annotations),
});

/**
 * @returns the collection, or the one that has this name already (names are compared without regard to case)
 */
export async function createCollection(db: SorotDatabase, name: string, note = ''): Promise<Collection> {
  const wanted = name.trim().replace(/\s+/g, ' ');
  if (!wanted) throw new Failure('invalid', 'A collection needs a name.');
  return write(db, async () => {
    const existing = await db.collections.where('name').equalsIgnoreCase(wanted).first();
    if (existing) return existing;
    const made: Collection = { id: ulid(), name: wanted, note, createdAt: new Date().toISOString() };
    await db.collections.add(made);
    return made;
  });
}

/** Renames a collection, or changes its note. @throws Failure 'invalid' when another one has the name */
export async function editCollection(
  db: SorotDatabase,
  id: string,
  change: { readonly name?: string; readonly note?: string },
): Promise<Collection> {
  return write(db, async () => {
    const before = await db.collections.get(id);
    if (!before) throw new Failure('not-found', 'No such collection.');
    const after = { ...before, ...change };
    const namesake = await db.collections.where('name').equalsIgnoreCase(after.name).first();
    if (!after.name.trim() || (namesake && namesake.id !== id)) {
      throw new Failure('invalid', 'The name is empty, or another collection has it.');
    }
    await db.collections.put(after);
    return after;
  });
}

/** Removes a collection; its clippings stay. @returns what `undoRemoveCollection` needs */
export async function removeCollection(
  db: SorotDatabase,
  id: string,
  work?: Work,
): Promise<{ readonly collection: Collection; readonly clippings: Undoable }> {
  return write(db, async () => {
    const collection = await db.collections.get(id);
    if (!collection) throw new Failure('not-found', 'No such collection.');
    const ids = await db.heads.where('collections').equals(id).primaryKeys();
    const clippings = await editCollections(db, ids, { remove: [id] }, work);
    await db.collections.delete(id);
    return { collection, clippings };
  });
}

export async function undoRemoveCollection(
  db: SorotDatabase,
  removed: { readonly collection: Collection; readonly clippings: Undoable },
  work?: Work,
): Promise<void> {
  await write(db, async () => {
    await db.collections.put(removed.collection);
    const ids = removed.clippings.before.map((c) => c.id);
    const back = (c: Clipping): Clipping => ({ ...c, collections: [...c.collections, removed.collection.id] });
    await changeAll(db, ids, back, work);
  });
}
