import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../lib/failure.ts';
import { library, type SorotDatabase } from '../../lib/store/database.ts';

export type Live<T> =
  | { readonly state: 'waiting'; readonly value: null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value: null; readonly failure: Failure };

/**
 * The result of a query, kept up to date whatever changes the library: this view, another tab, or the background.
 * While the inputs change, the last value stays on the screen.
 */
export function useLive<T>(query: (db: SorotDatabase) => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'waiting', value: null });
  useEffect(() => {
    let stop = (): void => undefined;
    let over = false;
    const fail = (error: unknown): void => {
      if (!over) setLive({ state: 'failed', value: null, failure: failureOf(error) });
    };
    library().then((db) => {
      if (over) return;
      const subscription = liveQuery(() => query(db)).subscribe({
        next: (value) => setLive({ state: 'ready', value }),
        error: fail,
      });
      stop = () => subscription.unsubscribe();
    }, fail);
    return () => {
      over = true;
      stop();
    };
  }, inputs);
  return live;
}
