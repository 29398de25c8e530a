import { editDistance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
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

const EXACT = 4;
const SPELLING = 3.5;
const SLIP = 2;
const INITIAL = 1.5;
const NICK = 1;

/**
 * Whether `full` explains `short`: each word of the short name is, in order, a word of the full one (or an initial, a
 * slip or a nickname of it). A match needs at least one word that is more than an initial. Null when it does not.
 */
export function explains(full: readonly NameWord[], short: readonly NameWord[]): NameMatch | null {
  if (short.length === 0 || short.length > full.length) return null;
  if (short.every((w) => w.initial)) return null;
  let at = 0;
  let total = 0;
  let exact = true;
  let solid = 0;
  let first = false;
  for (const word of short) {
    let strength = 0;
    let best = -1;
    for (let i = at; i < full.length - 0; i++) {
      const s = compare(full[i]!, word, short.length);
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
  if (!exact && !plausible(full, short, solid)) return null;
  return { strength: total / short.length + (first ? 0.1 : 0), exact };
}

/** A slip needs company: another word that is right, or a long word that is nearly so. */
function plausible(full: readonly NameWord[], short: readonly NameWord[], solid: number): boolean {
  if (solid > 0) return true;
  if (short.length === 1) return short[0]!.folded.length >= 4 || full.length > 0;
  return short.length === full.length && short.every((w) => w.folded.length >= 5);
}

function compare(full: NameWord, short: NameWord, shortLength: number): number {
  if (full.folded === short.folded) return EXACT;
  if (full.initial || short.initial) {
    const agree = full.folded.charAt(0) === short.folded.charAt(0);
    return agree && shortLength > 1 ? INITIAL : 0;
  }
  if (full.key === short.key) return SPELLING;
  if (isSlip(full, short)) return SLIP;
  return isNickname(full.folded, short.folded) ? NICK : 0;
}

/** "Rahmad" for "Rahmat": one letter in words of five, two from nine on; the first letter is rarely mistyped. */
function isSlip(a: NameWord, b: NameWord): boolean {
  const length = Math.min(a.folded.length, b.folded.length);
  if (length < 5) return false;
  const limit = length >= 9 ? 2 : 1;
  if (a.folded.charAt(0) !== b.folded.charAt(0) && length < 7) return false;
  return editDistance(a.key, b.key, limit) <= limit;
}

/** "Karmin" for "Sukarmin", "Yuli" for "Yulius": beginning or end of the word, at least half of it. */
const isNickname = (full: string, short: string): boolean =>
  short.length >= 3 && short.length * 2 >= full.length && (full.startsWith(short) || full.endsWith(short));
