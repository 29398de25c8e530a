/** Who sent a message. Decided from what the browser says of the sender, never from the message. */
export type Origin =
  /** Popup, library, first-run page. */
  | { readonly kind: 'extension' }
  /** Our content script in the top frame of a tab. */
  | { readonly kind: 'page'; readonly url: string; readonly tabId: number }
  | { readonly kind: 'stranger' };

/** The part of `runtime.MessageSender` that counts. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/**
 * @param own the extension's id and the address of its root (`runtime.getURL('')`)
 * @returns 'stranger' for other extensions, frames within a page, and addresses that are not pages
 */
export function originOf(sender: Sender, own: { readonly id: string; readonly root: string }): Origin {
  if (sender.id !== own.id || !sender.url) return { kind: 'stranger' };
  if (sender.url.startsWith(own.root)) return { kind: 'extension' };
  if (sender.tab?.id === undefined || sender.frameId !== 0 || !/^(https?|file):/.test(sender.url)) {
    return { kind: 'stranger' };
  }
  return { kind: 'page', url: sender.url, tabId: sender.tab.id };
}
