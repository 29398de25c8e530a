import type { Annotation, DateAnnotation, Kind } from '../../lib/model/annotation.ts';
import { editDistance } from '../../lib/text/distance.ts';

/** What of an article's annotations belongs to the one that a card is about. */
export interface Mentions {
  /** All mentions of the entity, by position; for a date, all event dates of the article. */
  readonly all: readonly Annotation[];
  /** Which of them the card is about. */
  readonly index: number;
}

/** Previous and next go through the mentions of one entity; dates follow one another. */
export function mentionsOf(annotations: readonly Annotation[], about: Annotation): Mentions {
  const all = annotations.filter(
    ({ kind, entity }) => kind === about.kind && (kind === 'date' || entity === about.entity),
  );
  return { all, index: all.indexOf(about) };
}

export interface Spelling {
  readonly text: string;
  readonly count: number;
  /** It is linked although a word of it is written like no word of the name. */
  readonly slip: boolean;
}

/** The ways in which an entity is printed, most frequent first. */
export function spellingsOf(mentions: readonly Annotation[], name: string): Spelling[] {
  const counts = new Map<string, number>();
  for (const { text } of mentions) {
    const spelling = text.replace(/\s+/g, ' ');
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count, slip: isSlip(text, name) }))
    .sort((a, b) => b.count - a.count);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** "Ratna Kusumadwi" of "Ratna Kusumadewi": a word that is nearly one of the name's, and is none. */
export function isSlip(spelling: string, name: string): boolean {
  const right = wordsOf(name);
  return wordsOf(spelling).some(
    (word) =>
      word.length > 4 &&
      !right.includes(word) &&
      right.some((other) => other.length > 4 && word[0] === other[0] && editDistance(word, other, 2) <= 2),
  );
}

/** Starts of paragraphs in an article's text; the first is the headline. In UTF-16 code units. */
export function paragraphsOf(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n\n/g)) starts.push(index + 2);
  return starts;
}

/** Number of the paragraph that an offset is in; 0 is the headline. */
export const paragraphAt = (starts: readonly number[], offset: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );

export interface WeekDay {
  /** YYYY-MM-DD */
  readonly iso: string;
  readonly day: number;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  readonly marks: readonly ('stated' | 'date' | 'published')[];
}

const DAY = 86_400_000;

/** The week (from Monday) of a date whose printed weekday does not fit, with what falls on its days. */
export function weekOf({ iso, conflict }: DateAnnotation, publishedAt: string | null): WeekDay[] {
  const printed = conflict?.printed ?? iso;
  const at = Date.parse(`${printed}T00:00:00Z`);
  if (conflict === undefined || printed.length !== 10 || Number.isNaN(at)) return [];
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: 7 }, (_, i) => {
    const date = new Date(monday + i * DAY);
    const day = date.toISOString().slice(0, 10);
    const marks: WeekDay['marks'][number][] = [];
    if (date.getUTCDay() === conflict.stated) marks.push('stated');
    if (day === printed) marks.push('date');
    if (day === publishedAt) marks.push('published');
    return { iso: day, day: date.getUTCDate(), weekday: date.getUTCDay(), marks };
  });
}

/** The name that heads a card. A date has a value instead. */
export function nameOf(annotation: Annotation): string {
  if (annotation.kind === 'date') return annotation.iso;
  if (annotation.kind === 'official')
    return annotation.name === null ? annotation.text.replace(/\s+/g, ' ') : annotation.entity;
  return annotation.kind === 'institution' ? annotation.name : annotation.entity;
}

/** The fullest office that the article gives an official. */
export function officeOf(mentions: readonly Annotation[]) {
  const offices = mentions.flatMap((a) => (a.kind === 'official' && a.office ? [a.office] : []));
  return offices.reduce<(typeof offices)[number] | null>(
    (best, office) => (best === null || office.text.length > best.text.length ? office : best),
    null,
  );
}

export const KIND_LETTERS: Readonly<Record<Kind, string>> = { official: 'o', institution: 'i', date: 'd', person: 'p' };
