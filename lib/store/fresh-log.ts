import { browser } from '../browser.ts';

/** A database of its own, gone again at once: it only has to make the log that all databases of the extension share full. */
const SCRATCH = 'sorot-log';

/** Chromium begins a new log when what has not been sorted yet exceeds 4 MiB (LevelDB's `write_buffer_size`). */
const ROWS = 90;
/** Values above 64 KiB would be written to files of their own, past the log. */
const ROW_BYTES = 50_000;

const DONE = 'logRenewed';

/**
 * Makes Chromium begin a new log file for the extension's databases, once after each start of the browser.
 *
 * A browser that is killed in the middle of a write leaves the log with a torn last record. At the next start Chromium reads
 * what is before it and then goes on writing *behind* the torn record (LevelDB's `reuse_logs`, see env_chromium.cc, where it is
 * switched off for ChromeOS because of the databases that it damaged). Killed once more before that log is full, it finds a wrong
 * checksum in the middle of it, calls the database corrupt and deletes it, with all clippings. Filling the log at once
 * shortens the time in which that can happen from hours to a part of a second.
 * @returns whether a new log was begun now
 */
export async function renewLog(): Promise<boolean> {
  if ((await browser.storage.session.get(DONE))[DONE] === true) return false;
  await fillLog();
  await browser.storage.session.set({ [DONE]: true });
  return true;
}

async function fillLog(): Promise<void> {
  const open = indexedDB.open(SCRATCH, 1);
  open.onupgradeneeded = () => open.result.createObjectStore('rows');
  const db = await settled(open);
  try {
    // Not strict: nothing in it has to last.
    const filling = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
    // Random, since values may be compressed.
    for (let row = 0; row < ROWS; row++)
      filling.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(ROW_BYTES)), row);
    await committed(filling);
    const clearing = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
    clearing.objectStore('rows').clear();
    await committed(clearing);
  } finally {
    db.close();
  }
  await settled(indexedDB.deleteDatabase(SCRATCH));
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
