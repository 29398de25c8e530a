import type { Argument, Problem, Result } from '../../lib/messages/envelope.ts';
import type { BackgroundCalls } from '../../lib/messages/protocol.ts';
import { scout } from './desk.ts';

/**
 * Asks the background, by what the scout has for it. Fails with what the background says, as it comes: whoever asked the
 * annotator is told in the same words, and the class for failures would be carried along for that alone.
 */
export async function ask<Name extends keyof BackgroundCalls>(
  call: Name,
  argument: Argument<BackgroundCalls, Name>,
): Promise<Result<BackgroundCalls, Name>> {
  const { ok, value, error }: { ok?: boolean; value: Result<BackgroundCalls, Name>; error?: Problem } = Object(
    await scout().send(call, argument),
  );
  return ok ? value : Promise.reject(error ?? new Error('No answer.'));
}
