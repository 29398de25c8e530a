/**
 * Pictures of every view in light, dark and forced colours, with made-up data: `npx node scripts/pictures.ts [folder] [filter]`.
 * They are for looking at; nothing is asserted.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { articlePictures } from './gallery/article.ts';
import { openShot, serveGallery } from './gallery/serve.ts';
import { SHOTS } from './gallery/shots.ts';
import { findChromium } from './lib/browsers.mjs';

const [folder = 'test-results/pictures', filter = ''] = process.argv.slice(2);
const gallery = await serveGallery();
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
mkdirSync(folder, { recursive: true });
for (const shot of SHOTS) {
  for (const mode of shot.modes ?? (['light', 'dark', 'forced'] as const)) {
    const name = `${shot.name}-${mode}`;
    if (!name.includes(filter)) continue;
    const page = await openShot(browser, gallery.origin, shot, mode);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
    console.log(name);
  }
}
await browser.close();
await gallery.close();
await articlePictures(folder, (name) => {
  if (name.includes(filter)) console.log(name);
  return name.includes(filter);
});
