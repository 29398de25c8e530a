import { browser } from '../../lib/browser.ts';

const KEY = 'welcomed';

/** Opens the first-run page once a profile: Firefox tells of an installation again when the same extension is reinstalled. */
export async function welcome(): Promise<void> {
  const stored = await browser.storage.local.get(KEY);
  if (stored[KEY]) return;
  await browser.storage.local.set({ [KEY]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
