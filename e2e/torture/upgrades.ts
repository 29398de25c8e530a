import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { bundleOf, openScript } from '../harness/bundled.ts';
import { killBrowser } from './processes.ts';
import type { Found } from './upgrade-page.ts';

export interface UpgradeReport {
  kills: number;
  /** Times that the library was as before, and as after the upgrade. */
  before: number;
  after: number;
  failed: string[];
}

const CLIPPINGS = 400;

/**
 * Kills Chromium while the database is upgraded, and looks after a restart whether it is all old or all new. Each round begins with
 * a copy of the same profile.
 * @param random numbers from 0 to 1 that decide when to kill
 */
export async function crashUpgrades(folder: string, kills: number, random: () => number): Promise<UpgradeReport> {
  const script = await bundleOf(join(import.meta.dirname, 'upgrade-page.ts'));
  const seeded = join(folder, 'seeded');
  const first = await opened(seeded, script);
  await first.page.evaluate(`upgrades.seed(${CLIPPINGS})`);
  const latest: number = await first.page.evaluate('upgrades.latest');
  await first.context.close();

  const whole = join(folder, 'whole');
  cpSync(seeded, whole, { recursive: true });
  const timed = await opened(whole, script);
  const started = performance.now();
  await timed.page.evaluate('upgrades.upgrade()');
  const duration = performance.now() - started;
  await timed.context.close();

  const report: UpgradeReport = { kills: 0, before: 0, after: 0, failed: [] };
  for (let round = 1; round <= kills; round++) {
    const profile = join(folder, `round-${round}`);
    cpSync(seeded, profile, { recursive: true });
    const { context, page } = await opened(profile, script);
    page.evaluate('upgrades.upgrade()').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, random() * duration * 1.2));
    await killBrowser(context, profile);
    report.kills++;
    const again = await opened(profile, script);
    const found: Found = await again.page.evaluate('upgrades.inspect()');
    await again.context.close();
    const { version, heads, bodies, changed } = found;
    const complete = heads === CLIPPINGS && bodies === CLIPPINGS;
    if (complete && version === latest && changed === 0) report.before++;
    else if (complete && version === latest + 1 && changed === 2 * CLIPPINGS) report.after++;
    else report.failed.push(`kill ${round}: ${JSON.stringify(found)}`);
    rmSync(profile, { recursive: true, force: true });
  }
  return report;
}

async function opened(profile: string, script: string): Promise<{ context: BrowserContext; page: Page }> {
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox'],
  });
  return { context, page: await openScript(context, script) };
}
