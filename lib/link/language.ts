import type { Token } from '../text/tokens.ts';
import type { InstitutionIdentity, OfficeIdentity } from './identity.ts';

/** What linking asks of a language, bound to one article (its regions, its abbreviations). */
export interface ArticleLanguage {
  /** The bare name within a name as written: no ranks, honorifics, degrees. */
  bareName(text: string): string;
  /** One form for all spellings of a word of a name, for comparison only. */
  nameWordKey(word: string): string;
  /** Whether a word is known as a part of names. */
  isNameWord(word: string): boolean;
  /** Whether a word is a rank or honorific ("Pak", "AKBP"), so that it says nothing about the name behind it. */
  isTitle(word: string): boolean;
  /**
   * Whether a word of a name may be looked for on its own: "never" for months, regions, offices; "inside" a sentence
   * only for words that are also common ("Agung"), since a capital at its start says nothing; else "anywhere".
   */
  standsFor(word: string): 'anywhere' | 'inside' | 'never';
  /** Whether a word makes the name behind it that of something else: "Jalan", "Stadion", "Universitas". */
  opensOtherName(word: string): boolean;
  /** Full name behind a public nickname; null when it is none. */
  knownAs(nickname: string): string | null;
  /** A nickname that the text right behind a name explains: "(Gus Ipul)", "yang akrab disapa Ipul". */
  nicknameBehind(text: string): string | null;
  /** @param learnt abbreviations explained in the article: folded short form → long form */
  identifyInstitution(text: string, learnt?: ReadonlyMap<string, string>): InstitutionIdentity;
  identifyOffice(text: string, learnt?: ReadonlyMap<string, string>): OfficeIdentity;
  /** Whether a short form is known to everybody and need not be learnt ("Bawaslu", "Halsel"). */
  isKnownAbbreviation(short: string): boolean;
  /**
   * What the words before a bare institution say: "aside" in a teaser for another article, "national" where only the
   * national body is meant ("Peraturan KPU"); null otherwise.
   */
  standing(before: string): 'aside' | 'national' | null;
  /**
   * The fuller identity of a body that stands in every regency ("Polres"), when the article plays in one regency alone;
   * null otherwise.
   */
  atHome(identity: InstitutionIdentity): InstitutionIdentity | null;
  /** Words that may be missing at the front of a short name for an institution ("Relawan", "Partai"). */
  isDroppableHead(word: string): boolean;
}

export interface LinkLanguage {
  /** Reads what linking needs from the article's tokens; once an article. */
  forArticle(tokens: readonly Token[]): ArticleLanguage;
}
