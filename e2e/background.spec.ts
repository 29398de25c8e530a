import { marksOf } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { until } from './harness/tab.ts';

/** What the background does by itself: the annotator on granted sites, clipping, and nothing lost when it is stopped. */
test('a granted site is marked at once, also after the background was stopped', async ({ extension, pages }) => {
  const page = await extension.open(`${pages.origin}/lembayung.html`);
  const marks = await until(async () => {
    const found = await marksOf(page);
    return found['sorot-date']?.length ? found : null;
  }, 'marks');
  expect(marks['sorot-date']).toContain('Rabu, 27 November 2024');
  await extension.stopBackground();
  await page.reload();
  await until(async () => ((await marksOf(page))['sorot-date']?.length ? true : null), 'marks again');
});

/** A page opened behind others, as by a middle click; Playwright's Chromium tells every page that it is seen. */
test('a page opened in a tab behind others gets its marks when it is seen', async ({ extension, pages }, info) => {
  const helper = await extension.openExtension('popup.html');
  const call = (what: 'open' | 'look' | 'show', address: string) =>
    helper.evaluate(
      async ({ what, address }) => {
        const api = ((globalThis as never as { browser?: Api }).browser ??
          (globalThis as never as { chrome: Api }).chrome) as Api;
        if (what === 'open') await api.tabs.create({ url: address, active: false });
        const tab = (await api.tabs.query({})).find(({ url }) => url === address);
        if (tab === undefined) return null;
        if (what === 'show') await api.tabs.update(tab.id, { active: true });
        const [seen] = await api.scripting.executeScript({
          target: { tabId: tab.id },
          func: () => ({
            hidden: document.hidden,
            looked: Symbol.for('sorot') in globalThis,
            marks: (CSS.highlights as never as Map<string, { readonly size: number }>).get('sorot-date')?.size ?? 0,
          }),
        });
        return seen?.result ?? null;
      },
      { what, address },
    );
  const url = `${pages.origin}/lembayung.html?belakang`;
  await call('open', url);
  const behind = await until(async () => {
    const seen = await call('look', url);
    return seen?.looked ? seen : null;
  }, 'our script in the page behind');
  if (info.project.name === 'firefox') expect(behind).toEqual({ hidden: true, looked: true, marks: 0 });
  await call('show', url);
  await until(async () => ((await call('look', url))?.marks ? true : null), 'marks in the page that is seen now');
  await helper.close();
});

interface Seen {
  readonly hidden: boolean;
  readonly looked: boolean;
  readonly marks: number;
}
interface Api {
  readonly tabs: {
    create(options: object): Promise<unknown>;
    update(id: number, options: object): Promise<unknown>;
    query(options: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
  };
  readonly scripting: { executeScript(options: object): Promise<readonly { readonly result: Seen }[]> };
}
