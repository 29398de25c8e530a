/**
 * Pictures of every view in light, dark and forced colours, with made-up data: `node scripts/pictures.ts [folder] [filter]`.
 * They are for looking at; nothing is asserted.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { SHOTS } from './gallery/shots.ts';
import { findChromium } from './lib/browsers.mjs';

const [folder = 'pictures', filter = ''] = process.argv.slice(2);
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'error',
  server: { port: 0 },
  resolve: { alias: { 'webextension-polyfill': fileURLToPath(new URL('gallery/browser.ts', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  optimizeDeps: {
    include: [
      'preact',
      'preact/hooks',
      'preact/jsx-dev-runtime',
      '@preact/signals',
      '@tanstack/virtual-core',
      'dexie',
      'diff',
      'ulid',
      'valibot',
    ],
  },
});
await server.listen();
const origin = server.resolvedUrls?.local[0] ?? '';
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
mkdirSync(folder, { recursive: true });
const MODES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
for (const shot of SHOTS) {
  for (const mode of shot.modes ?? (['light', 'dark', 'forced'] as const)) {
    const name = `${shot.name}-${mode}`;
    if (!name.includes(filter)) continue;
    const page = await browser.newPage({
      viewport: { width: shot.width, height: shot.height },
      ...MODES[mode],
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Jakarta',
    });
    page.on('pageerror', (error) => console.error(`${name}: ${error}`));
    page.on('console', (message) => message.type() === 'error' && console.error(`${name}: ${message.text()}`));
    await page.goto(
      `${origin}scripts/gallery/index.html?view=${shot.view}&lang=${shot.lang ?? 'id'}${shot.hash ?? ''}`,
    );
    await page.waitForFunction(() => document.getElementById('app')?.childElementCount);
    await page.waitForTimeout(shot.settle ?? 150);
    await shot.prepare?.(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
    console.log(name);
  }
}
await browser.close();
await server.close();
