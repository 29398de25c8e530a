/** Painting marks: our way against the peers, in Chromium, main-thread time including style, layout and paint. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { servePages } from '../e2e/harness/server.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';
import { median, type Table } from './table.ts';

const SIZES = [
  { marks: 300, characters: 37_000 },
  { marks: 3_000, characters: 377_000 },
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
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  const rows: string[][] = [];
  const tooSlow = new Set<string>();
  try {
    for (const { marks, characters } of SIZES) {
      const page = await browser.newPage();
      await page.goto(server.origin);
      const names = await page.evaluate(() => (globalThis as never as Page).names);
      await page.close();
      const results = new Map<string, { ms: number; added: number; shift: number; mutate: number }>();
      for (const name of names.filter((n) => !tooSlow.has(n))) {
        const runs: { ms: number; added: number; shift: number; mutate: number }[] = [];
        for (let i = 0; i < repeats; i++) {
          const run = await Promise.race([measure(name, marks, characters), givenUp()]);
          if (run === null) break;
          runs.push(run);
          if (run.ms > PATIENCE_MS) break;
        }
        if (runs.length === 0) {
          tooSlow.add(name);
          rows.push([
            `${marks.toLocaleString('en')} / ${(characters / 1000).toFixed(0)} KB`,
            name,
            `over ${GIVEN_UP_MS}`,
            '',
            '',
            '',
            '',
          ]);
          continue;
        }
        const ms = median(runs.map((r) => r.ms));
        if (ms > PATIENCE_MS / 4) tooSlow.add(name);
        results.set(name, {
          ms,
          added: runs[0]?.added ?? 0,
          shift: median(runs.map((r) => r.shift)),
          mutate: median(runs.map((r) => r.mutate)),
        });
      }
      const own = results.get('sorot');
      for (const [name, r] of results) {
        rows.push([
          `${marks.toLocaleString('en')} / ${(characters / 1000).toFixed(0)} KB`,
          name,
          r.ms.toFixed(1),
          own ? `${(r.ms / own.ms).toFixed(1)}×` : '',
          String(r.added),
          r.shift.toFixed(3),
          r.mutate.toFixed(1),
        ]);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return {
    title: 'Painting',
    note: 'Main-thread task time (Chromium, `Performance.getMetrics`: script, style, layout, paint) from the call to the third frame after it; then of 3,000 later changes of the page by its own script.',
    head: ['marks / text', 'painter', 'ms', 'ratio', 'elements added', 'layout shift', '3,000 changes, ms'],
    rows,
  };

  async function measure(name: string, marks: number, characters: number) {
    const page = await browser.newPage();
    await page.goto(server.origin);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const taskTime = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0);
    };
    await page.evaluate(
      ([c, m]) => (globalThis as never as Page).prepare(c as number, m as number),
      [characters, marks],
    );
    const start = await taskTime();
    const painted = await page.evaluate((n) => (globalThis as never as Page).paint(n), name);
    const middle = await taskTime();
    await page.evaluate(() => (globalThis as never as Page).mutate(3000));
    const end = await taskTime();
    await page.close();
    return { ms: middle - start, mutate: end - middle, ...painted };
  }
}
