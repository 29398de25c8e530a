import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { build, type InlineConfig, preview } from 'vite';
import type { Shot } from './shots.ts';

export const MODES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

export type Mode = keyof typeof MODES;

let built: Promise<InlineConfig> | null = null;

/** Builds the gallery, once a process: a view is then a handful of files, where it would be hundreds of modules. */
async function buildGallery(): Promise<InlineConfig> {
  const outDir = mkdtempSync(join(tmpdir(), 'sorot-gallery-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  const config: InlineConfig = {
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    resolve: { alias: { 'webextension-polyfill': fileURLToPath(new URL('browser.ts', import.meta.url)) } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'esnext',
      minify: false,
      rolldownOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
    },
    preview: { port: 0 },
  };
  await build(config);
  return config;
}

/** Serves the gallery: the views with made-up data, outside of any extension. */
export async function serveGallery(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  built ??= buildGallery();
  const server = await preview(await built);
  return { origin: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** Opens a view in a window of its own, in the state that the picture wants. */
export async function openShot(browser: Browser, origin: string, shot: Shot, mode: Mode): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    ...MODES[mode],
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Jakarta',
  });
  await showShot(page, origin, shot);
  return page;
}

/**
 * Brings a window to the state that a picture wants. One that has shown the same view before keeps its library, and is quicker by the
 * start of a window and the filling of a library.
 */
export async function showShot(page: Page, origin: string, shot: Shot): Promise<void> {
  const query = `view=${shot.view}&lang=${shot.lang ?? 'id'}`;
  await page.setViewportSize({ width: shot.width, height: shot.height });
  // Another address first: a hash alone would not load the view anew.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`${origin}scripts/gallery/index.html?${query}${shot.hash ?? ''}`);
  await page.waitForFunction(() => document.getElementById('app')?.childElementCount);
  await page.evaluate(untilStill, shot.settle ?? 150);
  await shot.prepare?.(page);
}

/** Runs in the page: waits until nothing in it has changed for so long. */
function untilStill(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(done, milliseconds);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, milliseconds);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
