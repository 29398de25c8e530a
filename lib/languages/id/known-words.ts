import type { Branch } from '../../lexicon/lexicon.ts';
import { fold } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { indonesianLexicon, type NameWord, nameWordOf, type TermValue } from './lexicon.ts';
import { setsMade, setsWith } from './word-sets.ts';

/** What is known of a word by itself, wherever it stands: worked out once for each written form. */
export class KnownWord {
  /** Folded; of a mark as it is. */
  readonly key: string;
  /** The word sets that it is in, a bit for each: see `wordSet`. */
  readonly sets: number;
  /** The listed terms that begin with it. */
  readonly branch: Branch<TermValue> | null;
  #name: NameWord | null | undefined = undefined;
  /**
   * Everyday words, and what is derived from one, as the rules found when they first asked. They bring the list of such words, which whoever
   * reads offices and bodies without them (the library's search) is spared.
   */
  everyday: boolean | undefined = undefined;
  derived: boolean | undefined = undefined;

  constructor({ kind, text }: Token) {
    const mark = kind === 'mark';
    this.key = mark ? text : fold(text);
    this.sets = setsWith(this.key);
    this.branch = mark ? null : indonesianLexicon().branch(this.key);
  }

  /** See `nameWord`. */
  get name(): NameWord | null {
    if (this.#name === undefined) this.#name = nameWordOf(this.key);
    return this.#name;
  }
}

const known = new Map<string, KnownWord>();
let madeBefore = setsMade();

/** Most forms that are kept between texts. */
const MOST_WORDS = 20_000;

/** What is known of each token by itself. One look into one table for each: so most of what rules ask needs no other. */
export function knownWords(tokens: readonly Token[]): KnownWord[] {
  // Whoever reads lists before the rules are loaded must not leave words behind that know nothing of the rules' sets.
  if (known.size > MOST_WORDS || madeBefore !== setsMade()) known.clear();
  madeBefore = setsMade();
  return tokens.map((token) => {
    let word = known.get(token.text);
    if (!word) {
      word = new KnownWord(token);
      known.set(token.text, word);
    }
    return word;
  });
}
