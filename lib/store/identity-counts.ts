import type { Entity } from '../model/entity.ts';
import type { SorotDatabase } from './database.ts';
import { identityKey, partsOfKey } from './identity-key.ts';
import type { HeadRow, IdentityRow } from './rows.ts';

/**
 * Keeps the numbers of clippings right when one is about to be written, or deleted (`next` null). Within the transaction
 * that writes it, before it does.
 */
export async function countIdentities(
  db: SorotDatabase,
  id: string,
  next: { readonly head: HeadRow; readonly entities: readonly Entity[] } | null,
): Promise<void> {
  const before = countedKeys(await db.heads.get(id));
  const after = countedKeys(next?.head);
  const shown = new Map<string, string>();
  for (const e of next?.entities ?? []) if (e.kind !== 'date') shown.set(identityKey(e), e.name);
  const changed = [...new Set([...before, ...after])].filter((key) => before.has(key) !== after.has(key));
  if (changed.length === 0) return;
  const rows = await db.identities.bulkGet(changed);
  const put: IdentityRow[] = [];
  const gone: string[] = [];
  changed.forEach((key, i) => {
    const clippings = (rows[i]?.clippings ?? 0) + (after.has(key) ? 1 : -1);
    if (clippings <= 0) gone.push(key);
    else put.push({ key, ...partsOfKey(key), shown: shown.get(key) ?? rows[i]?.shown ?? key, clippings });
  });
  await db.identities.bulkPut(put);
  await db.identities.bulkDelete(gone);
}

const countedKeys = (head: HeadRow | undefined): Set<string> =>
  new Set(head && head.trashed === 0 ? head.identities : []);
