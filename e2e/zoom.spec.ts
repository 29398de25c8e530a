import { openCard, readOverlay } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { faultsOfCard, faultsOfLayout, MAY_SCROLL, SPACING, zoom } from './harness/reflow.ts';
import { until } from './harness/tab.ts';

/** 200 % as the browser's own menu sets it; narrow windows without it are tested with the states of every view (`axe.spec.ts`). */
test.describe('at 200 %', () => {
  test('card, correction menu, join list and note form stay in the window', async ({ extension, pages }) => {
    const head = '<meta name="viewport" content="width=device-width"><style>article{width:auto;margin:8px}</style>';
    pages.set('/besar', { body: newsPage({ head }) });
    const url = `${pages.origin}/besar`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('library.html');
    await tab.focus();
    const inWindow = async (what: string): Promise<void> => {
      for (const rules of ['', SPACING])
        expect([what, await until(() => faultsOfCard(helper, url, rules), what)]).toEqual([what, []]);
    };
    const shown = (name: RegExp): Promise<{ readonly x: number; readonly y: number }> =>
      until(async () => (await readOverlay(helper, url))?.controls.find((c) => name.test(c.name)), String(name));
    const press = async (name: RegExp): Promise<void> => {
      const { x, y } = await shown(name);
      await tab.mouse.move(x - 4, y);
      await tab.mouse.click(x, y);
    };
    for (const [width, height] of [
      [1280, 800],
      [360, 640],
    ] as const) {
      await zoom(helper, tab, 1);
      await tab.size(width, height);
      await zoom(helper, tab, 2);
      expect(await tab.evaluate(() => innerWidth)).toBe(width / 2);
      await openCard(tab, helper, 'Bagas Wiratmoko');
      await inWindow(`${width}: card`);
      await tab.press('b');
      await shown(/^(Jangan tandai|Do not mark)/);
      await inWindow(`${width}: menu`);
      await tab.press('g');
      await shown(/Wening Astuti Pranoto/);
      await inWindow(`${width}: join list`);
      await tab.press('Escape');
      await shown(/^(Jangan tandai|Do not mark)/);
      await tab.press('Escape');
      await press(/^(Catatan|Note)/);
      await shown(/^(Batal|Cancel)/);
      await inWindow(`${width}: note form`);
      // Heard by its frame alone, which may be gone before the browser has said that the key is up.
      void tab.press('Escape').catch(() => undefined);
      await until(
        async () => (await readOverlay(helper, url))?.controls.every((c) => !/^(Batal|Cancel)/.test(c.name)) || null,
        'the form to go',
      );
      await tab.press('Escape');
      await until(async () => ((await readOverlay(helper, url)) ? null : true), 'the card to close');
    }
    await zoom(helper, tab, 1);
    await helper.close();
    await tab.close();
  });

  test('popup, library and first-run page lie in the window, and scroll in one direction only', async ({
    extension,
    pages,
  }) => {
    pages.set('/besar-popup', { body: newsPage() });
    const url = `${pages.origin}/besar-popup`;
    const tab = await extension.open(url);
    await tab.focus();
    await until(() => tab.evaluate(() => CSS.highlights.size > 0 || null), 'marks');
    const popup = `popup.html?tab=${encodeURIComponent(url)}`;
    const wide = [1280, 800] as const;
    const narrow = [640, 512] as const;
    const views = [
      { address: popup, ready: '.clipbar', sizes: [[720, 800], narrow, [380, 600]] },
      { address: 'welcome.html', ready: '.go', sizes: [wide, narrow] },
      { address: 'library.html#/', ready: 'h1', sizes: [wide, narrow] },
      { address: 'library.html#/settings', ready: '.sites', sizes: [wide, narrow] },
    ] as const;
    for (const { address, ready, sizes } of views) {
      const page = await extension.openExtension(address);
      await until(() => page.evaluate((selector) => document.querySelector(selector) !== null || null, ready), address);
      for (const [width, height] of sizes) {
        await zoom(page, page, 1);
        await page.size(width, height);
        await zoom(page, page, 2);
        expect([address, width, await page.evaluate(faultsOfLayout, { mayScroll: MAY_SCROLL })]).toEqual([
          address,
          width,
          [],
        ]);
      }
      // The zoom is kept for all pages of the extension.
      await zoom(page, page, 1);
      await page.close();
    }
    await tab.close();
  });
});
