// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { meeting } from './desk.ts';
import { readStories } from './stories.ts';

const { ask, facts } = vi.hoisted(() => ({
  ask: vi.fn(),
  facts: { url: 'x', stories: [], canonical: null, metas: '' },
}));
vi.mock('./ask.ts', () => ({ ask }));
vi.mock('../../lib/article/page/map.ts', () => ({ mapOf: () => ({}), rangeOf: () => [] }));
vi.mock('../../lib/article/page/collect.ts', () => ({
  *collectPage() {
    yield;
    return { isCandidate: true, facts, stories: [{ root: document.body, headline: null }] };
  },
}));
const kindOfAddress = (): 'story' => 'story';
meeting().scout = { kindOfAddress } as never;

const article = { text: 'Rapat digelar Jumat (20/9).' };
const annotations = [{ text: 'Jumat (20/9)' }];
const visible = { official: true };
const show = vi.fn();
const read = (anew = false) => readStories(false, anew, show);

beforeEach(() => {
  show.mockReset();
  ask.mockReset().mockResolvedValue({ stories: [{ isArticle: true, article, annotations, own: [] }], visible });
});

test('a page is asked about again when its head says other things, or when the lexicon has changed, and not otherwise', async () => {
  facts.metas = 'Oleh Siti';
  expect(await read()).toMatchObject([{ article, annotations, root: document.body }]);
  expect(ask).toHaveBeenCalledExactlyOnceWith('article.read', facts);
  expect(show).toHaveBeenCalledExactlyOnceWith(visible);
  expect(await read()).toMatchObject([{ article, annotations }]);
  expect(ask).toHaveBeenCalledTimes(1);
  facts.metas = 'Oleh Siti, 18 September 2024';
  await read();
  expect(ask).toHaveBeenCalledTimes(2);
  await read(true);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('a page whose stories are none says why', async () => {
  ask.mockResolvedValue({ stories: [{ isArticle: false, reason: 'not-news' }], visible });
  expect(await read(true)).toBe('not-news');
});
