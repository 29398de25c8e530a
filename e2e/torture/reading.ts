/** A reader's half hour, without the pauses, in a browser whose every request goes through a proxy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCard, waitForMarks } from '../harness/card.ts';
import { newsPage } from '../harness/news.ts';
import { askAnnotator } from '../harness/page-calls.ts';
import type { PageServer } from '../harness/server.ts';
import { type ExtensionBrowser, message, shows, type Tab, until } from '../harness/tab.ts';
import type { LoggingProxy } from './proxy.ts';

export interface ReadingReport {
  /** Articles and other pages that were opened. */
  readonly pages: number;
  /** Everything else that the reader did. */
  readonly acts: number;
  /** Requests that went through the proxy for those pages. */
  readonly asked: number;
  /** Requests of the browser for its own sake, by host. */
  readonly browsers: readonly string[];
  /** All others: nobody but the extension can have made them. */
  readonly strange: readonly string[];
}

/** Two minutes an article: more of them than anybody reads in half an hour. */
const ARTICLES = 16;
/** Services of the browsers' makers: what preferences do not switch off. */
const MAKERS =
  /(?:^|\.)(?:mozilla\.(?:org|net|com)|mozgcp\.net|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;
const VIEWS = [
  '',
  'people',
  'institutions',
  'timeline',
  'overview',
  'lexicon',
  'settings',
  'import',
  'export',
  'trash',
];

export async function readHalfAnHour(
  browser: ExtensionBrowser,
  server: PageServer,
  proxy: LoggingProxy,
): Promise<ReadingReport> {
  const opened = new Set<string>();
  let pages = 0;
  let acts = 0;
  const helper = await browser.openExtension('library.html');
  const open = async (path: string, body: string): Promise<Tab> => {
    server.set(path, { body });
    opened.add(server.origin + path);
    pages++;
    return browser.open(server.origin + path);
  };
  const act = async (work: Promise<unknown>): Promise<void> => {
    await work;
    acts++;
  };

  for (let n = 0; n < ARTICLES; n++) {
    const path = `/berita/rapat-pleno-terbuka-di-kenanga-${n + 1}`;
    const url = server.origin + path;
    const list = await open(`/tag/kenanga-${n + 1}`, newsPage({ title: `Berita Kenanga ${n + 1}` }));
    const tab = await open(path, newsPage({ title: `KPU Banua Raya Gelar Rapat Pleno ke-${n + 1} di Kenanga` }));
    await tab.focus();
    await waitForMarks(tab, `marks of ${path}`, 20_000);
    await act(openCard(tab, helper, n % 2 === 0 ? 'Bagas Wiratmoko' : 'Ratna Kusumadewi'));
    for (const key of ['j', 'j', 'k', 'Escape']) await act(tab.press(key));
    for (const kind of ['date', 'institution', 'official'] as const)
      await act(askAnnotator(helper, url, 'page.step', { by: 1, kind }));
    await act(askAnnotator(helper, url, 'page.jump', { index: n % 3, card: true }));
    const popup = await browser.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
    await act(popup.clickNamed('button', new RegExp(`^${await message(popup, 'popupClip')}`)));
    await act(shows(popup, await message(popup, 'popupSaved')));
    await popup.close();
    const { id } = await askAnnotator(helper, url, 'page.clip', {});
    acts++;
    if (n % 4 === 3)
      for (const view of [...VIEWS, `clipping/${id}`]) {
        await act(helper.goto(`${browser.origin}/library.html#/${view}`));
        await until(() => helper.evaluate(() => document.body.innerText.length > 40 || null), `the view "${view}"`);
      }
    await tab.close();
    await list.close();
  }
  await helper.goto(`${browser.origin}/library.html#/export`);
  await act(helper.clickNamed('button', /^(Ekspor|Unduh|Export|Download)/));
  const file = await until(async () => {
    const name = readdirSync(browser.downloads).find((one) => one.endsWith('.json'));
    return name && readFileSync(join(browser.downloads, name), 'utf8').trim().endsWith('}') ? name : null;
  }, 'the exported file');
  await act(helper.choose('input[type=file]', [join(browser.downloads, file)]));
  await browser.stopBackground();
  await act(helper.reload());
  await helper.close();

  const hostOf = (request: string): string =>
    request.startsWith('CONNECT ') ? (request.slice(8).split(':')[0] ?? '') : new URL(request).hostname;
  const others = proxy.seen.filter((request) => !opened.has(request) && !request.endsWith('/favicon.ico'));
  const strange = others.filter((request) => !MAKERS.test(hostOf(request)));
  return {
    pages,
    acts,
    asked: proxy.seen.length - others.length,
    browsers: [...new Set(others.filter((request) => !strange.includes(request)).map(hostOf))],
    strange,
  };
}
