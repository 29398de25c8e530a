import type { Kind } from './annotation.ts';

/**
 * What a reader decided about marks. Decisions win over everything the recogniser proposes, and are kept as the reader's own
 * lexicon. Pure data: the store keeps entries, the recogniser applies them, the page only asks for them to be added.
 */

/** Everywhere, or in one article alone (by canonical address). */
export type LexiconScope =
  | { readonly where: 'everywhere' }
  | { readonly where: 'article'; readonly canonicalUrl: string };

/** Who or what a decision is about: an entity as the recogniser had gathered it. */
export interface LexiconSubject {
  readonly kind: Kind;
  /** Its name as proposed ("Ratna Kusumadewi"); for a date the ISO value; for what was missed, the words as printed. */
  readonly name: string;
  /** The mentions as printed, white space collapsed; the decision holds for each of them. At least one. */
  readonly spellings: readonly string[];
}

/** One mention, when a decision is not about all of an entity's: words, and where they stand in the article's text. */
export interface LexiconPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands around the words, by which they are known again when the text has changed; absent in older entries. */
  readonly around?: { readonly prefix: string; readonly suffix: string };
}

export type LexiconDecision =
  /** The proposal is right. */
  | { readonly do: 'confirm' }
  /** Not to be marked at all. */
  | { readonly do: 'reject' }
  /** It is of another kind: an official is a person without office, an institution a person, … */
  | { readonly do: 'kind'; readonly kind: Kind }
  /** The mark covers the wrong words; these are the right ones, as printed around the place. */
  | { readonly do: 'span'; readonly text: string }
  /** The office as the reader states it; null: none. */
  | { readonly do: 'office'; readonly office: string | null }
  /** The right name. */
  | { readonly do: 'name'; readonly name: string }
  /** The right calendar date, YYYY-MM-DD. */
  | { readonly do: 'date'; readonly iso: string }
  /** It is the same as another entity of the article, by that one's name. */
  | { readonly do: 'join'; readonly name: string }
  /** This mention (see `place`) is somebody else of the same name. */
  | { readonly do: 'split' }
  /** A mention that was missed; the subject holds its kind and words. */
  | { readonly do: 'add' };

/** A decision before the store has given it an id. */
export interface LexiconProposal {
  readonly scope: LexiconScope;
  readonly subject: LexiconSubject;
  /** Present when it is about one mention: 'span', 'split', and 'add' within one article. */
  readonly place?: LexiconPlace;
  readonly decision: LexiconDecision;
}

export interface LexiconEntry extends LexiconProposal {
  /** ULID: entries apply in the order of their ids, a later one over an earlier one. */
  readonly id: string;
  /** ISO 8601 instant. */
  readonly createdAt: string;
}
