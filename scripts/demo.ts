/** Shows the extension at work on a fixture page: in a window where there is a display, headless otherwise. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { marksOf, pointOf, waitForCard } from '../e2e/harness/card.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { servePages } from '../e2e/harness/server.ts';
import { type ExtensionBrowser, message, shows, type Tab, until } from '../e2e/harness/tab.ts';

const ROOT = join(import.meta.dirname, '..');
const HEADLESS =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);
const KINDS = { official: 'officials', institution: 'institutions', date: 'dates', person: 'other people' };

const out = join(ROOT, 'out', 'start');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'sorot-start-'));

const server = await servePages(join(ROOT, 'e2e', 'pages'));
const browser = await launchChromium({
  extension: join(ROOT, '.output', 'chrome-mv3-e2e'),
  profile,
  downloads: out,
  headless: HEADLESS,
  locale: 'id',
});
const tab = await browser.open(`${server.origin}/lembayung.html`);
const marks = await until(
  async () => {
    const found = await marksOf(tab);
    return Object.keys(found).some((name) => name.startsWith('sorot-')) ? found : null;
  },
  'the page to be annotated',
  20_000,
);
const counts = Object.entries(KINDS).map(([kind, word]) => `${marks[`sorot-${kind}`]?.length ?? 0} ${word}`);
console.log(`Annotated ${tab.url()}: ${counts.join(', ')}.`);

// The first-run page opened in front of it.
await tab.focus();
if (HEADLESS) await tour(browser, tab);
else await untilClosed(browser);

await browser.close();
await server.close();
rmSync(profile, { recursive: true, force: true });

/** Card, popup, library and export, each with a picture. */
async function tour(browser: ExtensionBrowser, tab: Tab): Promise<void> {
  const page = tab.url();
  await tab.size(1280, 1000);
  const library = await browser.openExtension('library.html');
  await tab.focus();
  const point = await pointOf(tab, 'Hj. Ratna Kusumadewi');
  await tab.mouse.click(point.x, point.y);
  await waitForCard(library, page);
  // It fades in.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await tab.screenshot(join(out, '1-article-and-card.png'));

  const popup = await browser.openExtension(`popup.html?tab=${encodeURIComponent(page)}`);
  await popup.size(380, 600);
  await popup.clickNamed('button', new RegExp(`^${await message(popup, 'popupClip')}`));
  await shows(popup, await message(popup, 'popupSaved'));
  await popup.screenshot(join(out, '2-popup.png'));
  await popup.close();

  await library.focus();
  await library.reload();
  await library.size(1280, 860);
  await until(
    () => library.evaluate(() => document.body.innerText.includes('Bawaslu Tanah Lembayung') || null),
    'the library',
  );
  await library.clickNamed('link', /Bawaslu Tanah Lembayung/);
  await shows(library, 'Hj. Ratna Kusumadewi');
  await library.screenshot(join(out, '3-library.png'));

  await library.goto(`${browser.origin}/library.html#/export`);
  await library.clickNamed('button', /^Ekspor|^Unduh|^Simpan/);
  const file = await until(async () => {
    const name = readdirSync(out).find((n) => n.endsWith('.json'));
    return name && readFileSync(join(out, name), 'utf8').trim().endsWith('}') ? name : null;
  }, 'the export');
  const exported = JSON.parse(readFileSync(join(out, file), 'utf8')) as { clippings: { annotations: unknown[] }[] };
  console.log(
    `Clipped and exported: ${exported.clippings.length} clipping with ${exported.clippings[0]?.annotations.length ?? 0} annotations.`,
  );
  console.log(`Screenshots and ${file} are in ${out}`);
}

/** Leaves the window to the reader until it is closed or Ctrl+C is pressed. */
async function untilClosed(browser: ExtensionBrowser): Promise<void> {
  console.log('Look around; close the window or press Ctrl+C to end.');
  await Promise.race([browser.closed(), new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))]);
}
