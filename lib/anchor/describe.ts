import type { TextPositionSelector, TextQuoteSelector } from '../model/clipping.ts';
import type { Span } from '../text/span.ts';

export type Selectors = readonly [TextQuoteSelector, TextPositionSelector];

/** Context on either side: usual length, and how far it grows while quote and context stand more than once. */
const CONTEXT = 32;
const CONTEXT_LIMIT = 128;

/**
 * Describes a stretch of text by W3C selectors. Offsets are UTF-16 code units of `text`. The context is as long as it
 * takes to make quote and context unique, between 32 and 128 units.
 */
export function describe(text: string, span: Span): Selectors {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) {
    throw new RangeError(`No text at ${span.start}–${span.end} (length ${text.length})`);
  }
  const exact = text.slice(span.start, span.end);
  let length = CONTEXT;
  let [prefix, suffix] = contextOf(text, span, length);
  while (length < CONTEXT_LIMIT && standsTwice(text, prefix + exact + suffix)) {
    length *= 2;
    [prefix, suffix] = contextOf(text, span, length);
  }
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: span.start, end: span.end },
  ];
}

const standsTwice = (text: string, words: string): boolean => text.indexOf(words) !== text.lastIndexOf(words);

/** Never begins or ends within a surrogate pair: a lone half would not survive being written to a file. */
function contextOf(text: string, span: Span, length: number): [string, string] {
  let from = Math.max(0, span.start - length);
  let to = Math.min(text.length, span.end + length);
  if (isLow(text.charCodeAt(from)) && from > 0) from++;
  if (isLow(text.charCodeAt(to)) && to < text.length) to--;
  return [text.slice(Math.min(from, span.start), span.start), text.slice(span.end, Math.max(to, span.end))];
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
