import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { showShot } from '../../scripts/gallery/serve.ts';
import { SHOTS, type Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';
import { faultsOfLayout, MAY_SCROLL, SPACING } from '../harness/reflow.ts';

/** WCAG 2.2, levels A and AA, by axe and by measure, in every state of every view that the gallery shows, light and dark. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Dark, only colours differ. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}
const told = (violations: readonly Violation[]): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);

test.describe('accessible in every state', () => {
  const open = galleryFor(test);
  // One window for the states of a library, and one for all views without: starting a window and filling a library cost half the time.
  const windows = new Map<string, Page>();
  const show = async (shot: Shot): Promise<Page> => {
    const group = shot.view.startsWith('library/') ? shot.view : 'without library';
    const before = windows.get(group);
    if (before) {
      await before.emulateMedia({ colorScheme: 'light' });
      await before.mouse.move(0, 0);
      await showShot(before, new URL('/', before.url()).href, shot);
      return before;
    }
    const page = await open(shot, 'light');
    windows.set(group, page);
    return page;
  };

  for (const shot of SHOTS) {
    test(shot.name, async () => {
      const page = await show(shot);
      const light = await new AxeBuilder({ page })
        .options({ runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] })
        .setLegacyMode()
        .analyze();
      expect(told(light.violations), 'light').toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark' });
      // The engine is in the page already.
      const dark = await page.evaluate(async (values): Promise<readonly Violation[]> => {
        const { axe } = globalThis as never as {
          axe: { run(root: Document, options: object): Promise<{ violations: readonly Violation[] }> };
        };
        const { violations } = await axe.run(document, {
          runOnly: { type: 'rule', values },
          resultTypes: ['violations'],
        });
        return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }));
      }, RULES_OF_COLOUR);
      expect(told(dark), 'dark').toEqual([]);

      // The reader's own spacing (WCAG 1.4.12), then the narrowest window (1.4.10); that of the popup in the real one (`zoom.spec.ts`).
      const layout = (): Promise<string[]> => page.evaluate(faultsOfLayout, { mayScroll: MAY_SCROLL });
      const style = await page.addStyleTag({ content: SPACING });
      expect(await layout(), 'with wide spacing').toEqual([]);
      await style.evaluate((element) => (element as Element).remove());
      if (shot.width <= 400) return;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await layout(), '320 wide').toEqual([]);
    });
  }
});
