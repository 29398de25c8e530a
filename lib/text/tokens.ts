import { isAsciiLetter } from './letter-case.ts';
import type { Span } from './span.ts';

/** What stands between a token and the one before it. */
export const Gap = { none: 0, space: 1, line: 2, paragraph: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

export interface Token extends Span {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly gap: Gap;
}

/**
 * Letters (with combining marks and inner apostrophes: "Ma'ruf", "Jum’at"), runs of digits, or one other visible character.
 * Hyphens, dots and slashes are tokens of their own, so that "Ganjar-Mahfud", "S.Pd" and "1509/Labuha" can be taken apart.
 */
const TOKEN = /(\p{L}[\p{L}\p{M}\u200d]*(?:['’‘`ʼ]\p{L}[\p{L}\p{M}]*)*)|(\d+)|([^\s\u200b\u200e\u200f\u2060\ufeff])/uy;

/**
 * Splits text into tokens in one pass; offsets are UTF-16 code units of `text`. Nearly all of a text is plain: only where
 * letters beyond ASCII or apostrophes come in does the regular expression say what the token is.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const add = (kind: Token['kind'], start: number, to: number) => {
    const gap = tokens.length === 0 ? Gap.paragraph : gapBetween(text, end, start);
    end = to;
    tokens.push({ start, end, text: text.slice(start, end), kind, gap });
  };
  const addWord = (start: number, to: number) => {
    const at = start + seamOf(text.slice(start, to));
    if (at > start) add('word', start, at);
    add('word', at, to);
  };
  let i = 0;
  while (i < text.length) {
    const start = i;
    const unit = text.charCodeAt(i);
    if (isAsciiLetter(unit)) {
      const word = plainWord(text, start);
      if (word !== 0) {
        i = Math.abs(word);
        const at = word > 0 ? plainSeam(text, start, i) : start;
        if (at > start) add('word', start, at);
        add('word', at, i);
        continue;
      }
    } else if (isDigit(unit)) {
      for (i++; isDigit(text.charCodeAt(i)); ) i++;
      add('number', start, i);
      continue;
    } else if (unit < 128) {
      i++;
      if (unit !== 32 && (unit < 9 || unit > 13)) add('mark', start, i);
      continue;
    } else if (isPunctuation(unit)) {
      i++;
      add('mark', start, i);
      continue;
    }
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(text);
    i = start + (match ? match[0].length : 1);
    if (match?.[1] !== undefined) addWord(start, i);
    else if (match) add('mark', start, i);
  }
  return tokens;
}

/**
 * Where the word that begins with an ASCII letter at `start` ends, if that is plain to see: for words of such letters,
 * common small ones with accents, and inner apostrophes. Negative when the word is surely one, 0 when it is not plain.
 */
function plainWord(text: string, start: number): number {
  let inner = false;
  let ascii = true;
  let whole = false;
  let i = start + 1;
  for (;;) {
    for (; isAsciiLetter(text.charCodeAt(i)); i++) if (text.charCodeAt(i) < 97) inner = true;
    if (!mayGoOn(text, i)) break;
    if (isSmallLatin(text.charCodeAt(i))) ascii = false;
    else if (!isAsciiLetter(text.charCodeAt(i + 1)) || !isApostrophe(text.charCodeAt(i))) return 0;
    else whole = true;
    i++;
  }
  if (!inner || whole) return -i;
  return ascii ? i : 0;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Dashes, quotation marks and dots beyond ASCII, which newspapers set. */
const isPunctuation = (unit: number): boolean => unit >= 0x2010 && unit <= 0x2027;

/** Whether a word may go on at `i`: with an apostrophe and a letter, or with a letter beyond ASCII. */
function mayGoOn(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (isApostrophe(unit)) {
    const next = text.charCodeAt(i + 1);
    return next > 127 || isAsciiLetter(next);
  }
  return unit > 127 && !isPunctuation(unit);
}

const isApostrophe = (unit: number): boolean => unit === 39 || unit === 96 || unit === 0x2018 || unit === 0x2019;

/** ß to ÿ. */
const isSmallLatin = (unit: number): boolean => unit >= 0xdf && unit <= 0xff && unit !== 0xf7;

/**
 * A capitalised word of at least four letters behind a word that has none, or of five behind a word in capitals ("JUGAMenko",
 * not "KPUnya"), of three when that is longer ("JUGAJoe"): two words whose space was lost.
 */
const GLUED =
  /(?<=^\p{Ll}+|^\p{Lu}\p{Ll}{3,})\p{Lu}\p{Ll}{3,}$|(?<=^\p{Lu}{3,})\p{Lu}\p{Ll}{4,}$|(?<=^\p{Lu}{4,})(?!\p{Lu}nya$)\p{Lu}\p{Ll}{2,}$/u;

/**
 * Where words that bad markup ran together come apart ("yakniAndika", "JakartaTerlihat", "JUGAMenko"); 0 when a word is one ("NasDem").
 */
function seamOf(word: string): number {
  if (word.length < 6 || word.length > MOST_GLUED || word === word.toLowerCase()) return 0;
  const at = word.search(GLUED);
  return at > 1 ? at : 0;
}

/** The same for a word of ASCII letters alone, as an offset in the text: the last capital, or `start`. */
function plainSeam(text: string, start: number, end: number): number {
  if (end - start < 6 || end - start > MOST_GLUED) return start;
  let at = end - 1;
  while (at > start && text.charCodeAt(at) > 90) at--;
  const head = at - start;
  const tail = end - at;
  let capitals = 0;
  for (let i = start; i < at; i++) if (text.charCodeAt(i) <= 90) capitals++;
  const opens = text.charCodeAt(start) <= 90;
  const words = tail >= 4 && (capitals === 0 ? head >= 2 : capitals === 1 && opens && head >= 4);
  const shouted =
    capitals === head &&
    ((head >= 3 && tail >= 5) || (head >= 4 && tail >= 3 && !(tail === 4 && text.startsWith('nya', at + 1))));
  return words || shouted ? at : start;
}

/** Longer "words" are no words; they are not looked into. */
const MOST_GLUED = 60;

function gapBetween(text: string, from: number, to: number): Gap {
  let lines = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) lines++;
  if (lines > 1) return Gap.paragraph;
  if (lines === 1) return Gap.line;
  return to > from ? Gap.space : Gap.none;
}
