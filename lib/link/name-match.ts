import { editDistance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { isAscii } from '../text/letter-pattern.ts';
import type { ArticleLanguage } from './language.ts';

/** A word of a name, ready for comparison. */
export interface NameWord {
  readonly folded: string;
  /** One form for all spellings of the word. */
  readonly key: string;
  /** One letter: "M." */
  readonly initial: boolean;
}

/** How well a longer name explains a shorter one. */
export interface NameMatch {
  /** The higher the better; comparable between candidates for one name. */
  readonly strength: number;
  /** Word for word, at most in another spelling convention; no slip, initial or nickname. */
  readonly exact: boolean;
}

/** The words of a bare name; hyphens, dots and brackets separate. */
export function readName(name: string, language: ArticleLanguage): NameWord[] {
  return name
    .split(/[\s.,\-–()"“”]+/u)
    .filter(Boolean)
    .map((word) => {
      const folded = fold(word);
      return { folded, key: folded.length > 1 ? language.nameWordKey(word) : folded, initial: folded.length === 1 };
    });
}

/** A letter of Cyrillic, Greek or any other script than Latin. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;
const inOtherScript = (word: string): boolean => !isAscii(word) && OTHER_SCRIPT.test(word);

const EXACT = 4;
const SPELLING = 3.5;
const SLIP = 2;
const INITIAL = 1.5;
const NICK = 1;

/**
 * Whether `full` explains `short`: each word of the short name is, in order, a word of the full one (or an initial, a
 * slip or a nickname of it). A match needs at least one word that is more than an initial. Null when it does not.
 */
export function explains(
  full: readonly NameWord[],
  short: readonly NameWord[],
  language: Pick<ArticleLanguage, 'isNameWord'>,
): NameMatch | null {
  if (short.length === 0 || short.length > full.length) return null;
  if (short.every((w) => w.initial)) return null;
  return inOrder(full, short, language) ?? (short.length > 1 && isPermuted(full, short) ? PERMUTED : null);
}

const PERMUTED: NameMatch = { strength: 3, exact: true };

/** "Rambu Elisabet" for "Elisabet Rambu Kareri". */
const isPermuted = (full: readonly NameWord[], short: readonly NameWord[]): boolean =>
  short.every((word) => !word.initial && full.some((f) => f.key === word.key));

function inOrder(
  full: readonly NameWord[],
  short: readonly NameWord[],
  language: Pick<ArticleLanguage, 'isNameWord'>,
): NameMatch | null {
  let at = 0;
  let total = 0;
  let exact = true;
  let solid = 0;
  let first = false;
  for (const word of short) {
    let strength = 0;
    let best = -1;
    for (let i = at; i < full.length; i++) {
      const s = compare(full[i]!, word, short.length, language);
      if (s > strength) {
        strength = s;
        best = i;
      }
    }
    if (best < 0) return null;
    if (best === 0) first = true;
    if (strength >= SPELLING) solid++;
    else exact = false;
    total += strength;
    at = best + 1;
  }
  if (!exact && !plausible(short, solid)) return null;
  return { strength: total / short.length + (first ? 0.1 : 0), exact };
}

/** Among several words a slip or an initial needs company: another that is right. */
const plausible = (short: readonly NameWord[], solid: number): boolean => solid > 0 || short.length === 1;

function compare(
  full: NameWord,
  short: NameWord,
  shortLength: number,
  language: Pick<ArticleLanguage, 'isNameWord'>,
): number {
  if (full.folded === short.folded) return EXACT;
  if (full.initial || short.initial) {
    const agree = full.folded.charAt(0) === short.folded.charAt(0);
    return agree && shortLength > 1 ? INITIAL : 0;
  }
  if (full.key === short.key) return SPELLING;
  // A word that is a name in its own right ("Anwar" beside "Ansar") is no slip of another.
  const isOwnName = () =>
    shortLength < 3 && language.isNameWord(short.folded) && (shortLength === 1 || language.isNameWord(full.folded));
  if (isSlip(full, short) && !isOwnName()) return SLIP;
  if (shortLength > 1) return short.folded.length >= 4 && full.folded.startsWith(short.folded) ? NICK : 0;
  return isNickname(full.folded, short.folded) ? NICK : 0;
}

/** "Rahmad" for "Rahmat": one letter in words of five, two from nine on; the first letter is rarely mistyped. */
function isSlip(a: NameWord, b: NameWord): boolean {
  const length = Math.min(a.folded.length, b.folded.length);
  if (length < 4) return false;
  if (length === 4) return a.folded.length === 5 && editDistance(a.folded, b.folded, 1) <= 1 && sameFirst(a, b);
  if (!sameFirst(a, b) && length < 7) return false;
  const limit = length >= 9 ? 2 : 1;
  if (editDistance(a.key, b.key, limit) > limit && editDistance(a.folded, b.folded, limit) > limit) return false;
  // A letter that only looks like another is no mistake of the hand: a name in other letters may be meant to deceive.
  return !inOtherScript(a.folded) && !inOtherScript(b.folded);
}

const sameFirst = (a: NameWord, b: NameWord): boolean => a.folded.charAt(0) === b.folded.charAt(0);

/** "Karmin" for "Sukarmin", "Taufik" for "Taufikurrahman", "Tini" for "Suhartini": the beginning or end of the word. */
function isNickname(full: string, short: string): boolean {
  if (short.length < 3 || !(full.startsWith(short) || full.endsWith(short))) return false;
  return short.length * 2 >= full.length || short.length >= 4;
}

/** Whether capitals are the first letters of a name's words: "BTM" of "Benhur Tomi Mano". */
export const spellsInitials = (letters: string, full: readonly NameWord[]): boolean =>
  /^[A-Z]{2,6}$/.test(letters) && letters.toLowerCase() === full.map(({ folded }) => folded.charAt(0)).join('');
