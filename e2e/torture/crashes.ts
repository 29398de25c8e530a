/**
 * Kills the browser at random moments while clippings are saved, saved again, trashed and restored, and asks after each
 * restart whether everything that was reported as saved is there and whole.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { type ExtensionBrowser, until } from '../harness/tab.ts';

export interface CrashReport {
  kills: number;
  /** Answers "saved" that reached the test before a kill. */
  reported: number;
  /** Of these, what was not found, or found in an older state, after the restart. */
  lost: string[];
  /** Rows of which only a part was there: a head without its text, a text that its hash denies. */
  torn: string[];
}

/** One answer of the background: this text was committed under this address. */
interface Acknowledged {
  readonly url: string;
  readonly sha: string;
  readonly at: number;
}

/** Runs in an extension page: saves and saves again without a pause, and keeps what was acknowledged. */
function work(seed: number): void {
  const api = ((globalThis as never as { browser?: never }).browser ??
    (globalThis as never as { chrome: never }).chrome) as {
    runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { id: string } }> };
  };
  const state = globalThis as never as { acknowledged: Acknowledged[]; failures: string[] };
  state.acknowledged = [];
  state.failures = [];
  const ask = (call: string, argument: unknown) => api.runtime.sendMessage({ sorot: 1, call, argument });
  const hex = async (text: string) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
      .map((b) => b.toString(16).padStart(2, '0'))
      .join('');
  const paragraph = 'Ketua Bawaslu Tanah Lembayung, Bagas Wiratmoko, mengatakan rakor digelar di aula kecamatan. ';
  const one = async (n: number) => {
    const url = `https://torture.example/berita/${(seed * 31 + n) % 17}`;
    const text = `Berita ${seed}-${n}\n\n${paragraph.repeat(1 + ((seed + n) % 40))}`;
    const start = text.indexOf('Bagas');
    const reply = await ask('clipping.save', {
      article: {
        url,
        canonicalUrl: url,
        title: `Berita ${seed}-${n}`,
        siteName: null,
        byline: null,
        publishedAt: '2024-09-18',
        language: 'id',
        text,
      },
      annotations: [
        {
          kind: 'official',
          start,
          end: start + 15,
          text: text.slice(start, start + 15),
          name: 'Bagas Wiratmoko',
          entity: 'Bagas Wiratmoko',
          confidence: 0.9,
          by: 'test',
          office: null,
        },
      ],
    });
    if (!reply.ok) {
      state.failures.push(JSON.stringify(reply));
      return;
    }
    state.acknowledged.push({ url, sha: await hex(text), at: n });
    if (n % 5 === 4) {
      await ask('clipping.trash', { id: reply.value.id });
      await ask('clipping.restore', { id: reply.value.id });
    }
  };
  const loop = async (from: number) => {
    for (let n = from; ; n += 2) await one(n);
  };
  // Two writers at once, as a popup and a tab would be.
  void loop(0);
  void loop(1);
}

interface Inspection {
  readonly rows: readonly { readonly url: string; readonly whole: string | null }[];
  /** Of every text that is there, present or earlier. */
  readonly hashes: readonly string[];
}

/** Runs in an extension page: reads the database as it lies there, without the extension's own code. */
async function inspect(): Promise<Inspection> {
  if (!(await indexedDB.databases()).some((d) => d.name === 'sorot')) return { rows: [], hashes: [] };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sorot');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = <T>(store: string) =>
    new Promise<T[]>((resolve, reject) => {
      const request = db.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result as T[]);
      request.onerror = () => reject(request.error);
    });
  const heads = await all<{ id: string; canonicalUrl: string; textSha256: string; versionCount: number }>('heads');
  const bodies = new Map(
    (
      await all<{ id: string; text: string; annotations: { start: number; end: number; text: string }[] }>('bodies')
    ).map((b) => [b.id, b]),
  );
  const versions = await all<{ clippingId: string; textSha256: string }>('versions');
  db.close();
  const hex = async (text: string) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
      .map((b) => b.toString(16).padStart(2, '0'))
      .join('');
  const rows: { url: string; whole: string | null }[] = [];
  for (const head of heads) {
    const body = bodies.get(head.id);
    bodies.delete(head.id);
    let whole: string | null = null;
    if (!body) whole = 'a head without its text';
    else if ((await hex(body.text)) !== head.textSha256) whole = 'a text that its hash denies';
    else if (body.annotations.some((a) => body.text.slice(a.start, a.end) !== a.text))
      whole = 'an annotation out of place';
    else if (versions.filter((v) => v.clippingId === head.id).length !== head.versionCount) whole = 'a version missing';
    rows.push({ url: head.canonicalUrl, whole });
  }
  for (const id of bodies.keys()) rows.push({ url: id, whole: 'a text without its head' });
  return { rows, hashes: [...heads, ...versions].map((row) => row.textSha256) };
}

/** The processes of the browser that runs on this profile: a folder made for this test alone, which each of them names. */
function processesOf(profile: string): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes(profile))
    .map((line) => Number.parseInt(line, 10));
}

function kill(profile: string): void {
  for (const id of processesOf(profile)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}

export async function crash(
  launch: () => Promise<ExtensionBrowser>,
  profile: string,
  kills: number,
  random: () => number,
): Promise<CrashReport> {
  const report: CrashReport = { kills: 0, reported: 0, lost: [], torn: [] };
  /** Hashes of the texts that were acknowledged, by address. */
  const expected = new Map<string, string[]>();
  for (let round = 0; round <= kills; round++) {
    const browser = await launch();
    const page = await browser.openExtension('popup.html');
    const { rows, hashes } = await page.evaluate(inspect);
    for (const row of rows) if (row.whole) report.torn.push(`${row.url}: ${row.whole}`);
    const there = new Set(hashes);
    for (const [url, reported] of expected)
      for (const sha of reported)
        if (!there.has(sha)) report.lost.push(`${url}: ${sha.slice(0, 8)} was reported as saved`);
    if (round === kills) {
      await browser.close();
      break;
    }
    await page.evaluate(work, round + 1);
    const deadline = Date.now() + 150 + random() * 1200;
    while (Date.now() < deadline) {
      const fresh = await page.evaluate(() =>
        (globalThis as never as { acknowledged: Acknowledged[] }).acknowledged.splice(0),
      );
      for (const { url, sha } of fresh) {
        report.reported++;
        expected.set(url, [...(expected.get(url) ?? []), sha]);
      }
    }
    kill(profile);
    report.kills++;
    await browser.close().catch(() => undefined);
    await until(async () => processesOf(profile).length === 0 || null, 'the browser to be gone', 10_000);
  }
  return report;
}
