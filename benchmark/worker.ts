/**
 * The recogniser's cold start where it happens: in the extension's service worker, in Chromium. The worker is stopped and
 * woken by a call that needs no recogniser; then the first article is annotated (model, word lists, code that runs for the
 * first time), and the same article again.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { readSavedPage } from '../scripts/html.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';
import { median, type Table } from './table.ts';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.output', 'chrome-mv3-e2e');
const ROUNDS = 9;

/** Milliseconds of one round. */
interface Round {
  readonly woken: number;
  readonly first: number;
  readonly second: number;
}

export async function workerTable(): Promise<Table | null> {
  if (!existsSync(BUILT)) return null;
  const profile = mkdtempSync(join(tmpdir(), 'sorot-worker-'));
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
    const { text } = readSavedPage(readFileSync(join(ROOT, 'e2e', 'pages', 'lembayung.html'), 'utf8'));
    const rounds: Round[] = [];
    for (let n = 0; n < ROUNDS; n++) rounds.push(await round(page, text));
    const row = (what: string, times: readonly number[]): string[] => [
      what,
      Math.min(...times).toFixed(0),
      median([...times]).toFixed(0),
    ];
    return {
      title: 'Cold start in the service worker',
      note: `Chromium; the worker is stopped before each of ${ROUNDS} rounds. Whole calls from a page of the extension, messages and database included; budget of the recogniser's own start: 60 ms.`,
      head: ['call', 'least, ms', 'median, ms'],
      rows: [
        row(
          'woken by a call that needs no recogniser',
          rounds.map((r) => r.woken),
        ),
        row(
          `first article (${text.split(/\s+/).length} words)`,
          rounds.map((r) => r.first),
        ),
        row(
          'the same again',
          rounds.map((r) => r.second),
        ),
      ],
    };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function extensionPage(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const page = await context.newPage();
  await page.goto(new URL('/popup.html', worker.url()).href);
  return page;
}

async function round(page: Page, text: string): Promise<Round> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await page.waitForTimeout(500);
  return page.evaluate(async (article) => {
    const { runtime } = (
      globalThis as never as { chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } } }
    ).chrome;
    const timed = async (call: string, argument: object | null): Promise<number> => {
      const began = performance.now();
      const answer = await runtime.sendMessage({ sorot: 1, call, argument });
      if (!answer.ok) throw new Error(`${call} was refused`);
      return performance.now() - began;
    };
    const annotate = (): Promise<number> => timed('article.annotate', { text: article, publishedAt: '2024-09-18' });
    return { woken: await timed('card.texts', null), first: await annotate(), second: await annotate() };
  }, text);
}
