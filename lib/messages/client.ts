import { browser } from '../browser.ts';
import { Failure } from '../failure.ts';
import { deliver } from './deliver.ts';
import { type Argument, type Calls, envelope, isReply, type Result } from './envelope.ts';
import type { BackgroundCalls, PageCalls } from './protocol.ts';

/**
 * Asks the background (from popup, library, first-run page).
 * @throws Failure with the code that the background gave
 */
export async function askBackground<Name extends keyof BackgroundCalls>(
  call: Name,
  argument: Argument<BackgroundCalls, Name>,
): Promise<Result<BackgroundCalls, Name>> {
  return open<BackgroundCalls, Name>(await deliver(() => browser.runtime.sendMessage(envelope(call, argument))));
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
  return open<PageCalls, Name>(reply);
}

function open<Map extends Calls<Map>, Name extends keyof Map>(reply: unknown): Result<Map, Name> {
  if (!isReply(reply)) throw new Failure('internal', 'No answer from the background.');
  if (!reply.ok) throw new Failure(reply.error.code, reply.error.message, reply.error.detail);
  // The other side is our own code, compiled against the same call map.
  return reply.value as Result<Map, Name>;
}
