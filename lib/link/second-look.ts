import { singleSpaced } from '../text/spacing.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type FoundAgain, findAgain, findBodiesAgain } from './find-again.ts';
import { learnAbbreviations } from './institutions.ts';
import type { ArticleLanguage } from './language.ts';

/** A mention that was decided for. */
export interface Decided extends Span {
  readonly kind: 'name' | 'holder' | 'institution';
  readonly confidence: number;
}

/** A mention must be this sure before others are looked for because of it. */
const SURE = 0.75;

/** Abbreviations, as printed, that the article explains as those of bodies and that are not known anyway. */
export function explainedIn(mentions: readonly Decided[], text: string, language: ArticleLanguage): Set<string> {
  const printed = new Set<string>();
  const sure = mentions
    .filter((m) => m.kind === 'institution' && m.confidence >= SURE)
    .map(({ start, end }) => ({ start, end, text: singleSpaced(text.slice(start, end)) }));
  learnAbbreviations(sure, text, language, (short) => printed.add(short));
  return printed;
}

/**
 * What bodies are called for short, where nothing says that a person bears it too: "Alvara" beside "Alvara Research Center",
 * "Sedulur Jokowi" beside "Relawan Sedulur Jokowi".
 */
export function shortBodies(mentions: readonly Decided[], text: string, language: ArticleLanguage): Set<string> {
  const words = new Set<string>();
  const borne = new Set<string>();
  for (const mention of mentions) {
    const parts = text.slice(mention.start, mention.end).split(/\s+/);
    const first = parts[0] ?? '';
    if (parts.length < 2) continue;
    if (mention.kind === 'name') for (const part of parts) borne.add(part);
    else if (mention.kind === 'institution' && mention.confidence >= SURE) {
      const short = language.isDroppableHead(first) ? parts.slice(1) : [first];
      const enough = short.length > 1 || short[0] === first;
      if (enough && !language.isNameWord(short[0]!)) words.add(short.join(' '));
    }
  }
  for (const word of borne) words.delete(word);
  return words;
}

/**
 * What is known of people and bodies after the whole article was read once finds the mentions that the first look
 * missed: parts of full names, names of unlisted bodies, abbreviations that the article explains.
 * @param explained the abbreviations that `explainedIn` found
 * @param taken spans that must stay free, dates for instance
 */
export function lookAgain(
  mentions: readonly Decided[],
  explained: ReadonlySet<string>,
  taken: readonly Span[],
  text: string,
  tokens: readonly Token[],
  language: ArticleLanguage,
): { readonly names: FoundAgain[]; readonly bodies: FoundAgain[] } {
  const full: string[] = [];
  const bodies: string[] = [];
  for (const mention of mentions) {
    if (mention.confidence < SURE) continue;
    const written = singleSpaced(text.slice(mention.start, mention.end));
    if (mention.kind === 'name') {
      const name = language.bareName(written);
      if (name.includes(' ') || language.knownAs(name) !== null) full.push(name);
    } else if (mention.kind === 'institution') {
      const { head, acronyms } = language.identifyInstitution(written);
      if (head === null) bodies.push(written, ...acronyms.map((a) => a.long));
    }
  }
  bodies.push(...explained);
  const foundBodies = findBodiesAgain(bodies, tokens, [...mentions, ...taken]);
  return {
    names: findAgain(full, tokens, [...mentions, ...taken, ...foundBodies], language),
    bodies: foundBodies,
  };
}
