import { Dexie } from 'dexie';
import type { SorotDatabase } from './database.ts';

/** What lists can be sorted by, and the column of the index. */
export const SORTED_BY = { clipped: 'clippedAt', updated: 'updatedAt', published: 'published' } as const;
export type SortedBy = keyof typeof SORTED_BY;

const LAST = '\uffff';

/** Counts the changes of each database's heads, in this context and every other. */
const changes = new Map<string, number>();
const changed = (name: string): void => void changes.set(name, (changes.get(name) ?? 0) + 1);

/**
 * Notices changes of heads. In this context as they are asked for: a reader that counts later waits behind the writing
 * transaction, so it sees what was written. Those of other tabs when they tell of them.
 */
export function watchHeads(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'heads-change',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'heads') return table;
        return {
          ...table,
          mutate: (request) => {
            changed(db.name);
            return table.mutate(request);
          },
        };
      },
    }),
  });
  listen();
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  Dexie.on('storagemutated', (parts) => {
    const names = new Set(Object.keys(parts).map((part) => /^idb:\/\/(.*)\/heads\//.exec(part)?.[1]));
    for (const name of names) if (name !== undefined) changed(name);
  });
}

interface Remembered {
  readonly change: number;
  readonly ids: Promise<readonly string[]>;
}
const remembered = new WeakMap<SorotDatabase, Map<string, Remembered>>();

/** Whether the order is remembered: then asking for it costs nothing. */
export const isOrderKnown = (db: SorotDatabase, trashed: 0 | 1, by: SortedBy): boolean =>
  remembered.get(db)?.get(orderKey(trashed, by))?.change === (changes.get(db.name) ?? 0);

const orderKey = (trashed: 0 | 1, by: SortedBy): string => `${trashed} ${by}`;

/**
 * Ids of all clippings (or of the trash), oldest first. Walking an index costs the more the larger the library is, and a list
 * asks with every letter that is typed; so the order is remembered until a head changes, wherever that happens.
 */
export async function idsInOrder(db: SorotDatabase, trashed: 0 | 1, by: SortedBy): Promise<readonly string[]> {
  const all = () => db.heads.where(`[trashed+${SORTED_BY[by]}]`).between([trashed, ''], [trashed, LAST]);
  // Within a writing transaction there are things that may never come to be.
  if (Dexie.currentTransaction?.mode === 'readwrite') return all().primaryKeys();
  const orders = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, orders);
  const key = orderKey(trashed, by);
  const change = changes.get(db.name) ?? 0;
  const known = orders.get(key);
  if (known?.change === change) {
    // Live queries learn from what is read here what this answer depends on: a look at the range tells of what comes into it.
    // What leaves it is told for counted rows alone, but then for all of them; so none are counted.
    const none = db.heads.where(`[trashed+${SORTED_BY[by]}]`).equals([trashed, LAST]);
    await Promise.all([all().limit(1).primaryKeys(), none.count()]);
    return known.ids;
  }
  const ids = all().primaryKeys();
  const entry = { change, ids: Promise.resolve(ids) };
  orders.set(key, entry);
  // A failure is not an order: the next one who asks reads again.
  entry.ids.catch(() => orders.get(key) === entry && orders.delete(key));
  return ids;
}
