import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../../lib/model/annotation.ts';

const askPage = vi.fn();
const addressesIn = vi.fn();
vi.mock('../../lib/messages/client.ts', () => ({ askPage }));
vi.mock('../../lib/annotator.ts', () => ({ addressesIn }));
const { pageOf } = await import('./page.ts');

const WORDS = 'KPU ';
const text = WORDS.repeat(1000);
const annotations = Array.from({ length: 1000 }, (_, n) => ({
  kind: 'institution',
  start: n * WORDS.length,
  end: n * WORDS.length + 3,
  text: 'KPU',
})) as Annotation[];
const visible = { official: true, institution: true, date: true, person: true };
/** An annotator that gives 300 at once. */
const annotator =
  (given = annotations) =>
  (_: number, call: string, argument: { from: number }) =>
    Promise.resolve(
      call === 'page.state'
        ? { kind: 'article', article: { text }, count: annotations.length, visible }
        : given.slice(argument.from, argument.from + 300),
    );

beforeEach(() => {
  askPage.mockReset();
});

test('the annotations of a page come in pieces and are one list', async () => {
  askPage.mockImplementation(annotator());
  expect(await pageOf(1)).toEqual({ kind: 'article', article: { text }, annotations, visible });
  expect(askPage).toHaveBeenCalledTimes(5);
});

test.each([
  ['has fewer now', annotations.slice(0, 700)],
  ['has others now', annotations.map((a) => ({ ...a, start: a.start + 1 }))],
])('a page that %s is still working', async (_, given) => {
  askPage.mockImplementation(annotator(given));
  expect(await pageOf(1)).toEqual({ kind: 'working' });
});

test('a page without an article is asked once, and the stories that it leads to are counted', async () => {
  const none = { kind: 'no-article', reason: 'not-news' };
  askPage.mockResolvedValue(none);
  addressesIn.mockResolvedValue(
    ['', 'tag/kpu', 'berita/kpu-gelar-rapat-di-aula', 'detail/1'].map((path) => `https://kabar.example/${path}`),
  );
  expect(await pageOf(1)).toEqual({ ...none, links: 2 });
  expect(askPage).toHaveBeenCalledTimes(1);
  addressesIn.mockRejectedValue(new Error('not allowed'));
  expect(await pageOf(1)).toEqual({ ...none, links: 0 });
});
