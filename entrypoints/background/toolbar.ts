import { browser } from '../../lib/browser.ts';
import { chosenTexts } from '../../lib/texts.ts';

/** The badge is drawn by the browser, outside our style sheets: ink on lamp, as the tokens `--so-lamp-ink` and `--so-lamp`. */
const LAMP = '#ffe27a';
const INK = '#15181a';

/** Number of marks on the toolbar button of a tab; the browser takes it away when the tab goes elsewhere. */
export async function showCount(tabId: number, count: number): Promise<null> {
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
  await setTextColor(tabId, '#ffffff');
  await browser.action.setBadgeText({ tabId, text });
  return null;
}

/** A mark of exclamation: what was asked for cannot be done on this page; the popup says why. */
export async function showProblem(tabId: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: LAMP });
  await setTextColor(tabId, INK);
  await browser.action.setBadgeText({ tabId, text: '!' });
}

/** The marks of a tab have no cards: beside their number, and in words when the reader points at the button. */
export async function showNoCard(tabId: number): Promise<void> {
  const count = await browser.action.getBadgeText({ tabId });
  await showProblem(tabId);
  await browser.action.setBadgeText({ tabId, text: `${numberIn(count)}!` });
  const chosen = await chosenTexts();
  const title = chosen?.messages.toolbarNoCard?.message ?? browser.i18n.getMessage('toolbarNoCard');
  await browser.action.setTitle({ tabId, title });
}

/** The cards have come after all. */
export async function showCard(tabId: number): Promise<void> {
  const shown = await browser.action.getBadgeText({ tabId });
  if (!shown.endsWith('!')) return;
  await showCount(tabId, Number(numberIn(shown)));
  await browser.action.setTitle({ tabId, title: browser.runtime.getManifest().action?.default_title ?? '' });
}

const numberIn = (badge: string): string => /^\d*/.exec(badge)?.[0] ?? '';

/** Not in every version of the polyfill's wrapper; without it the browser picks a colour that contrasts. */
async function setTextColor(tabId: number, color: string): Promise<void> {
  await browser.action.setBadgeTextColor?.({ tabId, color });
}
