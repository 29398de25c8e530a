import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { createServer } from 'vite';
import type { Shot } from './shots.ts';

export const MODES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

export type Mode = keyof typeof MODES;

/** Serves the gallery: the views with made-up data, outside of any extension. */
export async function serveGallery(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    server: { port: 0 },
    resolve: { alias: { 'webextension-polyfill': fileURLToPath(new URL('browser.ts', import.meta.url)) } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: {
      include: [
        'preact',
        'preact/hooks',
        'preact/jsx-dev-runtime',
        '@preact/signals',
        '@tanstack/virtual-core',
        'approx-string-match',
        'dexie',
        'diff',
        'papaparse',
        'ulid',
        'valibot',
      ],
    },
  });
  await server.listen();
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
  const query = `view=${shot.view}&lang=${shot.lang ?? 'id'}`;
  await page.goto(`${origin}scripts/gallery/index.html?${query}${shot.hash ?? ''}`);
  await page.waitForFunction(() => document.getElementById('app')?.childElementCount);
  await page.waitForTimeout(shot.settle ?? 150);
  await shot.prepare?.(page);
  return page;
}
