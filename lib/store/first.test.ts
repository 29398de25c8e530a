import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveArticle } from './clippings.ts';
import { openDatabase, type SorotDatabase } from './database.ts';
import { moveToTrash } from './edits.ts';
import { firstClippings } from './first.ts';
import { isOrderKnown } from './order.ts';
import { type ClippingFilter, findClippings, SORTS } from './queries.ts';
import { annotations, article } from './sample.ts';

const NAME = 'first';
let writer: SorotDatabase;
beforeAll(async () => {
  writer = await openDatabase(NAME);
  const ids: string[] = [];
  for (let n = 0; n < 90; n++) {
    const url = `https://kabar.example/${n}`;
    // Days in an order of their own, some twice, some unknown.
    const day = n % 7 === 0 ? null : `2024-${String(1 + ((n * 5) % 12)).padStart(2, '0')}-1${n % 2}`;
    const one = article({ url, canonicalUrl: url, publishedAt: day, siteName: n % 9 === 0 ? 'Satu' : 'Dua' });
    const request = { article: one, annotations: annotations(), options: { tags: n % 3 === 0 ? ['a'] : ['b'] } };
    ids.push((await saveArticle(writer, request, new Date(Date.UTC(2024, 8, 1 + ((n * 7) % 90))))).id);
  }
  await moveToTrash(
    writer,
    ids.filter((_, n) => n % 11 === 0),
  );
});
afterAll(() => writer.delete());

const FILTERS: ClippingFilter[] = [
  {},
  { trashed: true },
  { tag: 'a' },
  { tag: 'a', site: 'Satu' },
  { tag: 'a', trashed: true },
  { published: { from: '2024-06-01' } },
  { tag: 'nirgends' },
];

for (const few of [0, 1_000])
  test.each(FILTERS)(`%j, ${few ? 'sorted by heads' : 'along the order'}: begins as the whole list`, async (filter) => {
    for (const by of SORTS)
      for (const order of ['newest', 'oldest'] as const) {
        // Opened anew it remembers no order.
        const db = await openDatabase(NAME);
        const first = await firstClippings(db, filter, { by, order }, 4, few);
        expect(isOrderKnown(db, filter.trashed ? 1 : 0, by)).toBe(false);
        const all = await findClippings(db, filter, { by, order });
        expect(first).toEqual(all.slice(0, 4));
        expect(await firstClippings(db, filter, { by, order }, 4, few)).toEqual(first);
        db.close();
      }
  });
