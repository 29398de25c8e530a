import { type TermHit, termsOf } from '../../lexicon/lexicon.ts';
import type { Token } from '../../text/tokens.ts';
import { type KnownWord, knownWords } from './known-words.ts';
import type { TermValue } from './lexicon.ts';

type Hits = readonly TermHit<TermValue>[];

/** What the word lists say of each token; looked up once, when the first part of the recogniser asks. */
export class Listing {
  /** Folded token texts; marks as they are. */
  readonly keys: readonly string[];
  readonly words: readonly KnownWord[];
  readonly #tokens: readonly Token[];
  readonly #found: (Hits | undefined)[];

  constructor(tokens: readonly Token[]) {
    this.words = knownWords(tokens);
    this.keys = this.words.map((word) => word.key);
    this.#tokens = tokens;
    this.#found = new Array(tokens.length);
  }

  /** All terms that begin at token `at`, longest first. */
  at(at: number): Hits {
    if (at < 0 || at >= this.#tokens.length) return NOTHING;
    let found = this.#found[at];
    if (!found) {
      found = termsOf(this.words[at]!.branch, this.#tokens, at);
      this.#found[at] = found;
    }
    return found;
  }
}

const NOTHING: Hits = [];

const listings = new WeakMap<readonly Token[], Listing>();

/** The listing of these very tokens: rules, regions and tagger share an article's. */
export function listingOf(tokens: readonly Token[]): Listing {
  let listing = listings.get(tokens);
  if (!listing) {
    listing = new Listing(tokens);
    listings.set(tokens, listing);
  }
  return listing;
}
