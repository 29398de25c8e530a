import type { SorotDatabase } from '../store/database.ts';
import { byPosition, type Span } from '../text/span.ts';
import { placesOf, readQuestion } from './terms.ts';

/** A piece of text around the first place that fits, with the places to be marked. Offsets in UTF-16 units of `text`. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

const SNIPPET = { before: 40, length: 160 };

/** Where a text fits the question; null where it does not. */
export function snippetOf(text: string, question: string): Snippet | null {
  const wanted = readQuestion(question).filter((r) => !r.negative);
  const words = new Set(wanted.flatMap((r) => (r.prefix ? r.words.slice(0, -1) : r.words)));
  const beginnings = wanted.flatMap((r) => (r.prefix ? (r.words.at(-1) ?? []) : []));
  const concepts = new Set(wanted.flatMap((r) => r.concepts));
  const fits = (terms: readonly string[]): boolean =>
    terms.some((term) => words.has(term) || concepts.has(term) || beginnings.some((b) => term.startsWith(b)));
  const places = disjoint([...placesOf(text, concepts.size > 0)].filter(({ terms }) => fits(terms)));
  const [first] = places;
  if (!first) return null;
  const from = wordStart(text, Math.max(0, first.start - SNIPPET.before));
  const piece = text.slice(from, from + SNIPPET.length).replace(/\s/g, ' ');
  return {
    text: piece,
    marks: places
      .filter((p) => p.start >= from && p.end <= from + piece.length)
      .map((p) => [p.start - from, p.end - from] as const),
  };
}

/** In order; of those that overlap the one that begins first, or the longer: "Komisi Pemilihan Umum" is marked as one. */
function disjoint(places: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const place of places.toSorted(byPosition)) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at, at + 20).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}

/** Snippets of some clippings' texts below the headline, by id; those that do not fit are left out. */
export async function readSnippets(
  db: SorotDatabase,
  ids: readonly string[],
  question: string,
): Promise<ReadonlyMap<string, Snippet>> {
  const bodies = await db.bodies.bulkGet([...ids]);
  const found = new Map<string, Snippet>();
  for (const body of bodies) {
    if (!body) continue;
    const headline = body.text.indexOf('\n\n');
    const snippet = snippetOf(headline < 0 ? body.text : body.text.slice(headline + 2), question);
    if (snippet) found.set(body.id, snippet);
  }
  return found;
}
