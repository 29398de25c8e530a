import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCard, readOverlay, waitForMarks } from './harness/card.ts';
import { BUILDS, expect, launch, test } from './harness/fixtures.ts';
import { type Tab, until } from './harness/tab.ts';

/** What the toolbar button says of the tab that shows an address. */
const button = (helper: Tab, address: string): Promise<{ text: string; title: string }> =>
  helper.evaluate(async (url) => {
    const { browser, chrome } = globalThis as never as { browser?: Api; chrome: Api };
    const api = browser ?? chrome;
    const tab = (await api.tabs.query({})).find((each) => each.url === url);
    const of = { tabId: tab?.id ?? 0 };
    return { text: await api.action.getBadgeText(of), title: await api.action.getTitle(of) };
  }, address);
interface Api {
  readonly tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
  readonly action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
}

test('a card whose script cannot be loaded is told on the toolbar button, and tried again with the next click', async ({
  pages,
}, info) => {
  const folder = mkdtempSync(join(tmpdir(), 'sorot-card-'));
  const build = join(folder, 'build');
  cpSync(join(BUILDS, `${info.project.name === 'firefox' ? 'firefox' : 'chrome'}-mv3-e2e`), build, { recursive: true });
  const [script, away] = [join(build, 'card.js'), join(build, 'away.js')];
  renameSync(script, away);
  const browser = await launch(info.project.name, folder, { extension: build });
  try {
    const helper = await browser.openExtension('popup.html');
    const page = await browser.open(`${pages.origin}/lembayung.html`);
    await waitForMarks(page);
    const told = await until(async () => {
      const said = await button(helper, page.url());
      return said.title !== 'Sorot' ? said : null;
    }, 'the toolbar button to tell');
    expect(told.title).toContain('Klik tanda sekali lagi');
    expect(told.text).toMatch(/^\d+!$/);
    expect(await readOverlay(helper, page.url())).toBeNull();

    // Firefox remembers for minutes that a file could not be read (docs/firefox.md).
    if (info.project.name === 'firefox') return;
    renameSync(away, script);
    const card = await openCard(page, helper, 'Ratna Kusumadewi');
    expect(card.text).toContain('Ratna Kusumadewi');
    expect(await button(helper, page.url())).toEqual({ text: told.text.replace('!', ''), title: 'Sorot' });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a card that has come is nothing to tell of', async ({ extension, pages }) => {
  const helper = await extension.openExtension('popup.html');
  // Of its own: another tab with the same address may still be open.
  const page = await extension.open(`${pages.origin}/lembayung.html?kartu`);
  await waitForMarks(page);
  await openCard(page, helper, 'Ratna Kusumadewi');
  // Longer than it would be tried again before it is told.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const { text, title } = await button(helper, page.url());
  expect([/^\d+$/.test(text), title]).toEqual([true, 'Sorot']);
});
