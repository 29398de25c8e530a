import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { shows, type Tab, until } from './harness/tab.ts';

/** Everything that the extension keeps: each record of each database, and what it keeps by the browser's own storage. */
const keptBy = (helper: Tab): Promise<string> =>
  helper.evaluate(async () => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      storage: Record<'local' | 'session', { get(key: null): Promise<object> }>;
    };
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [await api.storage.local.get(null), await api.storage.session.get(null)];
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames)
        kept.push([name, store, await done(db.transaction(store).objectStore(store).getAll())]);
      db.close();
    }
    return JSON.stringify(kept);
  });

/** What it keeps, once that has come to rest. */
async function restOf(helper: Tab): Promise<string> {
  let last = '';
  return until(async () => {
    const now = await keptBy(helper);
    const rests = now === last;
    last = now;
    return rests ? now : null;
  }, 'nothing more to be written');
}

/** Opens a private window, which only a page of the extension can do here. */
const openPrivate = (helper: Tab, url: string): Promise<void> =>
  helper.evaluate(async (address) => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      windows: { create(window: object): Promise<unknown> };
    };
    await api.windows.create({ incognito: true, url: address });
  }, url);

/** Tests after this one must not open their pages in it, where nothing can be kept. */
const closePrivate = (helper: Tab): Promise<void> =>
  helper.evaluate(async () => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      windows: { getAll(): Promise<{ id: number; incognito: boolean }[]>; remove(id: number): Promise<void> };
    };
    for (const { id, incognito } of await api.windows.getAll()) if (incognito) await api.windows.remove(id);
  });

/** Whether the tab is private, and how many kinds of marks it shows. */
const lookInto = (helper: Tab, url: string): Promise<{ isPrivate: boolean; marks: number }> =>
  helper.evaluate(async (address) => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      tabs: { query(q: object): Promise<{ id: number; url?: string; incognito: boolean }[]> };
      scripting: { executeScript(details: object): Promise<{ result: number }[]> };
    };
    const tab = (await api.tabs.query({})).find((t) => t.url === address);
    if (!tab) throw new Error('No such tab.');
    const [seen] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => CSS.highlights.size });
    return { isPrivate: tab.incognito, marks: seen?.result ?? 0 };
  }, url);

test('in a private window articles are marked and read, and nothing of it is kept until the reader clips', async ({
  extension,
  pages,
}) => {
  test.setTimeout(90_000);
  await extension.allowPrivate();
  pages.set('/pribadi', { body: newsPage() });
  const url = `${pages.origin}/pribadi`;
  const helper = await extension.openExtension('library.html');
  const before = await until(async () => {
    const kept = await restOf(helper);
    // The library makes its index last, when it has been open for a while; then nothing waits for it any more.
    return kept.includes('["sorot","dirty",[]]') && kept.includes('["sorot-search","meta",[{') ? kept : null;
  }, 'the library to be ready');
  await openPrivate(helper, url);
  const seen = await until(async () => {
    const view = await lookInto(helper, url);
    return view.marks > 2 ? view : null;
  }, 'marks in the private window');
  expect(seen.isPrivate).toBe(true);
  await askAnnotator(helper, url, 'page.step', { by: 1 });
  await askAnnotator(helper, url, 'page.jump', { index: 1, card: true });
  expect(await restOf(helper)).toBe(before);

  expect((await askAnnotator(helper, url, 'page.clip', {})).outcome).toBe('created');
  await shows(helper, 'KPU Banua Raya Gelar Rapat Pleno');
  expect(await restOf(helper)).toContain(url);
  await closePrivate(helper);
  await helper.close();
});
