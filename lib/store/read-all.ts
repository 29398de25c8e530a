import type { Clipping } from '../model/clipping.ts';
import type { SorotDatabase } from './database.ts';
import type { VersionRow } from './rows.ts';
import { join } from './split.ts';

/**
 * A batch is alive while it is written out: a large one outlives the collector's first rounds, and memory grows until a late
 * one. Sixteen at once are as quick as a hundred, with half the memory.
 */
const BATCH = 16;

/** Clippings whole, in the order of the ids, read in batches: memory does not grow with their number. */
export async function* readAll(db: SorotDatabase, ids: readonly string[]): AsyncGenerator<Clipping, void, void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    yield* await readBatch(db, ids.slice(from, from + BATCH));
  }
}

/** Clippings whole, in the order of the ids, all at once; those that are gone are left out. */
export function readBatch(db: SorotDatabase, ids: string[]): Promise<Clipping[]> {
  return db.transaction('r', db.heads, db.bodies, db.versions, async () => {
    const [heads, bodies] = await Promise.all([db.heads.bulkGet(ids), db.bodies.bulkGet(ids)]);
    const versions = new Map<string, VersionRow[]>();
    for (const head of heads) {
      if (!head?.versionCount) continue;
      const range = db.versions.where('[clippingId+number]').between([head.id, 0], [head.id, Number.MAX_SAFE_INTEGER]);
      versions.set(head.id, await range.toArray());
    }
    return heads.flatMap((head, i) => {
      const body = bodies[i];
      return head && body ? [join(head, body, versions.get(head.id) ?? [])] : [];
    });
  });
}
