import { browser } from '../../lib/browser.ts';
import { createMenus } from './menus.ts';
import { updateRegistration } from './pages.ts';

const DONE = 'setUp';

let going: Promise<void> | null = null;

/**
 * Menus, and the registration for granted sites: once after each start of the browser, installation and update. The browser may
 * stop the background in the midst of it, and tells of an installation once: then it is begun anew with the background's
 * next start, whatever that is for.
 */
export function setUp(): Promise<void> {
  going ??= begin().finally(() => {
    going = null;
  });
  return going;
}

async function begin(): Promise<void> {
  if ((await browser.storage.session.get(DONE))[DONE] === true) return;
  await Promise.all([createMenus(), updateRegistration()]);
  await browser.storage.session.set({ [DONE]: true });
}
