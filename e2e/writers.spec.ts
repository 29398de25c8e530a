import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { message, shows, type Tab, until } from './harness/tab.ts';

/** The clipping of an address as it lies in the database, read without the extension's code. */
const storedOf = (page: Tab, path: string) =>
  page.evaluate(async (ending) => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await result(indexedDB.open('sorot'));
    const rows = async <T>(store: string) => (await result(db.transaction(store).objectStore(store).getAll())) as T[];
    const heads = await rows<{ id: string; canonicalUrl: string; tags: string[] }>('heads');
    const [head, ...others] = heads.filter((h) => h.canonicalUrl.endsWith(ending));
    const bodies = await rows<{ id: string; note: string; annotations: { note: string }[] }>('bodies');
    db.close();
    const body = bodies.find((b) => b.id === head?.id);
    return {
      copies: others.length + (head ? 1 : 0),
      tags: (head?.tags ?? []).toSorted(),
      marks: (body?.annotations ?? []).map((a) => a.note).filter((note) => note !== ''),
      whole: JSON.stringify([head, body]),
    };
  }, path);

const ROUNDS = 25;
const numbers = Array.from({ length: ROUNDS }, (_, n) => n);

/** Runs in a page of the extension: marks one place after another, each with a note, and says which were reported as kept. */
async function markMany({ url, rounds, pause }: { url: string; rounds: number; pause: number }): Promise<string[]> {
  const api = ((globalThis as never as { browser?: never }).browser ??
    (globalThis as never as { chrome: never }).chrome) as {
    runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
  };
  const words = Array.from({ length: rounds }, (_, n) => `kata${n}`);
  const text = `Rapat digelar di Kenanga. ${words.join(' ')}`;
  const article = {
    url,
    canonicalUrl: url,
    title: 'Rapat Pleno Digelar',
    siteName: null,
    byline: null,
    publishedAt: '2024-09-18',
    language: 'id',
    text,
  };
  const kept: string[] = [];
  for (const word of words) {
    const start = text.search(new RegExp(`\\b${word}\\b`));
    const argument = {
      article,
      annotations: [],
      mark: { start, end: start + word.length, text: word },
      note: `tentang ${word}`,
    };
    const reply = await api.runtime.sendMessage({ sorot: 1, call: 'mark.save', argument }).catch(() => null);
    if (reply?.ok) kept.push(`tentang ${word}`);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return kept;
}

test('two tabs and a page of the extension write on one clipping at once: nothing of any is lost', async ({
  extension,
  pages,
}) => {
  pages.set('/bersama', { body: newsPage() });
  const helper = await extension.openExtension('popup.html');
  const urls = ['kiri', 'kanan'].map((side) => `${pages.origin}/bersama#${side}`);
  for (const url of urls) {
    const tab = await extension.open(url);
    await tab.focus();
    await until(async () => (await askAnnotator(helper, url, 'page.state', null)).kind === 'article' || null, url);
  }
  const third = await extension.openExtension('popup.html');
  const writers = [...urls, null].map(async (url, who) => {
    for (const n of numbers) {
      if (url) await askAnnotator(helper, url, 'page.clip', { tags: [`penulis-${who}-${n}`] });
      else await askAnnotator(third, urls[0] ?? '', 'page.clip', { tags: [`penulis-${who}-${n}`] });
    }
  });
  await Promise.all(writers);
  const { copies, tags } = await storedOf(helper, '/bersama');
  expect(copies).toBe(1);
  expect(tags).toEqual([0, 1, 2].flatMap((who) => numbers.map((n) => `penulis-${who}-${n}`)).toSorted());
  await third.close();
  await helper.close();
});

test('the background stopped again and again while it saves: what was reported is there, once, and whole', async ({
  extension,
}, info) => {
  test.skip(
    info.project.name !== 'chromium',
    'only Chromium lets a test stop the background at a moment of its choice',
  );
  const url = 'https://torture.example/berita/dihentikan';
  const page = await extension.openExtension('popup.html');
  const work = page.evaluate(markMany, { url, rounds: 150, pause: 5 });
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  let stops = 0;
  while (!over) {
    await extension.stopBackground();
    stops++;
    // A start takes a tenth of a second or so: the stops strike before, in and after it.
    await new Promise((resolve) => setTimeout(resolve, (stops * 37) % 260));
  }
  const kept = await ended;
  const { copies, marks } = await storedOf(page, '/dihentikan');
  info.annotations.push({ type: 'stops', description: `${stops} stops, ${kept.length} of 150 reported as kept` });
  expect(stops).toBeGreaterThan(10);
  expect(kept.length).toBeGreaterThan(10);
  expect(copies).toBe(1);
  expect(kept.filter((note) => !marks.includes(note))).toEqual([]);
  await page.close();
});

test('a library that a newer Sorot has written is refused in words, and not touched', async ({ extension }) => {
  const library = await extension.openExtension('popup.html');
  await library.evaluate(markMany, { url: 'https://torture.example/berita/nanti', rounds: 2, pause: 0 });
  const before = (await storedOf(library, '/nanti')).whole;
  expect(before).toContain('tentang kata1');
  const version = await library.evaluate(
    async () => (await indexedDB.databases()).find((d) => d.name === 'sorot')?.version,
  );
  const made = await library.evaluate(async (present) => {
    return new Promise<number>((resolve, reject) => {
      const request = indexedDB.open('sorot', (present ?? 0) + 990);
      request.onupgradeneeded = () => request.result.createObjectStore('masaDepan', { keyPath: 'id' }).add({ id: 'x' });
      request.onsuccess = () => {
        resolve(request.result.version);
        request.result.close();
      };
      request.onerror = () => reject(request.error);
    });
  }, version);
  await extension.restart();
  const page = await extension.openExtension('library.html');
  await shows(page, await message(page, 'failureNewerDatabase'));
  const refused = await page.evaluate(markMany, { url: 'https://torture.example/berita/nanti', rounds: 1, pause: 0 });
  expect(refused).toEqual([]);
  const after = await page.evaluate(async () => {
    const request = indexedDB.open('sorot');
    return new Promise((resolve) => {
      request.onsuccess = () => {
        const names = [...request.result.objectStoreNames];
        resolve({ version: request.result.version, future: names.includes('masaDepan') });
        request.result.close();
      };
    });
  });
  expect(after).toEqual({ version: made, future: true });
  expect((await storedOf(page, '/nanti')).whole).toBe(before);
  // The next test in this browser begins with a library of its own.
  await page.evaluate(
    () =>
      new Promise<null>((resolve) => {
        const request = indexedDB.deleteDatabase('sorot');
        request.onsuccess = () => resolve(null);
        request.onerror = () => resolve(null);
      }),
  );
  await page.close();
});
