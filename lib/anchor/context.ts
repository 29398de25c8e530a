import type { TextQuoteSelector } from '../model/clipping.ts';
import { digitsOf, wordsOf } from './words.ts';

/** How well the surroundings of a place agree with the surroundings that were stored. */
export interface ContextAgreement {
  /** 0 to 1, each side; a side that was empty at the start or end of the text counts as agreeing there, else as 0. */
  readonly before: number;
  readonly after: number;
  /** A side's numbers all differ: the neighbour in a list of figures, not the same place. */
  readonly digitsDiffer: boolean;
}

export function agreement(text: string, start: number, end: number, quote: TextQuoteSelector): ContextAgreement {
  const before = text.slice(Math.max(0, start - quote.prefix.length), start);
  const after = text.slice(end, end + quote.suffix.length);
  return {
    before: quote.prefix === '' ? Number(start === 0) : sideAgreement(reversed(quote.prefix), reversed(before)),
    after: quote.suffix === '' ? Number(end === text.length) : sideAgreement(quote.suffix, after),
    digitsDiffer: numbersDiffer(quote.prefix, before) || numbersDiffer(quote.suffix, after),
  };
}

export const mean = (a: ContextAgreement): number => (a.before + a.after) / 2;

/** Share of the stored side that is found: letters in common from the quote outwards, or else words in common. */
function sideAgreement(stored: string, found: string): number {
  let common = 0;
  while (common < stored.length && stored[common] === found[common]) common++;
  const letters = common / stored.length;
  if (letters === 1) return 1;
  return Math.max(letters, 0.95 * commonWords(stored, found));
}

function commonWords(stored: string, found: string): number {
  // The outermost word is cut by the length of the context: it says nothing.
  const wanted = wordsOf(stored).slice(0, -1);
  if (wanted.length === 0) return 0;
  const pool = new Map<string, number>();
  for (const { folded } of wordsOf(found)) pool.set(folded, (pool.get(folded) ?? 0) + 1);
  let common = 0;
  for (const { folded } of wanted) {
    const left = pool.get(folded) ?? 0;
    if (left > 0) {
      pool.set(folded, left - 1);
      common++;
    }
  }
  return common / wanted.length;
}

function numbersDiffer(stored: string, found: string): boolean {
  const wanted = digitsOf(stored).split(' ').filter(Boolean);
  if (wanted.length === 0) return false;
  const there = new Set(digitsOf(found).split(' '));
  return !wanted.some((run) => there.has(run));
}

const reversed = (s: string): string => [...s].reverse().join('');
