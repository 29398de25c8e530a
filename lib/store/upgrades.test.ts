import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { readClipping } from './clippings.ts';
import { countLibrary, listCollections } from './counts.ts';
import { openDatabase } from './database.ts';
import { findClippings } from './queries.ts';
import { LATEST_VERSION, VERSIONS } from './versions.ts';

const names: string[] = [];
afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

/** Rows of every table as that version wrote them. */
type Fixture = Readonly<Record<string, readonly unknown[]>>;
const fixtureOf = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`./fixtures/version-${version}.json`, import.meta.url), 'utf8'));

/** A database as that version left it, by its own declarations. */
async function written(version: number, fixture: Fixture): Promise<string> {
  const name = `upgrade-${version}-${names.length}-${Math.random()}`;
  names.push(name);
  const db = new Dexie(name);
  for (const v of VERSIONS.filter((v) => v.version <= version)) db.version(v.version).stores(v.stores);
  await db.open();
  for (const [table, rows] of Object.entries(fixture)) await db.table(table).bulkAdd([...rows]);
  db.close();
  return name;
}

describe('every released version opens with all its data', () => {
  test.each(VERSIONS.map((v) => v.version))('version %i', async (version) => {
    const fixture = fixtureOf(version);
    expect(Object.values(fixture).some((rows) => rows.length > 0)).toBe(true);
    const db = await openDatabase(await written(version, fixture));
    expect(db.verno).toBe(LATEST_VERSION);
    const ids = [...(await findClippings(db)), ...(await findClippings(db, { trashed: true }))];
    expect(ids.toSorted()).toEqual((fixture.heads as { id: string }[]).map((row) => row.id).toSorted());
    expect(await countLibrary(db)).toMatchObject({ clippings: 1, trash: 1, collections: 1 });
    expect(await listCollections(db)).toMatchObject([{ name: 'Netralitas ASN', count: 1 }]);
    const [clipping] = await Promise.all(ids.map((id) => readClipping(db, id)));
    expect(clipping).toMatchObject({
      title: 'Judul baru',
      note: 'Cek tanggal',
      versions: [{ title: 'Rakor Netralitas ASN Digelar di Lembayung' }],
    });
    for (const a of clipping?.annotations ?? []) expect(clipping?.text.slice(a.start, a.end)).toBe(a.text);
    db.close();
  });
});

test('a newer database is refused, and not touched', async () => {
  const name = `newer-${Math.random()}`;
  names.push(name);
  const newer = new Dexie(name);
  newer.version(LATEST_VERSION + 1).stores({ heads: 'id', future: 'id' });
  await newer.open();
  await newer.table('future').add({ id: 'x' });
  newer.close();
  await expect(openDatabase(name)).rejects.toMatchObject({ code: 'newer-database' });
  const again = new Dexie(name);
  await again.open();
  expect([again.verno, again.tables.map((t) => t.name).toSorted()]).toEqual([LATEST_VERSION + 1, ['future', 'heads']]);
  again.close();
});

test('an upgrade that fails leaves the old data as it was', async () => {
  const fixture = fixtureOf(1);
  const name = await written(1, fixture);
  const failing = new Dexie(name);
  failing.version(1).stores(VERSIONS[0]?.stores ?? {});
  failing
    .version(99)
    .stores({ heads: 'id' })
    .upgrade(async (transaction) => {
      await transaction.table('heads').clear();
      throw new Error('in the middle');
    });
  await expect(failing.open()).rejects.toThrow();
  failing.close();
  const db = await openDatabase(name);
  expect(await db.heads.count()).toBe(fixture.heads?.length);
  db.close();
});
