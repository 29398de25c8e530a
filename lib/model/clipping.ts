import type { Annotation } from './annotation.ts';
import type { Entity } from './entity.ts';

/** W3C TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C TextPositionSelector; here in UTF-16 code units of the clipping's `text`. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Where an annotation comes from: the machine proposes, a human decides. Never mixed. */
export const STATUSES = ['proposed', 'confirmed', 'rejected', 'corrected', 'added'] as const;
export type AnnotationStatus = (typeof STATUSES)[number];

/** What a reader marked by hand: a stretch of text with a note, of no kind. */
export interface HighlightMark {
  readonly kind: 'highlight';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An annotation as stored: it has an id, selectors, a status, and perhaps a note; never a live Range. */
export type StoredAnnotation = (Annotation | HighlightMark) & {
  /** ULID. */
  readonly id: string;
  readonly selectors: readonly [TextQuoteSelector, TextPositionSelector];
  readonly status: AnnotationStatus;
  readonly note: string;
};

/** An earlier text of the page, kept when it was clipped again after a change. */
export interface ClippingVersion {
  readonly text: string;
  readonly textSha256: string;
  readonly clippedAt: string;
  readonly title: string;
  readonly annotations: readonly StoredAnnotation[];
}

export interface Clipping {
  /** ULID. */
  readonly id: string;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string;
  readonly siteName: string | null;
  readonly byline: string | null;
  /** YYYY-MM-DD. */
  readonly publishedAt: string | null;
  readonly language: string | null;
  /** ISO 8601 instants. */
  readonly clippedAt: string;
  readonly updatedAt: string;
  readonly text: string;
  /** When the present `text` was clipped, once an earlier one was kept; ask by `capturedAt`. */
  readonly textClippedAt?: string;
  /** Hex, over the UTF-8 of `text` alone: integrity since capture. */
  readonly textSha256: string;
  readonly versions: readonly ClippingVersion[];
  readonly annotations: readonly StoredAnnotation[];
  readonly entities: readonly Entity[];
  readonly note: string;
  readonly tags: readonly string[];
  /** Ids of collections. */
  readonly collections: readonly string[];
  readonly status: 'to-review' | 'reviewed';
  /** Set while it lies in the trash. */
  readonly deletedAt: string | null;
}

export interface Collection {
  /** ULID. */
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly createdAt: string;
}
