/**
 * The messenger of the content script. It speaks to the browser directly, not through lib/browser.ts: the polyfill would be a
 * quarter of the script's budget, for calls that both browsers offer with promises (see docs/decisions/0004).
 */
import type { FailureCode } from '../failure.ts';
import { deliver } from './deliver.ts';
import { type Argument, type Calls, envelope, isEnvelope, opened, type Reply, type Result } from './envelope.ts';
import type { BackgroundCalls, PageCalls } from './protocol.ts';

/** The part of the browser's API that a content script needs. */
interface Api {
  readonly runtime: {
    readonly id?: string;
    getURL(path: string): string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: Listener): void;
      removeListener(listener: Listener): void;
    };
  };
  readonly i18n: {
    getMessage(name: string, substitutions?: string[]): string;
    getUILanguage(): string;
  };
}
type Listener = (message: unknown, sender: { readonly id?: string }, reply: (answer: Reply) => void) => boolean;

/** Where the browser has no `browser`, an element of the page with that id answers to the name; but it is no own property. */
const api = (): Api => {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return (Object.hasOwn(globalThis, 'browser') ? browser : chrome)!;
};

/** False once the extension was reloaded or removed: the script that is left in the page must fall silent. */
export function isAlive(): boolean {
  try {
    return api().runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Sends the background a call, and does not look at the answer. */
export const send = <Name extends keyof BackgroundCalls>(
  call: Name,
  argument: Argument<BackgroundCalls, Name>,
): Promise<unknown> => deliver(() => api().runtime.sendMessage(envelope(call, argument)));

/**
 * Asks the background.
 * @throws Failure with the background's code; 'internal' when there is nobody to answer
 */
export async function ask<Name extends keyof BackgroundCalls>(
  call: Name,
  argument: Argument<BackgroundCalls, Name>,
): Promise<Result<BackgroundCalls, Name>> {
  return opened<BackgroundCalls, Name>(await send(call, argument));
}

export type Answers<Map extends Calls<Map>> = {
  readonly [Name in keyof Map]: (argument: Argument<Map, Name>) => Result<Map, Name> | Promise<Result<Map, Name>>;
};

/**
 * Answers the popup and the background; messages of others are left alone.
 *
 * @param others answers all calls that are none of these
 * @returns a function that stops it
 */
export function answer<Own extends keyof PageCalls>(
  answers: Answers<Pick<PageCalls, Own>>,
  others: (call: string, argument: unknown) => unknown,
): () => void {
  const table: Readonly<Record<string, ((argument: never) => unknown) | undefined>> = { ...answers };
  const listener: Listener = (message, sender, reply) => {
    if (sender.id !== api().runtime.id || !isEnvelope(message)) return false;
    const { call, argument } = message;
    // Arguments come from our own pages and background alone: the browser vouches for the sender.
    Promise.resolve(argument as never)
      .then(table[call] ?? (() => others(call, argument)))
      .then(
        (value) => reply({ ok: true, value }),
        (error: Error & { code?: FailureCode; detail?: string | null }) =>
          reply({
            ok: false,
            error: { code: error.code ?? 'internal', message: error.message, detail: error.detail ?? null },
          }),
      );
    return true;
  };
  const { onMessage } = api().runtime;
  onMessage.addListener(listener);
  return () => isAlive() && onMessage.removeListener(listener);
}

/** The texts of `_locales`, and the reader's language. */
export const messages = {
  getMessage: (key: string, substitutions: string[] = []): string => api().i18n.getMessage(key, substitutions),
  getUILanguage: (): string => api().i18n.getUILanguage(),
};

/** Where the note of a draft is written. */
export const noteAddress = (draft: string): string => `${api().runtime.getURL('/note.html')}#${draft}`;
