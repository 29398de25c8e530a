import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS, expect, launch, test } from './harness/fixtures.ts';
import { newsPage, PARAGRAPHS } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { type ExtensionBrowser, message, shows, type Tab, until } from './harness/tab.ts';
import { opening } from './torture/leveldb-log.ts';

/** Everything in the library's database, read without the extension's code. */
const stored = (page: Tab) =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await result(indexedDB.open('sorot'));
    const names = [...db.objectStoreNames];
    const rows = await Promise.all(names.map((name) => result(db.transaction(name).objectStore(name).getAll())));
    db.close();
    return JSON.stringify(rows);
  });

/** The build without "unlimitedStorage", which keeps the browser from counting what we store. */
function counted(folder: string): string {
  const build = join(folder, 'counted');
  cpSync(join(BUILDS, 'chrome-mv3-e2e'), build, { recursive: true });
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
  return build;
}

/**
 * Has Chromium forget the room that it saw at the last write, by which it goes for half a minute: it forgets with the database
 * closed, two seconds after the last of its users is gone.
 */
async function forgetRoom(extension: ExtensionBrowser, page: Tab, profile: string): Promise<void> {
  const before = opening(profile);
  await until(
    async () => {
      await extension.stopBackground();
      await new Promise((resolve) => setTimeout(resolve, 2300));
      await stored(page);
      return opening(profile) !== before || null;
    },
    'the database to be closed and opened again',
    30_000,
  );
}

/** What the tests' page of the extension has of the browser. */
declare const chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };

/** A real browser that has no room; `lib/store/faults.test.ts` has every single request fail. */
test('without room: told in words, the draft stays, nothing is damaged, and it is saved once there is room', async ({
  pages,
}, info) => {
  test.skip(info.project.name !== 'chromium', 'only Chromium lets a test take the room away');
  test.setTimeout(150_000);
  const folder = mkdtempSync(join(tmpdir(), 'sorot-quota-'));
  const extension = await launch(info.project.name, folder, { extension: counted(folder) });
  const long = Array.from({ length: 300 }, (_, n) => `${PARAGRAPHS[n % PARAGRAPHS.length]} (${n})`);
  pages.set('/dulu', { body: newsPage({ title: 'Rapat Pleno Pertama Digelar di Kenanga Pekan Ini' }) });
  pages.set('/penuh', {
    body: newsPage({ title: 'Rapat Pleno Kedua Digelar di Kenanga Pekan Depan', paragraphs: long }),
  });
  const first = `${pages.origin}/dulu`;
  await extension.open(first);
  const early = await extension.openExtension('popup.html');
  await until(
    async () => (await askAnnotator(early, first, 'page.state', null)).kind === 'article' || null,
    'the first article',
  );
  await askAnnotator(early, first, 'page.clip', { note: 'disimpan lebih dahulu' });
  await extension.restart();

  const url = `${pages.origin}/penuh`;
  const helper = await extension.openExtension('popup.html');
  await until(
    () => helper.evaluate(async () => ((await chrome.storage.session.get('logRenewed')).logRenewed ? true : null)),
    'a new log',
  );
  await extension.room?.(1);
  await forgetRoom(extension, helper, join(folder, 'profile'));
  const before = await stored(helper);
  expect(before).toContain('disimpan lebih dahulu');
  await extension.open(url);
  const popup = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
  const clip = new RegExp(`^${await message(popup, 'popupClip')}`);
  await shows(popup, await message(popup, 'popupClip'));
  await popup.clickNamed('button', await message(popup, 'popupAddNote'));
  await popup.fill('textarea', 'ketikan yang belum tersimpan');
  await popup.clickNamed('button', clip);
  await shows(popup, await message(popup, 'failureQuota'));
  expect(await stored(helper)).toBe(before);

  // What was typed stands there still when the popup is opened again, and goes with the clipping once there is room.
  await popup.close();
  const again = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
  await until(
    () => again.evaluate(() => document.querySelector('textarea')?.value === 'ketikan yang belum tersimpan' || null),
    'the draft',
  );
  await extension.room?.(null);
  await again.clickNamed('button', clip);
  await shows(again, await message(again, 'popupSaved'));
  expect(await stored(helper)).toContain('ketikan yang belum tersimpan');
  await extension.close();
  rmSync(folder, { recursive: true, force: true });
});
