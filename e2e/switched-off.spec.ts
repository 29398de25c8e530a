import { marksOf, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { message, type Tab, until } from './harness/tab.ts';

/** What stands on the toolbar button of the tab that shows `url`, asked through an extension page. */
const onButton = (helper: Tab, url: string): Promise<string> =>
  helper.evaluate(async (target) => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
      action: { getBadgeText(of: { tabId: number }): Promise<string> };
    };
    const tab = (await api.tabs.query({})).find((t) => t.url === target);
    return tab ? api.action.getBadgeText({ tabId: tab.id }) : '';
  }, url);

test('a site that is switched off loses marks and number at once, and has both again when it is switched on', async ({
  extension,
  pages,
}) => {
  pages.set('/saklar', { body: newsPage() });
  const url = `${pages.origin}/saklar`;
  const tab = await extension.open(url);
  await tab.focus();
  await waitForMarks(tab);
  const popup = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
  await until(async () => /^\d+$/.test(await onButton(popup, url)) || null, 'the number');
  const number = await onButton(popup, url);
  const name = await message(popup, 'popupAutomatic', new URL(url).host);
  await popup.clickNamed('checkbox', name);
  await until(async () => ((await onButton(popup, url)) === '' ? true : null), 'the number to go');
  await until(async () => (Object.keys(await marksOf(tab)).length === 0 ? true : null), 'the marks to go');
  await popup.clickNamed('checkbox', name);
  await tab.focus();
  await waitForMarks(tab, 'the marks again');
  await until(async () => ((await onButton(popup, url)) === number ? true : null), 'the number again');
  expect(number).not.toBe('0');
  await popup.close();
  await tab.close();
});
