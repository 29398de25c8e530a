import type { Transaction } from 'dexie';

/** One version of the database: the tables that changed, and how data of the version before becomes data of this one. */
export interface DatabaseVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Every version ever released, oldest first. A released one is never edited: append the next. A fixture of each one is
 * opened in `upgrades.test.ts`.
 */
export const VERSIONS: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      heads: [
        'id',
        '&canonicalUrl',
        '[trashed+clippedAt]',
        '[trashed+updatedAt]',
        '[trashed+published]',
        '[trashed+status]',
        '[trashed+toCheck]',
        'site',
        '*tags',
        '*collections',
        '*days',
        '*identities',
      ].join(','),
      bodies: 'id',
      versions: '[clippingId+number]',
      collections: 'id,&name',
      lexicon: 'id',
      joins: 'id',
      saves: 'id',
      incoming: 'n,verdict',
      dirty: 'id',
      identities: 'key,[type+clippings],[type+name]',
    },
  },
];

export const LATEST_VERSION = Math.max(...VERSIONS.map((v) => v.version));
