import type { DateText } from '../../../dates/text.ts';
import { singleSpaced } from '../../../text/spacing.ts';

/** Tokens [from, to) of a sentence or a part of one. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const sentenceOf = (text: DateText, at: number): Range => {
  const n = text.sentence[at] ?? 0;
  return { from: text.sentenceStarts[n] ?? 0, to: text.sentenceStarts[n + 1] ?? text.tokens.length };
};

/** The printed text of tokens [from, to), white space made plain. */
export function printed(text: DateText, { from, to }: Range): string {
  const [a, b] = [text.tokens[from], text.tokens[to - 1]];
  return a && b ? singleSpaced(text.text.slice(a.start, b.end)) : '';
}
