import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { putClipping, readClipping, saveArticle, write } from './clippings.ts';
import { openDatabase, type SorotDatabase } from './database.ts';
import { moveToTrash, restore } from './edits.ts';
import { idsInOrder } from './order.ts';
import { findClippings } from './queries.ts';
import { annotations, article } from './sample.ts';

/** The order is remembered; no list may ever show a remembered one that is no longer true. */
let db: SorotDatabase;
let number = 0;
beforeEach(async () => {
  db = await openDatabase(`order-${number++}`);
});
afterEach(() => db.delete());

const clip = async (into: SorotDatabase, n: number): Promise<string> => {
  const url = `https://kabar.example/${n}`;
  const at = new Date(Date.UTC(2024, 8, n));
  return (await saveArticle(into, { article: article({ url, canonicalUrl: url }), annotations: annotations() }, at)).id;
};

test('asked again without a change, the same answer comes from memory', async () => {
  await clip(db, 1);
  expect(await idsInOrder(db, 0, 'clipped')).toBe(await idsInOrder(db, 0, 'clipped'));
});

test('it follows what is written, trashed and restored', async () => {
  const first = await clip(db, 1);
  expect(await findClippings(db)).toEqual([first]);
  const second = await clip(db, 2);
  expect(await findClippings(db)).toEqual([second, first]);
  expect(await findClippings(db, {}, { by: 'clipped', order: 'oldest' })).toEqual([first, second]);
  await moveToTrash(db, [first]);
  expect([await findClippings(db), await findClippings(db, { trashed: true })]).toEqual([[second], [first]]);
  await restore(db, [first]);
  expect(await findClippings(db)).toEqual([second, first]);
});

test('it follows what another connection writes, as another tab does', async () => {
  const first = await clip(db, 1);
  expect(await findClippings(db)).toEqual([first]);
  const other = await openDatabase(db.name);
  const second = await clip(other, 2);
  other.close();
  expect(await findClippings(db)).toEqual([second, first]);
});

test('a write in the middle of reading is not lost', async () => {
  const first = await clip(db, 1);
  const [second] = await Promise.all([clip(db, 2), findClippings(db), findClippings(db)]);
  expect(await findClippings(db)).toEqual([second, first]);
});

test('a read that failed is not remembered', async () => {
  const first = await clip(db, 1);
  const once = () => Dexie.Promise.reject(new Error('once'));
  vi.spyOn(db.Collection.prototype, 'primaryKeys').mockImplementationOnce(once);
  await expect(idsInOrder(db, 0, 'clipped')).rejects.toThrow('once');
  expect(await idsInOrder(db, 0, 'clipped')).toEqual([first]);
});

test('what an error takes back was never there', async () => {
  const first = await clip(db, 1);
  await findClippings(db);
  const failed = write(db, async () => {
    await putClipping(db, {
      ...(await readClipping(db, first))!,
      id: 'other',
      canonicalUrl: 'https://kabar.example/2',
    });
    expect(await findClippings(db)).toHaveLength(2);
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow();
  expect(await findClippings(db)).toEqual([first]);
});

test('a live query that was answered from memory hears of the next change', async () => {
  const first = await clip(db, 1);
  await findClippings(db);
  const seen: string[][] = [];
  const subscription = liveQuery(() => findClippings(db)).subscribe((ids) => void seen.push(ids));
  await expect.poll(() => seen.length).toBe(1);
  const second = await clip(db, 2);
  await expect.poll(() => seen.at(-1)).toEqual([second, first]);
  subscription.unsubscribe();
});
