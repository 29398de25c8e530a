import { findDates } from './dates/find.ts';
import type { Proposal } from './grammar/proposal.ts';
import type { LanguagePack } from './languages/language-pack.ts';
import { linkInstitutions } from './link/institutions.ts';
import type { ArticleLanguage } from './link/language.ts';
import { linkPersons } from './link/persons.ts';
import type { Annotation, OfficeMention } from './model/annotation.ts';
import type { ArticleText } from './model/article.ts';
import { type BodyMention, type HolderMention, type NameMention, resolve } from './resolve.ts';
import { readDocument } from './text/document.ts';
import { byPosition } from './text/span.ts';

/** Parts of the recogniser that can be left out, to see what each is worth. */
export const PARTS = ['grammar', 'tagger', 'linking'] as const;
export type Part = (typeof PARTS)[number];

export interface AnnotateOptions {
  readonly without?: readonly Part[];
  /** Called for every proposal that was not used, with the reason. */
  readonly lost?: (proposal: Proposal, why: string) => void;
}

/** A link that rests on a slip, initials or a surname alone is a guess. */
const UNSURE_LINK = 0.8;

/**
 * Finds officials, institutions, dates and other persons in an article. Pure and deterministic; never throws; time is
 * linear in the length of the text.
 * @returns annotations by position; offsets are UTF-16 code units of `article.text`. Institutions may stand inside the
 *   span of an office-holder who is named by the office alone; nothing else overlaps.
 */
export function annotate(article: ArticleText, language: LanguagePack, options: AnnotateOptions = {}): Annotation[] {
  const without = new Set(options.without);
  const document = readDocument(article);
  const dates = findDates(document, language.dates);
  const rules = language.propose(document);
  const tagged = without.has('tagger') ? [] : (language.tag?.(document, rules) ?? []);
  const proposals = without.has('grammar') && language.tag ? tagged : [...rules, ...tagged];
  const mentions = resolve(proposals, dates, options.lost);
  const bound = language.linking.forArticle(document.tokens);
  const persons = mentions.filter((m): m is NameMention | HolderMention => m.kind !== 'institution');
  const bodies = mentions.filter((m): m is BodyMention => m.kind === 'institution');
  const linked = !without.has('linking');
  return [
    ...dates,
    ...annotatePersons(persons, article.text, bound, linked),
    ...annotateBodies(bodies, article.text, bound, linked),
  ].sort(byPosition);
}

function annotatePersons(
  mentions: readonly (NameMention | HolderMention)[],
  text: string,
  language: ArticleLanguage,
  linked: boolean,
): Annotation[] {
  const found = mentions.map((m) => {
    const written = text.slice(m.start, m.end);
    return m.kind === 'holder'
      ? { start: m.start, end: m.end, text: written, name: null, office: { text: written } }
      : {
          start: m.start,
          end: m.end,
          text: written,
          name: language.bareName(written),
          office: m.office ? { text: text.slice(m.office.start, m.office.end) } : null,
        };
  });
  const links = linked
    ? linkPersons(found, text, language)
    : found.map((f) => ({ entity: f.name ?? f.text, official: f.office !== null, certain: true }));
  return mentions.map((m, i): Annotation => {
    const { text: written, name } = found[i]!;
    const { entity, official, certain } = links[i]!;
    const confidence = certain ? m.confidence : Math.min(m.confidence, UNSURE_LINK * m.confidence);
    const base = { start: m.start, end: m.end, text: written, entity, confidence, by: m.by };
    if (name !== null && !official) return { kind: 'person', ...base, name };
    return { kind: 'official', ...base, name, office: officeOf(m, text, language) };
  });
}

function officeOf(m: NameMention | HolderMention, text: string, language: ArticleLanguage): OfficeMention | null {
  const span = m.kind === 'holder' ? m : m.office;
  if (!span) return null;
  const written = text.slice(span.start, span.end);
  const { institution, region } = language.identifyOffice(written);
  return { start: span.start, end: span.end, text: written, institution, region };
}

function annotateBodies(
  mentions: readonly BodyMention[],
  text: string,
  language: ArticleLanguage,
  linked: boolean,
): Annotation[] {
  const found = mentions.map((m) => ({ start: m.start, end: m.end, text: text.slice(m.start, m.end) }));
  const links = linked
    ? linkInstitutions(found, text, language)
    : found.map((f) => ({ entity: f.text, name: f.text, level: null, region: null, certain: true }));
  return mentions.map((m, i): Annotation => {
    const { entity, name, level, region, certain } = links[i]!;
    const confidence = certain ? m.confidence : Math.min(m.confidence, 0.88);
    return { kind: 'institution', ...found[i]!, entity, name, level, region, confidence, by: m.by };
  });
}
