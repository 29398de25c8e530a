/**
 * Kills the browser at random moments while clippings are saved, saved again, marked by hand, corrected, trashed and
 * restored, and while a file is imported, and asks after each restart whether everything that was reported as saved is there
 * and whole, and whether of every imported file all is there or nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClipping, sha256 } from '../../lib/clipping/make.ts';
import { FORMAT, FORMAT_VERSION } from '../../lib/export/format.ts';
import { type ExtensionBrowser, message, type Tab, until } from '../harness/tab.ts';
import { logStates } from './leveldb-log.ts';
import { killBrowser } from './processes.ts';

export interface CrashReport {
  kills: number;
  /** Answers "saved" that reached the test before a kill. */
  reported: number;
  /** Of these, what was not found, or found in an older state, after the restart. */
  lost: string[];
  /** Rows of which only a part was there: a head without its text, a text that its hash denies, half a file. */
  torn: string[];
  /** Imports that a kill cut off, and those that were whole after it. */
  imports: { cut: number; whole: number };
  /** Times that the whole database was empty after a restart, each with what the browser's own log says of it. A failure like any other. */
  emptied: string[];
  /** Chromium: how often a kill left a torn log, and how often one whose wrong record has others behind it (see lib/store/fresh-log.ts). */
  logs: { torn: number; damaged: number };
}

/** One answer of the background: this text was committed under this address. */
interface Acknowledged {
  /** "clipping", or "mark" and "correction", by their ids. */
  readonly kind: 'clipping' | 'mark' | 'correction';
  readonly url: string;
  /** Hash of the text, or the id. */
  readonly sha: string;
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
    const article = {
      url,
      canonicalUrl: url,
      title: `Berita ${seed}-${n}`,
      siteName: null,
      byline: null,
      publishedAt: '2024-09-18',
      language: 'id',
      text,
    };
    const annotations = [
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
    ];
    const reply = await ask('clipping.save', { article, annotations });
    if (!reply.ok) {
      state.failures.push(JSON.stringify(reply));
      return;
    }
    state.acknowledged.push({ kind: 'clipping', url, sha: await hex(text) });
    if (n % 3 === 1) {
      const at = text.indexOf('rakor');
      const mark = { start: at, end: at + 5, text: 'rakor' };
      const marked = await ask('mark.save', { article, annotations, mark, note: `catatan ${seed}-${n}` });
      if (marked.ok) state.acknowledged.push({ kind: 'mark', url, sha: `${await hex(text)} ${marked.value.id}` });
      else state.failures.push(JSON.stringify(marked));
    }
    if (n % 3 === 2) {
      const corrected = await ask('lexicon.add', {
        scope: { where: 'article', canonicalUrl: url },
        subject: { kind: 'official', name: `Bagas ${seed}-${n}`, spellings: ['Bagas Wiratmoko'] },
        decision: { do: 'office', office: 'Ketua Bawaslu' },
      });
      if (corrected.ok) state.acknowledged.push({ kind: 'correction', url, sha: corrected.value.id });
      else state.failures.push(JSON.stringify(corrected));
    }
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
  /** Texts and the marks on them, by hash and id, and ids of corrections. */
  readonly ids: readonly string[];
}

/** Runs in an extension page: reads the database as it lies there, without the extension's own code. */
async function inspect(): Promise<Inspection> {
  const nothing: Inspection = { rows: [], hashes: [], ids: [] };
  if (!(await indexedDB.databases()).some((d) => d.name === 'sorot')) return nothing;
  const db = await new Promise<IDBDatabase | null>((resolve, reject) => {
    const request = indexedDB.open('sorot');
    let unmade = false;
    // Listed, but not yet made: looking must not make an empty one in the extension's place.
    request.onupgradeneeded = () => {
      unmade = true;
      request.transaction!.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (unmade) resolve(null);
      else reject(request.error);
    };
  });
  if (!db) return nothing;
  const all = <T>(store: string) =>
    new Promise<T[]>((resolve, reject) => {
      const request = db.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result as T[]);
      request.onerror = () => reject(request.error);
    });
  const heads = await all<{ id: string; canonicalUrl: string; textSha256: string; versionCount: number }>('heads');
  const bodies = new Map(
    (
      await all<{ id: string; text: string; annotations: { id: string; start: number; end: number; text: string }[] }>(
        'bodies',
      )
    ).map((b) => [b.id, b]),
  );
  const versions = await all<{
    clippingId: string;
    textSha256: string;
    annotations?: { id: string }[];
  }>('versions');
  const lexicon = await all<{ id: string }>('lexicon');
  const ids = lexicon.map((entry) => entry.id);
  for (const head of heads)
    for (const a of bodies.get(head.id)?.annotations ?? []) ids.push(`${head.textSha256} ${a.id}`);
  for (const version of versions) for (const a of version.annotations ?? []) ids.push(`${version.textSha256} ${a.id}`);
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
  return { rows, hashes: [...heads, ...versions].map((row) => row.textSha256), ids };
}

/** How many clippings a file brings. */
const IMPORTED = 500;

/** An export file whose clippings have addresses of their own, so that half an import shows. */
async function importFile(folder: string, round: number): Promise<string> {
  const lines: string[] = [];
  for (let n = 0; n < IMPORTED; n++) {
    const url = `https://import.example/${round}/${n}`;
    const text = `Kiriman ${round}-${n}\n\nKetua KPU Tanah Lembayung membuka rapat pleno.`;
    const snapshot = { url, canonicalUrl: url, title: `Kiriman ${round}-${n}`, siteName: null, byline: null };
    const article = { ...snapshot, publishedAt: null, language: 'id', text };
    const clipping = makeClipping(article, await sha256(text), [], {}, new Date());
    lines.push(JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, collectionNames: {}, ...clipping }));
  }
  const file = join(folder, `${round}.ndjson`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Of every imported file all clippings are there, or none. @returns how many are whole */
function wholeImports(rows: Inspection['rows'], rounds: ReadonlySet<number>, torn: string[]): number {
  let whole = 0;
  for (const round of rounds) {
    const found = rows.filter((row) => row.url.startsWith(`https://import.example/${round}/`)).length;
    if (found === IMPORTED) whole++;
    else if (found > 0) torn.push(`file ${round}: ${found} of ${IMPORTED} imported`);
  }
  return whole;
}

/** Starts an import as a reader does, and does not wait for its end. */
async function startImport(browser: ExtensionBrowser, file: string): Promise<void> {
  const page = await browser.openExtension('library.html#/export');
  await page.choose('input[type=file]', [file]);
  await page.clickNamed('button', await message(page, 'importButton', String(IMPORTED)));
}

/** Opens the database; a browser that found it damaged refuses the first time, and gives a new one the next. */
export const inspected = (page: Tab): Promise<Inspection> =>
  until(async () => page.evaluate(inspect), 'the database to open');

/** What a browser that keeps a log in its profile (Chromium) says of a damaged database. */
function logged(profile: string): string {
  const file = join(profile, 'chrome_debug.log');
  const line = existsSync(file) ? /.*Got corruption for.*/.exec(readFileSync(file, 'utf8'))?.[0] : undefined;
  return line ? `its log: ${line.slice(line.indexOf('Got corruption'))}` : 'nothing of a damaged file in its log';
}

/** Every third round imports a file, the others save. */
const IMPORT_EVERY = 3;

/**
 * @param profile folder of the browser's profile, which outlives the kills
 * @param random numbers from 0 to 1 that decide when to kill
 */
export async function crash(
  launch: () => Promise<ExtensionBrowser>,
  profile: string,
  kills: number,
  random: () => number,
): Promise<CrashReport> {
  const report: CrashReport = {
    kills: 0,
    reported: 0,
    lost: [],
    torn: [],
    imports: { cut: 0, whole: 0 },
    emptied: [],
    logs: { torn: 0, damaged: 0 },
  };
  const expected: Acknowledged[] = [];
  const imported = new Set<number>();
  const files = mkdtempSync(join(tmpdir(), 'sorot-imports-'));
  for (let round = 0; round <= kills; round++) {
    const browser = await launch();
    const page = await browser.openExtension('popup.html');
    const { rows, hashes, ids } = await inspected(page);
    if (rows.length === 0 && expected.length > 0) {
      report.emptied.push(`after kill ${round} the library was empty; ${logged(profile)}`);
      expected.length = 0;
      imported.clear();
    }
    for (const row of rows) if (row.whole) report.torn.push(`${row.url}: ${row.whole}`);
    report.imports.whole = wholeImports(rows, imported, report.torn);
    report.imports.cut = imported.size - report.imports.whole;
    const there = new Set([...hashes, ...ids]);
    for (const { kind, url, sha } of expected)
      if (!there.has(sha)) report.lost.push(`${url}: ${kind} ${sha.slice(0, 8)} was reported as saved`);
    if (round === kills) {
      await browser.close();
      break;
    }
    if (round % IMPORT_EVERY === IMPORT_EVERY - 1) {
      imported.add(round);
      await startImport(browser, await importFile(files, round));
      await new Promise((resolve) => setTimeout(resolve, random() * 2500));
    } else {
      await page.evaluate(work, round + 1);
      const deadline = Date.now() + 150 + random() * 1200;
      while (Date.now() < deadline) {
        const fresh = await page.evaluate(() =>
          (globalThis as never as { acknowledged: Acknowledged[] }).acknowledged.splice(0),
        );
        report.reported += fresh.length;
        expected.push(...fresh);
      }
    }
    await killBrowser(browser, profile);
    report.kills++;
    for (const state of logStates(profile)) if (state !== 'whole') report.logs[state]++;
  }
  rmSync(files, { recursive: true, force: true });
  return report;
}
