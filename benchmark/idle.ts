/**
 * What the extension takes of the main thread on pages without an article, as Chromium's own trace tells: processor time of
 * all tasks that compile or run its content scripts. `EXTENSIONS=dir,dir npm run bench -- idle` compares builds; all are
 * loaded into one browser, so that each sees the same pages at the same moments; but the first to run in a page pays for what all set up:
 * measure each alone as well.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, chromium } from '@playwright/test';
import { type PageServer, servePages } from '../e2e/harness/server.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';
import { median, type Table } from './table.ts';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.output', 'chrome-mv3-e2e');
const REAL = join(ROOT, '..', 'shared', 'pages');
const REPEATS = 5;
const WATCHED_MS = 500;
/** Our scripts in the page: the trace tells of the background too. */
const SCRIPT = /chrome-extension:\/\/(\w+)\/(?:scout|card|content-scripts\/annotator)\.js/;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur: number;
  readonly tdur?: number;
  readonly args?: unknown;
}

const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('\n');
const ENGLISH =
  'The commission said on Tuesday that the meeting was held in the hall to prevent violations of the rules by the officials.';
const page = (body: string): string => `<!doctype html><html><title>Halaman</title><body>${body}`;

/** Pages by address: none is an article, and each is found out by something else. */
const MADE: Readonly<Record<string, string>> = {
  '/indeks': page(
    `<ul>${many(300, (i) => `<li><a href="/b/${i}">Berita nomor ${i} tentang pemilihan di daerah</a></li>`)}</ul>`,
  ),
  '/forum/daftar-topik-warga-desa': page(
    many(
      2000,
      (i) => `<div><h3><a href="/t/${i}">Topik nomor ${i} yang dibahas oleh warga desa dan pengurus</a></h3></div>`,
    ),
  ),
  '/wiki/a-long-story-in-english': page(many(3000, (i) => `<p>${ENGLISH} ${i}</p>`)),
  '/app/papan-kerja-tim-kami': page(many(20_000, (i) => `<div class="r${i % 7}"><span>Item ${i}</span></div>`)),
};

export async function idleTable(): Promise<Table | null> {
  const builds = process.env.EXTENSIONS?.split(',') ?? [BUILT];
  if (!builds.every((folder) => existsSync(folder))) return null;
  const work = mkdtempSync(join(tmpdir(), 'sorot-idle-'));
  const server = await servePages(ROOT);
  const addresses = addPages(server);
  // Each build says in its manifest which it is, for a worker tells no folder.
  const copies = builds.map((folder, i) => {
    const copy = join(work, String(i));
    cpSync(folder, copy, { recursive: true });
    const manifest = join(copy, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version_name: String(i) }));
    return copy;
  });
  const context = await chromium.launchPersistentContext(join(work, 'profile'), {
    executablePath: findChromium() ?? '',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--disable-extensions-except=${copies}`,
      `--load-extension=${copies}`,
    ],
  });
  try {
    const which = await buildsById(context, builds.length);
    const times = new Map<string, number[][]>();
    for (let n = 0; n < REPEATS; n++)
      for (const address of addresses)
        for (const [id, time] of await visit(context, server.origin + address)) {
          const found = times.get(address) ?? builds.map(() => []);
          found[which.get(id) ?? 0]?.push(time);
          times.set(address, found);
        }
    return {
      title: 'Pages without an article',
      note: `Processor time of the main thread for our scripts until ${WATCHED_MS} ms after load, traced by Chromium. First: the first visit, with nothing compiled; then the median of ${REPEATS}.`,
      head: ['page', ...builds.flatMap((_, i) => [`build ${i + 1}: first, ms`, 'median, ms'])],
      rows: addresses.map((address) => [
        address,
        ...builds.flatMap((_, i) => {
          const all = times.get(address)?.[i] ?? [];
          return [(all[0] ?? 0).toFixed(1), median(all).toFixed(1)];
        }),
      ]),
    };
  } finally {
    await context.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

function addPages(server: PageServer): string[] {
  const addresses = Object.keys(MADE);
  for (const [address, body] of Object.entries(MADE)) server.set(address, { body });
  const folders = [REAL, join(ROOT, 'e2e', 'pages', 'sites')].filter((folder) =>
    existsSync(join(folder, 'pages.jsonl')),
  );
  for (const folder of folders)
    for (const line of readFileSync(join(folder, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean)) {
      const { file, isArticle } = JSON.parse(line) as { file: string; isArticle: boolean };
      if (isArticle) continue;
      const address = `/berita/daftar-${file.replace('.html', '')}-2024`;
      server.set(address, { body: readFileSync(join(folder, file)) });
      addresses.push(address);
    }
  return addresses;
}

async function buildsById(context: BrowserContext, count: number): Promise<Map<string, number>> {
  const which = new Map<string, number>();
  for (let tries = 0; tries < 20 && which.size < count; tries++) {
    for (const worker of context.serviceWorkers()) {
      const name = await worker.evaluate(
        () =>
          (
            globalThis as never as { chrome: { runtime: { getManifest(): { version_name: string } } } }
          ).chrome.runtime.getManifest().version_name,
      );
      which.set(new URL(worker.url()).host, Number(name));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return which;
}

/** @returns milliseconds by id of the extension */
async function visit(context: BrowserContext, url: string): Promise<Map<string, number>> {
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] },
  });
  await tab.goto(url, { waitUntil: 'load', timeout: 20_000 });
  await tab.waitForTimeout(WATCHED_MS);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await tab.close();

  const times = new Map<string, number>();
  const ends = new Map<string, number>();
  const ours = events
    .filter(({ ph }) => ph === 'X')
    .flatMap((event) => {
      const id = SCRIPT.exec(JSON.stringify(event.args ?? {}))?.[1];
      return id === undefined ? [] : [{ ...event, id }];
    })
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  // Outermost tasks alone: what runs within them is theirs.
  for (const { id, ts, dur, tdur } of ours) {
    if (ts < (ends.get(id) ?? 0)) continue;
    ends.set(id, ts + dur);
    times.set(id, (times.get(id) ?? 0) + (tdur ?? dur) / 1000);
  }
  return times;
}
