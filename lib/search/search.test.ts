import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveArticle } from '../store/clippings.ts';
import { openDatabase, type SorotDatabase } from '../store/database.ts';
import { emptyTrash, moveToTrash, setNote } from '../store/edits.ts';
import { article } from '../store/sample.ts';
import { bitsFor, decodeInto, encode, numbersOf } from './postings.ts';
import { Search } from './search.ts';
import { snippetOf } from './snippet.ts';

let db: SorotDatabase;
let search: Search;
let number = 0;
beforeEach(async () => {
  db = await openDatabase(`search-${number++}`);
  search = new Search(db);
});
afterEach(async () => {
  vi.restoreAllMocks();
  search.close();
  await Dexie.delete(`${db.name}-search`);
  await db.delete();
});

const TEXTS = [
  'Wali Kota Batam menerbitkan surat edaran',
  'walikota menolak edaran; surat itu palsu',
  'Komisi Pemilihan Umum Kabupaten Halmahera Selatan menetapkan pasangan',
  'KPU Halsel mulai menghitung surat suara',
  'Sekretaris Daerah Siak hadir, Jum’at kemarin',
  'Sekda Siak absen pada Jumat',
];

async function fill(texts: readonly string[] = TEXTS): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, text] of texts.entries()) {
    const url = `https://kabar.example/${i}`;
    const one = article({ url, canonicalUrl: url, title: `Judul ${i}`, siteName: 'Kabar', byline: null, text });
    ids.push((await saveArticle(db, { article: one, annotations: [] })).id);
  }
  return ids;
}

describe('questions', () => {
  const cases: [string, number[]][] = [
    ['surat edaran', [0, 1]],
    ['SURAT   Edaran ', [0, 1]],
    ['"surat edaran"', [0]],
    ['“surat edaran”', [0]],
    ['walikota ', [0, 1]],
    ['wali kota ', [0, 1]],
    ['Wali Kota ', [0, 1]],
    ['kpu halsel ', [2, 3]],
    ['komisi pemilihan umum ', [2, 3]],
    ['halmahera selatan ', [2, 3]],
    ['sekda ', [4, 5]],
    ['sekretaris daerah ', [4, 5]],
    ['jumat ', [4, 5]],
    ["jum'at ", [4, 5]],
    ['eda', [0, 1]],
    ['eda ', []],
    ['ed', [0, 1]],
    ['edar', [0, 1]],
    ['su', [0, 1, 3]],
    ['wali', [0, 1]],
    ['di', []],
    ['surat -edaran', [3]],
    ['surat -"surat edaran"', [1, 3]],
    ['judul 3', [3]],
    ['kabar ', [0, 1, 2, 3, 4, 5]],
    ['tidak ada kata ini', []],
  ];
  test.each(cases)('%j', async (question, expected) => {
    const ids = await fill();
    await search.update();
    const found = await search.find(question);
    expect([...(found ?? [])].map((id) => ids.indexOf(id)).sort()).toEqual(expected);
  });

  test.each(['', '  ', '"', '""', '-', '!?'])('nothing asked: %j', async (question) => {
    expect(await search.find(question)).toBeNull();
  });
});

describe('the index follows the library', () => {
  test('new, changed and deleted clippings', async () => {
    const ids = await fill();
    await search.update();
    await setNote(db, ids[4] ?? '', 'mangrove');
    const url = 'https://kabar.example/baru';
    await saveArticle(db, { article: article({ url, canonicalUrl: url, text: 'mangrove rusak' }), annotations: [] });
    expect((await search.find('mangrove'))?.size).toBe(0);
    await search.update();
    expect((await search.find('mangrove'))?.size).toBe(2);
    await setNote(db, ids[4] ?? '', '');
    await search.update();
    expect((await search.find('mangrove'))?.size).toBe(1);
    await moveToTrash(db, [ids[0] ?? '']);
    await emptyTrash(db);
    await search.update();
    expect((await search.find('batam'))?.size).toBe(0);
    expect(await db.dirty.count()).toBe(0);
  });

  test('also what another tab has indexed', async () => {
    const ids = await fill();
    await search.update();
    expect((await search.find('surat'))?.size).toBe(3);
    const tab = new Search(db);
    await moveToTrash(db, [ids[0] ?? '']);
    await emptyTrash(db);
    await tab.update();
    tab.close();
    await search.update();
    expect((await search.find('surat'))?.size).toBe(2);
  });

  test('what was found is told for each id as in the list of all', async () => {
    const ids = await fill();
    await search.update();
    // Indexed again, the first one stands in two segments.
    await setNote(db, ids[0] ?? '', 'lagi');
    await search.update();
    const found = await search.find('surat');
    expect([...(found ?? [])].sort()).toEqual(ids.filter((id) => found?.has(id)).sort());
    expect([found?.size, found?.has(ids[0] ?? ''), found?.has(ids[2] ?? ''), found?.has('fremd')]).toEqual([
      3,
      true,
      false,
      false,
    ]);
  });

  test('made anew it finds the same', async () => {
    await fill();
    await search.update();
    const before = [...((await search.find('surat')) ?? [])];
    search.close();
    await Dexie.delete(`${db.name}-search`);
    search = new Search(db);
    await search.update();
    expect([...((await search.find('surat')) ?? [])]).toEqual(before);
    expect(before).toHaveLength(3);
  });

  test('a damaged index is made anew', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fill();
    await search.update();
    search.close();
    await Dexie.delete(`${db.name}-search`);
    const other = new Dexie(`${db.name}-search`);
    other.version(9).stores({ segments: 'x', odd: 'y' });
    await other.open();
    await other.table('segments').add({ x: 1 });
    other.close();
    search = new Search(db);
    await search.update();
    expect((await search.find('surat'))?.size).toBe(3);
  });

  test('stopped, it goes on next time', async () => {
    await fill();
    const stop = new AbortController();
    stop.abort();
    await expect(search.update({ signal: stop.signal })).rejects.toThrow();
    await search.update();
    expect((await search.find('surat'))?.size).toBe(3);
  });
});

test('postings come back as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40_000)), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const bits = bitsFor(40_001);
      decodeInto(encode(sorted), bits);
      expect([...numbersOf(bits)]).toEqual(sorted);
    }),
  );
});

describe('snippets', () => {
  const cases: [string, string, string[] | null][] = [
    ['Judul\n\nCamat menunggu surat edaran bupati', 'surat edaran ', ['surat', 'edaran']],
    ['Camat menunggu', 'men', ['menunggu']],
    ['Camat menunggu', 'bupati ', null],
    ['KPU Halsel', 'komisi pemilihan umum ', ['KPU']],
    ['Ketua Komisi Pemilihan Umum hadir', 'kpu ', ['Komisi Pemilihan Umum']],
  ];
  test.each(cases)('%j, %j', (text, question, marked) => {
    const snippet = snippetOf(text, question);
    expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(marked ?? undefined);
  });
});
