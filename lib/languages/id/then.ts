import { Gap, type Token } from '../../text/tokens.ts';

/**
 * Whether "Lalu" opens a sentence and means "then" ("Lalu Vicky juga tercatat"): one name behind it, and nobody of Lombok who is
 * called so within another sentence of the text.
 */
export function isThen(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'Lalu' || !opensSentence(tokens, at)) return false;
  if (startsWithCapital(tokens, at + 2)) return false;
  let called = isCalled.get(tokens);
  if (called === undefined) {
    called = tokens.some((token, i) => token.text === 'Lalu' && !opensSentence(tokens, i));
    isCalled.set(tokens, called);
  }
  return !called;
}

/** Whether somebody is called so; looked for once a text. */
const isCalled = new WeakMap<readonly Token[], boolean>();

const opensSentence = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || tokens[at]!.gap >= Gap.line || /^[.!?:"“]$/.test(tokens[at - 1]!.text);

const startsWithCapital = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.gap === Gap.space && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
