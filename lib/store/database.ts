import { Dexie, type Table } from 'dexie';
import { Failure, failureOf } from '../failure.ts';
import type { Collection } from '../model/clipping.ts';
import type { LexiconEntry } from '../model/user-lexicon.ts';
import { watchHeads } from './order.ts';
import type { BodyRow, DirtyRow, HeadRow, IdentityRow, IncomingRow, JoinRow, SaveRow, VersionRow } from './rows.ts';
import { LATEST_VERSION, VERSIONS } from './versions.ts';

export const DATABASE_NAME = 'sorot';

/** The tables. Everything that writes goes through the functions of this folder; they hold the rules. */
export class SorotDatabase extends Dexie {
  declare readonly heads: Table<HeadRow, string>;
  declare readonly bodies: Table<BodyRow, string>;
  declare readonly versions: Table<VersionRow, [string, number]>;
  declare readonly collections: Table<Collection, string>;
  declare readonly lexicon: Table<LexiconEntry, string>;
  declare readonly joins: Table<JoinRow, string>;
  declare readonly saves: Table<SaveRow, string>;
  declare readonly incoming: Table<IncomingRow, number>;
  declare readonly dirty: Table<DirtyRow, string>;
  declare readonly identities: Table<IdentityRow, string>;

  constructor(name: string = DATABASE_NAME) {
    // Strict: "saved" is said only when the operating system has been told to write.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of VERSIONS) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
    watchHeads(this);
  }
}

/**
 * Opens the database.
 * @throws Failure 'newer-database' when a newer version of Sorot wrote it (it is not touched), 'blocked' when an older
 * tab keeps it open, 'quota' when the disk is full
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<SorotDatabase> {
  await refuseNewer(name);
  const database = new SorotDatabase(name);
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      reject(new Failure('blocked', 'Another tab of Sorot holds the database in an older version; close it.'));
    });
  });
  try {
    await Promise.race([database.open(), blocked]);
  } catch (error) {
    database.close();
    throw failureOf(error);
  }
  return database;
}

/** Dexie opens newer databases as if nothing were the matter; so ask first, without opening. */
async function refuseNewer(name: string): Promise<void> {
  const found = (await indexedDB.databases()).find((d) => d.name === name);
  // Dexie keeps its versions times ten.
  if ((found?.version ?? 0) <= LATEST_VERSION * 10) return;
  throw new Failure(
    'newer-database',
    'The library was written by a newer version of Sorot. Nothing was changed; update Sorot to open it.',
    `database ${(found?.version ?? 0) / 10}, code ${LATEST_VERSION}`,
  );
}

let shared: Promise<SorotDatabase> | null = null;

/** The library of this browser; opened once per context, again after it was closed (an upgrade in another tab, an error). */
export function library(): Promise<SorotDatabase> {
  // Before anything is waited for: all who ask at once get the same one.
  const asked: Promise<SorotDatabase> = openAgain(shared);
  shared = asked;
  asked.catch(() => {
    if (shared === asked) shared = null;
  });
  return asked;
}

async function openAgain(before: Promise<SorotDatabase> | null): Promise<SorotDatabase> {
  const current = await before?.catch(() => null);
  return current?.isOpen() ? current : openDatabase();
}
