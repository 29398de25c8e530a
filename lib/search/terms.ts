/**
 * What is searched for, as terms of the index: folded words, and concepts. A concept stands for all names of one thing:
 * "walikota" and "wali kota", "Sekda" and "Sekretaris Daerah", "KPU" and "Komisi Pemilihan Umum", "Halsel" and "Halmahera
 * Selatan". The recogniser's own word lists say which these are.
 */
import { indonesianLexicon, type TermValue } from '../languages/id/lexicon.ts';
import { findTerms, termsAt } from '../lexicon/lexicon.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** Begins a concept; no word does. */
const CONCEPT = '=';

function conceptOf(value: TermValue): string | null {
  switch (value.list) {
    case 'institution':
      return `${CONCEPT}i:${value.institution.id}`;
    case 'office':
      return `${CONCEPT}o:${foldAll(value.title.canonical)}`;
    case 'region':
      // Seats ("Labuha") are places of their own.
      return value.seat ? null : `${CONCEPT}r:${value.region.code}`;
    default:
      return null;
  }
}

const foldAll = (text: string): string => tokenize(text).map(keyOf).filter(Boolean).join(' ');

/** The folded form of a word or number; '' for marks. */
const keyOf = (token: Token): string => (token.kind === 'mark' ? '' : fold(token.text));

/** Words longer than this are no words; they are cut, in the index and in questions alike. UTF-16 units. */
const LONGEST = 40;

/** All terms of a text. */
export function termsOf(text: string, into: Set<string> = new Set()): Set<string> {
  for (const { terms } of placesOf(text, true)) for (const term of terms) into.add(term);
  return into;
}

/** Begins a term that stands for all words with a short beginning: typed, it would fit thousands of them. */
const BEGINNING = '^';
const BEGINNINGS = [2, 3];

/** Adds a term for each short beginning of the words among the terms. */
export function addBeginnings(terms: Set<string>): void {
  for (const term of [...terms]) {
    if (/^[=@^]/.test(term)) continue;
    for (const length of BEGINNINGS) if (term.length >= length) terms.add(BEGINNING + term.slice(0, length));
  }
}

/** The term for a beginning; null for one that has none, which is short of words. */
export const beginningOf = (text: string): { readonly term: string; readonly prefix: false } | null =>
  BEGINNINGS.includes(text.length) && !/^[=@^]/.test(text) ? { term: BEGINNING + text, prefix: false } : null;

/** A stretch of text, and the terms that it is found by. */
interface TermPlace extends Span {
  readonly terms: readonly string[];
}

/** First the places of concepts, when they are asked for, then the single words; each in order. */
export function* placesOf(text: string, concepts: boolean): Generator<TermPlace, void, void> {
  const tokens = tokenize(text);
  if (concepts) {
    // Nested: in "Ketua Komisi Pemilihan Umum" both "Ketua Komisi" and the commission are listed.
    for (const { start, end, values } of findTerms(indonesianLexicon(), tokens, { nested: true })) {
      const terms = values.flatMap((value) => conceptOf(value) ?? []);
      if (terms.length > 0) yield { start, end, terms };
    }
  }
  for (const token of tokens) {
    const key = keyOf(token).slice(0, LONGEST);
    if (key) yield { start: token.start, end: token.end, terms: [key] };
  }
}

/** One requirement of a question; all hold together. */
export interface Requirement {
  /** Any of these: a concept. */
  readonly concepts: readonly string[];
  /** Or all of these words. */
  readonly words: readonly string[];
  /** The last word is still being typed: a beginning is enough. */
  readonly prefix: boolean;
  readonly negative: boolean;
  /** The words must stand one behind the other. */
  readonly phrase: boolean;
}

/** Fewer letters are no beginning to search for: they fit too much. */
const LEAST_PREFIX = 2;

/**
 * Reads a question: words (all must occur), "phrases", -words that must not occur. While it is typed, its last word
 * is taken as a beginning.
 */
export function readQuestion(question: string): Requirement[] {
  const requirements: Requirement[] = [];
  const open = !/\s$/.test(question);
  // Quotation marks of any kind; an open one runs to the end.
  const parts = [...question.matchAll(/(?<![\p{L}\p{N}])(-?)["“”„]([^"“”„]*)["“”„]?|(-?)([^\s"“”„]+)/gu)];
  let plain: string[] = [];
  const flush = (last: boolean): void => {
    if (plain.length > 0) requirements.push(...wordsAndConcepts(plain.join(' '), open && last));
    plain = [];
  };
  for (const [, minus, phrase, not, word] of parts) {
    if (phrase !== undefined || not) {
      flush(false);
      const words = wordsOf(phrase ?? word ?? '');
      const isPhrase = phrase !== undefined && words.length > 1;
      const negative = (phrase !== undefined ? minus : not) === '-';
      if (words.length > 0) requirements.push({ concepts: [], words, prefix: false, negative, phrase: isPhrase });
    } else if (word) plain.push(word);
  }
  flush(true);
  return requirements;
}

export const wordsOf = (text: string): string[] =>
  tokenize(text)
    .map((token) => keyOf(token).slice(0, LONGEST))
    .filter(Boolean);

function wordsAndConcepts(text: string, open: boolean): Requirement[] {
  // Lists know some names in capitals only; who searches types as they like.
  const [capital, upper] = [capitalised(text), text.toUpperCase()].map((form) => tokenize(form));
  const tokens = tokenize(text);
  const requirements: Requirement[] = [];
  for (let i = 0; i < tokens.length; ) {
    const hit = [tokens, capital, upper]
      .flatMap((form) => (form?.length === tokens.length ? termsAt(indonesianLexicon(), form, i) : []))
      .map((h) => ({ tokens: h.to - i, concepts: h.values.flatMap((value) => conceptOf(value) ?? []) }))
      .filter((h) => h.concepts.length > 0)
      .sort((a, b) => b.tokens - a.tokens)[0];
    const length = hit?.tokens ?? 1;
    const words = tokens
      .slice(i, i + length)
      .map((token) => keyOf(token).slice(0, LONGEST))
      .filter(Boolean);
    const last = i + length >= tokens.length;
    const prefix = open && last && (words.at(-1)?.length ?? 0) >= LEAST_PREFIX;
    if (words.length > 0) {
      requirements.push({ concepts: [...new Set(hit?.concepts)], words, prefix, negative: false, phrase: false });
    }
    i += length;
  }
  return requirements;
}

const capitalised = (text: string): string => text.replace(/\p{L}+/gu, (w) => w.charAt(0).toUpperCase() + w.slice(1));
