import { browser } from './browser.ts';
import { askPage } from './messages/client.ts';

/**
 * Has the open pages follow the reader's lexicon and marks after they have changed: their marks are asked for again, at once where a page is seen.
 * Nobody waits for it: the decision is kept already.
 * @param except the tab that has asked for the change, and reads its page again by itself
 */
export function pagesFollow(except: number | null = null): void {
  const tell = async (): Promise<void> => {
    const tabs = await browser.tabs.query({});
    // Most tabs have no annotator.
    for (const { id } of tabs)
      if (id !== undefined && id !== except) void askPage(id, 'page.follow', null).catch(() => null);
  };
  tell().catch((error: unknown) => console.error('[Sorot]', error));
}
