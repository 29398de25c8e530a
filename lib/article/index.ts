export {
  type FindOptions,
  type FoundArticle,
  findArticle,
  findArticles,
  isStale,
  type NoArticle,
  type NoArticleReason,
  type Stamp,
  stampOf,
} from './find.ts';
export { type NodeMap, offsetOf, rangeOf, type TextRange } from './map.ts';
export { canonicalUrl, normalizeUrl } from './url.ts';
