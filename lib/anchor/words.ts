import type { Span } from '../text/span.ts';

/** A word of a text, folded for comparison. */
export interface Word extends Span {
  readonly folded: string;
}

/** True for the UTF-16 unit of a letter, digit or combining mark. Halves of surrogate pairs count as letters. */
export function isWord(unit: number): boolean {
  if (unit < 128) return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  // Beyond ASCII: everything but the punctuation and spaces that news text uses.
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f) && unit !== 0xfeff;
}

/** Splits without regular expressions: this runs over the whole text for every page that was clipped before. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isWord(text.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      words.push({ start, end: i, folded: text.slice(start, i).toLowerCase() });
      start = -1;
    }
  }
  return words;
}

/** All runs of digits, in order: "TPS 04 … 1.204" → "04 1 204". Two texts that differ here never stand for each other. */
export const digitsOf = (text: string): string => (text.match(/\p{Nd}+/gu) ?? []).join(' ');
