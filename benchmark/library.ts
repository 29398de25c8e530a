/**
 * The library with 100,000 clippings, in Chromium: `npm run bench:library [-- 5000] [fill] [--in FOLDER]`; with `fill`
 * the clippings are written directly, in place of the import of a file. Everything runs in one page of an empty profile
 * on disk; memory is the page's script heap, sampled while a step runs. `--in FOLDER` keeps the profile there, and a folder
 * that has one already is measured as it is: filling takes most of the time, and may be done while the machine is busy.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { bundleOf, openScript } from '../e2e/harness/bundled.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';
import type { Steps } from './library/page.ts';
import { synthetic } from './library/synthetic.ts';
import { median, type Table } from './table.ts';

const FILLED: readonly (keyof Steps)[] = ['fill'];
const IMPORTED: readonly (keyof Steps)[] = ['make', 'import'];
const STEPS: readonly (keyof Steps)[] = [
  'index',
  'open',
  'search',
  'filters',
  'naive',
  'people',
  'timeline',
  'export',
  'size',
];

export interface LibraryBench {
  readonly count: number;
  /** Written directly, not imported from a file. */
  readonly filled: boolean;
  /** Where the profile is kept; null: nowhere. */
  readonly folder: string | null;
}

export async function libraryTable({ count, filled, folder }: LibraryBench): Promise<Table> {
  const script = await bundleOf(join(import.meta.dirname, 'library', 'page.ts'));
  const profile = folder ?? mkdtempSync(join(tmpdir(), 'sorot-bench-'));
  const kept = existsSync(join(profile, 'Default', 'IndexedDB'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox'],
  });
  const filling = kept ? [] : filled ? FILLED : IMPORTED;
  const rows: string[][] = [];
  try {
    await context.exposeFunction('clippingsMade', clippingsMade);
    const page = await openScript(context, script);
    for (const step of [...filling, ...STEPS]) {
      // What was needed to make the clippings, and their index, is no part of what follows.
      if (step === 'index' || step === 'open') await page.reload();
      const sampler = sampleMemory(page);
      const result = await page.evaluate(
        ([name, n]) => (globalThis as unknown as { steps: Record<string, (n: number) => unknown> }).steps[name]?.(n),
        [step, count] as const,
      );
      const peak = await sampler.stop();
      for (const [what, value] of Object.entries(result as Record<string, number | number[]>)) {
        rows.push([what, ...figures(value), peak.toFixed(0)]);
        console.log(rows.at(-1)?.join(' | '));
      }
    }
  } finally {
    await context.close();
    if (!folder) rmSync(profile, { recursive: true, force: true });
  }
  return {
    title: `The library with ${count.toLocaleString('en')} clippings`,
    note: 'About 300 words and 30 annotations each, Chromium, profile on disk. Budgets: popup 200 ms, search p95 100 ms, export and import in 300 MB of script memory.',
    head: ['what', 'p50', 'p95', 'script heap, peak MB'],
    rows,
  };
}

/** Clippings `from` to `to` (exclusive) as JSON, for the page that fills its library. */
async function clippingsMade(from: number, to: number): Promise<string> {
  const clippings = [];
  for (let n = from; n < to; n++) clippings.push(await synthetic(n));
  return JSON.stringify(clippings);
}

function figures(value: number | number[]): [string, string] {
  if (typeof value === 'number') return [value.toFixed(1), ''];
  const sorted = [...value].sort((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
  return [median(value).toFixed(1), p95.toFixed(1)];
}

/** The page's script heap, every 250 ms; the page answers between its tasks. */
function sampleMemory(page: Page): { stop(): Promise<number> } {
  let peak = 0;
  let on = true;
  const run = (async () => {
    const session = await page.context().newCDPSession(page);
    while (on) {
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      peak = Math.max(peak, usedSize / 1e6);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await session.detach();
  })().catch(() => undefined);
  return {
    stop: async () => {
      on = false;
      await run;
      return peak;
    },
  };
}
