import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { SHOTS } from '../scripts/gallery/shots.ts';
import { galleryFor } from './harness/gallery.ts';

/** WCAG 2.2, levels A and AA, by axe, in every state of every view that the gallery shows, light and dark. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.describe('accessible in every state', () => {
  const open = galleryFor(test);

  for (const shot of SHOTS) {
    test(shot.name, async () => {
      const page = await open(shot, 'light');
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
