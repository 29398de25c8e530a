import type { MessageKey } from '../../lib/i18n.ts';
import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import type { LexiconDecision, LexiconPlace, LexiconProposal } from '../../lib/model/user-lexicon.ts';
import type { Span } from '../../lib/text/span.ts';
import type { Story } from '../annotator.content/desk.ts';
import { mentionsOf, nameOf } from './facts.ts';

/** What needs one more choice after the menu's. */
export type Form = 'span' | 'office' | 'join' | 'date';

export interface Choice {
  readonly label: MessageKey;
  /** The letter that picks it; the last ones, which reach far, have none. */
  readonly key: string | null;
  /** A decision that is complete, or the form that completes it. */
  readonly means: LexiconDecision | Form;
  /** Everywhere, or in this article alone; the answer offers the other where that makes sense. */
  readonly where: 'everywhere' | 'article';
  /** It is about this mention, not about all of the entity's. */
  readonly one?: boolean;
}

const kind = (to: Kind): LexiconDecision => ({ do: 'kind', kind: to });

const SPLIT: Choice = { label: 'cardOther', key: 'O', means: { do: 'split' }, where: 'article', one: true };
const JOIN: Choice = { label: 'cardJoin', key: 'G', means: 'join', where: 'article' };
const SPAN: Choice = { label: 'cardSpan', key: 'W', means: 'span', where: 'everywhere', one: true };
const LAST: readonly Choice[] = [
  { label: 'cardNotHere', key: 'X', means: { do: 'reject' }, where: 'article' },
  { label: 'cardNever', key: null, means: { do: 'reject' }, where: 'everywhere' },
];

const CHOICES: Readonly<Record<Kind, readonly Choice[]>> = {
  official: [
    SPLIT,
    { label: 'cardOffice', key: 'J', means: 'office', where: 'article' },
    SPAN,
    JOIN,
    { label: 'cardToPerson', key: 'P', means: kind('person'), where: 'everywhere' },
    { label: 'cardToInstitution', key: 'L', means: kind('institution'), where: 'everywhere' },
  ],
  person: [
    SPLIT,
    { label: 'cardToOfficial', key: 'J', means: 'office', where: 'everywhere' },
    SPAN,
    JOIN,
    { label: 'cardToInstitution', key: 'L', means: kind('institution'), where: 'everywhere' },
  ],
  institution: [
    { ...SPLIT, label: 'cardOtherBody' },
    SPAN,
    JOIN,
    { label: 'cardToPersonFromBody', key: 'P', means: kind('person'), where: 'everywhere' },
  ],
  date: [{ label: 'cardOtherDate', key: 'T', means: 'date', where: 'article', one: true }, SPAN],
};

/** The choices of the correction menu, and the number of those that stand apart at its end. */
export const choicesFor = (of: Kind): { readonly choices: readonly Choice[]; readonly last: readonly Choice[] } => ({
  choices: CHOICES[of],
  last: LAST,
});

/** The proposal that a decision about a mark comes to. */
export function proposalFor(
  { article, annotations }: Story,
  annotation: Annotation,
  decision: LexiconDecision,
  { where, one = false }: Pick<Choice, 'where' | 'one'>,
): LexiconProposal {
  const all = annotation.kind === 'date' || one ? [annotation] : mentionsOf(annotations, annotation).all;
  const spellings = [...new Set(all.map(({ text }) => text.replace(/\s+/g, ' ')))];
  return {
    scope: where === 'everywhere' ? { where } : { where, canonicalUrl: article.canonicalUrl },
    subject: { kind: annotation.kind, name: nameOf(annotation), spellings },
    ...(one || annotation.kind === 'date' ? { place: placeOf(article.text, annotation) } : {}),
    decision,
  };
}

/** UTF-16 code units on either side of a place. */
const AROUND = 32;

/** A stretch of an article's text, with what stands around it. */
export const placeOf = (text: string, { start, end }: Span): LexiconPlace => ({
  start,
  end,
  text: text.slice(start, end),
  around: { prefix: text.slice(Math.max(0, start - AROUND), start), suffix: text.slice(end, end + AROUND) },
});

/** Other entities of the same kind in the article, by name: what a mark may be the same as. */
export function othersOf({ annotations }: Story, annotation: Annotation): string[] {
  const own = nameOf(annotation);
  const names = annotations.filter((a) => a.kind === annotation.kind || isPerson(a, annotation)).map(nameOf);
  return [...new Set(names)].filter((name) => name !== own).slice(0, 12);
}
const isPerson = (a: Annotation, b: Annotation): boolean =>
  [a, b].every((x) => x.kind === 'person' || (x.kind === 'official' && x.name !== null));

/** Offices that the article prints, for a person who was given another or none. */
export function officesOf({ annotations }: Story): string[] {
  const offices = annotations.flatMap((a) =>
    a.kind === 'official' && a.office ? [a.office.text.replace(/\s+/g, ' ')] : [],
  );
  return [...new Set(offices)].slice(0, 12);
}

/**
 * A span made longer or shorter by a word at one end, within its line.
 * @returns null where there is no further word
 */
export function stretch(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  edge: 'start' | 'end',
  by: 1 | -1,
): { readonly start: number; readonly end: number } | null {
  const words = [...text.matchAll(/[^\s]+/g)]
    .map(({ 0: word, index }) => {
      // Quotation marks and full stops around a word do not belong to a name.
      const lead = /^[“”"'‘’([,.;:]*/.exec(word)?.[0].length ?? 0;
      const tail = /[“”"'‘’,.;:!?\])]*$/.exec(word.slice(lead))?.[0].length ?? 0;
      return { start: index + lead, end: index + word.length - tail };
    })
    .filter((word) => word.end > word.start);
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const wanted = edge === 'start' ? { from: first - by, to: last } : { from: first, to: last + by };
  const [from, to] = [words[wanted.from], words[wanted.to]];
  if (from === undefined || to === undefined || wanted.from > wanted.to) return null;
  const span = { start: edge === 'start' ? from.start : start, end: edge === 'end' ? to.end : end };
  return text.slice(span.start, span.end).includes('\n') ? null : span;
}
