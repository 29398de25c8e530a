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
const TOKEN = /(\p{L}[\p{L}\p{M}\u200d]*(?:['’‘`ʼ]\p{L}[\p{L}\p{M}]*)*)|(\d+)|([^\s\u200b\u200e\u200f\u2060\ufeff])/gu;

/** Splits text into tokens in one pass; offsets are UTF-16 code units of `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark';
    let start = match.index;
    for (const part of kind === 'word' ? unglued(match[0]) : [match[0]]) {
      const gap = tokens.length === 0 ? Gap.paragraph : gapBetween(text, end, start);
      end = start + part.length;
      tokens.push({ start, end, text: part, kind, gap });
      start = end;
    }
  }
  return tokens;
}

/** A capitalised word of at least four letters behind a word that has none: two words whose space was lost. */
const GLUED = /(?<=^\p{Ll}+|^\p{Lu}\p{Ll}{3,})\p{Lu}\p{Ll}{3,}$/u;

/** Takes apart words that bad markup ran together ("yakniAndika", "JakartaTerlihat"); others stay whole ("NasDem"). */
function unglued(word: string): string[] {
  if (word.length < 6 || word.length > MOST_GLUED || word === word.toLowerCase()) return [word];
  const at = word.search(GLUED);
  return at > 1 ? [word.slice(0, at), word.slice(at)] : [word];
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
