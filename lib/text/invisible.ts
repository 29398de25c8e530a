import type { Span } from './span.ts';

/**
 * Characters without a width that may stand anywhere in a word and that no reader sees: break hints, joiners, marks of writing
 * direction. Between letters they would cut a name in two, or keep it from being known.
 */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** A text without its invisible characters, and the way back. */
export interface Visible {
  readonly text: string;
  /** The stretch of the whole text that a stretch of this one stands for: from its first character to its last. */
  origin(span: Span): Span;
}

/** Null when there is nothing invisible in the text: in nearly all. Offsets are UTF-16 code units. */
export function visibleIn(text: string): Visible | null {
  if (!INVISIBLE.test(text)) return null;
  const places: number[] = [];
  let visible = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (INVISIBLE.test(unit)) continue;
    places.push(i);
    visible += unit;
  }
  return {
    text: visible,
    origin: ({ start, end }) => ({
      start: places[start] ?? text.length,
      end: (places[end - 1] ?? text.length - 1) + 1,
    }),
  };
}
