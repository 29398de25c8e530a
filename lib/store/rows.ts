/**
 * What lies in the database. A clipping is split: lists read only its head, so that 100,000 of them stay quick; the text
 * with its annotations, and earlier versions, are read when one is opened. Heads carry derived fields for the indexes.
 */
import type { Kind } from '../model/annotation.ts';
import type { Clipping, ClippingVersion } from '../model/clipping.ts';
import type { LexiconEntry } from '../model/user-lexicon.ts';

/** A clipping without its text: one line of a list. */
export interface ClippingHead extends Omit<Clipping, 'text' | 'annotations' | 'entities' | 'versions'> {
  /** Entities of each kind (for dates: different days), without rejected ones. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** Findings that deserve a look (`doubtOf`), each however often it is mentioned. */
  readonly toCheck: number;
  readonly versionCount: number;
  /** The beginning of the body, up to 200 UTF-16 units. */
  readonly excerpt: string;
}

/** Head as stored. IndexedDB cannot index null or booleans: these fields stand in for them. */
export interface HeadRow extends ClippingHead {
  /** 1 in the trash. */
  readonly trashed: 0 | 1;
  /** `publishedAt`, or '' when unknown: sorts last when newest come first. */
  readonly published: string;
  /** `siteName`, or the host. */
  readonly site: string;
  /** Days of events, "YYYY-MM-DD" (a range counts for its first and last day). */
  readonly days: readonly string[];
  /** Identity keys of persons and institutions. */
  readonly identities: readonly string[];
}

export interface BodyRow {
  readonly id: string;
  readonly text: string;
  readonly annotations: Clipping['annotations'];
  readonly entities: Clipping['entities'];
}

export interface VersionRow extends ClippingVersion {
  readonly clippingId: string;
  /** From 0, oldest first. */
  readonly number: number;
}

/** A decision by hand about identities: two keys are one person or institution, or are not although they look alike. */
export interface JoinRow extends IdentityDecision {
  /** The two keys in order, with a line break between. */
  readonly id: string;
}

export interface IdentityDecision {
  readonly keys: readonly [string, string];
  readonly same: boolean;
  readonly decidedAt: string;
}

/**
 * A clipping on its way in. A file is first read into this table, checked and compared, without touching the library; then
 * all of it goes over in one transaction, and the row keeps what undoing needs.
 */
export type IncomingRow =
  /** Of the file as a whole; `taught` is null until it was imported. */
  | { readonly n: number; readonly verdict: 'stage'; readonly stage: string; readonly taught: Taught | null }
  | { readonly n: number; readonly verdict: 'same' }
  | { readonly n: number; readonly verdict: 'new'; readonly json: string }
  | {
      readonly n: number;
      readonly verdict: 'conflict';
      /** The clipping, checked; as text it is written several times faster than as an object. */
      readonly json: string;
      readonly existing: string;
      readonly differences: readonly Difference[];
    }
  | {
      readonly n: number;
      readonly verdict: 'done';
      readonly id: string;
      /** As it was before the import; null when there was none. */
      readonly before: Clipping | null;
      /** `updatedAt` as it was written: a clipping changed since is not undone. */
      readonly updatedAt: string;
    };

/** Decisions that an import has added to those here. */
export interface Taught {
  readonly lexicon: readonly LexiconEntry[];
  readonly identities: readonly JoinRow[];
}

/** In what a clipping of a file differs from the one here. */
export type Difference =
  | 'text'
  | 'title'
  | 'note'
  | 'tags'
  | 'collections'
  | 'annotations'
  | 'status'
  | 'trash'
  | 'other';

/** A clipping that was written or deleted since it was last indexed for search. */
export interface DirtyRow {
  readonly id: string;
  /** Another one with each writing. */
  readonly mark: string;
}

/** A person or institution under one key, counted over the clippings that are not in the trash. */
export interface IdentityRow {
  readonly key: string;
  readonly type: 'person' | 'institution';
  /** The folded name, as in the key. */
  readonly name: string;
  /** The name to be shown: as last written. */
  readonly shown: string;
  readonly region: string;
  /** Number of clippings that name it. */
  readonly clippings: number;
}

/** What taking back the last clipping of an article needs; a few of the latest are kept. */
export interface SaveRow {
  /** Of the clipping. */
  readonly id: string;
  /** As it was before; null when it was made. */
  readonly before: Clipping | null;
  /** `updatedAt` as it was written: changed since, it is not taken back. */
  readonly updatedAt: string;
}
