import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { renewLog } from './fresh-log.ts';

/** Chromium's LevelDB begins a new log above this many bytes. */
const LOG_LIMIT = 4 * 1024 * 1024;

test('once after each start of the browser more is written than a log holds, and nothing of it is kept', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  expect(await renewLog()).toBe(true);
  const sizes = put.mock.calls.map(([value]) => (value as Uint8Array).byteLength);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(LOG_LIMIT);
  // Above 64 KiB a value would be kept in a file beside the log.
  expect(Math.max(...sizes)).toBeLessThan(65_536);
  expect(await indexedDB.databases()).toEqual([]);

  // The background is stopped and started many times while the browser runs.
  expect(await renewLog()).toBe(false);
  expect(put).toHaveBeenCalledTimes(sizes.length);

  await fakeBrowser.storage.session.clear();
  expect(await renewLog()).toBe(true);
});
