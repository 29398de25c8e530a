import type { ArticleSnapshot } from '../model/article.ts';
import { atOnce } from '../slices.ts';
import type { NoArticle, Reading } from './facts.ts';
import { type CollectOptions, collectPage, type LocatedStory } from './page/collect.ts';
import { mapOf, type NodeMap } from './page/map.ts';
import { readPage } from './reading/read.ts';

/** An article in the live page. Offsets of `article.text` are found on the page through `map`. */
export interface FoundArticle {
  readonly isArticle: true;
  readonly article: ArticleSnapshot;
  readonly map: NodeMap;
  /** The box around the paragraphs. */
  readonly root: Element;
  /** The element that shows the headline; null when none does. */
  readonly headline: Element | null;
}

/** Ties a reading back to the page that its facts were taken from. */
const locate = (story: LocatedStory, reading: Reading): FoundArticle => ({
  isArticle: true,
  article: reading.article,
  map: mapOf(story, reading),
  root: story.root,
  headline: story.headline,
});

/**
 * Finds the article of a page, or says why there is none, in one go: taking the facts and reading them in the same place. A
 * content script takes the facts and lets the background read them, to stay small.
 */
export function findArticle(
  document: Document,
  url: string,
  options: Omit<CollectOptions, 'all'> = {},
): FoundArticle | NoArticle {
  const [first] = findEach(document, url, { ...options, all: false });
  return first ?? { isArticle: false, reason: 'no-text' };
}

/** All articles of a page that loads the next one below, in document order. Empty when there is none. */
export function findArticles(
  document: Document,
  url: string,
  options: Omit<CollectOptions, 'all'> = {},
): FoundArticle[] {
  return findEach(document, url, { ...options, all: true }).filter((found) => found.isArticle);
}

function findEach(document: Document, url: string, options: CollectOptions): (FoundArticle | NoArticle)[] {
  const page = atOnce(collectPage(document, url, options));
  if (!page.isCandidate) return [{ isArticle: false, reason: page.reason }];
  return readPage(page.facts).map((reading, i) => (reading.isArticle ? locate(page.stories[i]!, reading) : reading));
}
