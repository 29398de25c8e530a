/**
 * What the extension takes of the main thread on pages without an article, as Chromium's own trace tells: processor time of
 * all tasks that compile or run its content scripts: on the first page of a process, where the browser runs all that a script needs
 * for the first time, and on the next page of the tab. `EXTENSION=dir npm run bench -- idle` measures another build. One at a
 * time: of two in one browser, the first pays for what both need.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, chromium, type Page, type Response } from '@playwright/test';
import { type PageServer, servePages } from '../e2e/harness/server.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';
import { median, type Table } from './table.ts';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.output', 'chrome-mv3-e2e');
const REAL = join(ROOT, '..', 'shared', 'pages');
const REPEATS = 5;
const WATCHED_MS = 500;
/** Our scripts in the page: the trace tells of the background too. */
const SCRIPT = /chrome-extension:\/\/\w+\/(?:scout|card|content-scripts\/annotator)\.js/;

interface TraceEvent {
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
  const build = process.env.EXTENSION ?? BUILT;
  if (!existsSync(build)) return null;
  const work = mkdtempSync(join(tmpdir(), 'sorot-idle-'));
  const server = await servePages(ROOT);
  const addresses = addPages(server);
  const context = await chromium.launchPersistentContext(join(work, 'profile'), {
    executablePath: findChromium() ?? '',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
    ],
  });
  try {
    // The scripts are registered a moment after the browser has started.
    await visit(context, server.origin + addresses[0]);
    const times = addresses.map(() => ({ first: [] as number[], next: [] as number[] }));
    for (let n = 0; n < REPEATS; n++)
      for (const [i, address] of addresses.entries()) {
        const { first, next } = await visit(context, server.origin + address);
        times[i]?.first.push(first);
        times[i]?.next.push(next);
      }
    return {
      title: 'Pages without an article',
      note: `Processor time of the main thread for our scripts until ${WATCHED_MS} ms after load, traced by Chromium, in a new tab and then on the same page loaded again there; ${REPEATS} tabs. Saved pages stand at the paths of their own addresses, where those are known.`,
      head: ['page', 'first page of a tab: least, ms', 'median, ms', 'next page: least, ms', 'median, ms'],
      rows: addresses.map((address, i) => [
        address,
        ...[times[i]?.first ?? [], times[i]?.next ?? []].flatMap((all) => [
          Math.min(...all).toFixed(1),
          median(all).toFixed(1),
        ]),
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
      const { file, url, isArticle } = JSON.parse(line) as { file: string; url: string | null; isArticle: boolean };
      if (isArticle) continue;
      const own = url === null ? '/berita/alamat-yang-tidak-diketahui' : new URL(url).pathname;
      const address = `${own}?berkas=${file.replace('.html', '')}`;
      server.set(address, { body: readFileSync(join(folder, file)) });
      addresses.push(address);
    }
  return addresses;
}

/** @returns milliseconds */
async function visit(context: BrowserContext, url: string): Promise<{ first: number; next: number }> {
  const tab = await context.newPage();
  const first = await traced(context, tab, () => tab.goto(url, { waitUntil: 'load', timeout: 20_000 }));
  const next = await traced(context, tab, () => tab.reload({ waitUntil: 'load', timeout: 20_000 }));
  await tab.close();
  return { first, next };
}

async function traced(context: BrowserContext, tab: Page, load: () => Promise<Response | null>): Promise<number> {
  const session = await context.newCDPSession(tab);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  const response = await load();
  if (!response?.ok()) throw new Error(`Not served: ${tab.url()}`);
  await tab.waitForTimeout(WATCHED_MS);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();

  let time = 0;
  let end = 0;
  const ours = events
    .filter(({ ph, args }) => ph === 'X' && SCRIPT.test(JSON.stringify(args ?? {})))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  // Outermost tasks alone: what runs within them is theirs.
  for (const { ts, dur, tdur } of ours) {
    if (ts < end) continue;
    end = ts + dur;
    time += (tdur ?? dur) / 1000;
  }
  return time;
}
