/** A stretch of text: UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Orders by start; of two that start together the longer comes first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
