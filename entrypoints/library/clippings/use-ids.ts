import { useEffect, useRef, useState } from 'preact/hooks';
import { library } from '../../../lib/store/database.ts';
import { firstClippings } from '../../../lib/store/first.ts';
import { isOrderKnown } from '../../../lib/store/order.ts';
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

/** Ids, and which question they answer. */
interface Answer {
  readonly query: string;
  readonly ids: readonly string[];
}

/**
 * Ids of what a list shows. Where the order of all is not known yet (a long library is opened, or sorted anew, or the trash is),
 * the first screen stands before it; the order is asked for only then, since the database answers one question after the
 * other. Where it is known, asking for the first screen alone would cost as much as asking for all. While a question waits
 * for its first answer, the last one stays.
 */
export function useIds(route: ListRoute): ListedIds {
  const query = JSON.stringify([route.scope, route.filters, route.sort]);
  const [first, setFirst] = useState<Answer | null>(null);
  useEffect(() => {
    let over = false;
    const answer = (ids: readonly string[]): void => {
      if (!over) setFirst({ query, ids });
    };
    // What fails here fails below as well, and is told there.
    void firstOf(route).then(answer, () => answer([]));
    return () => {
      over = true;
    };
  }, [query]);
  const asked = first?.query === query;
  const all = useLive(
    async (db): Promise<Answer | null> => (asked ? { query, ids: await idsOf(db, route) } : null),
    [asked, query],
  );
  const shown = useRef<Answer | null>(null);
  if (all.state === 'failed') return { live: all, partial: false };
  if (all.value?.query === query) shown.current = all.value;
  else if (asked && first.ids.length > 0) return { live: ready(first.ids), partial: true };
  if (!shown.current) return { live: { state: 'waiting', value: null }, partial: true };
  return { live: ready(shown.current.ids), partial: false };
}

/** Empty where the order is known: then all are as near. */
async function firstOf(route: ListRoute): Promise<readonly string[]> {
  const db = await library();
  if (isOrderKnown(db, route.scope.kind === 'trash' ? 1 : 0, route.sort.by)) return [];
  return firstClippings(db, await filterOf(db, route), route.sort, FIRST);
}

const ready = (value: readonly string[]): Live<readonly string[]> => ({ state: 'ready', value });
