import type { TextRange } from '../article/index.ts';
import type { Kind } from '../model/annotation.ts';

/** A stretch that the reader marked by hand. */
export const OWN = 'own';
export type MarkKind = Kind | typeof OWN;

/** Names in `CSS.highlights`, which the page shares: all begin with our own prefix. */
export const highlightName = (kind: MarkKind, on: boolean): string => `sorot-${kind}${on ? '-on' : ''}`;

/** Something to paint. */
export interface Painted {
  readonly kind: MarkKind;
  readonly ranges: readonly TextRange[];
}
