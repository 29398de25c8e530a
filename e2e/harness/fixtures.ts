import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { type PageServer, servePages } from './server.ts';
import type { ExtensionBrowser } from './tab.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const BUILDS = join(ROOT, '.output');

/** Starts the browser of the running project with the end-to-end build of the extension. */
export async function launch(
  project: string,
  folder: string,
  options: { locale?: string; build?: string; extension?: string; proxy?: number } = {},
): Promise<ExtensionBrowser> {
  const profile = join(folder, 'profile');
  const fresh = !existsSync(profile);
  const downloads = join(folder, 'downloads');
  for (const path of [profile, downloads]) mkdirSync(path, { recursive: true });
  const common = { profile, downloads, headless: true, locale: options.locale ?? 'id', proxy: options.proxy };
  const build = options.build ?? '-e2e';
  const target = project === 'firefox' ? 'firefox' : 'chrome';
  const extension = options.extension ?? join(BUILDS, `${target}-mv3${build}`);
  const browser = await (project === 'firefox' ? launchFirefox : launchChromium)({ ...common, extension });
  if (fresh) await dismissWelcome(browser);
  return browser;
}

/** The first-run page opens by itself on a new profile, and in front: a test that clicks would click on it. */
async function dismissWelcome(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.openExtension('library.html');
  await page.evaluate(async () => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      tabs: { query(q: object): Promise<{ id: number; url?: string }[]>; remove(id: number): Promise<void> };
    };
    for (let tries = 0; tries < 40; tries++) {
      const welcome = (await api.tabs.query({})).find((tab) => tab.url?.includes('/welcome.html'));
      if (welcome) return api.tabs.remove(welcome.id);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await page.close();
}

/** `extension`: one browser a test file, on a fresh profile. `pages`: the fixture pages, served locally. */
export const test = base.extend<object, { extension: ExtensionBrowser; pages: PageServer }>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use, info) => {
      const folder = mkdtempSync(join(tmpdir(), 'sorot-e2e-'));
      const browser = await launch(info.project.name, folder);
      await use(browser);
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const server = await servePages(join(ROOT, 'e2e', 'pages'));
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
