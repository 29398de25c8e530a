// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { ArticleSnapshot } from '../../lib/model/article.ts';
import type { Story } from './desk.ts';
import { readStories } from './stories.ts';

const { article, ask, metas } = vi.hoisted(() => ({
  article: { text: 'Rapat digelar Jumat (20/9).', canonicalUrl: 'https://kabar.example/rapat' },
  ask: vi.fn(),
  metas: { now: '' },
}));
vi.mock('../../lib/messages/content.ts', () => ({ ask }));
vi.mock('../../lib/article/page/map.ts', () => ({ mapOf: () => ({}), rangeOf: () => [] }));
vi.mock('../../lib/article/page/collect.ts', () => ({
  *collectPage() {
    yield;
    const facts = { url: 'x', stories: [], canonical: null, metas: metas.now };
    return { isCandidate: true, facts, stories: [{ root: document.body, headline: null }] };
  },
}));

/** Reads a page whose head says this of the article. */
async function read(known: readonly Story[], head: Partial<ArticleSnapshot>): Promise<readonly Story[]> {
  metas.now = JSON.stringify(head);
  ask.mockReset().mockImplementation(async (call: string) => {
    if (call === 'article.read') return [{ isArticle: true, article: { ...article, ...head } }];
    return call === 'mark.list' ? [] : { annotations: [{}], visible: {} };
  });
  const found = await readStories(known, { asked: false, anew: false, show: () => undefined, worked: () => undefined });
  return typeof found === 'string' ? [] : found;
}
const annotated = (): number => ask.mock.calls.filter(([call]) => call === 'article.annotate').length;

test('a text keeps its annotations when its head says other things, but not when it says another day: dates are completed by it', async () => {
  const first = await read([], { publishedAt: null, byline: null });
  expect(annotated()).toBe(1);
  const signed = await read(first, { publishedAt: null, byline: 'Siti' });
  expect([annotated(), signed[0]?.annotations]).toEqual([0, first[0]?.annotations]);
  const [dated] = await read(signed, { publishedAt: '2024-09-18', byline: 'Siti' });
  expect([annotated(), dated?.article.publishedAt]).toEqual([1, '2024-09-18']);
});
