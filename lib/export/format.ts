import type { Kind } from '../model/annotation.ts';
import type { Clipping, Collection } from '../model/clipping.ts';
import type { LexiconEntry } from '../model/user-lexicon.ts';
import type { IdentityDecision } from '../store/rows.ts';

export const FORMAT = 'sorot-clippings';
export const FORMAT_VERSION = 1;
/** Identifies the schema; published in this repository as `lib/export/sorot-clippings.v1.schema.json`. */
export const SCHEMA_ID = 'urn:sorot:schema:sorot-clippings:1';

/** What precedes the clippings in a file. */
export interface FileHead {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  readonly $schema: typeof SCHEMA_ID;
  /** ISO 8601 instant. */
  readonly exportedAt: string;
  /** The collection that was exported; null for another selection. */
  readonly collection: Collection | null;
  /** All collections that the clippings are in. */
  readonly collections: readonly Collection[];
  /** The reader's own lexicon, in a backup. */
  readonly lexicon?: readonly LexiconEntry[];
  /** Who is the same across clippings and who is not, by hand; in a backup. */
  readonly identities?: readonly IdentityDecision[];
}

/** What is exported. */
export interface ExportSource {
  readonly total: number;
  readonly collection: Collection | null;
  readonly collections: readonly Collection[];
  readonly lexicon?: readonly LexiconEntry[];
  readonly identities?: readonly IdentityDecision[];
  /** Read once, from the first to the last. */
  clippings(): AsyncIterable<Clipping>;
}

/** What a Markdown export says of its own. */
export interface MarkdownWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly published: string;
  readonly clipped: string;
  readonly tags: string;
  readonly note: string;
  readonly marks: string;
  readonly hash: string;
}

export interface ExportOptions {
  /** Earlier texts. Default true. */
  readonly versions?: boolean;
  /** Proposals that the reader rejected. Default true. */
  readonly rejected?: boolean;
  /** Default now. */
  readonly exportedAt?: Date;
  /** Markdown: in the reader's language. Default Indonesian. */
  readonly words?: MarkdownWords;
}

/** Writes one format, piece by piece. */
export interface Exporter {
  readonly mime: string;
  /** With the dot. */
  readonly extension: string;
  write(source: ExportSource, options: ExportOptions): AsyncIterable<string>;
}

/** A clipping as the options want it. */
export function selected(clipping: Clipping, { versions = true, rejected = true }: ExportOptions): Clipping {
  if (versions && rejected) return clipping;
  const wanted = (list: Clipping['annotations']) => (rejected ? list : list.filter((a) => a.status !== 'rejected'));
  return {
    ...clipping,
    annotations: wanted(clipping.annotations),
    versions: versions ? clipping.versions.map((v) => ({ ...v, annotations: wanted(v.annotations) })) : [],
  };
}
