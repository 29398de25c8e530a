/**
 * A whole page with and without the extension, in Chromium: from navigation to marks on the screen, and what the extension
 * adds to the main thread. Real pages where there are some, else the fixture pages. `EXTENSION=dir npm run bench -- page` measures
 * another build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, chromium } from '@playwright/test';
import { servePages } from '../e2e/harness/server.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';
import { markedAt, watchForMarks } from './marks.ts';
import { median, type Table } from './table.ts';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.output', 'chrome-mv3-e2e');
const EXTENSION = process.env.EXTENSION ?? BUILT;
const REAL = join(ROOT, '..', 'shared', 'pages');
const OWN = join(ROOT, 'e2e', 'pages');
const REPEATS = 3;
/** How long a page is watched after it has loaded. */
const WATCHED_MS = 1_500;

interface Visit {
  readonly mainThread: number;
  /** Milliseconds from navigation to the first frame with marks; null when there are none. */
  readonly marked: number | null;
}

export async function pageTable(): Promise<Table> {
  if (!existsSync(EXTENSION))
    spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '-b', 'chrome', '--mode', 'e2e'],
      {
        cwd: ROOT,
        stdio: 'ignore',
      },
    );
  const folder = existsSync(REAL) ? REAL : OWN;
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const articles = new Set(
    existsSync(join(folder, 'pages.jsonl'))
      ? readFileSync(join(folder, 'pages.jsonl'), 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as { file: string; isArticle: boolean })
          .filter((page) => page.isArticle)
          .map((page) => page.file)
      : [],
  );
  const server = await servePages(folder);
  const plain = await visits(false);
  const extended = await visits(true);
  await server.close();
  const rows = files.map((file) => {
    const without = plain.get(file) ?? [];
    const withIt = extended.get(file) ?? [];
    const base = median(without.map((v) => v.mainThread));
    const added = median(withIt.map((v) => v.mainThread)) - base;
    const marked = withIt.flatMap((v) => (v.marked === null ? [] : [v.marked]));
    return [
      file.replace('.html', ''),
      articles.size > 0 ? (articles.has(file) ? 'yes' : 'no') : '',
      base.toFixed(0),
      added.toFixed(0),
      `${((100 * added) / base).toFixed(0)} %`,
      marked.length > 0 ? median(marked).toFixed(0) : '',
    ];
  });
  return {
    title: 'Whole pages',
    note: `${folder === REAL ? 'Real pages, saved' : 'Own fixture pages'}, served locally; what they load from elsewhere fails. Main-thread task time until ${WATCHED_MS} ms after load, without the extension and what it adds (script, style, layout, paint of its marks; differences of a few ms are noise).`,
    head: ['page', 'article', 'without, ms', 'added, ms', 'added', 'navigation to marks, ms'],
    rows,
  };

  async function visits(extension: boolean): Promise<Map<string, Visit[]>> {
    const profile = mkdtempSync(join(tmpdir(), 'sorot-bench-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium() ?? '',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        // What a page wants from elsewhere fails at once, and alike in every run.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        ...(extension ? [`--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`] : []),
      ],
    });
    const found = new Map<string, Visit[]>();
    try {
      if (extension && context.serviceWorkers().length === 0)
        await context.waitForEvent('serviceworker', { timeout: 20_000 });
      // The first article of a browser's life also loads the model; that is measured by itself elsewhere.
      await visit(context, `${server.origin}/${files[0]}`);
      for (let n = 0; n < REPEATS; n++)
        for (const file of files)
          found.set(file, [...(found.get(file) ?? []), await visit(context, `${server.origin}/${file}`)]);
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
    return found;
  }
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await watchForMarks(page);
  await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
  await page.waitForTimeout(WATCHED_MS);
  const { metrics } = await session.send('Performance.getMetrics');
  const marked = await markedAt(page);
  await page.close();
  return { mainThread: 1000 * (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0), marked };
}
