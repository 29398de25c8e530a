import { oneLine } from '../clipping/sentence.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Clipping, HighlightMark } from '../model/clipping.ts';

/** What an annotation is of, in one word for a reader: a bare name, a canonical name, an ISO date. */
export function labelOf(a: Annotation | HighlightMark): string {
  switch (a.kind) {
    case 'official':
      return a.name ?? a.entity;
    case 'date':
      return a.iso;
    case 'highlight':
      return a.text;
    default:
      return a.name;
  }
}

/** An office-holder's office as the article states it: beside this mention, or anywhere in it. */
export function officeOf(clipping: Clipping, a: Annotation | HighlightMark): string | null {
  if (a.kind !== 'official') return null;
  if (a.office) return oneLine(a.office.text);
  return clipping.entities.find((e) => e.kind === 'official' && e.id === a.entity)?.offices[0]?.text ?? null;
}
