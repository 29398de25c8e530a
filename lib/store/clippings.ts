import { ulid } from 'ulid';
import { type Additions, makeClipping, sha256 } from '../clipping/make.ts';
import { reclip } from '../clipping/reclip.ts';
import { Failure, failureOf } from '../failure.ts';
import type { SaveOutcome } from '../messages/protocol.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleSnapshot } from '../model/article.ts';
import type { Clipping } from '../model/clipping.ts';
import type { SorotDatabase } from './database.ts';
import { IdentityCounts } from './identity-counts.ts';
import type { SaveRow } from './rows.ts';
import { join, split } from './split.ts';

/**
 * Saves an article; one that was clipped before (same canonical address) is updated, not doubled, also when two tabs do
 * it at once. Resolves after the transaction has committed.
 * @throws Failure 'quota' when there is no room; then nothing was written
 */
export async function saveArticle(
  db: SorotDatabase,
  request: SaveRequest,
  now: Date = new Date(),
): Promise<SaveOutcome> {
  const hash = await sha256(request.article.text);
  return write(db, () => saveHashed(db, request, hash, now));
}

export interface SaveRequest {
  readonly article: ArticleSnapshot;
  readonly annotations: readonly Annotation[];
  readonly options?: Additions;
}

/** `saveArticle` within a transaction of the caller: the hash must be known, a transaction would not wait for it. */
export async function saveHashed(
  db: SorotDatabase,
  { article, annotations, options = {} }: SaveRequest,
  hash: string,
  now: Date,
): Promise<SaveOutcome> {
  const existing = await db.heads.where('canonicalUrl').equals(article.canonicalUrl).primaryKeys();
  const before = existing[0] ? await readClipping(db, existing[0]) : null;
  const { clipping, outcome } = before
    ? reclip(before, article, hash, annotations, options, now)
    : { clipping: makeClipping(article, hash, annotations, options, now), outcome: 'created' as const };
  if (outcome !== 'unchanged') {
    await putClipping(db, clipping);
    await rememberSave(db, { id: clipping.id, before, updatedAt: clipping.updatedAt });
  }
  return { id: clipping.id, outcome, savedAt: now.toISOString() };
}

/** So many saves can be taken back. */
const KEPT_SAVES = 10;

async function rememberSave(db: SorotDatabase, save: SaveRow): Promise<void> {
  await db.saves.put(save);
  const all = await db.saves.toArray();
  const old = all.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(KEPT_SAVES);
  if (old.length > 0) await db.saves.bulkDelete(old.map((row) => row.id));
}

/**
 * Takes back the last clipping of an article: a new one goes to the trash, an updated one becomes what it was.
 * @throws Failure 'not-found' when it was changed since, or too long ago; nothing is lost then
 */
export async function undoSave(db: SorotDatabase, id: string, now: Date = new Date()): Promise<void> {
  await write(db, async () => {
    const save = await db.saves.get(id);
    const current = await readClipping(db, id);
    if (!save || current?.updatedAt !== save.updatedAt) {
      throw new Failure('not-found', 'The clipping was changed since; it can no longer be taken back.');
    }
    const at = now.toISOString();
    await putClipping(db, save.before ?? { ...current, deletedAt: at, updatedAt: at });
    await db.saves.delete(id);
  });
}

/** One clipping, whole. Null when there is none (or it was deleted for good). */
export async function readClipping(db: SorotDatabase, id: string): Promise<Clipping | null> {
  return db.transaction('r', db.heads, db.bodies, db.versions, async () => {
    const [head, body, versions] = await Promise.all([
      db.heads.get(id),
      db.bodies.get(id),
      db.versions.where('[clippingId+number]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).toArray(),
    ]);
    return head && body ? join(head, body, versions) : null;
  });
}

/** Writes a clipping whole, replacing the one of the same id. Within a transaction of the caller. */
export const putClipping = (db: SorotDatabase, clipping: Clipping): Promise<void> => putClippings(db, [clipping]);

/**
 * Writes several clippings of different ids: in batches it is many times faster than one by one.
 * @param counts gathers how the numbers of clippings change; its owner writes them before the transaction ends. Without
 *   it they are written at once
 */
export async function putClippings(
  db: SorotDatabase,
  clippings: readonly Clipping[],
  counts?: IdentityCounts,
): Promise<void> {
  const rows = clippings.map(split);
  const before = await db.heads.bulkGet(rows.map(({ head }) => head.id));
  const fewer = rows.filter(({ versions }, i) => versions.length < (before[i]?.versionCount ?? 0));
  for (const { head, versions } of fewer) {
    await db.versions
      .where('[clippingId+number]')
      .between([head.id, versions.length], [head.id, Number.MAX_SAFE_INTEGER])
      .delete();
  }
  const versions = rows.flatMap((row) => row.versions);
  const gathered = counts ?? new IdentityCounts();
  gathered.add(rows.map(({ head, body }, i) => ({ before: before[i], after: head, entities: body.entities })));
  await Promise.all([
    counts ? null : gathered.write(db),
    db.heads.bulkPut(rows.map(({ head }) => head)),
    db.bodies.bulkPut(rows.map(({ body }) => body)),
    db.dirty.bulkPut(rows.map(({ head }) => ({ id: head.id, mark: ulid() }))),
    versions.length > 0 ? db.versions.bulkPut(versions) : null,
  ]);
}

/**
 * Changes one clipping in a transaction: reads it fresh, so that two tabs writing at once lose nothing.
 * @param change gets the clipping as it is now, gives it as it shall be; the same object means no change
 * @returns before and after, for undo
 */
export async function changeClipping(
  db: SorotDatabase,
  id: string,
  change: (clipping: Clipping) => Clipping,
  now: Date = new Date(),
): Promise<{ readonly before: Clipping; readonly after: Clipping }> {
  return write(db, async () => {
    const before = await readClipping(db, id);
    if (!before) throw new Failure('not-found', 'No such clipping.', id);
    const changed = change(before);
    if (changed === before) return { before, after: before };
    const after = { ...changed, id, updatedAt: now.toISOString() };
    await putClipping(db, after);
    return { before, after };
  });
}

/** All writes: one transaction, errors with a code, resolved after commit. */
export async function write<T>(db: SorotDatabase, work: () => Promise<T>): Promise<T> {
  try {
    // An async function, whatever the caller gives: Dexie holds the transaction open over awaits only within one.
    return await db.transaction('rw', db.tables, async () => work());
  } catch (error) {
    throw failureOf(error);
  }
}
