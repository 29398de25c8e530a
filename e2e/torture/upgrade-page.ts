/** Runs in the browser: a library as it is today, and an upgrade of it to a version that does not exist yet. */
import { Dexie } from 'dexie';
import { synthetic } from '../../benchmark/library/synthetic.ts';
import { putClippings, write } from '../../lib/store/clippings.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { IdentityCounts } from '../../lib/store/identity-counts.ts';
import { LATEST_VERSION, VERSIONS } from '../../lib/store/versions.ts';

const NAME = 'upgraded';

export interface Found {
  readonly version: number;
  readonly heads: number;
  readonly bodies: number;
  /** Rows that the upgrade has been at. */
  readonly changed: number;
}

async function seed(clippings: number): Promise<void> {
  const db = await openDatabase(NAME);
  const counts = new IdentityCounts();
  const made = await Promise.all(Array.from({ length: clippings }, (_, n) => synthetic(n)));
  await write(db, () => putClippings(db, made, counts));
  db.close();
}

/** Every row is written anew, as an upgrade that changes what rows look like would. */
async function upgrade(): Promise<void> {
  const next = new Dexie(NAME, { chromeTransactionDurability: 'strict' });
  for (const { version, stores, upgrade } of VERSIONS) {
    const declared = next.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
  next
    .version(LATEST_VERSION + 1)
    .stores({ probe: 'id' })
    .upgrade(async (transaction) => {
      for (const table of ['heads', 'bodies'])
        await transaction
          .table(table)
          .toCollection()
          .modify((row) => {
            row.probe = 1;
          });
    });
  await next.open();
  next.close();
}

/** Looks without declaring anything, so that nothing is upgraded by looking. */
async function inspect(): Promise<Found> {
  const db = new Dexie(NAME);
  await db.open();
  const [heads, bodies] = [await db.table('heads').toArray(), await db.table('bodies').toArray()];
  const changed = [...heads, ...bodies].filter((row) => row.probe === 1).length;
  const version = db.verno;
  db.close();
  return { version, heads: heads.length, bodies: bodies.length, changed };
}

Object.assign(globalThis, { upgrades: { seed, upgrade, inspect, latest: LATEST_VERSION } });
