/**
 * How a call travels. Shared by the background, extension pages and the content script, so without any dependency but failures.
 * The mark `sorot: 1` tells our messages from those that libraries or the browser may send.
 */
import { Failure, type FailureCode } from '../failure.ts';

export interface Envelope {
  readonly sorot: 1;
  readonly call: string;
  readonly argument: unknown;
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: FailureCode; readonly message: string; readonly detail: string | null };
    };

/** Calls of a map: `name: (argument) => result`. */
export type Calls<Map> = { readonly [Name in keyof Map]: (argument: never) => unknown };
export type Argument<Map extends Calls<Map>, Name extends keyof Map> = Parameters<Map[Name]>[0];
export type Result<Map extends Calls<Map>, Name extends keyof Map> = ReturnType<Map[Name]>;

export const envelope = (call: string, argument: unknown): Envelope => ({ sorot: 1, call, argument });

export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'sorot' in message &&
    message.sorot === 1 &&
    'call' in message &&
    typeof message.call === 'string'
  );
}

const isReply = (reply: unknown): reply is Reply =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && (reply.ok === true || 'error' in reply);

/**
 * What a reply brings.
 * @throws Failure with the code that the other side gave; 'internal' when it is no reply
 */
export function opened<Map extends Calls<Map>, Name extends keyof Map>(reply: unknown): Result<Map, Name> {
  if (!isReply(reply)) throw new Failure('internal', 'No answer.');
  if (!reply.ok) throw new Failure(reply.error.code, reply.error.message, reply.error.detail);
  // The other side is our own code, compiled against the same call map; only arguments come from elsewhere, and are checked there.
  return reply.value as Result<Map, Name>;
}
