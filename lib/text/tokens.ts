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
    const start = match.index;
    tokens.push({
      start,
      end: start + match[0].length,
      text: match[0],
      kind: match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark',
      gap: tokens.length === 0 ? Gap.paragraph : gapBetween(text, end, start),
    });
    end = start + match[0].length;
  }
  return tokens;
}

function gapBetween(text: string, from: number, to: number): Gap {
  let lines = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) lines++;
  if (lines > 1) return Gap.paragraph;
  if (lines === 1) return Gap.line;
  return to > from ? Gap.space : Gap.none;
}
