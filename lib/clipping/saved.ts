import type { Annotation } from '../model/annotation.ts';
import type { StoredAnnotation } from '../model/clipping.ts';
import { isHuman, mergeAnnotations } from './merge.ts';

/**
 * What is marked on a page that was clipped before: what humans decided about its annotations holds (found again in the
 * present text), the rest is as proposed now.
 */
export function withSaved(
  saved: readonly StoredAnnotation[],
  text: string,
  proposals: readonly Annotation[],
): Annotation[] {
  if (saved.every((a) => a.status === 'proposed')) return [...proposals];
  // Earlier proposals would give only their ids, which are left out here.
  return mergeAnnotations(saved.filter(isHuman), text, proposals).flatMap((stored) => {
    if (stored.kind === 'highlight' || stored.status === 'rejected') return [];
    const { id: _, selectors: __, status: ___, note: ____, ...annotation } = stored;
    return [annotation];
  });
}
