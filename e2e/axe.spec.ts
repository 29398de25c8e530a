import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { openShot, serveGallery } from '../scripts/gallery/serve.ts';
import { SHOTS } from '../scripts/gallery/shots.ts';
import { findChromium } from '../scripts/lib/browsers.mjs';

/** WCAG 2.2, levels A and AA, by axe, in every state of every view that the gallery shows, light and dark. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.describe('accessible in every state', () => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let browser: Browser;

  test.beforeAll(async () => {
    test.skip(test.info().project.name !== 'chromium', 'axe reads the same tree in either browser');
    const executablePath = findChromium();
    gallery = await serveGallery();
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  });
  test.afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  for (const shot of SHOTS) {
    test(shot.name, async () => {
      const page = await openShot(browser, gallery.origin, shot, 'light');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
        const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
        expect(found, colorScheme).toEqual([]);
      }
      await page.close();
    });
  }
});
