import { browser } from './browser.ts';

/** The shortcuts of the toolbar commands as they are set now, by command; "" for one that is not set. */
export async function readShortcuts(): Promise<Readonly<Record<string, string>>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}
