import { beginsUpper, isUpper } from '../text/letter-case.ts';
import { byPosition, type Span } from '../text/span.ts';
import { Gap, type Token, tokenize } from '../text/tokens.ts';
import type { ArticleLanguage } from './language.ts';

/** A stretch of text that repeats a known name, or a part of it. */
export interface FoundAgain extends Span {
  /** Token range: first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The whole of a known name, or one word of it. */
  readonly whole: boolean;
}

interface Sought {
  readonly words: readonly string[];
  readonly whole: boolean;
  /** Not at the start of a sentence, where every word has a capital. */
  readonly inside: boolean;
}

/**
 * Finds further mentions of people whose full names are known: the full name again, or one word of it on its own
 * ("Bagja" after "Rahmat Bagja"). Case-sensitive and on whole tokens; not inside other names, streets, bodies or
 * regions, and never on tokens that are taken. One pass over the tokens.
 * @param names bare names found so far
 * @param taken spans that hold marks already
 */
export function findAgain(
  names: readonly string[],
  tokens: readonly Token[],
  taken: readonly Span[],
  language: ArticleLanguage,
): FoundAgain[] {
  const sought = soughtBy(names, language);
  return scan(sought, tokens, taken, (from, to, option, occupied) =>
    option.inside && startsSentence(tokens, from)
      ? false
      : standsAlone(tokens, from, to, option.whole, occupied, language),
  );
}

/**
 * Finds further mentions of bodies that no list has: the same words again, and the abbreviations that the article
 * explains for them ("Jakpro" after "PT Jakarta Propertindo (Jakpro)"). Case-sensitive, on whole free tokens.
 * @param texts printed names and abbreviations
 */
export function findBodiesAgain(
  texts: readonly string[],
  tokens: readonly Token[],
  taken: readonly Span[],
): FoundAgain[] {
  const sought = new Map<string, Sought[]>();
  for (const text of new Set(texts)) {
    const words = tokenize(text)
      .map((t) => t.text)
      .filter((t) => !JOINTS.includes(t));
    const first = words[0];
    if (!first || !words.some(beginsUpper)) continue;
    const list = sought.get(first) ?? [];
    list.push({ words, whole: true, inside: false });
    sought.set(
      first,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return scan(sought, tokens, taken, (from, to) => isApart(tokens, from, to));
}

/** Not a part of a longer compound: "X-Pro" is not "X". */
const isApart = (tokens: readonly Token[], from: number, to: number): boolean =>
  !(tokens[to]?.text === '-' && tokens[to]?.gap === Gap.none) &&
  !(tokens[from - 1]?.text === '-' && tokens[from]?.gap === Gap.none) &&
  !(tokens[to]?.kind !== 'mark' && tokens[to]?.gap === Gap.none);

function scan(
  sought: ReadonlyMap<string, readonly Sought[]>,
  tokens: readonly Token[],
  taken: readonly Span[],
  accept: (from: number, to: number, option: Sought, occupied: Uint8Array) => boolean,
): FoundAgain[] {
  if (sought.size === 0) return [];
  const occupied = occupiedTokens(tokens, taken);
  const found: FoundAgain[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const options = occupied[at] ? undefined : sought.get(tokens[at]!.text);
    if (!options) continue;
    for (const option of options) {
      const to = matches(option.words, tokens, at, occupied);
      if (to < 0 || !accept(at, to, option, occupied)) continue;
      found.push({ from: at, to, start: tokens[at]!.start, end: tokens[to - 1]!.end, whole: option.whole });
      at = to - 1;
      break;
    }
  }
  return found;
}

function occupiedTokens(tokens: readonly Token[], taken: readonly Span[]): Uint8Array {
  const occupied = new Uint8Array(tokens.length);
  let at = 0;
  for (const span of [...taken].sort(byPosition)) {
    while (at < tokens.length && tokens[at]!.end <= span.start) at++;
    for (let i = at; i < tokens.length && tokens[i]!.start < span.end; i++) occupied[i] = 1;
  }
  return occupied;
}

/** What to look for, by first token, longest first. */
function soughtBy(names: readonly string[], language: ArticleLanguage): Map<string, Sought[]> {
  const byFirst = new Map<string, Sought[]>();
  const seen = new Set<string>();
  const add = (words: readonly string[], whole: boolean, inside = false): void => {
    const key = words.join(' ');
    const first = words[0];
    if (!first || seen.has(key)) return;
    seen.add(key);
    const list = byFirst.get(first);
    if (list) list.push({ words, whole, inside });
    else byFirst.set(first, [{ words, whole, inside }]);
  };
  for (const name of new Set(names)) {
    const words = name.split(/[\s.,\-–()]+/u).filter(Boolean);
    if (words.length > 1) add(words, true);
    if (words.length > 2) add(words.slice(0, 2), true);
    for (const word of words) {
      if (word.length < 3 || !beginsUpper(word)) continue;
      const where = words.length === 1 ? 'anywhere' : language.standsFor(word);
      if (where !== 'never') add([word], false, where === 'inside');
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const JOINTS = '.-–';

function matches(words: readonly string[], tokens: readonly Token[], at: number, occupied: Uint8Array): number {
  let i = at;
  for (const [n, word] of words.entries()) {
    if (n > 0) while (i < tokens.length && i < at + 12 && JOINTS.includes(tokens[i]!.text)) i++;
    const token = tokens[i];
    if (!token || token.text !== word || occupied[i] || (n > 0 && token.gap === Gap.paragraph)) return -1;
    i++;
  }
  return i;
}

/** Behind a full stop, a colon, an opening quotation or a line's end. */
function startsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || tokens[at]!.gap > Gap.space || /^[.!?:;"“”‘’(-]$/.test(before.text);
}

/** Whether the words around it leave it a mention of its own. */
function standsAlone(
  tokens: readonly Token[],
  from: number,
  to: number,
  whole: boolean,
  occupied: Uint8Array,
  language: ArticleLanguage,
): boolean {
  const before = tokens[from - 1];
  const first = tokens[from]!;
  if (before && first.gap <= Gap.space && before.kind === 'word') {
    if (language.opensOtherName(before.text)) return false;
    const named = beginsUpper(before.text) && !occupied[from - 1] && language.isNameWord(before.text);
    if (!whole && named && !language.isTitle(before.text)) return false;
  }
  const after = tokens[to];
  if (whole || !after || after.gap > Gap.space || after.kind !== 'word' || occupied[to]) return true;
  // "Bagja Kusuma" is somebody else, "Bagja Rabu" is not; a lower-case word never continues a name.
  return !(beginsUpper(after.text) && (language.isNameWord(after.text) || isUpper(first.text)));
}
