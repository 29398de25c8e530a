/** A set of words that rules ask of nearly every token: a bit of its own. */
export type WordSet = number;

/** The sets that each word is in. */
const sets = new Map<string, number>();
let last: WordSet = 1;

/** Makes a set of folded words, parted by spaces; there is room for thirty. */
export function wordSet(words: string): WordSet {
  const set = last;
  last <<= 1;
  for (const word of words.split(' ')) sets.set(word, setsWith(word) | set);
  return set;
}

/** The bits of all sets that a folded word is in. */
export const setsWith = (key: string): number => sets.get(key) ?? 0;

/** Changes with each set that is made: what was known of words before is then out of date. */
export const setsMade = (): number => last;
