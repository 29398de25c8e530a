/** The waiting room of an import. All tabs share it: a file that one of them stages takes the place of any other. */
import { ulid } from 'ulid';
import { Failure } from '../failure.ts';
import type { SorotDatabase } from '../store/database.ts';
import type { Taught } from '../store/rows.ts';

/** The row that stands for the file itself, before those of its clippings. */
export const STAGE = -1;

/** Empties the waiting room: after a refusal, and when an import is given up. */
export const clearStage = (db: SorotDatabase): Promise<void> => db.incoming.clear();

/** Makes room for a file. @returns an id of this reading of it */
export async function beginStage(db: SorotDatabase): Promise<string> {
  const stage = ulid();
  await db.transaction('rw', db.incoming, async () => {
    await db.incoming.clear();
    await db.incoming.add({ n: STAGE, verdict: 'stage', stage, taught: null });
  });
  return stage;
}

/**
 * Marks what waits as imported. Within the transaction that writes it.
 * @throws Failure 'other-file' when it is not (or not wholly) what was previewed: another tab has staged a file since, or given
 * one up
 */
export async function endStage(
  db: SorotDatabase,
  { stage, total }: { readonly stage: string; readonly total: number },
  taught: Taught,
): Promise<void> {
  const row = await db.incoming.get(STAGE);
  const waiting = await db.incoming.count();
  if (row?.verdict !== 'stage' || row.stage !== stage || waiting !== total + 1)
    throw new Failure('other-file', 'What waits to be imported is not what was shown; look at the file again.');
  if (row.taught) throw new Failure('invalid', 'This import was made already.');
  await db.incoming.put({ ...row, taught });
}
