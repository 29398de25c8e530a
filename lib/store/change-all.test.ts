import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Work } from '../work.ts';
import { undo } from './change-all.ts';
import { saveArticle } from './clippings.ts';
import { openDatabase, type SorotDatabase } from './database.ts';
import { createCollection, editCollections, editTags, emptyTrash, moveToTrash, removeCollection } from './edits.ts';
import { findClippings } from './queries.ts';
import { annotations, article } from './sample.ts';

const COUNT = 230;
let db: SorotDatabase;
let ids: string[];
let collection: string;
let number = 0;
beforeEach(async () => {
  db = await openDatabase(`change-all-${number++}`);
  for (let n = 0; n < COUNT; n++) {
    const url = `https://kabar.example/${n}`;
    await saveArticle(db, { article: article({ url, canonicalUrl: url }), annotations: annotations() });
  }
  ids = await findClippings(db);
});
afterEach(() => db.delete());

/** Work that writes down how far it is, and is stopped at a number. */
function followed(stopAt = Infinity): { readonly seen: string[]; readonly work: Work } {
  const abort = new AbortController();
  const seen: string[] = [];
  const onProgress: Work['onProgress'] = ({ done, total }) => {
    seen.push(`${done}/${total}`);
    if (done >= stopAt) abort.abort();
  };
  return { seen, work: { signal: abort.signal, onProgress } };
}

const tagged = async (): Promise<number> => (await findClippings(db, { tag: 'rakor' })).length;
/** All that is kept of clippings. */
const everything = async (): Promise<string> =>
  JSON.stringify([await db.heads.toArray(), await db.bodies.toArray(), await db.identities.orderBy('key').toArray()]);

describe('an edit of many', () => {
  test('tells how far it is, by the hundred', async () => {
    const { seen, work } = followed();
    const done = await editTags(db, [...ids, ids[0] ?? ''], { add: ['rakor'] }, work);
    expect([done.changed, await tagged()]).toEqual([COUNT, COUNT]);
    expect(seen).toEqual(['100/230', '200/230', '230/230']);
    expect(await undo(db, done)).toBe(COUNT);
    expect(await tagged()).toBe(0);
  });

  test('trash and numbers of names keep together', async () => {
    const before = await db.identities.orderBy('key').toArray();
    expect(before[0]?.clippings).toBe(COUNT);
    const done = await moveToTrash(db, ids);
    expect(await db.identities.count()).toBe(0);
    await undo(db, done);
    expect(await db.identities.orderBy('key').toArray()).toEqual(before);
  });
});

describe('stopped in the middle, nothing has changed', () => {
  test.each<[string, (work: Work) => Promise<unknown>]>([
    ['tags', (work) => editTags(db, ids, { add: ['rakor'] }, work)],
    ['trash', (work) => moveToTrash(db, ids, work)],
    ['a collection', (work) => removeCollection(db, collection, work)],
  ])('%s', async (_, edit) => {
    collection = (await createCollection(db, 'Netralitas ASN')).id;
    await editCollections(db, ids, { add: [collection] });
    const before = await everything();
    await expect(edit(followed(100).work)).rejects.toMatchObject({ code: 'stopped' });
    expect([await everything(), await db.collections.count()]).toEqual([before, 1]);
  });

  test('undoing', async () => {
    const done = await editTags(db, ids, { add: ['rakor'] });
    await expect(undo(db, done, followed(200).work)).rejects.toMatchObject({ code: 'stopped' });
    expect(await tagged()).toBe(COUNT);
    expect(await undo(db, done)).toBe(COUNT);
  });

  test('emptying the trash', async () => {
    await moveToTrash(db, ids);
    await expect(emptyTrash(db, undefined, followed(100).work)).rejects.toMatchObject({ code: 'stopped' });
    expect((await findClippings(db, { trashed: true })).length).toBe(COUNT);
    expect(await emptyTrash(db)).toBe(COUNT);
  });
});
