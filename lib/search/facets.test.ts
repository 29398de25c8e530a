import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { officeKeys } from '../languages/id/office-keys.ts';
import type { Annotation } from '../model/annotation.ts';
import { saveArticle } from '../store/clippings.ts';
import { openDatabase, type SorotDatabase } from '../store/database.ts';
import { article } from '../store/sample.ts';
import type { Facets } from './facets.ts';
import { regionName } from './region-name.ts';
import { Search } from './search.ts';

/** An office and its holder, by the code of the region. */
const HOLDERS: readonly (readonly [office: string, region: string | null])[] = [
  ['Bupati Halmahera Selatan', '82.04'],
  ['Plt. Bupati Halsel', '82.04'],
  ['Walikota Batam', '21.71'],
  ['Sekda Kota Batam', '21.71'],
  ['Ketua Komisi Pemilihan Umum', null],
  ['Ketua KPU Halmahera Selatan', '82.04'],
  ['Gubernur Maluku Utara', '82'],
  ['Kapolres Lingga', '21.04'],
];

let db: SorotDatabase;
let search: Search;
let ids: string[];
let number = 0;
beforeEach(async () => {
  db = await openDatabase(`facets-${number++}`);
  search = new Search(db);
  ids = [];
  for (const [i, [office, region]] of HOLDERS.entries()) {
    const text = `Judul\n\n${office} Ratna ke-${i} hadir di rapat.`;
    const url = `https://kabar.example/${i}`;
    const one = article({ url, canonicalUrl: url, title: 'Judul', siteName: 'Kabar', byline: null, text });
    ids.push((await saveArticle(db, { article: one, annotations: [holder(text, office, region)] })).id);
  }
  await search.update();
});
afterEach(async () => {
  search.close();
  await Dexie.delete(`${db.name}-search`);
  await db.delete();
});

function holder(text: string, office: string, region: string | null): Annotation {
  const start = text.indexOf(office);
  const end = start + office.length;
  const name = text.indexOf('Ratna');
  return {
    kind: 'official',
    start: name,
    end: name + 5,
    text: 'Ratna',
    name: 'Ratna',
    entity: 'Ratna',
    office: { start, end, text: office, institution: null, region },
    confidence: 0.9,
    by: 'office-before-name',
  };
}

describe('narrowed by office and region', () => {
  const cases: [Facets, number[]][] = [
    [{ office: 'Bupati' }, [0, 1]],
    [{ office: 'bupati halsel' }, [0, 1]],
    [{ office: 'Bupati Lingga' }, []],
    [{ office: 'wali kota' }, [2]],
    [{ office: 'Sekretaris Daerah' }, [3]],
    [{ office: 'sekda batam' }, []],
    [{ office: 'ketua kpu' }, [4, 5]],
    [{ office: 'Ketua' }, [4, 5]],
    [{ office: 'Ket' }, []],
    [{ region: '82.04' }, [0, 1, 5]],
    [{ region: '82' }, [0, 1, 5, 6]],
    [{ region: '8' }, []],
    [{ region: '21' }, [2, 3, 7]],
    [{ office: 'ketua kpu', region: '82' }, [5]],
    [{}, []],
  ];
  test.each(cases)('%j', async (facets, expected) => {
    const found = await search.find('', facets);
    if (Object.keys(facets).length === 0) return expect(found).toBeNull();
    expect([...(found ?? [])].map((id) => ids.indexOf(id)).sort()).toEqual(expected);
  });

  test('together with words', async () => {
    const found = await search.find('halsel ', { office: 'Bupati' });
    expect([...(found ?? [])].map((id) => ids.indexOf(id)).sort()).toEqual([0, 1]);
    expect([...((await search.find('ternate ', { office: 'Bupati' })) ?? [''])]).toEqual([]);
  });

  test('a mark of the index is no word to be searched for', async () => {
    for (const mark of ['@k', '@o:', '=o', '^j']) expect((await search.find(mark))?.size ?? 0).toBe(0);
  });

  test('values that occur, the most frequent first', async () => {
    expect(await search.values('office')).toEqual([
      'Bupati',
      'Ketua KPU',
      'Gubernur',
      'Kapolres',
      'Sekretaris Daerah',
      'Wali Kota',
    ]);
    expect(await search.values('region')).toEqual(['82.04', '21.71', '21.04', '82']);
    expect((await search.values('region')).map(regionName)).toContain('Kabupaten Halmahera Selatan');
    expect(regionName('98.04')).toBe('98.04');
  });
});

test.each<[string, string, string | null]>([
  ['Plt. Walikota Batam', 'wali kota batam', 'Wali Kota'],
  ['Kadis Pendidikan Kota Batam', 'kepala dinas pendidikan kota batam', 'Kepala Dinas Pendidikan'],
  ['Bupati Tanah Lembayung', 'bupati tanah lembayung', 'Bupati'],
  ['Ketua Komisi Pemilihan Umum (KPU) RI', 'ketua kpu ri', 'Ketua KPU'],
  ['Komandan Kodim (Dandim) 0417/Kerinci', 'dandim 0417 kerinci', null],
  ['juru kunci', 'juru kunci', null],
])('an office is filed under what it is: %s', (text, whole, kind) => {
  expect(officeKeys(text)).toEqual({ whole, kind });
});
