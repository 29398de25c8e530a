import { browser } from '../browser.ts';
import { Failure } from '../failure.ts';
import { deliver } from './deliver.ts';
import { type Argument, envelope, opened, type Result } from './envelope.ts';
import type { BackgroundCalls, PageCalls } from './protocol.ts';

/**
 * Asks the background (from popup, library, first-run page).
 * @throws Failure with the code that the background gave
 */
export async function askBackground<Name extends keyof BackgroundCalls>(
  call: Name,
  argument: Argument<BackgroundCalls, Name>,
): Promise<Result<BackgroundCalls, Name>> {
  return opened<BackgroundCalls, Name>(await deliver(() => browser.runtime.sendMessage(envelope(call, argument))));
}

/**
 * Asks the annotator of a tab.
 * @throws Failure 'no-annotator' when there is none in the tab
 */
export async function askPage<Name extends keyof PageCalls>(
  tabId: number,
  call: Name,
  argument: Argument<PageCalls, Name>,
): Promise<Result<PageCalls, Name>> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, envelope(call, argument), { frameId: 0 });
  } catch (error) {
    throw new Failure('no-annotator', 'No annotator in this tab.', null, { cause: error });
  }
  if (reply === undefined) throw new Failure('no-annotator', 'No annotator in this tab.');
  return opened<PageCalls, Name>(reply);
}
