import type { Entity } from '../model/entity.ts';
import type { SorotDatabase } from './database.ts';
import { identityKey, partsOfKey } from './identity-key.ts';
import type { HeadRow, IdentityRow } from './rows.ts';

/** A clipping before and after a write; null where it does not exist. */
export interface HeadChange {
  readonly before: HeadRow | undefined;
  readonly after: HeadRow | null;
  /** Entities of the clipping as it will be: they say how names are shown. */
  readonly entities: readonly Entity[];
}

/** So many rows are read and written at once. */
const BATCH = 2_000;

/**
 * Gathers how the numbers of clippings change while some are written or deleted. Within the transaction that does it;
 * an import gathers over all its clippings, since the same names come again and again.
 */
export class IdentityCounts {
  readonly #deltas = new Map<string, number>();
  readonly #shown = new Map<string, string>();

  add(changes: readonly HeadChange[]): void {
    for (const { before, after, entities } of changes) {
      const [old, now] = [countedKeys(before), countedKeys(after)];
      for (const key of now) if (!old.has(key)) this.#change(key, 1);
      for (const key of old) if (!now.has(key)) this.#change(key, -1);
      // What lies in the trash is not counted, and does not say how a name is shown.
      for (const e of after?.trashed === 0 ? entities : [])
        if (e.kind !== 'date') this.#shown.set(identityKey(e), e.name);
    }
  }

  #change(key: string, by: number): void {
    this.#deltas.set(key, (this.#deltas.get(key) ?? 0) + by);
  }

  /** Writes what was gathered, in the order of the keys: they are stored so. */
  async write(db: SorotDatabase): Promise<void> {
    // Where the number stays, the name may be written in another way.
    for (const key of this.#shown.keys()) if (!this.#deltas.has(key)) this.#deltas.set(key, 0);
    const changed = [...this.#deltas].sort(([a], [b]) => (a < b ? -1 : 1));
    // The keys of all are read faster than many rows that are not there.
    const known = changed.length > BATCH ? new Set(await db.identities.toCollection().primaryKeys()) : null;
    for (let from = 0; from < changed.length; from += BATCH)
      await this.#writeSome(db, changed.slice(from, from + BATCH), known);
    this.#deltas.clear();
    this.#shown.clear();
  }

  async #writeSome(
    db: SorotDatabase,
    changed: readonly (readonly [string, number])[],
    known: ReadonlySet<string> | null,
  ): Promise<void> {
    const keys = changed.map(([key]) => key).filter((key) => known?.has(key) ?? true);
    const rows = new Map((await db.identities.bulkGet(keys)).map((row) => [row?.key, row]));
    const put: IdentityRow[] = [];
    const gone: string[] = [];
    changed.forEach(([key, delta]) => {
      const row = rows.get(key);
      const clippings = (row?.clippings ?? 0) + delta;
      const shown = this.#shown.get(key) ?? row?.shown ?? key;
      if (delta === 0 && row?.shown === shown) return;
      if (clippings <= 0) gone.push(key);
      else put.push({ key, ...partsOfKey(key), shown, clippings });
    });
    await Promise.all([db.identities.bulkPut(put), gone.length > 0 ? db.identities.bulkDelete(gone) : null]);
  }
}

/** Keeps the numbers of clippings right when some are about to be written or deleted. Within the transaction that does it. */
export async function countIdentities(db: SorotDatabase, changes: readonly HeadChange[]): Promise<void> {
  const counts = new IdentityCounts();
  counts.add(changes);
  await counts.write(db);
}

const countedKeys = (head: HeadRow | null | undefined): Set<string> =>
  new Set(head && head.trashed === 0 ? head.identities : []);
