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

/**
 * What is known of people and bodies after the whole article was read once finds the mentions that the first look
 * missed: parts of full names, names of unlisted bodies, abbreviations that the article explains.
 * @param taken spans that must stay free, dates for instance
 */
export function lookAgain(
  mentions: readonly Decided[],
  taken: readonly Span[],
  text: string,
  tokens: readonly Token[],
  language: ArticleLanguage,
): { readonly names: FoundAgain[]; readonly bodies: FoundAgain[] } {
  const full: string[] = [];
  const bodies: string[] = [];
  const institutions: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const mention of mentions) {
    if (mention.confidence < SURE) continue;
    const written = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    if (mention.kind === 'name') {
      const name = language.bareName(written);
      if (name.includes(' ')) full.push(name);
    } else if (mention.kind === 'institution') {
      institutions.push({ start: mention.start, end: mention.end, text: written });
      const { head, acronyms } = language.identifyInstitution(written);
      if (head === null) bodies.push(written, ...acronyms.map((a) => a.long));
    }
  }
  learnAbbreviations(institutions, text, language, (short) => bodies.push(short));
  const foundBodies = findBodiesAgain(bodies, tokens, [...mentions, ...taken]);
  return {
    names: findAgain(full, tokens, [...mentions, ...taken, ...foundBodies], language),
    bodies: foundBodies,
  };
}
