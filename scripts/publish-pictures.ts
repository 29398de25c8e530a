/**
 * Takes the pictures of the guides (docs/pictures) and of the stores (store/pictures) with the real extension, on a made-up page and a
 * library of made-up articles, in both languages: `npm run build:e2e && npx node scripts/publish-pictures.ts`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marksOf, openCard } from '../e2e/harness/card.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { servePages } from '../e2e/harness/server.ts';
import { type ExtensionBrowser, message, shows, type Tab, until } from '../e2e/harness/tab.ts';
import { readSavedPage } from './html.ts';
import { fewerColours, framed, type Picture, paste } from './lib/picture.ts';
import { readPng, writePng } from './lib/png.ts';
import { libraryFile } from './publish/library-file.ts';
import { type GuidePicture, LANGUAGES, STORE_SIZE, type StorePicture } from './publish/wanted.ts';

const ROOT = join(import.meta.dirname, '..');
const GUIDE = join(ROOT, 'docs', 'pictures');
const STORE = join(ROOT, 'store', 'pictures');
const PAGE = 'lembayung.html';
const SITE = 'kabarlembayung.example';
const PERSON = 'Ratna Kusumadewi';
const LINE = [160, 166, 170] as const;

const html = readFileSync(join(ROOT, 'e2e', 'pages', PAGE), 'utf8');
const first = readSavedPage(html);
const scratch = mkdtempSync(join(tmpdir(), 'sorot-pictures-'));
const toImport = join(scratch, 'made-up.sorot.json');
writeFileSync(toImport, await libraryFile(first));
mkdirSync(GUIDE, { recursive: true });
mkdirSync(STORE, { recursive: true });
const server = await servePages(join(ROOT, 'e2e', 'pages'));
// Without the grey box in place of a photograph there is more to see.
server.set(`/${PAGE}`, { body: html.replace(/<figure>.*?<\/figure>/s, '') });
for (const [language, locale] of Object.entries(LANGUAGES)) {
  const profile = join(scratch, language);
  const browser = await launchChromium({
    extension: join(ROOT, '.output', 'chrome-mv3-e2e'),
    profile,
    downloads: scratch,
    headless: true,
    locale,
  });
  try {
    await takePictures(browser, language);
  } finally {
    await browser.close();
  }
}
await server.close();
rmSync(scratch, { recursive: true, force: true });

async function takePictures(browser: ExtensionBrowser, language: string): Promise<void> {
  const guide = (name: GuidePicture, picture: Picture): void => keep(GUIDE, name, language, picture);
  const store = (name: StorePicture, picture: Picture): void => keep(STORE, name, language, picture);

  const page = await browser.open(`${server.origin}/${PAGE}`);
  const library = await browser.openExtension('library.html');
  if ((await message(library, 'commonLanguage')) !== language)
    throw new Error(`This machine's Chromium does not speak "${language}".`);
  await page.focus();
  await until(async () => ((await marksOf(page))['sorot-official']?.length ? true : null), 'marks', 20_000);
  const card = async (width: number, height: number): Promise<Picture> => {
    await page.size(width, height);
    await openCard(page, library, `Hj. ${PERSON}`);
    const picture = await shot(page);
    await page.press('Escape');
    return picture;
  };
  guide('card', await card(1000, 720));
  store('1-article', await card(STORE_SIZE.width, STORE_SIZE.height));
  const behind = await shot(page);

  const popup = await browser.openExtension(`popup.html?tab=${encodeURIComponent(page.url())}`);
  await popup.size(380, 600);
  await shows(popup, await message(popup, 'popupClip'));
  // The made-up site is served from this machine, whose name the popup gives.
  await popup.evaluate((site) => {
    for (const line of document.querySelectorAll('.pop-art p'))
      line.textContent = line.textContent.replace(/^[\d.]+/, site);
  }, SITE);
  const found = await shot(popup);
  guide('popup', found);
  // No browser lets its popup be photographed in place: it is put where the browser opens it.
  store('2-popup', paste(behind, framed(found, 1, LINE), STORE_SIZE.width - found.width - 50, 6));
  await popup.close();

  await library.focus();
  await library.size(STORE_SIZE.width, STORE_SIZE.height);
  await importFile(library, browser);
  await library.goto(`${browser.origin}/library.html#/`);
  await shows(library, first.title);
  await library.clickNamed('link', first.title);
  await until(() => library.evaluate(() => document.querySelector('.clipping .para') && true), 'the clipping');
  const clipping = await shot(library);
  store('3-library', clipping);

  await library.goto(`${browser.origin}/library.html#/people`);
  await shows(library, PERSON);
  await library.clickNamed('link', PERSON);
  await until(() => library.evaluate(() => document.querySelector('.told a') && true), 'the person');
  store('4-person', await shot(library));

  await library.goto(`${browser.origin}/library.html#/timeline/2024-09?day=2024-09-23&election=Pilkada+2024`);
  await until(() => library.evaluate(() => document.querySelector('.evd.is-selected') && true), 'the timeline');
  store('5-timeline', await shot(library));

  await library.goto(`${browser.origin}/library.html#/export`);
  await shows(library, await message(library, 'exportExample'));
  guide('export', await shot(library));

  const welcome = await browser.openExtension('welcome.html');
  await welcome.size(STORE_SIZE.width, STORE_SIZE.height);
  await shows(welcome, await message(welcome, 'welcomeSample'));
  store('6-first-run', await shot(welcome));
}

async function importFile(library: Tab, browser: ExtensionBrowser): Promise<void> {
  await library.goto(`${browser.origin}/library.html#/export`);
  await shows(library, await message(library, 'importChoose'));
  await library.choose('input[type="file"]', [toImport]);
  const button = (await message(library, 'importButton', '9')).replace('9', '\\d+');
  await library.clickNamed('button', new RegExp(`^${button}$`));
  await shows(library, await message(library, 'importAgain'));
  // The message of what was done goes with the page.
  await library.reload();
}

/** A picture of what a tab shows, once movements have ended, and fonts and counts have arrived. */
async function shot(tab: Tab): Promise<Picture> {
  await new Promise((resolve) => setTimeout(resolve, 700));
  const file = join(scratch, 'shot.png');
  await tab.screenshot(file);
  return readPng(readFileSync(file));
}

function keep(folder: string, name: string, language: string, picture: Picture): void {
  const png = writePng(fewerColours(picture, 8));
  writeFileSync(join(folder, `${name}.${language}.png`), png);
  console.log(`${name}.${language}.png  ${(png.length / 1000).toFixed(0)} kB`);
}
