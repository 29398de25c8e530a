import { calibrated } from './confidence.ts';
import { findDates } from './dates/find.ts';
import type { Proposal } from './grammar/proposal.ts';
import type { LanguagePack, Tagged } from './languages/language-pack.ts';
import { withoutHeadlineVerbs } from './link/headline-names.ts';
import { linkInstitutions } from './link/institutions.ts';
import type { ArticleLanguage } from './link/language.ts';
import { linkPersons } from './link/persons.ts';
import { refersBack } from './link/refers-back.ts';
import { explainedIn, lookAgain, shortBodies } from './link/second-look.ts';
import { tickets } from './link/tickets.ts';
import type { Annotation, InstitutionAnnotation, OfficeMention } from './model/annotation.ts';
import type { ArticleText } from './model/article.ts';
import { type BodyMention, type HolderMention, type Mention, type NameMention, resolve } from './resolve.ts';
import { type Document, isLone, readDocument } from './text/document.ts';
import { visibleIn } from './text/invisible.ts';
import { byPosition, contains, type Span } from './text/span.ts';

/** Parts of the recogniser that can be left out, to see what each is worth. */
export const PARTS = ['grammar', 'tagger', 'linking'] as const;
export type Part = (typeof PARTS)[number];

export interface AnnotateOptions {
  readonly without?: readonly Part[];
  /** Called for every proposal that was not used, with the reason. */
  readonly lost?: (proposal: Proposal, why: string) => void;
}

/** Mean log-odds from which a person without a stated office passes for an office-holder (by cross-validation). */
const STANDING = 2;
/** Of those taken for office-holders in this way, and of those taken for others, so many are (by cross-validation). */
const STANDING_RIGHT = 0.65;
const NO_STANDING_RIGHT = 0.68;

/** A link that rests on a slip, initials or a surname alone is a guess. */
const UNSURE_LINK = 0.8;

/**
 * Finds officials, institutions, dates and other persons in an article. Pure and deterministic; never throws; time is
 * linear in the length of the text.
 * @returns annotations by position; offsets are UTF-16 code units of `article.text`. Institutions may stand inside the
 *   span of an office-holder who is named by the office alone; nothing else overlaps.
 */
export function annotate(article: ArticleText, language: LanguagePack, options: AnnotateOptions = {}): Annotation[] {
  const visible = visibleIn(article.text);
  if (visible === null) return annotateVisible(article, language, options);
  const whole = <T extends Span>(said: T): T & { readonly text: string } => {
    const { start, end } = visible.origin(said);
    return { ...said, start, end, text: article.text.slice(start, end) };
  };
  return annotateVisible({ ...article, text: visible.text }, language, options).map((a) =>
    a.kind === 'official' && a.office ? { ...whole(a), office: whole(a.office) } : whole(a),
  );
}

/** @param article without invisible characters */
function annotateVisible(article: ArticleText, language: LanguagePack, options: AnnotateOptions): Annotation[] {
  const without = new Set(options.without);
  const document = readDocument(article);
  const dates = findDates(document, language.dates);
  const tag = without.has('tagger') ? undefined : language.tag;
  const rules = without.has('grammar') && tag ? [] : language.propose(document);
  const tagged = tag?.(document, rules);
  const bound = language.linking.forArticle(document.tokens);
  const linked = !without.has('linking');
  const first = resolve(tagged?.proposals ?? rules, dates, {
    lost: options.lost,
    explains: (office, name) => inApposition(document, office.to, name.from),
  });
  const mentions = linked ? secondLook(first, dates, document, bound, tagged) : first;
  const all = mentions.filter((m): m is NameMention | HolderMention => m.kind !== 'institution');
  const back = linked ? refersBack(all, article.text, bound) : null;
  const persons = back?.size ? all.filter((m) => !back.has(m)) : all;
  const bodies = mentions.filter((m): m is BodyMention => m.kind === 'institution');
  const institutions = annotateBodies(bodies, article.text, bound, linked);
  const people = annotatePersons(persons, article.text, bound, linked, institutions);
  const found = [...people, ...institutions];
  const sure = tagged && isLone(document.tokens) ? found.filter((a) => !isDoubtful(a)) : found;
  return [...dates, ...sure].sort(byPosition);
}

/** "Ketua Kadin Jatim, Budi": within a sentence, with a comma between at most. */
const inApposition = ({ tokens, sentence }: Document, officeEnd: number, name: number): boolean =>
  sentence[officeEnd - 1] === sentence[name] &&
  (name === officeEnd || (name === officeEnd + 1 && tokens[officeEnd]?.text === ','));

const SEEN_WHOLE = 0.95;
const SEEN_PART = 0.9;
/**
 * Where a sentence stands without its article, people and bodies are not marked below this: of such people two of ten were right,
 * of such bodies one of seven.
 */
const DOUBTFUL = { person: 0.45, institution: 0.5 };
const LEAST_LIKELY = 0.01;

const isDoubtful = ({ kind, confidence }: Annotation): boolean =>
  (kind === 'person' || kind === 'institution') && confidence < DOUBTFUL[kind];

/** What was decided, in the light of the whole article, and what only that light shows. */
function secondLook(
  first: readonly Mention[],
  dates: readonly Span[],
  document: Document,
  language: ArticleLanguage,
  tagged: Tagged | undefined,
): readonly Mention[] {
  const headlineEnd = document.tokens[document.headline - 1]?.end ?? 0;
  const named = withoutHeadlineVerbs(first, document.text, headlineEnd);
  const explained = explainedIn(named, document.text, language);
  const bodies = new Set([...explained, ...shortBodies(named, document.text, language)]);
  const decided = bodies.size > 0 ? named.map((m) => asBody(m, document.text, bodies)) : named;
  return [...decided, ...seenBefore(decided, explained, dates, document, language, tagged)];
}

/** After "Satuan Perlindungan Masyarakat (Satlinmas)" and "Alvara Research Center", "Satlinmas" and "Alvara" are no people. */
function asBody(m: Mention, text: string, bodies: ReadonlySet<string>): Mention {
  if (m.kind !== 'name' || !bodies.has(text.slice(m.start, m.end))) return m;
  return { kind: 'institution', start: m.start, end: m.end, by: 'seen-before', confidence: SEEN_PART };
}

/** Mentions that only the second look finds: "Bagja" after "Rahmat Bagja", abbreviations that the article explains. */
function seenBefore(
  decided: readonly Mention[],
  explained: ReadonlySet<string>,
  dates: readonly Span[],
  document: Document,
  language: ArticleLanguage,
  tagged: Tagged | undefined,
): Mention[] {
  const again = lookAgain(decided, explained, dates, document.text, document.tokens, language);
  const names = again.names.map(({ start, end, whole }): NameMention => {
    const confidence = whole ? SEEN_WHOLE : SEEN_PART;
    return { kind: 'name', start, end, by: 'seen-before', confidence, office: null, official: false };
  });
  const bodies = again.bodies.map(
    ({ start, end }): BodyMention => ({ kind: 'institution', start, end, by: 'seen-before', confidence: SEEN_PART }),
  );
  if (!tagged) return [...names, ...bodies];
  // What the tagger thinks impossible here is another word of the same letters: "Kota" the surname and the city. What the
  // article itself explains as a body it need not find likely.
  return [...names, ...bodies].flatMap((mention) => {
    if (mention.kind === 'institution' && explained.has(document.text.slice(mention.start, mention.end)))
      return [mention];
    const likelihood = tagged.likelihood(mention.kind === 'institution' ? 'institution' : 'name', mention);
    if (likelihood < LEAST_LIKELY) return [];
    return [{ ...mention, confidence: Math.min(mention.confidence, 0.5 + likelihood / 2) }];
  });
}

function annotatePersons(
  mentions: readonly (NameMention | HolderMention)[],
  text: string,
  language: ArticleLanguage,
  linked: boolean,
  institutions: readonly InstitutionAnnotation[],
): Annotation[] {
  const inOrder = [...institutions].sort(byPosition);
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
          official: m.official,
        };
  });
  const links = linked
    ? linkPersons(found, text, language)
    : found.map((f) => ({
        entity: f.name ?? f.text,
        official: f.office !== null || ('official' in f && f.official),
        certain: true,
      }));
  const standing = standingOf(mentions, links);
  for (const pair of tickets(mentions, text))
    standTogether(
      pair.map((i) => links[i]!),
      standing,
    );
  return mentions.map((m, i): Annotation => {
    const { text: written, name } = found[i]!;
    const { entity, certain } = links[i]!;
    const official = links[i]!.official || (standing.get(entity) ?? 0) > STANDING;
    const stated = m.kind === 'holder' || links[i]!.official;
    const share = stated || !standing.has(entity) ? 1 : official ? STANDING_RIGHT : NO_STANDING_RIGHT;
    const confidence = calibrated(m.confidence) * share * (certain ? 1 : UNSURE_LINK);
    const base = { start: m.start, end: m.end, text: written, entity, confidence, by: m.by };
    if (name !== null && !official) return { kind: 'person', ...base, name };
    return { kind: 'official', ...base, name, office: officeOf(m, text, language, inOrder) };
  });
}

/** Mean log-odds, over all mentions, that a person without an office beside the name holds one. */
function standingOf(
  mentions: readonly (NameMention | HolderMention)[],
  links: readonly { readonly entity: string }[],
): Map<string, number> {
  const odds = new Map<string, { readonly sum: number; readonly mentions: number }>();
  mentions.forEach((m, i) => {
    if (m.kind !== 'name' || m.standing === undefined) return;
    const p = Math.min(0.99, Math.max(0.01, m.standing));
    const { entity } = links[i]!;
    const known = odds.get(entity) ?? { sum: 0, mentions: 0 };
    odds.set(entity, { sum: known.sum + Math.log(p / (1 - p)), mentions: known.mentions + 1 });
  });
  return new Map([...odds].map(([entity, { sum, mentions: n }]) => [entity, sum / n]));
}

/** Of two who are named as a pair, and whose offices the article states nowhere, both stand for office or neither. */
function standTogether(
  pair: readonly { readonly entity: string; readonly official: boolean }[],
  standing: Map<string, number>,
): void {
  if (pair.some((one) => one.official)) return;
  const mean = pair.reduce((sum, one) => sum + (standing.get(one.entity) ?? 0), 0) / pair.length;
  for (const { entity } of pair) standing.set(entity, mean);
}

/**
 * The office as written, with what it stands for. A bare body in it ("Ketua KPU") is the one that linking found for that
 * mention; otherwise the phrase says it itself.
 */
function officeOf(
  m: NameMention | HolderMention,
  text: string,
  language: ArticleLanguage,
  institutions: readonly InstitutionAnnotation[],
): OfficeMention | null {
  const span = m.kind === 'holder' ? m : m.office;
  if (!span) return null;
  const written = text.slice(span.start, span.end);
  const { institution, region } = language.identifyOffice(written);
  const inside = firstWithin(span, institutions);
  const bare = inside && (institution === null || language.identifyInstitution(inside.text).bare);
  return {
    start: span.start,
    end: span.end,
    text: written,
    institution: bare ? inside.name : institution,
    region: region ?? (bare ? inside.region : null),
  };
}

/** The first of the sorted annotations that lies within a span, by halving. */
function firstWithin(span: Span, sorted: readonly InstitutionAnnotation[]): InstitutionAnnotation | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found && contains(span, found) ? found : null;
}

function annotateBodies(
  mentions: readonly BodyMention[],
  text: string,
  language: ArticleLanguage,
  linked: boolean,
): InstitutionAnnotation[] {
  const found = mentions.map((m) => ({ start: m.start, end: m.end, text: text.slice(m.start, m.end) }));
  const links = linked
    ? linkInstitutions(found, text, language)
    : found.map((f) => ({ entity: f.text, name: f.text, level: null, region: null, certain: true }));
  return mentions.map((m, i): InstitutionAnnotation => {
    const { entity, name, level, region, certain } = links[i]!;
    const sure = calibrated(m.confidence);
    const confidence = certain ? sure : Math.min(sure, 0.88);
    return { kind: 'institution', ...found[i]!, entity, name, level, region, confidence, by: m.by };
  });
}
