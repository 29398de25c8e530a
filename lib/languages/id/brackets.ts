import { fold } from '../../text/fold.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { Acronym } from './composition.ts';

/** Leaves out what stands in brackets, and reads it as the abbreviation of the words before it. */
export function withoutBrackets(text: string): { tokens: Token[]; acronyms: Acronym[]; bracketed: string[] } {
  const all = tokenize(text);
  const tokens: Token[] = [];
  const acronyms: Acronym[] = [];
  const bracketed: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const token = all[i]!;
    if (token.text !== '(') {
      if (token.text !== ')') tokens.push(token);
      continue;
    }
    let close = i + 1;
    while (close < all.length && all[close]!.text !== ')') close++;
    const short = text.slice(token.end, all[close]?.start ?? text.length).trim();
    if (short) bracketed.push(short);
    const long = tokens.length > 0 ? longFormOf(short, tokens, text) : '';
    if (long) acronyms.push({ short, long });
    i = close;
  }
  return { tokens, acronyms, bracketed };
}

/** The words before a bracket that it abbreviates: those whose initials it spells, else all of them. */
function longFormOf(short: string, before: readonly Token[], text: string): string {
  const letters = fold(short).replace(/[^a-z]/g, '');
  if (letters.length < 2 || letters.length > 14) return '';
  const words = before.filter((t) => t.kind === 'word');
  for (let from = words.length - letters.length; from >= 0 && from < words.length; from--) {
    const initials = words.slice(from).filter((w) => !/^(?:dan|untuk|di|bagi)$/i.test(w.text));
    if (initials.map((w) => fold(w.text).charAt(0)).join('') === letters)
      return text.slice(words[from]!.start, before.at(-1)!.end);
    if (words.length - from > letters.length + 3) break;
  }
  return text.slice(before[0]!.start, before.at(-1)!.end);
}

/** Puts the long forms of learnt abbreviations in their place; an abbreviation may be two words ("Bara JP"). */
export function expand(tokens: readonly Token[], learnt: ReadonlyMap<string, string>): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const pair = learnt.get(fold(token.text) + fold(tokens[i + 1]?.text ?? ''));
    const long = (tokens[i + 1]?.kind === 'word' && pair) || learnt.get(fold(token.text));
    if (long && token.kind === 'word') out.push(...tokenize(long));
    else out.push(token);
    if (long && long === pair && tokens[i + 1]) i++;
  }
  return out;
}
