import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { SHOTS } from '../scripts/gallery/shots.ts';
import { galleryFor } from './harness/gallery.ts';

/** WCAG 2.2, levels A and AA, by axe, in every state of every view that the gallery shows, light and dark. */
const RULES = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // Dark, only colours differ.
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

test.describe('accessible in every state', () => {
  const open = galleryFor(test);

  for (const shot of SHOTS) {
    test(shot.name, async () => {
      const page = await open(shot, 'light');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { type, values } = RULES[colorScheme];
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: { type, values: [...values] }, resultTypes: ['violations'] })
          .setLegacyMode()
          .analyze();
        const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
        expect(found, colorScheme).toEqual([]);
      }
      await page.close();
    });
  }
});
