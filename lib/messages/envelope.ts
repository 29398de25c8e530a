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

export interface Problem {
  readonly code: FailureCode;
  readonly message: string;
  readonly detail: string | null;
}
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Problem };

/** Calls of a map: `name: (argument) => result`. */
export type Calls<Map> = { readonly [Name in keyof Map]: (argument: never) => unknown };
export type Argument<Map extends Calls<Map>, Name extends keyof Map> = Parameters<Map[Name]>[0];
export type Result<Map extends Calls<Map>, Name extends keyof Map> = ReturnType<Map[Name]>;

export const envelope = (call: string, argument: unknown): Envelope => ({ sorot: 1, call, argument });

export function isEnvelope(message: unknown): message is Envelope {
  const { sorot, call }: Partial<Record<keyof Envelope, unknown>> = Object(message);
  return sorot === 1 && typeof call === 'string';
}

/**
 * What a reply brings.
 * @throws Failure with the code that the other side gave; 'internal' when it is no reply
 */
export function opened<Map extends Calls<Map>, Name extends keyof Map>(reply: unknown): Result<Map, Name> {
  // The other side is our own code, compiled against the same call map; only arguments come from elsewhere, and are checked there.
  const { ok, value, error }: { ok?: boolean; value: Result<Map, Name>; error?: Problem } = Object(reply);
  if (ok) return value;
  throw new Failure(error?.code ?? 'internal', error?.message ?? 'No answer.', error?.detail);
}
