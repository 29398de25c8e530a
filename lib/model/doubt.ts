import { type Annotation, certaintyOf } from './annotation.ts';
import type { AnnotationStatus } from './clipping.ts';

/** Why a mark wants looking at. */
export type Doubt = 'weekday' | 'guess';

/**
 * Why a mark wants looking at: its weekday and its date disagree, or it is a guess. Null when neither, and once a reader has decided
 * (the status of a stored one). Every view that counts or shows what is to be checked asks here.
 */
export function doubtOf(annotation: Annotation & { readonly status?: AnnotationStatus }): Doubt | null {
  if ((annotation.status ?? 'proposed') !== 'proposed') return null;
  if (annotation.kind === 'date' && (annotation.conflict || annotation.weekdayAgrees === false)) return 'weekday';
  return certaintyOf(annotation.confidence) === 'guess' ? 'guess' : null;
}
