/**
 * The recogniser's cold start where it happens: in the extension's service worker, in Chromium. The worker is stopped and
 * woken by a call that needs no recogniser; then the first article is annotated (model, word lists, code that runs for the
 * first time), and the same article again. And what a reader sees of it: from navigation to the first frame with marks, with the
 * worker stopped before, and awake. `EXTENSION=dir npm run bench -- worker` measures another build.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { stopWorkers } from '../e2e/harness/chromium.ts';
import { servePages } from '../e2e/harness/server.ts';
import { readSavedPage } from '../scripts/html.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';
import { markedAt, watchForMarks } from './marks.ts';
import { median, type Table } from './table.ts';

const ROOT = join(import.meta.dirname, '..');
const BUILT = process.env.EXTENSION ?? join(ROOT, '.output', 'chrome-mv3-e2e');
const PAGES = join(ROOT, 'e2e', 'pages');
const ARTICLE = 'lembayung.html';
const ROUNDS = 9;

export async function workerTable(): Promise<Table | null> {
  if (!existsSync(BUILT)) return null;
  const profile = mkdtempSync(join(tmpdir(), 'sorot-worker-'));
  const server = await servePages(PAGES);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      `--disable-extensions-except=${BUILT}`,
      `--load-extension=${BUILT}`,
    ],
  });
  try {
    const page = await extensionPage(context);
    const { text } = readSavedPage(readFileSync(join(PAGES, ARTICLE), 'utf8'));
    const times = new Map<string, number[]>();
    const add = (what: string, ms: number): void => {
      times.set(what, [...(times.get(what) ?? []), ms]);
    };
    for (let n = 0; n < ROUNDS; n++) {
      await stopWorker(page);
      add('woken by a call that needs no recogniser', await call(page, 'card.texts', null));
      const article = { text, publishedAt: '2024-09-18' };
      add(`first article (${text.split(/\s+/).length} words)`, await call(page, 'article.annotate', article));
      // Another text, if only by its end: the same would be remembered.
      add('the same again', await call(page, 'article.annotate', { ...article, text: `${text} ` }));
      await stopWorker(page);
      const url = `${server.origin}/${ARTICLE}`;
      add('page, from navigation to marks; worker stopped before', await visit(context, url));
      add('page, from navigation to marks; worker awake', await visit(context, url));
    }
    return {
      title: 'Cold start in the service worker',
      note: `Chromium, ${ROUNDS} rounds, the worker stopped twice in each. Whole calls from a page of the extension, messages and database included; budget of the recogniser's own start: 60 ms.`,
      head: ['what', 'least, ms', 'median, ms'],
      rows: [...times].map(([what, all]) => [what, Math.min(...all).toFixed(0), median(all).toFixed(0)]),
    };
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function extensionPage(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const page = await context.newPage();
  await page.goto(new URL('/popup.html', worker.url()).href);
  // A worker that is stopped while it is being installed may never come back.
  await page.waitForTimeout(2000);
  return page;
}

async function stopWorker(page: Page): Promise<void> {
  await stopWorkers(page);
  await page.waitForTimeout(500);
}

/** Asks the background, from a page of the extension. @returns milliseconds to the answer */
const call = (page: Page, name: string, argument: object | null): Promise<number> =>
  page.evaluate(
    async (message) => {
      const { runtime } = (
        globalThis as never as { chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } } }
      ).chrome;
      const began = performance.now();
      const answer = await runtime.sendMessage(message);
      if (!answer.ok) throw new Error('refused');
      return performance.now() - began;
    },
    { sorot: 1, call: name, argument },
  );

/** @returns milliseconds from navigation to the first frame with marks */
async function visit(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await watchForMarks(page);
  await page.goto(url);
  await page.waitForFunction(() => 'marked' in globalThis);
  const marked = await markedAt(page);
  await page.close();
  return marked ?? 0;
}
