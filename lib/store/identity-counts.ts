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

/**
 * Keeps the numbers of clippings right when some are about to be written or deleted. Within the transaction that does it.
 */
export async function countIdentities(db: SorotDatabase, changes: readonly HeadChange[]): Promise<void> {
  const deltas = new Map<string, number>();
  const shown = new Map<string, string>();
  for (const { before, after, entities } of changes) {
    const [old, now] = [countedKeys(before), countedKeys(after)];
    for (const key of now) if (!old.has(key)) deltas.set(key, (deltas.get(key) ?? 0) + 1);
    for (const key of old) if (!now.has(key)) deltas.set(key, (deltas.get(key) ?? 0) - 1);
    for (const e of entities) if (e.kind !== 'date') shown.set(identityKey(e), e.name);
  }
  const changed = [...deltas.keys()].filter((key) => deltas.get(key) !== 0);
  if (changed.length === 0) return;
  const rows = await db.identities.bulkGet(changed);
  const put: IdentityRow[] = [];
  const gone: string[] = [];
  changed.forEach((key, i) => {
    const clippings = (rows[i]?.clippings ?? 0) + (deltas.get(key) ?? 0);
    if (clippings <= 0) gone.push(key);
    else put.push({ key, ...partsOfKey(key), shown: shown.get(key) ?? rows[i]?.shown ?? key, clippings });
  });
  await Promise.all([db.identities.bulkPut(put), gone.length > 0 ? db.identities.bulkDelete(gone) : null]);
}

const countedKeys = (head: HeadRow | null | undefined): Set<string> =>
  new Set(head && head.trashed === 0 ? head.identities : []);
