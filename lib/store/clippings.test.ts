import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredAnnotation } from '../model/clipping.ts';
import { undo } from './change-all.ts';
import { readClipping, saveArticle, undoSave } from './clippings.ts';
import { countChangedSince, countLibrary, listCollections, listValues } from './counts.ts';
import { openDatabase, type SorotDatabase } from './database.ts';
import {
  createCollection,
  editAnnotation,
  editCollections,
  editTags,
  emptyTrash,
  moveToTrash,
  removeCollection,
  restore,
  setNote,
  setStatus,
  undoRemoveCollection,
} from './edits.ts';
import { findByUrl, findClippings, listClippings } from './queries.ts';
import { annotations, article, BODY } from './sample.ts';

let db: SorotDatabase;
let number = 0;
beforeEach(async () => {
  db = await openDatabase(`test-${number++}`);
});
afterEach(() => db.delete());

const save = (change: Parameters<typeof article>[0] = {}, options = {}) => {
  const made = article(change);
  return saveArticle(db, { article: made, annotations: annotations(made.text), options });
};
const whole = async (id: string) => {
  const clipping = await readClipping(db, id);
  if (!clipping) throw new Error(`no clipping ${id}`);
  return clipping;
};
const CHANGED = BODY.replace('membuka rakor', 'menutup rakor kemarin');

test('what the trash is emptied of is left nowhere: neither to undo a save nor an import', async () => {
  const secret = 'Rahasia Lembayung';
  const { id } = await save({ text: `${BODY} ${secret}` });
  await save({ text: CHANGED });
  const before = await whole(id);
  const json = JSON.stringify(before);
  await db.incoming.bulkAdd([
    { n: 0, verdict: 'done', id, before, updatedAt: before.updatedAt },
    { n: 1, verdict: 'conflict', json, existing: id, differences: ['text'] },
    { n: 2, verdict: 'done', id: 'another', before: null, updatedAt: before.updatedAt },
  ]);
  await moveToTrash(db, [id]);
  await emptyTrash(db);
  const left = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(left)).not.toContain(secret);
  expect((await db.incoming.toArray()).map((row) => row.n)).toEqual([2]);
});

describe('clipping an article', () => {
  test('keeps text, hash, annotations with ids and selectors, entities', async () => {
    const { id, outcome } = await save({}, { tags: [' rakor ', 'Rakor', 'asn'], note: 'Cek tanggal' });
    expect(outcome).toBe('created');
    const clipping = await whole(id);
    expect(clipping).toMatchObject({ tags: ['rakor', 'asn'], note: 'Cek tanggal', status: 'to-review', versions: [] });
    // sha256sum of the same text in a file
    expect(clipping.textSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(clipping.entities.map((e) => e.name)).toEqual([
      'Ratna Kusumadewi',
      'Bawaslu Kabupaten Tanah Lembayung',
      '2024-09-17',
    ]);
    for (const a of clipping.annotations) {
      expect(a.selectors[0].exact).toBe(a.text);
      expect(clipping.text.slice(a.selectors[1].start, a.selectors[1].end)).toBe(a.text);
      expect(a.status).toBe('proposed');
    }
  });

  test('the same page again is neither doubled nor changed', async () => {
    const first = await save();
    const again = await save();
    expect(again).toMatchObject({ id: first.id, outcome: 'unchanged' });
    expect(await countLibrary(db)).toMatchObject({ clippings: 1, toCheck: 1 });
  });

  test('two tabs at once make one clipping', async () => {
    const outcomes = await Promise.all([save({}, { tags: ['a'] }), save({}, { tags: ['b'] }), save()]);
    expect(new Set(outcomes.map((o) => o.id)).size).toBe(1);
    expect((await whole(outcomes[0].id)).tags.toSorted()).toEqual(['a', 'b']);
  });

  test('a changed text keeps the earlier one as a version, with decisions and notes carried over', async () => {
    const { id } = await save({}, { note: 'satu' });
    const before = await whole(id);
    const [official, , , guess] = before.annotations as [StoredAnnotation, unknown, unknown, StoredAnnotation];
    await editAnnotation(db, id, official.id, (a) => ({ ...a, status: 'confirmed', note: 'benar' }));
    await editAnnotation(db, id, guess.id, (a) => ({ ...a, status: 'rejected' }));
    expect(await save({ text: CHANGED }, { note: 'dua' })).toMatchObject({ id, outcome: 'updated' });
    const after = await whole(id);
    expect(after.versions).toHaveLength(1);
    expect(after.versions[0]).toMatchObject({ text: BODY, textSha256: before.textSha256 });
    expect(after.note).toBe('satu\n\ndua');
    expect(after.clippedAt).toBe(before.clippedAt);
    const kept = after.annotations.find((a) => a.id === official.id);
    expect(kept).toMatchObject({ status: 'confirmed', note: 'benar' });
    const rejected = after.annotations.filter((a) => CHANGED.slice(a.start - 5, a.start) === 'ujar ');
    expect(rejected).toMatchObject([{ id: guess.id, status: 'rejected' }]);
    expect(after.entities[0]).toMatchObject({ name: 'Ratna Kusumadewi', mentions: 1 });
    for (const a of after.annotations) expect(CHANGED.slice(a.start, a.end)).toBe(a.text);
  });

  test('a decision whose words are gone stays with the version, and is not put on other words', async () => {
    const { id } = await save();
    const official = (await whole(id)).annotations[0] as StoredAnnotation;
    await editAnnotation(db, id, official.id, (a) => ({ ...a, note: 'siapa?' }));
    await save({ text: 'Rakor Netralitas ASN Digelar di Lembayung\n\nRakor ditunda sampai pekan depan.' });
    const after = await whole(id);
    expect(after.annotations.map((a) => a.id)).not.toContain(official.id);
    expect(after.versions[0]?.annotations.find((a) => a.id === official.id)?.note).toBe('siapa?');
  });

  test('clipped again it comes back from the trash', async () => {
    const { id } = await save();
    await moveToTrash(db, [id]);
    expect(await findByUrl(db, 'https://kabar.example/rakor')).toBeNull();
    expect(await save()).toMatchObject({ id, outcome: 'updated' });
    expect(await countLibrary(db)).toMatchObject({ clippings: 1, trash: 0 });
  });

  test('taken back: a new one goes to the trash, an updated one becomes what it was', async () => {
    const { id } = await save({}, { note: 'satu' });
    const before = await whole(id);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await save({ text: CHANGED }, { note: 'dua', tags: ['x'] });
    await undoSave(db, id);
    expect(await whole(id)).toEqual(before);
    await expect(undoSave(db, id)).rejects.toMatchObject({ code: 'not-found' });
    const other = await save({ canonicalUrl: 'https://kabar.example/lain' });
    await undoSave(db, other.id);
    expect(await countLibrary(db)).toMatchObject({ clippings: 1, trash: 1 });
    const third = await save({ canonicalUrl: 'https://kabar.example/ketiga' });
    await new Promise((resolve) => setTimeout(resolve, 2));
    await setNote(db, third.id, 'diubah');
    await expect(undoSave(db, third.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await whole(third.id)).note).toBe('diubah');
  });

  test('a full disk: a failure with its code, and nothing written', async () => {
    db.bodies.hook('creating', () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    await expect(save()).rejects.toMatchObject({ code: 'quota' });
    expect(await db.heads.count()).toBe(0);
  });
});

describe('the library', () => {
  test('trash, restore, undo, delete for good', async () => {
    const { id } = await save({ text: CHANGED });
    await save();
    await moveToTrash(db, [id]);
    expect(await findClippings(db)).toEqual([]);
    expect(await findClippings(db, { trashed: true })).toEqual([id]);
    await restore(db, [id]);
    const removed = await moveToTrash(db, [id, 'gone']);
    expect(removed.changed).toBe(1);
    expect(await undo(db, removed)).toBe(1);
    expect((await whole(id)).deletedAt).toBeNull();
    expect(await emptyTrash(db)).toBe(0);
    await moveToTrash(db, [id]);
    expect(await emptyTrash(db, [id])).toBe(1);
    expect([await db.heads.count(), await db.bodies.count(), await db.versions.count()]).toEqual([0, 0, 0]);
  });

  test('undo leaves alone what was changed again since', async () => {
    const { id } = await save();
    const edit = await setStatus(db, [id], 'reviewed');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await setNote(db, id, 'dari tab lain');
    expect(await undo(db, edit)).toBe(0);
    expect(await whole(id)).toMatchObject({ note: 'dari tab lain', status: 'reviewed' });
  });

  test('two writers lose nothing', async () => {
    const { id } = await save();
    await Promise.all(Array.from({ length: 10 }, (_, i) => editTags(db, [id], { add: [`t${i}`] })));
    expect((await whole(id)).tags).toHaveLength(10);
  });

  test('collections: made once a name, counted, removed with undo', async () => {
    const made = await createCollection(db, ' Netralitas  ASN ');
    expect(await createCollection(db, 'netralitas asn')).toEqual(made);
    const { id } = await save({}, { collections: [made.id] });
    await expect(editCollections(db, [id], { add: ['nowhere'] })).rejects.toMatchObject({ code: 'not-found' });
    expect(await listCollections(db)).toMatchObject([{ name: 'Netralitas ASN', count: 1 }]);
    const removed = await removeCollection(db, made.id);
    expect((await whole(id)).collections).toEqual([]);
    await undoRemoveCollection(db, removed);
    expect((await whole(id)).collections).toEqual([made.id]);
    await moveToTrash(db, [id]);
    expect(await listCollections(db)).toMatchObject([{ count: 0 }]);
  });
});

describe('filters and order', () => {
  const published = ['2024-09-01', '2024-09-20', null, '2024-10-05'];
  const urls = published.map((_, i) => `https://kabar.example/${i}`);
  let ids: string[];
  beforeEach(async () => {
    ids = [];
    for (const [i, publishedAt] of published.entries()) {
      const change = { canonicalUrl: urls[i] ?? '', publishedAt, siteName: i < 2 ? 'Satu' : 'Dua' };
      const request = {
        article: article(change),
        annotations: i === 1 ? annotations() : [],
        options: { tags: [`t${i % 2}`] },
      };
      ids.push((await saveArticle(db, request, new Date(2024, 9, 10 + i, 8))).id);
    }
  });
  const at = async (filter: Parameters<typeof findClippings>[1]) =>
    (await findClippings(db, filter, { by: 'clipped', order: 'oldest' })).map((id) => ids.indexOf(id));

  const cases: [string, NonNullable<Parameters<typeof findClippings>[1]>, number[]][] = [
    ['nothing asked', {}, [0, 1, 2, 3]],
    ['site', { site: 'Dua' }, [2, 3]],
    ['tag', { tag: 't1' }, [1, 3]],
    ['site and tag', { site: 'Dua', tag: 't1' }, [3]],
    ['published from', { published: { from: '2024-09-20' } }, [1, 3]],
    ['published until (unknown ones do not count)', { published: { to: '2024-09-20' } }, [0, 1]],
    ['clipped on one day', { clipped: { from: '2024-10-11', to: '2024-10-11' } }, [1]],
    ['event in September', { event: { from: '2024-09-01', to: '2024-09-30' } }, [1]],
    ['event in another month', { event: { from: '2024-10-01' } }, []],
    ['person', { identity: 'person|ratna kusumadewi|98.04' }, [1]],
    ['person of another region', { identity: 'person|ratna kusumadewi|11' }, []],
    ['to check', { toCheck: true }, [1]],
    ['status', { status: 'reviewed' }, []],
  ];
  test.each(cases)('%s', async (_, filter, expected) => expect(await at(filter)).toEqual(expected));

  test('changed since an instant, the trash too; of all when there is none', async () => {
    expect(await countChangedSince(db, new Date(2024, 9, 11, 8).toISOString())).toBe(2);
    await moveToTrash(db, [ids[0] ?? '']);
    expect(await countChangedSince(db, new Date(2024, 9, 11, 8).toISOString())).toBe(3);
    expect(await countChangedSince(db, null)).toBe(4);
  });

  test('newest published first, unknown last', async () => {
    const sorted = await findClippings(db, {}, { by: 'published', order: 'newest' });
    expect(sorted.map((id) => ids.indexOf(id))).toEqual([3, 1, 0, 2]);
  });

  test('pages, and values for filters', async () => {
    const page = await listClippings(db, {}, { by: 'clipped', order: 'newest' }, { offset: 1, limit: 2 });
    expect([page.total, ...page.clippings.map((c) => ids.indexOf(c.id))]).toEqual([4, 2, 1]);
    expect(page.clippings[1]?.counts).toEqual({ official: 1, institution: 1, date: 1, person: 0 });
    expect(await listValues(db, 'site')).toEqual([
      { value: 'Dua', count: 2 },
      { value: 'Satu', count: 2 },
    ]);
    await moveToTrash(db, [ids[0] ?? '', ids[1] ?? '']);
    const left = await listValues(db, 'site');
    expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    await moveToTrash(db, ids);
    expect(await listValues(db, 'site')).toEqual([]);
  });
});
