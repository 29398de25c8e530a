/** Pictures of a marked article with its cards, taken with the real extension on a made-up page (`npm run build:e2e` first). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marksOf, pointOf, readOverlay, waitForCard } from '../../e2e/harness/card.ts';
import { launchChromium } from '../../e2e/harness/chromium.ts';
import { servePages } from '../../e2e/harness/server.ts';
import { type Tab, until } from '../../e2e/harness/tab.ts';
import { MODES, type Mode } from './serve.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Scene {
  readonly name: string;
  /** The words whose card is opened. */
  readonly words: string;
  readonly width: number;
  readonly height: number;
  /** Keys pressed then. */
  readonly keys?: readonly string[];
  /** What is pressed in the card after them. */
  readonly presses?: string;
}

const SCENES: readonly Scene[] = [
  { name: 'article-official', words: 'Hj. Ratna Kusumadewi', width: 1000, height: 720 },
  { name: 'article-date', words: 'Minggu (22/9)', width: 1000, height: 720 },
  { name: 'article-institution', words: 'Badan Kepegawaian Negara', width: 1000, height: 720 },
  { name: 'article-correct', words: 'Hj. Ratna Kusumadewi', width: 1000, height: 720, keys: ['b'] },
  { name: 'article-note', words: 'Hj. Ratna Kusumadewi', width: 1000, height: 720, presses: 'Catatan' },
  { name: 'article-join', words: 'Hj. Ratna Kusumadewi', width: 1000, height: 720, keys: ['b', 'g'] },
  { name: 'article-narrow', words: 'Hj. Ratna Kusumadewi', width: 360, height: 640 },
  { name: 'article-narrow-correct', words: 'Hj. Ratna Kusumadewi', width: 360, height: 640, keys: ['b'] },
];

/** @param take called with each picture's name; false leaves it out */
export async function articlePictures(folder: string, take: (name: string) => boolean): Promise<void> {
  const modes = Object.keys(MODES) as Mode[];
  if (!SCENES.some(({ name }) => modes.some((mode) => take(`${name}-${mode}`)))) return;
  const profile = mkdtempSync(join(tmpdir(), 'sorot-pictures-'));
  const server = await servePages(join(ROOT, 'e2e', 'pages'));
  const browser = await launchChromium({
    extension: join(ROOT, '.output', 'chrome-mv3-e2e'),
    profile,
    downloads: profile,
    headless: true,
    locale: 'id',
  });
  try {
    const page = await browser.open(`${server.origin}/lembayung.html`);
    const helper = await browser.openExtension('popup.html');
    await page.focus();
    for (const mode of modes) {
      // A window that nothing else draws in stops at the first frame of a movement.
      await page.media({ ...MODES[mode], reducedMotion: 'reduce' });
      for (const scene of SCENES.filter(({ name }) => take(`${name}-${mode}`))) {
        await page.size(scene.width, scene.height);
        await page.reload();
        await open(page, helper, scene);
        await page.screenshot(join(folder, `${scene.name}-${mode}.png`));
      }
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function open(page: Tab, helper: Tab, { words, keys = [], presses }: Scene): Promise<void> {
  await until(async () => ((await marksOf(page))['sorot-official']?.length ? true : null), 'marks', 20_000);
  const { x, y } = await pointOf(page, words);
  await page.mouse.click(x, y);
  await waitForCard(helper, page.url());
  for (const key of keys) await page.press(key);
  const button = presses && (await readOverlay(helper, page.url()))?.controls.find(({ name }) => name === presses);
  if (button) await page.mouse.click(button.x, button.y);
  // Movements end.
  await new Promise((resolve) => setTimeout(resolve, 800));
}
