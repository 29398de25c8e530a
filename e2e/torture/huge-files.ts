import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { bundleOf, openScript } from '../harness/bundled.ts';
import type { HugeResult } from './huge-page.ts';

export interface HugeReport extends HugeResult {
  readonly file: string;
  /** Highest script heap while it was read, in MB. */
  readonly heap: number;
}

/** Feeds the import files of half a gigabyte, in a page of a real browser. */
export async function feedHugeFiles(context: BrowserContext): Promise<HugeReport[]> {
  const page = await openScript(context, await bundleOf(join(import.meta.dirname, 'huge-page.ts')));
  const reports: HugeReport[] = [];
  const files = await page.evaluate(() => (globalThis as unknown as { hugeFiles: string[] }).hugeFiles);
  for (const file of files) {
    // What the last file left behind is no part of the next one's heap.
    await page.reload();
    const sampler = await sampleHeap(page);
    const result = await page.evaluate(
      (name) => (globalThis as unknown as { feed(name: string): Promise<HugeResult> }).feed(name),
      file,
    );
    reports.push({ file, ...result, heap: await sampler.stop() });
  }
  await page.close();
  return reports;
}

async function sampleHeap(page: Page): Promise<{ stop(): Promise<number> }> {
  const session = await page.context().newCDPSession(page);
  let peak = 0;
  let on = true;
  const run = (async () => {
    while (on) {
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      peak = Math.max(peak, usedSize / 1e6);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })().catch(() => undefined);
  return {
    stop: async () => {
      on = false;
      await run;
      await session.detach();
      return peak;
    },
  };
}
