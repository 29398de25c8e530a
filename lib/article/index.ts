export type { NoArticleReason } from './facts.ts';
export { findArticle } from './find.ts';
export type { NodeMap, TextRange } from './page/map.ts';
export { readPage } from './reading/read.ts';
