// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { h, render } from 'preact';
import { beforeAll, expect, test, vi } from 'vitest';
import { undo } from '../../../lib/store/change-all.ts';
import { saveArticle } from '../../../lib/store/clippings.ts';
import { library } from '../../../lib/store/database.ts';
import { moveToTrash } from '../../../lib/store/edits.ts';
import { article } from '../../../lib/store/sample.ts';
import type { ListRoute } from '../router.ts';
import { useIds } from './use-ids.ts';

const COUNT = 70;
const LIST: ListRoute = {
  view: 'clippings',
  scope: { kind: 'all' },
  filters: {},
  sort: { by: 'published', order: 'newest' },
  open: null,
  compare: false,
};

let ids: string[] = [];
beforeAll(async () => {
  const db = await library();
  for (let n = 0; n < COUNT; n++) {
    const url = `https://kabar.example/${n}`;
    const one = article({ url, canonicalUrl: url, publishedAt: `2024-0${1 + (n % 9)}-11`, text: `Judul ${n}\n\nIsi.` });
    ids.push((await saveArticle(db, { article: one, annotations: [] })).id);
  }
  await moveToTrash(db, ids.slice(0, 2));
  ids = ids.slice(2);
});

test('the first screen stands first whenever the order is not known, and only then', async () => {
  const told: string[] = [];
  const List = ({ route }: { readonly route: ListRoute }) => {
    const { live, partial } = useIds(route);
    const now = live.value ? `${live.value.length}${partial ? ' first' : ''}` : 'nothing';
    if (told.at(-1) !== now) told.push(now);
    return null;
  };
  const show = async (route: ListRoute, last: string): Promise<string[]> => {
    told.length = 0;
    render(h(List, { route }), document.body);
    await vi.waitFor(() => expect(told.at(-1)).toBe(last));
    return [...told];
  };
  const all = String(ids.length);
  expect(await show(LIST, all)).toEqual(['nothing', '60 first', all]);
  const clipped: ListRoute = { ...LIST, sort: { by: 'clipped', order: 'newest' } };
  // Sorted anew, for the first time: what was there stays until the first screen is known.
  render(h(List, { route: clipped }), document.body);
  await vi.waitFor(() => expect(told).toEqual(['nothing', '60 first', all, '60 first', all]));
  // The same order from its other end, and filtered: nothing but the whole.
  expect(await show({ ...clipped, filters: { from: '2024-09-01' } }, '7')).toEqual([all, '7']);
  expect(await show({ ...clipped, sort: { by: 'clipped', order: 'oldest' } }, all)).toEqual(['7', all]);
  expect(await show({ ...LIST, scope: { kind: 'trash' } }, '2')).toEqual([all, '2 first', '2']);
  // Back at a list that was shown before, what changes in the library is followed.
  await show(LIST, all);
  const db = await library();
  const gone = await moveToTrash(db, ids.slice(0, 2));
  await vi.waitFor(() => expect(told.at(-1)).toBe(String(ids.length - 2)));
  await undo(db, gone);
  await vi.waitFor(() => expect(told.at(-1)).toBe(all));
  render(null, document.body);
});
