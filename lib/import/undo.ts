/** Taking back what the last import brought. */
import { putClipping, write } from '../store/clippings.ts';
import type { SorotDatabase } from '../store/database.ts';
import { deleteClippings } from '../store/edits.ts';
import type { Taught } from '../store/rows.ts';
import { STAGE } from './stage.ts';

const BATCH = 100;

/**
 * Undoes the last import, as long as no other file was staged since. Clippings and decisions that were changed since are left
 * alone; collections that came with it stay.
 * @returns how many clippings were put back or taken away
 */
export async function undoImport(db: SorotDatabase): Promise<number> {
  return write(db, async () => {
    const stage = await db.incoming.get(STAGE);
    if (stage?.verdict === 'stage' && stage.taught) await takeBack(db, stage.taught);
    await db.incoming.delete(STAGE);
    let count = 0;
    for (;;) {
      const rows = await db.incoming.where('verdict').equals('done').limit(BATCH).toArray();
      if (rows.length === 0) return count;
      for (const row of rows) {
        if (row.verdict !== 'done') continue;
        await db.incoming.delete(row.n);
        const head = await db.heads.get(row.id);
        if (head?.updatedAt !== row.updatedAt) continue;
        if (row.before) await putClipping(db, row.before);
        else await deleteClippings(db, [row.id]);
        count++;
      }
    }
  });
}

/** Decisions that came with the file and stand as they came: they change pages, as clippings do not. */
async function takeBack(db: SorotDatabase, { lexicon, identities }: Taught): Promise<void> {
  const entries = await db.lexicon.bulkGet(lexicon.map(({ id }) => id));
  await db.lexicon.bulkDelete(lexicon.filter((entry, i) => same(entry, entries[i])).map(({ id }) => id));
  const joins = await db.joins.bulkGet(identities.map(({ id }) => id));
  await db.joins.bulkDelete(identities.filter((join, i) => same(join, joins[i])).map(({ id }) => id));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
