import { createFinder, describe } from '../anchor/index.ts';
import { BY_READER } from '../link/decisions.ts';
import type { Annotation } from '../model/annotation.ts';
import type { StoredAnnotation } from '../model/clipping.ts';
import { byPosition, overlaps, type Span } from '../text/span.ts';
import { store } from './make.ts';

/** A human has spoken: decided, added, or written a note. */
export const isHuman = (a: StoredAnnotation): boolean => a.status !== 'proposed' || a.note !== '';

/** Annotations of different layers may overlap: a name within an institution, a note across both. */
const layerOf = (a: { readonly kind: StoredAnnotation['kind'] }): string =>
  a.kind === 'official' || a.kind === 'person' ? 'name' : a.kind;

/**
 * What stands on a text when it is clipped again: decisions of humans first, at their places in the new text, then the
 * machine's new proposals where no human has spoken. What the reader's own lexicon says was decided later than what is
 * stored, and takes its place (and its note). A proposal that stood before at the same place and in the same kind
 * keeps its id. A decision whose words are gone is not carried over: it remains with the version that it was made on.
 *
 * @param before annotations of the earlier text
 * @param text the new text
 * @param proposals what the recogniser finds in it
 */
export function mergeAnnotations(
  before: readonly StoredAnnotation[],
  text: string,
  proposals: readonly Annotation[],
): StoredAnnotation[] {
  const find = createFinder(text);
  const kept: StoredAnnotation[] = [];
  const earlier = new Map<string, StoredAnnotation>();
  for (const a of before) {
    const human = isHuman(a);
    // Without proposals there is none that could keep an id.
    const place = human || proposals.length > 0 ? find(a.selectors) : null;
    if (!place) continue;
    if (human) kept.push(moved(a, text, place.start, place.end));
    else earlier.set(keyOf(a.kind, place), a);
  }
  const later = proposals.filter((p) => p.by === BY_READER);
  const standing = kept.filter((k) => !later.some((p) => rivals(p, k)));
  const fresh = proposals
    .filter((p) => !standing.some((k) => rivals(p, k)))
    .map((p): StoredAnnotation => {
      const overruled = p.by === BY_READER ? kept.find((k) => rivals(p, k)) : undefined;
      if (overruled) return { ...store(text, p), id: overruled.id, note: overruled.note };
      const made = store(text, p);
      const old = earlier.get(keyOf(p.kind, p));
      return old ? { ...made, id: old.id } : made;
    });
  return [...standing, ...fresh].sort(byPosition);
}

const keyOf = (kind: StoredAnnotation['kind'], { start, end }: Span): string => `${kind} ${start} ${end}`;

/** A confirmed office-holder is not proposed again as a person, nor a rejected span in another width. */
const rivals = (p: Annotation, k: StoredAnnotation): boolean =>
  overlaps(k, p) && k.kind !== 'highlight' && layerOf(k) === layerOf(p);

function moved(a: StoredAnnotation, text: string, start: number, end: number): StoredAnnotation {
  if (a.start === start && text.slice(start, end) === a.text) return a;
  const shift = start - a.start;
  const office =
    a.kind === 'official' && a.office && text.startsWith(a.office.text, a.office.start + shift)
      ? { ...a.office, start: a.office.start + shift, end: a.office.end + shift }
      : null;
  const place = { start, end, text: text.slice(start, end) };
  const same = { ...a, ...place, selectors: describe(text, place) };
  return same.kind === 'official' ? { ...same, office: office ?? sameOffice(text, same.office) } : same;
}

/** The office may have moved by another distance than the name; where it cannot be found, its words stay without a place. */
function sameOffice<O extends { text: string; start: number; end: number } | null>(text: string, office: O): O {
  if (!office) return office;
  const at = text.indexOf(office.text);
  return at < 0 ? { ...office, start: 0, end: 0 } : { ...office, start: at, end: at + office.text.length };
}
