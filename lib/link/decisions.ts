import type { Annotation, InstitutionAnnotation, Kind } from '../model/annotation.ts';
import type { LexiconDecision, LexiconEntry, LexiconPlace } from '../model/user-lexicon.ts';
import { fold } from '../text/fold.ts';
import { byPosition, overlaps, type Span } from '../text/span.ts';

/** The `by` of everything that a reader has decided. */
export const BY_READER = 'user-lexicon';

/**
 * Applies a reader's decisions to what the recogniser found: they win over everything. Pure. A decision about an entity holds for
 * all its mentions in the article; on other pages it is known again by its name, or by a spelling of several words (a bare
 * "Ratna" may be anybody).
 *
 * @param text the article's text, which the annotations' offsets refer to
 * @param entries those that apply to this article, oldest first; a later one wins over an earlier one
 * @returns annotations by position
 */
export function applyDecisions(
  annotations: readonly Annotation[],
  text: string,
  entries: readonly LexiconEntry[],
): Annotation[] {
  let now: readonly Annotation[] = annotations;
  let known = keysOf(now);
  for (const entry of entries) {
    if (!mayConcern(entry, known)) continue;
    const next = applyOne(now, text, entry);
    if (next === now) continue;
    now = next;
    known = keysOf(now);
  }
  return [...now].sort(byPosition);
}

/** All names and words of annotations, as they are compared. */
const keysOf = (annotations: readonly Annotation[]): ReadonlySet<string> =>
  new Set(annotations.flatMap((a) => [key(nameOf(a)), key(a.text)]));

/** Most entries of a long lexicon are about others than an article has: they are told by their words, without looking at each mark. */
const mayConcern = ({ decision, place, scope, subject }: LexiconEntry, known: ReadonlySet<string>): boolean =>
  decision.do === 'add' ||
  (place !== undefined && scope.where === 'article') ||
  [subject.name, ...subject.spellings].some((words) => known.has(key(words)));

function applyOne(annotations: readonly Annotation[], text: string, entry: LexiconEntry): readonly Annotation[] {
  const { decision } = entry;
  if (decision.do === 'add') return withAdded(annotations, text, entry);
  const about = aboutOf(annotations, text, entry);
  if (about.size === 0) return annotations;
  if (decision.do === 'reject') return annotations.filter((a) => !about.has(a));
  const target = decision.do === 'join' ? annotations.find((a) => sameWords(nameOf(a), decision.name)) : undefined;
  const other = decision.do === 'split' ? unusedName(annotations, entry.subject.name) : '';
  return annotations.map((a) => (about.has(a) ? decided(a, text, decision, target, other) : a));
}

/** The annotations that a decision is about. */
function aboutOf(annotations: readonly Annotation[], text: string, entry: LexiconEntry): ReadonlySet<Annotation> {
  const { subject, place, scope } = entry;
  const layer = layerOf(subject.kind);
  const inLayer = annotations.filter((a) => layerOf(a.kind) === layer);
  if (place !== undefined && scope.where === 'article') {
    const span = placeIn(text, place);
    return new Set(span === null ? [] : inLayer.filter((a) => overlaps(a, span)));
  }
  const name = key(subject.name);
  const spellings = new Set(subject.spellings.map(key));
  const matches = (a: Annotation): boolean => {
    if (a.kind === 'date') return spellings.has(key(a.text));
    return key(nameOf(a)) === name || (spellings.has(key(a.text)) && / /.test(key(a.text)));
  };
  // A mark of the wrong words is known by its words alone: other mentions of the same one may be right.
  if (place !== undefined) return new Set(inLayer.filter((a) => spellings.has(key(a.text))));
  const entities = new Set(inLayer.filter(matches).map((a) => a.entity));
  return new Set(inLayer.filter((a) => (a.kind === 'date' ? matches(a) : entities.has(a.entity))));
}

function decided(
  a: Annotation,
  text: string,
  decision: LexiconDecision,
  target: Annotation | undefined,
  other: string,
): Annotation {
  const sure = { confidence: 1, by: BY_READER };
  switch (decision.do) {
    case 'confirm':
      return { ...a, ...sure };
    case 'kind':
      return { ...ofKind(a, decision.kind), ...sure };
    case 'span': {
      const span = nearest(text, decision.text, a);
      return span === null || !overlaps(span, a)
        ? a
        : { ...a, ...span, text: text.slice(span.start, span.end), ...sure };
    }
    case 'office':
      return { ...withOffice(a, text, decision.office), ...sure };
    case 'name':
      return a.kind === 'date' ? a : { ...a, name: decision.name, entity: decision.name, ...sure };
    case 'date':
      return a.kind === 'date' ? withDate(a, decision.iso) : a;
    case 'join':
      return { ...joined(a, decision.name, target), ...sure };
    case 'split':
      return a.kind === 'date' ? a : { ...a, entity: other, ...sure };
    default:
      return a;
  }
}

const baseOf = ({ start, end, text, entity, confidence, by }: Annotation) => ({
  start,
  end,
  text,
  entity,
  confidence,
  by,
});

function ofKind(a: Annotation, kind: Kind): Annotation {
  const base = baseOf(a);
  const name = a.kind === 'person' || a.kind === 'institution' || a.kind === 'official' ? (a.name ?? a.text) : a.text;
  if (kind === 'person') return { ...base, kind, name };
  if (kind === 'official') return { ...base, kind, name, office: a.kind === 'official' ? a.office : null };
  if (kind === 'institution')
    return { ...base, kind, name: a.kind === 'institution' ? name : a.text, level: null, region: null };
  // A value cannot be guessed from words that the recogniser did not read as a date.
  return a;
}

function withOffice(a: Annotation, text: string, office: string | null): Annotation {
  if (a.kind !== 'official' && a.kind !== 'person') return a;
  if (office === null) return ofKind(a, 'person');
  const span = nearest(text, office, a) ?? { start: a.start, end: a.start };
  const name = a.name ?? a.text;
  return { ...baseOf(a), kind: 'official', name, office: { ...span, text: office, institution: null, region: null } };
}

function withDate(a: Annotation & { readonly kind: 'date' }, iso: string): Annotation {
  const { conflict, ...rest } = a;
  const stated = conflict?.stated ?? null;
  const agrees = stated === null ? a.weekdayAgrees : new Date(`${iso}T00:00:00Z`).getUTCDay() === stated;
  return { ...rest, iso, entity: iso, implied: [], weekdayAgrees: agrees, confidence: 1, by: BY_READER };
}

function joined(a: Annotation, name: string, target: Annotation | undefined): Annotation {
  const entity = target?.entity ?? name;
  if (a.kind === 'institution') {
    const {
      name: full,
      level,
      region,
    }: Pick<InstitutionAnnotation, 'name' | 'level' | 'region'> = target?.kind === 'institution'
      ? target
      : { ...a, name };
    return { ...a, entity, name: full, level, region };
  }
  if (a.kind === 'date') return a;
  const same = target?.kind === 'official' ? ofKind(a, 'official') : a;
  return { ...same, entity };
}

/** A mention that was missed: where it was selected, or everywhere in the text. What the machine had there gives way. */
function withAdded(
  annotations: readonly Annotation[],
  text: string,
  { subject, place, scope }: LexiconEntry,
): readonly Annotation[] {
  const layer = layerOf(subject.kind);
  const here = place === undefined ? null : placeIn(text, place);
  const spans =
    scope.where === 'article'
      ? here === null
        ? []
        : [here]
      : subject.spellings.flatMap((words) => occurrences(text, words));
  if (spans.length === 0) return annotations;
  const kept = annotations.filter((a) => layerOf(a.kind) !== layer || !spans.some((span) => overlaps(span, a)));
  const known = kept.find((a) => a.kind === subject.kind && sameWords(nameOf(a), subject.name));
  const added = spans.flatMap((span): Annotation[] => {
    const base = {
      ...span,
      text: text.slice(span.start, span.end),
      entity: known?.entity ?? subject.name,
      confidence: 1,
      by: BY_READER,
    };
    switch (subject.kind) {
      case 'official':
        return [{ ...base, kind: 'official', name: subject.name, office: null }];
      case 'person':
        return [{ ...base, kind: 'person', name: subject.name }];
      case 'institution':
        return [{ ...base, kind: 'institution', name: subject.name, level: null, region: null }];
      default:
        return /^\d{4}-\d\d(-\d\d)?$/.test(subject.name)
          ? [
              {
                ...base,
                kind: 'date',
                iso: subject.name,
                implied: [],
                role: 'event',
                event: null,
                place: null,
                weekdayAgrees: null,
              },
            ]
          : [];
    }
  });
  return [...kept, ...added];
}

/** Officials and persons are of one layer: whoever is an official here may be without an office elsewhere. */
const layerOf = (kind: Kind): string => (kind === 'official' || kind === 'person' ? 'name' : kind);

const nameOf = (a: Annotation): string =>
  a.kind === 'date'
    ? a.iso
    : a.kind === 'institution'
      ? a.name
      : a.kind === 'official' && a.name === null
        ? a.text
        : a.entity;

/** White space, case, diacritics and apostrophes do not count. */
const key = (words: string): string => words.trim().split(/\s+/).map(fold).join(' ');
const sameWords = (a: string, b: string): boolean => key(a) === key(b);

function unusedName(annotations: readonly Annotation[], name: string): string {
  const used = new Set(annotations.map((a) => a.entity));
  for (let n = 2; ; n++) if (!used.has(`${name} (${n})`)) return `${name} (${n})`;
}

/** So many UTF-16 code units around the words must be as they were. */
const SAME_AROUND = 16;

/**
 * Where a place of an earlier text is now: the same words in the same surroundings, or nowhere. Of older entries, which have no
 * surroundings, the same words nearest to where they stood.
 */
function placeIn(text: string, { start, end, text: exact, around }: LexiconPlace): Span | null {
  if (!around) return text.startsWith(exact, start) ? { start, end } : nearest(text, exact, { start, end });
  const least = Math.min(SAME_AROUND, around.prefix.length + around.suffix.length);
  let best: Span | null = null;
  let most = least - 1;
  for (const span of occurrences(text, exact)) {
    const same = sameBefore(text, span.start, around.prefix) + sameBehind(text, span.end, around.suffix);
    if (same > most || (same === most && span.start === start)) [best, most] = [span, same];
  }
  return best;
}

function sameBefore(text: string, at: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same++;
  return same;
}

function sameBehind(text: string, at: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text[at + same] === suffix[same]) same++;
  return same;
}

function nearest(text: string, words: string, to: Span): Span | null {
  let best: Span | null = null;
  const away = ({ start, end }: Span): number => Math.max(0, to.start - end, start - to.end);
  for (const span of occurrences(text, words)) if (best === null || away(span) < away(best)) best = span;
  return best;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Where words stand in a text, whole. */
function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  if (words === '') return spans;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end))) spans.push({ start, end });
  }
  return spans;
}
