import * as v from 'valibot';
import { Failure, failureOf } from '../failure.ts';
import { type Argument, type Calls, isEnvelope, type Reply, type Result } from './envelope.ts';
import type { Origin } from './sender.ts';

/** What a handler may know of its caller; strangers never reach one. */
export type Caller = Exclude<Origin, { kind: 'stranger' }>;

/** One call: who may make it, the shape of its argument, and what it does. */
export interface Endpoint<Map extends Calls<Map>, Name extends keyof Map> {
  /** 'extension': own pages alone; 'any': content scripts as well. */
  readonly from: 'extension' | 'any';
  readonly argument: v.GenericSchema<unknown, Argument<Map, Name>>;
  readonly answer: (argument: Argument<Map, Name>, caller: Caller) => Result<Map, Name> | Promise<Result<Map, Name>>;
}

export type Endpoints<Map extends Calls<Map>> = { readonly [Name in keyof Map]: Endpoint<Map, Name> };

/**
 * Makes the listener for a call map. A message that is not ours gives undefined (other listeners may answer it); every
 * other one gives a reply, and never throws. A defect is answered with its message, without a stack.
 */
export function serve<Map extends Calls<Map>>(
  endpoints: Endpoints<Map>,
): (message: unknown, origin: Origin) => Promise<Reply> | undefined {
  const table = new Map<string, Endpoint<Map, keyof Map>>(Object.entries(endpoints));
  return (message, origin) => {
    if (!isEnvelope(message)) return undefined;
    return answer(table, message.call, message.argument, origin).then(
      (value): Reply => ({ ok: true, value }),
      (error): Reply => {
        const { code, message: words, detail } = failureOf(error);
        if (code === 'internal') console.error(`[Sorot] ${message.call}:`, error);
        return { ok: false, error: { code, message: words, detail } };
      },
    );
  };
}

async function answer<Map extends Calls<Map>>(
  table: ReadonlyMap<string, Endpoint<Map, keyof Map>>,
  call: string,
  argument: unknown,
  origin: Origin,
): Promise<unknown> {
  if (origin.kind === 'stranger') throw new Failure('refused', 'This sender may not ask.');
  const endpoint = table.get(call);
  if (!endpoint) throw new Failure('not-found', 'No such call.');
  if (endpoint.from === 'extension' && origin.kind !== 'extension') {
    throw new Failure('refused', `A page may not ask for ${call}.`);
  }
  const parsed = v.safeParse(endpoint.argument, argument, { abortEarly: true });
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new Failure('invalid', issue.message, `${call}: ${v.getDotPath(issue) ?? '(argument)'}`);
  }
  return endpoint.answer(parsed.output, origin);
}
