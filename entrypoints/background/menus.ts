import { browser } from '../../lib/browser.ts';
import type { MessageKey } from '../../lib/i18n.ts';

const MENUS = [
  { id: 'clip-page', message: 'menuClipPage', contexts: ['page'] },
  { id: 'mark-selection', message: 'menuMarkSelection', contexts: ['selection'] },
  { id: 'mark-page', message: 'menuMarkPage', contexts: ['page'] },
  { id: 'open-library', message: 'menuOpenLibrary', contexts: ['action'] },
] as const satisfies readonly { readonly message: MessageKey; readonly [more: string]: unknown }[];

/** Menu entries outlive the background, and in one browser also restarts: take them away before making them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, message, contexts } of MENUS) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(message),
      contexts: [...contexts],
      ...(contexts[0] !== 'action' ? { documentUrlPatterns: ['http://*/*', 'https://*/*'] } : {}),
    });
  }
}
