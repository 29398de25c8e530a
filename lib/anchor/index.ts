export { describe, type Selectors } from './describe.ts';
export { type Anchor, createFinder } from './find.ts';
