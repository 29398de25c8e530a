/** Painting marks: our way against the peers, in Chromium, main-thread time including style, layout and paint. */
import { join } from 'node:path';
import { type Page as BrowserPage, chromium } from '@playwright/test';
import { build } from 'esbuild';
import { servePages } from '../e2e/harness/server.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';
import { median, type Table } from './table.ts';

const SIZES = [
  { marks: 300, characters: 37_000 },
  { marks: 3_000, characters: 377_000 },
  // 50,000 words with a mark on each tenth: the case that the budget names.
  { marks: 5_000, characters: 342_000 },
  { marks: 20_000, characters: 4_000_000 },
];
/** Who has not painted after this time is not waited for. */
const GIVEN_UP_MS = 20_000;
const givenUp = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), GIVEN_UP_MS).unref());
/** Slower ones than this at a size are not run at the next. */
const PATIENCE_MS = 4_000;

interface Page {
  prepare(characters: number, marks: number): Promise<void>;
  paint(name: string): Promise<{ added: number; shift: number }>;
  mutate(times: number): Promise<void>;
  names: string[];
}

interface Run {
  readonly ms: number;
  readonly added: number;
  readonly shift: number;
  readonly mutate: number;
}

export async function paintingTable(repeats = 5): Promise<Table> {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'painting', 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'empty' },
  });
  const server = await servePages(import.meta.dirname);
  server.set('/page.js', { body: bundle.outputFiles[0]?.text ?? '', headers: { 'content-type': 'text/javascript' } });
  server.set('/', {
    body: '<!doctype html><meta charset="utf-8"><style>body{font:16px/1.5 serif;width:700px}::highlight(sorot-official){background:#eef;text-decoration:underline}</style><body><script src="/page.js"></script>',
  });
  const rows: string[][] = [];
  const tooSlow = new Set<string>();
  try {
    const names = await inPage(server.origin, (page) => page.evaluate(() => (globalThis as never as Page).names));
    for (const { marks, characters } of SIZES) {
      const size = `${marks.toLocaleString('en')} / ${(characters / 1000).toFixed(0)} KB`;
      let own = 0;
      for (const name of names ?? []) {
        if (tooSlow.has(name)) {
          rows.push([size, name, 'not run: too slow at the size before', '', '', '', '']);
          continue;
        }
        const runs: Run[] = [];
        while (runs.length < repeats && (runs.at(-1)?.ms ?? 0) <= PATIENCE_MS) {
          const run = await inPage(server.origin, (page) => measure(page, name, marks, characters));
          if (!run) break;
          runs.push(run);
        }
        if (runs.length === 0) {
          tooSlow.add(name);
          rows.push([size, name, `over ${GIVEN_UP_MS.toLocaleString('en')}`, '', '', '', '']);
        } else {
          const ms = median(runs.map((r) => r.ms));
          if (ms > PATIENCE_MS) tooSlow.add(name);
          if (name === 'sorot') own = ms;
          rows.push([
            size,
            name,
            ms.toFixed(1),
            own ? `${(ms / own).toFixed(1)}×` : '',
            String(runs[0]?.added ?? 0),
            median(runs.map((r) => r.shift)).toFixed(3),
            median(runs.map((r) => r.mutate)).toFixed(1),
          ]);
        }
        console.log(rows.at(-1)?.join(' | '));
      }
    }
  } finally {
    await server.close();
  }
  return {
    title: 'Painting',
    note: 'Main-thread task time (Chromium, `Performance.getMetrics`: script, style, layout, paint) from the call to the third frame after it; then of 3,000 later changes of the page by its own script. A browser of its own for each run.',
    head: ['marks / text', 'painter', 'ms', 'ratio', 'elements added', 'layout shift', '3,000 changes, ms'],
    rows,
  };
}

/**
 * Runs `work` in a browser of its own, which is killed afterwards: a page whose script does not come back can be closed in no
 * other way, and would slow down the runs behind it. Null when it took too long.
 */
async function inPage<T>(origin: string, work: (page: BrowserPage) => Promise<T>): Promise<T | null> {
  const browser = await chromium.launchServer({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  try {
    const connection = await chromium.connect(browser.wsEndpoint());
    const page = await connection.newPage();
    await page.goto(origin);
    const result = work(page);
    // After the end of the browser nobody waits for it.
    result.catch(() => undefined);
    return await Promise.race([result, givenUp()]);
  } finally {
    await browser.kill();
  }
}

async function measure(page: BrowserPage, name: string, marks: number, characters: number): Promise<Run> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0);
  };
  await page.evaluate(([c, m]) => (globalThis as never as Page).prepare(c as number, m as number), [characters, marks]);
  const start = await taskTime();
  const painted = await page.evaluate((n) => (globalThis as never as Page).paint(n), name);
  const middle = await taskTime();
  await page.evaluate(() => (globalThis as never as Page).mutate(3000));
  const end = await taskTime();
  return { ms: middle - start, mutate: end - middle, ...painted };
}
