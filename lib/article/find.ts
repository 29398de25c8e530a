import type { ArticleSnapshot } from '../model/article.ts';
import { atOnce } from '../slices.ts';
import type { NoArticle, Reading } from './facts.ts';
import { kindOfAddress } from './page/address.ts';
import { type CollectOptions, collectPage, type LocatedStory } from './page/collect.ts';
import { mapOf, type NodeMap } from './page/map.ts';
import { readMetadata } from './reading/metadata.ts';
import { readPage } from './reading/read.ts';
import { spokenOf } from './reading/several.ts';

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
export function findArticle(document: Document, url: string, options: CollectOptions = {}): FoundArticle | NoArticle {
  const stories = findEach(document, url, options);
  return (stories.find(({ spoken }) => spoken) ?? stories[0]!).found;
}

/** All articles of a page that loads the next one below, in document order. Empty when there is none. */
export function findArticles(document: Document, url: string, options: CollectOptions = {}): FoundArticle[] {
  return findEach(document, url, options).flatMap(({ found }) => (found.isArticle ? [found] : []));
}

/** Each story of a page, at least one, and whether it is the one that the page's head speaks of. */
function findEach(
  document: Document,
  url: string,
  options: CollectOptions,
): { readonly found: FoundArticle | NoArticle; readonly spoken: boolean }[] {
  const page = atOnce(collectPage(document, url, kindOfAddress(url), options));
  if (!page.isCandidate) return [{ found: { isArticle: false, reason: page.reason }, spoken: true }];
  const metadata = readMetadata(page.facts);
  const spoken = spokenOf(page.facts, metadata);
  return readPage(page.facts, metadata).map((reading, i) => ({
    found: reading.isArticle ? locate(page.stories[i]!, reading) : reading,
    spoken: page.facts.stories[i] === spoken,
  }));
}
