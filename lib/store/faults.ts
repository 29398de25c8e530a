/** A disk that is full, and a background that is stopped, at any one of the database's requests: for tests alone. */

const WRITES = ['add', 'put', 'delete', 'clear'] as const;
const READS = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;

/**
 * 'full': the request fails as browsers let it fail without room, once. 'stopped': the transaction is gone without a word,
 * and so is every later one, until the fault is taken away: nothing may be put right afterwards by code that no longer runs.
 */
export type Fault = 'full' | 'stopped';

/**
 * Runs `work` with a fault at the n-th request (a write, for 'full') that it makes, counted from 1.
 * @returns whether it came that far, and how it ended
 */
export async function withFault(
  fault: Fault,
  n: number,
  work: () => Promise<unknown>,
): Promise<{ readonly struck: boolean; readonly error: unknown }> {
  let count = 0;
  const strike = (transaction: IDBTransaction): void => {
    count++;
    if (fault === 'full' && count === n) throw new DOMException('No room', 'QuotaExceededError');
    if (fault === 'stopped' && count >= n) {
      transaction.abort();
      throw new DOMException('Stopped', 'AbortError');
    }
  };
  const restore = [
    ...[...WRITES, ...(fault === 'stopped' ? READS : [])].map((name) => wrap(IDBObjectStore.prototype, name, strike)),
    ...(fault === 'stopped' ? READS.map((name) => wrap(IDBIndex.prototype, name, strike)) : []),
  ];
  try {
    const error = await work().then(
      () => null,
      (reason: unknown) => reason,
    );
    return { struck: count >= n, error };
  } finally {
    for (const undo of restore) undo();
  }
}

function wrap(prototype: object, name: string, before: (transaction: IDBTransaction) => void): () => void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') throw new Error(`IndexedDB has no ${name}.`);
  Reflect.set(prototype, name, function (this: IDBObjectStore | IDBIndex, ...args: unknown[]): unknown {
    before('transaction' in this ? this.transaction : this.objectStore.transaction);
    return Reflect.apply(original, this, args);
  });
  return () => void Reflect.set(prototype, name, original);
}
