import { pointOf, waitForCard, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { message, shows, type Tab, until } from './harness/tab.ts';

/** Everything that a page of the extension has loaded, as the browser itself has counted it. */
const loadedBy = (page: Tab) =>
  page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));

test.describe('nothing leaves the browser', () => {
  test('reading, clipping and looking through the library ask for nothing', async ({ extension, pages }) => {
    pages.set('/sunyi', { body: newsPage() });
    const url = `${pages.origin}/sunyi`;
    const before = pages.requests.length;
    const tab = await extension.open(url);
    await tab.focus();
    await waitForMarks(tab);
    const popup = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
    await tab.focus();
    const point = await pointOf(tab, 'Bagas Wiratmoko');
    await tab.mouse.click(point.x, point.y);
    await waitForCard(popup, url);
    await popup.focus();
    await popup.clickNamed('button', new RegExp(`^${await message(popup, 'popupClip')}`));
    await shows(popup, await message(popup, 'popupSaved'));
    const library = await extension.openExtension('library.html');
    await shows(library, 'KPU Banua Raya Gelar Rapat Pleno');
    const loaded = [...(await loadedBy(popup)), ...(await loadedBy(library))];
    for (const view of ['export', 'people', 'timeline', 'settings']) {
      await library.goto(`${extension.origin}/library.html#/${view}`);
      await until(() => library.evaluate(() => document.body.innerText.length > 40 || null), view);
      loaded.push(...(await loadedBy(library)));
    }

    // Chromium tells of its service worker as well; that it does is seen by what it has told of ourselves.
    const told = extension.requests?.();
    if (told) expect(told.some((address) => address.startsWith(`${extension.origin}/`))).toBe(true);
    const outside = [...loaded, ...(told ?? [])].filter((address) => /^(?:https?|wss?):/.test(address));
    expect(outside.filter((address) => !address.startsWith(`${pages.origin}/`))).toEqual([]);
    // What the server was asked for is what the test has opened (and the icon that browsers ask for by themselves).
    const asked = pages.requests.slice(before).filter((path) => path !== '/favicon.ico');
    expect(asked).toEqual(['/sunyi']);
    for (const page of [tab, popup, library]) await page.close();
  });

  test('code in a page of the extension that tried to send something could not', async ({ extension, pages }) => {
    const library = await extension.openExtension('library.html');
    const before = pages.requests.length;
    const tried = await library.evaluate(async (origin) => {
      const outcome = (work: Promise<unknown>) =>
        work.then(
          () => 'sent',
          () => 'refused',
        );
      const loads = (element: HTMLImageElement | HTMLScriptElement, path: string) =>
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          element.src = `${origin}${path}`;
          document.head.append(element);
        });
      navigator.sendBeacon(`${origin}/beacon`, 'x');
      return {
        fetch: await outcome(fetch(`${origin}/fetch`, { mode: 'no-cors' })),
        image: await outcome(loads(new Image(), '/image')),
        script: await outcome(loads(document.createElement('script'), '/script')),
      };
    }, pages.origin);
    expect(tried).toEqual({ fetch: 'refused', image: 'refused', script: 'refused' });
    expect(pages.requests.slice(before)).toEqual([]);
    await library.close();
  });
});
