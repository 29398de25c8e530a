import type { Span } from '../text/span.ts';

/** The four kinds of mention that Sorot marks. */
export const KINDS = ['official', 'institution', 'date', 'person'] as const;
export type Kind = (typeof KINDS)[number];

/** Administrative level of an institution or office. */
export type Level = 'international' | 'national' | 'province' | 'regency' | 'city' | 'district' | 'village';

/** The office as written beside a name; `institution` and `region` (official code, e.g. "82.04") when they could be resolved. */
export interface OfficeMention extends Span {
  readonly text: string;
  readonly institution: string | null;
  readonly region: string | null;
}

interface AnnotationBase extends Span {
  readonly text: string;
  /** Equal for all mentions of one entity within an article. */
  readonly entity: string;
  /** 0 to 1; calibrated: of marks at 0.9 about 90 % are right. */
  readonly confidence: number;
  /** Id of the rule, list or model that made it ("office-before-name", "tagger", "user-lexicon"). */
  readonly by: string;
}

/** A named office-holder, or (with `name: null`) one named by the office alone; then the span is the office. */
export interface OfficialAnnotation extends AnnotationBase {
  readonly kind: 'official';
  /** Bare name: no degrees, ranks, honorifics. */
  readonly name: string | null;
  readonly office: OfficeMention | null;
}

/** A named person of whom the article states no office. */
export interface PersonAnnotation extends AnnotationBase {
  readonly kind: 'person';
  readonly name: string;
}

export interface InstitutionAnnotation extends AnnotationBase {
  readonly kind: 'institution';
  /** Canonical name, spelt out; equal to `text` when it could not be resolved. */
  readonly name: string;
  readonly level: Level | null;
  /** Official region code: "21" province, "82.04" regency or city, "82.04.01" district. */
  readonly region: string | null;
}

export type DatePart = 'year' | 'month' | 'day';

/** The weekday that is printed does not fit the date that is printed. Reported, never silently changed. */
export interface WeekdayConflict {
  /** 0 Sunday … 6 Saturday, as printed. */
  readonly stated: number;
  /** The weekday that the date really has. */
  readonly actual: number;
  /** The date on which the printed weekday falls, YYYY-MM-DD: the nearest one, or the one proven by the day of publication. */
  readonly alternative: string;
  /** The date as printed, when `iso` holds the alternative because weekday and day of publication prove it. */
  readonly printed?: string;
}

export interface DateAnnotation extends AnnotationBase {
  readonly kind: 'date';
  /** YYYY-MM-DD, YYYY-MM, or A/B for a range. */
  readonly iso: string;
  /** Parts that are not printed but concluded. */
  readonly implied: readonly DatePart[];
  readonly role: 'event' | 'publication' | 'other';
  /** The event's head as printed ("Rakornas"), and the place, when the text states them. */
  readonly event: string | null;
  readonly place: string | null;
  /** True or false when a weekday is printed; null when none is. */
  readonly weekdayAgrees: boolean | null;
  readonly conflict?: WeekdayConflict;
}

export type Annotation = OfficialAnnotation | PersonAnnotation | InstitutionAnnotation | DateAnnotation;

/** Confidence in words, with the thresholds that every view shares. Below 0.80 a mark is shown as a guess. */
export type Certainty = 'certain' | 'sure' | 'guess';
export const certaintyOf = (confidence: number): Certainty =>
  confidence >= 0.95 ? 'certain' : confidence >= 0.8 ? 'sure' : 'guess';
