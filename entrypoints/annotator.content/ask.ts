import { type Argument, opened, type Result } from '../../lib/messages/envelope.ts';
import type { BackgroundCalls } from '../../lib/messages/protocol.ts';
import { scout } from './desk.ts';

/**
 * Asks the background, by what the scout has for it.
 * @throws Failure with the background's code
 */
export async function ask<Name extends keyof BackgroundCalls>(
  call: Name,
  argument: Argument<BackgroundCalls, Name>,
): Promise<Result<BackgroundCalls, Name>> {
  return opened<BackgroundCalls, Name>(await scout().send(call, argument));
}
