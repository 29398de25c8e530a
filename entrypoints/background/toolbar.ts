import { browser } from '../../lib/browser.ts';

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

/** Not in every version of the polyfill's wrapper; without it the browser picks a colour that contrasts. */
async function setTextColor(tabId: number, color: string): Promise<void> {
  await browser.action.setBadgeTextColor?.({ tabId, color });
}
