import { useEffect, useState } from 'preact/hooks';
import { library } from '../../../lib/store/database.ts';
import { firstClippings } from '../../../lib/store/first.ts';
import type { ListRoute } from '../router.ts';
import { type Live, useLive } from '../use-live.ts';
import { filterOf, idsOf } from './list-query.ts';

/** Rows that fill any screen. */
const FIRST = 60;

interface ListedIds {
  readonly live: Live<readonly string[]>;
  /** Only the first ones are known yet. */
  readonly partial: boolean;
}

/**
 * Ids of what a list shows. When a long library is opened, the first screen of it stands before the order of all is known; that
 * is asked for only then, since the database answers one question after the other.
 */
export function useIds(route: ListRoute): ListedIds {
  const { scope, filters, sort } = route;
  const [first, setFirst] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const opening = async (): Promise<string[]> => {
      const db = await library();
      return firstClippings(db, await filterOf(db, route), sort, FIRST);
    };
    // What fails here fails below as well, and is told there.
    void opening().then(setFirst, () => setFirst([]));
  }, []);
  const scopeId = scope.kind === 'collection' ? scope.id : scope.kind;
  const all = useLive(
    async (db) => (first ? idsOf(db, route) : null),
    [first !== null, scopeId, JSON.stringify(filters), sort.by, sort.order],
  );
  if (all.state !== 'ready') return { live: first?.length ? ready(first) : all, partial: all.state === 'waiting' };
  return all.value ? { live: ready(all.value), partial: false } : { live: ready(first ?? []), partial: true };
}

const ready = (value: readonly string[]): Live<readonly string[]> => ({ state: 'ready', value });
