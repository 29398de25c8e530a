/** Opens hostile pages in a browser and measures how long code of the extension holds the page. */
import { askAnnotator } from '../harness/page-calls.ts';
import type { PageServer } from '../harness/server.ts';
import { type ExtensionBrowser, until } from '../harness/tab.ts';
import { HOSTILE_PAGES } from './pages.ts';

export interface PageReport {
  readonly page: string;
  /** What the annotator came to, for example "12 marks". */
  readonly found: string;
  /** Milliseconds of the page's thread: the longest task while the page was read and painted, and all tasks together. */
  readonly longest: number;
  readonly total: number;
  readonly where: readonly string[];
  /** The longest task when the popup asks for everything that was found. */
  readonly popup: number;
  readonly popupWhere: readonly string[];
  /** Megabytes of the page's memory, the page's own among it. */
  readonly memory: number;
}

/** Chromium alone tells whose code held a page. @param only parts of names; all pages without */
export async function readHostilePages(
  browser: ExtensionBrowser,
  server: PageServer,
  only: readonly string[] = [],
): Promise<PageReport[]> {
  const reports: PageReport[] = [];
  const helper = await browser.openExtension('popup.html');
  server.set('/awal', { body: '<p>Awal' });
  for (const [page, make] of Object.entries(HOSTILE_PAGES)) {
    if (only.length > 0 && !only.some((part) => page.includes(part))) continue;
    const path = `/berita/halaman-yang-sulit-${reports.length + 1}`;
    const url = server.origin + path;
    server.set(path, { body: make() });
    // The trace begins in the process that will hold the page.
    const tab = await browser.open(`${server.origin}/awal`);
    const trace = tab.ownTasks;
    if (!trace) throw new Error('This browser does not tell whose code holds a page.');
    const reading = await trace(async () => {
      await tab.goto(url);
      await tab.focus();
      const painted = () => tab.evaluate(() => CSS.highlights.size > 0 || null);
      await until(painted, 'marks', 60_000);
      // The card's script comes with the first marks; a page that changes is read again and again.
      await new Promise((resolve) => setTimeout(resolve, 4000));
    });
    let found = '';
    const asked = await trace(async () => {
      const state = await askAnnotator(helper, url, 'page.state', null);
      found = state.kind === 'article' ? `${state.count} marks` : state.kind;
      const count = state.kind === 'article' ? state.count : 0;
      for (let from = 0; from < count; )
        from += (await askAnnotator(helper, url, 'page.annotations', { from })).length || count;
    });
    const memory = await tab.evaluate(
      () => (performance as never as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
    );
    reports.push({ page, found, ...reading, popup: asked.longest, popupWhere: asked.where, memory });
    await tab.close();
  }
  await helper.close();
  return reports;
}
