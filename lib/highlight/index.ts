export { groundOf } from './ground.ts';
export { HitIndex, rectsOf } from './hit.ts';
export { highlightName, type MarkKind, OWN, type Painted } from './names.ts';
export { Painter } from './painter.ts';
export { type Ground, markSheet } from './style.ts';
