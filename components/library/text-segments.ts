import { contains, type Span } from '../../lib/text/span.ts';

/** A mark as far as drawing it goes. */
export interface TextMark extends Span {
  readonly id: string;
}

/** A run of text that the same marks cover. */
export interface TextSegment extends Span {
  /** The innermost mark; null for plain text. */
  readonly mark: string | null;
  /** True where the mark begins: there it can be focused, and its note stands after its end. */
  readonly first: boolean;
  readonly last: boolean;
}

/** A paragraph of a clipping's text: UTF-16 offsets into the whole text. */
export interface Paragraph extends Span {
  /** 0 is the headline. */
  readonly number: number;
}

/** Paragraphs of a text, by blank lines. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  const breaks = /\n[^\S\n]*\n\s*/g;
  let start = 0;
  for (;;) {
    const next = breaks.exec(text);
    const end = next?.index ?? text.length;
    if (end > start) found.push({ number: found.length, start, end });
    if (!next) return found;
    start = next.index + next[0].length;
  }
}

/**
 * Cuts a stretch of text where marks begin and end. Marks may lie within one another (an institution in an office): each
 * run belongs to the innermost one. Linear in the number of marks for marks that nest rarely, as they do in news.
 */
export function segmentsOf(within: Span, marks: readonly TextMark[]): TextSegment[] {
  const inside = marks.filter((m) => m.start < within.end && within.start < m.end && m.start < m.end);
  const cuts = new Set([within.start, within.end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, within.start));
    cuts.add(Math.min(mark.end, within.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const owners = new Map<string, number>();
  const runs = places.slice(0, -1).map((start, i) => {
    const run = { start, end: places[i + 1]! };
    const covering = inside.filter((m) => contains(m, run));
    const inner = covering.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (inner) owners.set(inner.id, i);
    return { ...run, mark: inner?.id ?? null };
  });
  const seen = new Set<string>();
  return runs.map((run, i) => {
    const first = run.mark !== null && !seen.has(run.mark);
    if (run.mark !== null) seen.add(run.mark);
    return { ...run, first, last: run.mark !== null && owners.get(run.mark) === i };
  });
}
