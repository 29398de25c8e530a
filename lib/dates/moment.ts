import type { Span } from '../text/span.ts';

/** What the words beside a date say of its direction from the day of publication. */
export type Direction = 'past' | 'future' | 'near';

/** A date as printed: only the parts that stand in the text. */
export interface Printed {
  readonly kind: 'printed';
  /** 0 Sunday … 6 Saturday. */
  readonly weekday?: number;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** "lalu", "depan", "ini" behind the date. */
  readonly direction?: Direction;
  /** "pekan lalu" -1, "pekan depan" 1: which week the weekday lies in. */
  readonly week?: number;
  /** "tahun lalu" -1, "tahun depan" 1. */
  readonly yearOffset?: number;
}

/** A date told by its distance from the day of publication. */
export interface Relative {
  readonly kind: 'relative';
  readonly unit: 'day' | 'week' | 'month';
  readonly offset: number;
}

/** A date told by its distance from a known day: "H-3 pemungutan suara". */
export interface Anchored {
  readonly kind: 'anchored';
  readonly offset: number;
  /** The lower-case words that name the day counted from. */
  readonly anchor: string;
}

export type Moment = Printed | Relative | Anchored;

/** What a parser found: not yet completed, and perhaps a trap. */
export interface Candidate extends Span {
  /** Tokens [first, last] of the span. */
  readonly first: number;
  readonly last: number;
  readonly from: Moment;
  /** Set for a range. */
  readonly to?: Moment;
  readonly rule: string;
  /** How sure the form alone makes it. */
  readonly confidence: number;
}
