export type { NoArticle, NoArticleReason, PageFacts, Reading } from './facts.ts';
export { type FoundArticle, findArticle, findArticles, locate } from './find.ts';
export { type CollectedPage, type CollectOptions, collectPage, type LocatedStory } from './page/collect.ts';
export { type NodeMap, offsetOf, rangeOf, type TextRange } from './page/map.ts';
export { isStale, type Stamp, stampOf } from './page/stamp.ts';
export { readPage } from './reading/read.ts';
export { canonicalUrl, normalizeUrl } from './reading/url.ts';
