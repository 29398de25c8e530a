import type { Clipping } from '../model/clipping.ts';
import { stopIfAsked, type Work } from '../work.ts';
import { putClippings, write } from './clippings.ts';
import type { SorotDatabase } from './database.ts';
import { IdentityCounts } from './identity-counts.ts';
import { readBatch } from './read-all.ts';

/** So many clippings are read and written at once; after each lot it is told how far the work is. */
const BATCH = 100;

/** What an edit of several clippings did; given to `undo` it puts them back as they were. */
export interface Undoable {
  readonly changed: number;
  readonly before: readonly Clipping[];
  /** Instant of the edit, ISO 8601. */
  readonly at: string;
}

/**
 * Changes several clippings in one transaction: all or none. Ids that are gone are left out.
 * @throws Failure 'stopped' when the work was stopped; then nothing has changed
 */
export async function changeAll(
  db: SorotDatabase,
  ids: readonly string[],
  change: (clipping: Clipping) => Clipping,
  work: Work = {},
  now: Date = new Date(),
): Promise<Undoable> {
  const at = now.toISOString();
  return write(db, async () => {
    const before: Clipping[] = [];
    const counts = new IdentityCounts();
    await inBatches([...new Set(ids)], work, async (some) => {
      const after: Clipping[] = [];
      for (const clipping of await readBatch(db, some)) {
        const changed = change(clipping);
        if (changed === clipping) continue;
        before.push(clipping);
        after.push({ ...changed, id: clipping.id, updatedAt: at });
      }
      if (after.length > 0) await putClippings(db, after, counts);
    });
    await counts.write(db);
    return { changed: before.length, before, at };
  });
}

/**
 * Puts clippings back as they were before an edit. One that was changed again since (in another tab) is left alone:
 * undoing must not lose a later edit.
 * @returns how many were put back
 * @throws Failure 'stopped' when the work was stopped; then nothing has changed
 */
export async function undo(db: SorotDatabase, edit: Undoable, work: Work = {}): Promise<number> {
  return write(db, async () => {
    let count = 0;
    const counts = new IdentityCounts();
    await inBatches(edit.before, work, async (some) => {
      const heads = await db.heads.bulkGet(some.map(({ id }) => id));
      const back = some.filter((_, i) => (heads[i]?.updatedAt ?? edit.at) === edit.at);
      if (back.length > 0) await putClippings(db, back, counts);
      count += back.length;
    });
    await counts.write(db);
    return count;
  });
}

/** Does something with lots of many, and tells how far it is. Within a transaction of the caller, which stopping takes back. */
export async function inBatches<T>(
  all: readonly T[],
  { signal, onProgress }: Work,
  work: (some: T[]) => Promise<unknown>,
): Promise<void> {
  stopIfAsked(signal);
  for (let from = 0; from < all.length; from += BATCH) {
    await work(all.slice(from, from + BATCH));
    stopIfAsked(signal);
    onProgress?.({ done: Math.min(from + BATCH, all.length), total: all.length });
  }
}
