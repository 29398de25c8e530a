import type { Annotation } from '../../../lib/model/annotation.ts';
import type { StoredAnnotation } from '../../../lib/model/clipping.ts';

/** An annotation of a clipping that names somebody, a body or a date: not a highlight of the reader's own. */
export type MarkedAnnotation = StoredAnnotation & Annotation;
export const isMarked = (a: StoredAnnotation): a is MarkedAnnotation => a.kind !== 'highlight';
