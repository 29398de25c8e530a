import { injectAnnotator, injectScout, registerAnnotator } from '../../lib/annotator.ts';
import { browser } from '../../lib/browser.ts';
import { siteOf } from '../../lib/clipping/canonical.ts';
import { Failure, failureOf } from '../../lib/failure.ts';
import { askPage } from '../../lib/messages/client.ts';
import type { PageState } from '../../lib/messages/protocol.ts';
import { isOff, readSettings } from '../../lib/settings.ts';
import { showCount, showProblem } from './toolbar.ts';

/** The registration follows what is granted and what is switched off. */
export async function updateRegistration(): Promise<void> {
  const [{ origins = [] }, settings] = await Promise.all([browser.permissions.getAll(), readSettings()]);
  await registerAnnotator(origins, settings);
}

/**
 * Has the pages looked at that are open on newly granted sites: the registration is for page loads to come.
 * @param origins match patterns
 */
export async function annotateOpenTabs(origins: readonly string[]): Promise<void> {
  const [{ automatic, sitesOff }, tabs] = await Promise.all([
    readSettings(),
    browser.tabs.query({ url: origins.filter((origin) => /^(\*|https?):/.test(origin)) }),
  ]);
  if (!automatic) return;
  for (const { id, url } of tabs) {
    if (id === undefined || isOff(siteOf(url ?? ''), sitesOff)) continue;
    await injectScout(id).catch(() => undefined);
  }
}

/**
 * Puts the annotator into a page whose scout asks for it. It may have been switched off since the page was opened.
 * @throws Failure 'refused' then
 */
export async function annotateTab(tabId: number, url: string): Promise<void> {
  const { automatic, sitesOff } = await readSettings();
  if (!automatic || isOff(siteOf(url), sitesOff)) throw new Failure('refused', 'Switched off for this site.');
  await injectAnnotator(tabId);
}

/**
 * Takes the marks, and their number on the button, from open pages that Sorot may no longer read, or where it was switched off: what was withdrawn is withdrawn
 * at once. The address of a page that may not be read is not told.
 */
export async function leavePages(): Promise<void> {
  const [{ sitesOff }, tabs] = await Promise.all([readSettings(), browser.tabs.query({})]);
  for (const { id, url } of tabs) {
    if (id === undefined || (url !== undefined && !isOff(siteOf(url), sitesOff))) continue;
    await askPage(id, 'page.off', null).then(
      () => showCount(id, 0),
      () => null,
    );
  }
}

/** Opens a view of the library; a library that is open already shows it. */
export async function openLibrary(view = '#/'): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true, url: url + view });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  } else await browser.tabs.create({ url: url + view });
}

/** Time for a page that was just given the annotator to find its article, in milliseconds. */
const PATIENCE = 10_000;

/** The page's state, once it has settled; puts the annotator into the page first where it is not. */
async function settled(tabId: number): Promise<PageState> {
  const until = Date.now() + PATIENCE;
  for (let wait = 50; ; wait = Math.min(wait * 2, 500)) {
    const state = await askPage(tabId, 'page.state', null).catch(async (error) => {
      if (failureOf(error).code !== 'no-annotator') throw error;
      await injectAnnotator(tabId);
      return { kind: 'working' } as const;
    });
    if (state.kind !== 'working') return state;
    if (Date.now() > until) throw new Failure('internal', 'The page did not settle.');
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Alt+S: marks the page; pressed again hides all marks, and again shows them. Said aloud on the page. */
export async function toggleMarks(tabId: number): Promise<void> {
  const before = await askPage(tabId, 'page.state', null).catch(() => null);
  if (before?.kind === 'article') {
    const shown = Object.values(before.visible).some(Boolean);
    const { visible } = await readSettings();
    const none = { official: false, institution: false, date: false, person: false };
    await askPage(tabId, 'page.show', { visible: shown ? none : visible });
  } else if ((await settled(tabId)).kind !== 'article') {
    // The reader asks for it, though the page does not look like news.
    await askPage(tabId, 'page.read', null);
    articleOf(await settled(tabId));
  }
  await askPage(tabId, 'page.tell', null);
}

/** @throws Failure 'not-found' where there is none: the toolbar button says so */
function articleOf(state: PageState): void {
  if (state.kind !== 'article') throw new Failure('not-found', 'There is no article on this page.');
}

/** Alt+C, context menu: clips the page; the page itself says what came of it. */
export async function clipPage(tabId: number): Promise<void> {
  articleOf(await settled(tabId));
  await askPage(tabId, 'page.clip', {});
}

/** Context menu on a selection: what the words are, or a highlight with a note. */
export async function markSelection(tabId: number): Promise<void> {
  const state = await settled(tabId);
  // The words may lie in a text that does not look like news: it is read all the same.
  if (state.kind !== 'article') await askPage(tabId, 'page.read', null);
  await askPage(tabId, 'page.select', null);
}

export async function stepMarks(tabId: number, by: 1 | -1): Promise<void> {
  articleOf(await settled(tabId));
  await askPage(tabId, 'page.step', { by });
}

/** Runs what a shortcut or menu entry asked for; where it cannot, the toolbar button says so, since the page cannot. */
export async function onPage(tabId: number | undefined, work: (tabId: number) => Promise<void>): Promise<void> {
  if (tabId === undefined) return;
  try {
    await work(tabId);
  } catch (error) {
    const { code } = failureOf(error);
    if (code === 'internal') console.error('[Sorot]', error);
    await showProblem(tabId);
  }
}
