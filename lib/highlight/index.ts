export { groundOf } from './ground.ts';
export { HitIndex, rectsOf } from './hit.ts';
export { highlightName, type MarkKind, OWN } from './names.ts';
export { type Painted, Painter } from './painter.ts';
export { type Ground, markSheet } from './style.ts';
