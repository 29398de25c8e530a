import type { GoldAnnotation, GoldArticle, GoldSentence, GoldSpan } from './gold.ts';

/**
 * Articles with the annotators' marks written into the text, which people can read and compare:
 *
 *     ### batam-01 | 2024-09-18
 *     [f1:Ketua [i:Bawaslu Kota Batam]] [o1:Dr. {Budi Tanu}, S.H.] hadir [d 2024-09-18:Rabu (18/9)] bersama [p:Sari].
 *
 * `i` body, `o` office-holder, `p` other person, `f` office beside a name (the same number as its holder), `h` holder named by the
 * office alone, `d` date with its value, `x` neutral. Braces hold the bare name where titles or degrees are written with it. `=` gives
 * the full name where it cannot be told from the mentions before: `[o=Budi Tanu:Tanu]`.
 *
 * Sentences are lines of their own, annotated by other guidelines: `P` person by bare name, `O` organisation, `L` place.
 */
const HEADING = /^### (\S+)(?: \| (\d{4}-\d\d-\d\d))?[ \t]*$/gm;
const OPENING = /^\[([iofphxdPOL])(\d*)(?:=([^:\][]+)| ([\d/-]+))?:/;

type Kind = GoldAnnotation['kind'];
const KINDS: Readonly<Record<string, Kind>> = {
  i: 'institution',
  o: 'official',
  h: 'official',
  p: 'person',
  d: 'date',
  x: 'ignore',
};

const LABELS: Readonly<Record<string, GoldSentence['entities'][number]['label']>> = { P: 'PER', O: 'ORG', L: 'LOC' };

interface Open {
  readonly code: string;
  readonly number: string;
  readonly entity: string | undefined;
  readonly iso: string | undefined;
  readonly start: number;
  name?: { start: number; end?: number };
}

type Mark = Open & { readonly end: number };

/** @throws an error that names the article and the place, where a mark is not closed or its parts do not belong together */
export function readMarkedArticles(source: string): GoldArticle[] {
  const headings = [...source.matchAll(HEADING)];
  return headings.map((heading, i) => {
    const body = source.slice(heading.index + heading[0].length, headings[i + 1]?.index).trim();
    try {
      const { text, marks } = readMarks(body);
      return { id: heading[1]!, publishedAt: heading[2] ?? null, text, annotations: annotationsOf(text, marks) };
    } catch (error) {
      throw new Error(`${heading[1]}: ${error instanceof Error ? error.message : error}`);
    }
  });
}

/** One sentence a line. @param prefix of their ids */
export const readMarkedSentences = (source: string, prefix: string): GoldSentence[] =>
  source
    .split('\n')
    .filter((line) => line.trim())
    .map((line, i) => {
      const { text, marks } = readMarks(line);
      const entities = marks.map(({ code, start, end }) => ({ start, end, label: LABELS[code]! }));
      return { id: `${prefix}-${i + 1}`, text, entities };
    });

function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const open: Open[] = [];
  const closed: Mark[] = [];
  let text = '';
  for (let at = 0; at < marked.length; ) {
    const opening = marked[at] === '[' ? OPENING.exec(marked.slice(at, at + 120)) : null;
    const inner = open.at(-1);
    if (opening) {
      const [all, code, number, entity, iso] = opening;
      open.push({ code: code!, number: number!, entity, iso, start: text.length });
      at += all.length;
      continue;
    }
    const c = marked[at++]!;
    if (c === ']' && inner) {
      closed.push({ ...inner, end: text.length });
      open.pop();
    } else if (c === '{' && inner) inner.name = { start: text.length };
    else if (c === '}' && inner?.name) inner.name.end = text.length;
    else text += c;
  }
  if (open.length > 0) throw new Error(`not closed: "${text.slice(open[0]!.start, open[0]!.start + 60)}"`);
  return { text, marks: closed };
}

function annotationsOf(text: string, marks: readonly Mark[]): GoldAnnotation[] {
  const offices = new Map<string, GoldSpan & { text: string }>();
  for (const { code, number, start, end } of marks)
    if (code === 'f') offices.set(number, { start, end, text: text.slice(start, end) });
  const known: string[] = [];
  return marks
    .filter(({ code }) => code !== 'f')
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mark): GoldAnnotation => {
      const { code, number, start, end, iso } = mark;
      const span = { kind: KINDS[code]!, start, end, text: text.slice(start, end) };
      if (code === 'd') {
        if (!iso) throw new Error(`a date without its value: "${span.text}"`);
        return { ...span, iso };
      }
      if (code === 'i') return { ...span, entity: mark.entity ?? span.text };
      if (code === 'x') return span;
      if (code === 'h') return { ...span, name: null, entity: mark.entity ?? span.text };
      const name = mark.name ? text.slice(mark.name.start, mark.name.end ?? end) : span.text;
      const entity = mark.entity ?? fullest(name, known);
      if (!known.includes(entity)) known.push(entity);
      if (!number) return { ...span, name, entity };
      const office = offices.get(number);
      if (!office) throw new Error(`"${span.text}" refers to office ${number}, which is not there`);
      return { ...span, name, entity, office };
    });
}

const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The one name before that has all words of this one; else the name itself. */
function fullest(name: string, known: readonly string[]): string {
  const own = words(name);
  const fitting = known.filter((other) => own.every((word) => words(other).includes(word)));
  return fitting.length === 1 ? fitting[0]! : name;
}
