import { type TermHit, termsAt } from '../../lexicon/lexicon.ts';
import { fold } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { indonesianLexicon, type TermValue } from './lexicon.ts';

type Hits = readonly TermHit<TermValue>[];

/** What the word lists say of each token; looked up once, when the first part of the recogniser asks. */
export class Listing {
  /** Folded token texts; marks as they are. */
  readonly keys: readonly string[];
  readonly #tokens: readonly Token[];
  readonly #found: (Hits | undefined)[];

  constructor(tokens: readonly Token[]) {
    this.keys = tokens.map((t) => (t.kind === 'mark' ? t.text : fold(t.text)));
    this.#tokens = tokens;
    this.#found = new Array(tokens.length);
  }

  /** All terms that begin at token `at`, longest first. */
  at(at: number): Hits {
    if (at < 0 || at >= this.#tokens.length) return NOTHING;
    let found = this.#found[at];
    if (!found) {
      found = termsAt(indonesianLexicon(), this.#tokens, at, this.keys[at]);
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
