/**
 * Takes the pictures of the guides with the real extension on a made-up page, in both languages:
 * `npm run build:e2e && node scripts/guide-pictures.ts`. They go into docs/pictures.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marksOf, pointOf, waitForCard } from '../e2e/harness/card.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { servePages } from '../e2e/harness/server.ts';
import { message, shows, until } from '../e2e/harness/tab.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'docs', 'pictures');
const HEADLINE = 'Bawaslu Tanah Lembayung Gelar Rakor';

mkdirSync(OUT, { recursive: true });
const server = await servePages(join(ROOT, 'e2e', 'pages'));
for (const [language, locale] of [
  ['id', 'id'],
  ['en', 'en-US'],
] as const)
  await takePictures(language, locale);
await server.close();

async function takePictures(language: string, locale: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'sorot-pictures-'));
  const picture = (name: string): string => join(OUT, `${name}.${language}.png`);
  const browser = await launchChromium({
    extension: join(ROOT, '.output', 'chrome-mv3-e2e'),
    profile,
    downloads: profile,
    headless: true,
    locale,
  });
  try {
    const page = await browser.open(`${server.origin}/lembayung.html`);
    const library = await browser.openExtension('library.html');
    if ((await message(library, 'commonLanguage')) !== language)
      throw new Error(`This machine's Chromium does not speak "${locale}".`);
    await page.focus();
    await page.size(1000, 720);
    await until(async () => ((await marksOf(page))['sorot-official']?.length ? true : null), 'marks', 20_000);
    const { x, y } = await pointOf(page, 'Hj. Ratna Kusumadewi');
    await page.mouse.click(x, y);
    await waitForCard(library, page.url());
    await settle();
    await page.screenshot(picture('card'));
    await page.press('Escape');

    const popup = await browser.openExtension(`popup.html?tab=${encodeURIComponent(page.url())}`);
    await popup.size(380, 600);
    await shows(popup, await message(popup, 'popupClip'));
    await settle();
    await popup.screenshot(picture('popup'));
    await popup.clickNamed('button', new RegExp(`^${await message(popup, 'popupClip')}`));
    await shows(popup, await message(popup, 'popupSaved'));
    await popup.close();

    await library.focus();
    await library.size(1200, 760);
    await library.reload();
    await shows(library, HEADLINE);
    await library.clickNamed('link', new RegExp(HEADLINE));
    await until(
      () => library.evaluate(() => (document.querySelector('.clipping .para') ? true : null)),
      'the clipping',
    );
    await settle();
    await library.screenshot(picture('library'));

    await library.goto(`${browser.origin}/library.html#/export`);
    await shows(library, await message(library, 'exportExample'));
    await settle();
    await library.screenshot(picture('export'));
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Movements end, fonts and counts arrive. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
