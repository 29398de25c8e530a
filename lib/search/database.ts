import { Dexie, type Table } from 'dexie';

/**
 * A number for the way in which terms are made. Raise it when `terms.ts` or the word lists change what they give: an index
 * of another number is thrown away and made anew.
 */
export const INDEX_VERSION = 3;

/** A run of documents that were indexed together. */
export interface SegmentRow {
  readonly segment: number;
  /** Ids of clippings by their number in the segment. */
  readonly ids: readonly string[];
}

export interface PostingRow {
  readonly term: string;
  readonly segment: number;
  readonly numbers: Uint8Array;
}

/** Kept apart from the library: it holds nothing that cannot be made again, and is written without strict durability. */
export class SearchDatabase extends Dexie {
  declare readonly segments: Table<SegmentRow, number>;
  declare readonly postings: Table<PostingRow, [string, number]>;
  declare readonly meta: Table<{ readonly name: string; readonly value: unknown }, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ segments: 'segment', postings: '[term+segment]', meta: 'name' });
  }
}
