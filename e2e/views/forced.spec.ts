import { expect, type Page, test } from '@playwright/test';
import { showShot } from '../../scripts/gallery/serve.ts';
import { SHOTS } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';

/** Runs in the page: all but the colours of the first that fits, so that what differs is told otherwise. */
const looksOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`Nothing is ${wanted}`);
    const s = getComputedStyle(element);
    const drawn = s.backgroundColor === 'rgba(0, 0, 0, 0)' ? 'empty' : 'filled';
    return [s.outlineStyle, s.outlineWidth, s.borderTopStyle, s.borderTopWidth, s.fontWeight, drawn].join(' ');
  }, selector);
const colour = (page: Page, selector: string, property: 'color' | 'stroke' | 'fill'): Promise<string> =>
  page.evaluate(([s, p]) => getComputedStyle(document.querySelector(s) as Element)[p], [selector, property] as const);

test.describe('in forced colours', () => {
  const open = galleryFor(test);

  test('what colour tells is told otherwise too', async () => {
    const named = (name: string) => SHOTS.find((shot) => shot.name === name)!;
    const page = await open(named('library-list'), 'forced');
    const show = (name: string): Promise<void> => showShot(page, new URL('/', page.url()).href, named(name));

    await test.step('the open row, and the view that one is in', async () => {
      expect(await looksOf(page, '.it.is-selected')).not.toBe(await looksOf(page, '.it:not(.is-selected)'));
      expect(await looksOf(page, '.nav a.is-selected')).not.toBe(await looksOf(page, '.nav a:not(.is-selected)'));
    });
    await test.step('what an import brings, and in what words it differs', async () => {
      await show('library-import-conflicts');
      expect(await looksOf(page, '.sumk .s1')).not.toBe(await looksOf(page, '.sumk .s2'));
      const words = await page.locator('.cmp ins').allTextContents();
      expect(words).toEqual([
        'undangan menyebut Selasa, 17 September',
        'belum ada jawaban',
        'Dua',
        'Tiga',
        'Dua',
        'Tiga',
      ]);
      expect(await looksOf(page, '.cmp ins')).not.toBe(await looksOf(page, '.cmp p'));
    });
    await test.step('kinds in one list, each by its line', async () => {
      await show('library-person');
      const lines = await page.locator('.two .bars .ks').evaluateAll((all) => all.map((line) => line.innerHTML));
      expect(lines.length).toBe(await page.locator('.two .bars tbody tr').count());
      expect(new Set(lines).size).toBe(2);
    });
    await test.step('a button that does nothing now', async () => {
      await show('library-lexicon-narrow');
      await page.fill('input[type="date"]', '');
      const [off, on] = ['.lexicon-form .btn[aria-disabled]', '.lexicon-form .btn:not([aria-disabled])'];
      expect(await colour(page, off, 'color')).not.toBe(await colour(page, on, 'color'));
    });
    await page.close();
  });

  test('the pictures of the first run are all there', async () => {
    const page = await open({ name: 'welcome', view: 'welcome/first', width: 1280, height: 800 }, 'forced');
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const drawn of ['.sk', '.p1', '.p2', '.p3']) expect(await colour(page, drawn, 'stroke')).not.toBe(ground);
    // Words of the open mark stand on the colour of what is selected.
    expect(await colour(page, '.sv.on', 'fill')).not.toBe(await colour(page, '.sv:not(.on)', 'fill'));
    await page.close();
  });
});
