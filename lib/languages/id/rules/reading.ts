import type { TokenRange } from '../../../grammar/proposal.ts';
import type { Document } from '../../../text/document.ts';
import { beginsUpper } from '../../../text/letter-case.ts';
import { Gap, type Token } from '../../../text/tokens.ts';
import type { KnownWord } from '../known-words.ts';
import { isDegree, type NameWord, type TermValue } from '../lexicon.ts';
import { type Listing, listingOf } from '../listing.ts';
import { type RegionContext, readRegionContext } from '../regions.ts';
import { type WordSet, wordSet } from '../word-sets.ts';
import { isListedWord, isOrdinaryWord } from '../words.ts';
import { learnPlaces, type Places } from './places.ts';

type Listed<L extends TermValue['list']> = { readonly to: number; readonly value: Extract<TermValue, { list: L }> };

/** Bodies within bodies, at most. */
const DEEPEST = 6;

type Rule<T = unknown> = (r: Reading, at: number) => T;

/** The document with what the word lists say of each token: prepared once, read by every rule. */
export class Reading {
  readonly doc: Document;
  readonly tokens: readonly Token[];
  /** Folded token texts. */
  readonly keys: readonly string[];
  readonly regions: RegionContext;
  private readonly listing: Listing;
  private readonly words: readonly KnownWord[];
  private readonly titleCase: Uint8Array;
  /** 1 where a word begins with a capital. */
  private readonly capital: Uint8Array;
  private places: Places = new Map();
  /** What rules found, for each a list by token: a handful, which are found faster one by one than by any key. */
  private readonly rules: Rule[] = [];
  private readonly memories: unknown[][] = [];
  private depth = 0;

  constructor(doc: Document) {
    this.doc = doc;
    this.tokens = doc.tokens;
    this.listing = listingOf(doc.tokens);
    this.keys = this.listing.keys;
    this.words = this.listing.words;
    this.capital = capitals(doc.tokens);
    this.regions = readRegionContext(doc.tokens);
    this.titleCase = titleCaseLines(doc, this.words);
    this.places = learnPlaces(this);
    this.rules.length = 0;
    this.memories.length = 0;
  }

  text(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  key(at: number): string {
    return this.keys[at] ?? '';
  }

  /** Whether the token is a word of a set. */
  isOneOf(set: WordSet, at: number): boolean {
    const word = this.words[at];
    return word !== undefined && (word.sets & set) !== 0;
  }

  /** True when the token follows the one before it within a line: at most a space between. */
  joined(at: number): boolean {
    const token = this.tokens[at];
    return token !== undefined && token.gap <= Gap.space;
  }

  /** Still the same paragraph: a single line break may be bad markup inside a phrase. */
  follows(at: number): boolean {
    const token = this.tokens[at];
    return token !== undefined && token.gap < Gap.paragraph;
  }

  isWord(at: number): boolean {
    return this.tokens[at]?.kind === 'word';
  }

  /** A stretch of tokens with where it stands in the text, as proposals say it. */
  range(from: number, to: number): TokenRange {
    return { from, to, start: this.tokens[from]?.start ?? 0, end: this.tokens[to - 1]?.end ?? 0 };
  }

  isCapital(at: number): boolean {
    return this.capital[at] === 1;
  }

  /** Like `once`, for what may hold another of its kind; null where it stands too deep in others ("Biro Biro Biro …"). */
  nested<T extends object>(rule: Rule<T | null>, at: number): T | null {
    if (this.depth === DEEPEST) return null;
    this.depth++;
    const found = this.once(rule, at);
    this.depth--;
    return found;
  }

  /** What a rule finds at a token: worked out once, remembered for the rules that ask again. */
  once<T extends object | number | null>(rule: Rule<T>, at: number): T {
    const memory = this.memoryOf(rule) as (T | undefined)[];
    const known = memory[at];
    if (known !== undefined) return known;
    const found = rule(this, at);
    memory[at] = found;
    return found;
  }

  private memoryOf(rule: Rule): unknown[] {
    for (let i = 0; i < this.rules.length; i++) if (this.rules[i] === rule) return this.memories[i]!;
    const memory: unknown[] = new Array(this.tokens.length);
    this.rules.push(rule);
    this.memories.push(memory);
    return memory;
  }

  /** In the sentence of the token before it. */
  sameSentence(at: number): boolean {
    return at > 0 && this.doc.sentence[at] === this.doc.sentence[at - 1];
  }

  isShouted(at: number): boolean {
    return this.doc.shouted[at] === 1;
  }

  /** The longest entry of one list that begins at a token. */
  listed<L extends TermValue['list']>(list: L, at: number): Listed<L> | null {
    // By number: rules ask so often that iterators would be felt in a cold start.
    const hits = this.listing.at(at);
    for (let h = 0; h < hits.length; h++) {
      const { values, to } = hits[h]!;
      for (let v = 0; v < values.length; v++) {
        const value = values[v]!;
        if (isOf(value, list)) return { to, value };
      }
    }
    return null;
  }

  /** Within a headline or another line in which nearly every word has a capital, so that capitals say little. */
  isTitleCase(at: number): boolean {
    return this.titleCase[at] === 1;
  }

  /**
   * A word of the everyday language. In lines whose capitals say nothing also one that is only derived from such a word
   * ("himbau"); elsewhere a capital says more than a likeness.
   */
  isOrdinary(at: number): boolean {
    if (this.isTitleCase(at) || !this.sameSentence(at)) return this.isDerived(at);
    const word = this.words[at];
    if (!word) return false;
    word.everyday ??= isListedWord(word.key);
    return word.everyday;
  }

  /** A word of the everyday language, or derived from one, wherever it stands. */
  isDerived(at: number): boolean {
    const word = this.words[at];
    if (!word) return false;
    word.derived ??= isOrdinaryWord(word.key);
    return word.derived;
  }

  /** Index behind a place that the article itself introduced elsewhere ("Kabupaten Tanah Lembayung"); else `at`. */
  placeAt(at: number): number {
    const known = this.isCapital(at) ? this.places.get(this.key(at)) : undefined;
    return known ? this.endOfPlace(at, known) : at;
  }

  private endOfPlace(at: number, known: readonly (readonly string[])[]): number {
    for (const words of known) {
      if (
        words.every(
          (word, i) => this.key(at + i) === word && (i === 0 || (this.joined(at + i) && this.isCapital(at + i))),
        )
      )
        return at + words.length;
    }
    return at;
  }

  nameWord(at: number): NameWord | null {
    if (!this.isWord(at)) return null;
    return this.words[at]!.name;
  }

  /**
   * The index behind an academic degree that begins at `at` ("S", ".", "T" or "SH"); `at` when there is none. Degrees
   * may be glued: "SH.LL.M".
   */
  degree(at: number): number {
    let letters = '';
    let best = at;
    for (let i = at; i < Math.min(at + 8, this.tokens.length); i++) {
      const token = this.tokens[i]!;
      if (i > at && token.gap > Gap.space) break;
      if (token.text === '.') {
        if (i === at) break;
        if (best === i) best = i + 1;
        continue;
      }
      if (token.kind !== 'word' || token.text.length > 6) break;
      if (i > at && token.gap === Gap.space && this.text(i - 1) !== '.') break;
      letters += token.text;
      if (isDegree(letters) && (this.text(i + 1) !== '.' || token.text.length > 1 || !this.continuesDegree(i, letters)))
        best = i + 1;
    }
    while (
      best > at &&
      this.text(best) === '.' &&
      this.tokens[best]!.gap === Gap.none &&
      this.text(best - 1).length <= 2
    )
      best++;
    return best;
  }

  /** "S" is a degree's beginning only; "S.T" goes on behind the dot. */
  private continuesDegree(at: number, letters: string): boolean {
    const next = this.tokens[at + 2];
    return next?.kind === 'word' && next.gap === Gap.none && isDegree(letters + next.text);
  }
}

const isOf = <L extends TermValue['list']>(value: TermValue, list: L): value is Extract<TermValue, { list: L }> =>
  value.list === list;

function capitals(tokens: readonly Token[]): Uint8Array {
  const marked = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) if (tokens[i]!.kind === 'word' && beginsUpper(tokens[i]!.text)) marked[i] = 1;
  return marked;
}

/** 1 for the tokens of lines in which nearly all longer words have capitals; the headline is always such a line. */
function titleCaseLines(doc: Document, words: readonly KnownWord[]): Uint8Array {
  const marked = new Uint8Array(doc.tokens.length);
  marked.fill(1, 0, doc.headline);
  let from = 0;
  for (let i = 1; i <= doc.tokens.length; i++) {
    if (i < doc.tokens.length && doc.tokens[i]!.gap < Gap.line) continue;
    let long = 0;
    let capital = 0;
    for (let k = from; k < i; k++) {
      const { kind, text } = doc.tokens[k]!;
      if (kind !== 'word' || text.length < 4) continue;
      long++;
      if (beginsUpper(text)) capital++;
    }
    const sentence = doc.tokens[i - 1]!.text === '.';
    if (long >= 4 && capital >= long * 0.75 && !sentence) marked.fill(1, from, i);
    from = i;
  }
  for (let i = doc.headline; i < doc.tokens.length; i++) {
    if ((words[i]!.sets & POINTERS) === 0) continue;
    const to = otherHeadline(doc.tokens, i);
    marked.fill(1, i, to);
    i = Math.max(i, to - 1);
  }
  return marked;
}

/** "Baca juga", "Tonton juga" */
const POINTERS = wordSet('baca tonton simak lihat');
const MOST_OF_HEADLINE = 24;
/** So many small words in a row stand in no headline. */
const SMALL_WORDS = 3;

/**
 * Index behind the headline of another article that stands in the text ("… Baca juga: Jimly Nilai Hakim Bisa Ditindak
 * Menurut dia, perkara …"), often with no mark between it and the next sentence; `at` when none begins there.
 */
function otherHeadline(tokens: readonly Token[], at: number): number {
  if (!/^juga/i.test(tokens[at + 1]?.text ?? '')) return at;
  let to = at;
  let small = 0;
  for (let i = at + 2; i < Math.min(at + MOST_OF_HEADLINE, tokens.length) && small < SMALL_WORDS; i++) {
    const { kind, text, gap } = tokens[i]!;
    if (gap >= Gap.line || text === '.') break;
    const capital = kind !== 'word' || beginsUpper(text);
    small = capital ? 0 : small + 1;
    if (capital) to = i + 1;
  }
  return to;
}
