import { SortedWords } from '../../lexicon/sorted-words.ts';
import wordData from './data/words.json' with { type: 'json' };

/** Endings, longest first; the particles and pronouns come off before the verbal ones. */
const PARTICLES = ['nya', 'lah', 'kah', 'pun'];
const SUFFIXES = ['kan', 'an', 'i'];
const PREFIXES = [
  'memper',
  'diper',
  'meng',
  'meny',
  'peng',
  'peny',
  'mem',
  'men',
  'pem',
  'pen',
  'ber',
  'ter',
  'per',
  'di',
  'me',
  'pe',
  'ke',
  'se',
];
/** Prefixes by their first letter: most words begin with none, and are not compared with all. */
const PREFIXES_BY_LETTER = new Map(
  [...new Set(PREFIXES.map((prefix) => prefix.charCodeAt(0)))].map((letter) => [
    letter,
    PREFIXES.filter((prefix) => prefix.charCodeAt(0) === letter),
  ]),
);
const SHORTEST_STEM = 4;
/** What the first letter of a stem becomes behind "me": "tinjau" in "meninjau", "soroti" in "menyoroti". */
const NASALS: ReadonlyMap<string, string> = new Map([
  ['t', 'n'],
  ['p', 'm'],
  ['s', 'ny'],
  ['k', 'ng'],
]);

const everyday = /* @__PURE__ */ new SortedWords(wordData.words);

let stems: ReadonlySet<string> | null = null;
let stemsAsked = 0;
/** So many words are searched for among the stems; whoever asks for more is better served by a set of all. */
const FEW = 400;

/** Whether a word is what is left of a listed one without its additions ("himbau" of "menghimbau"). */
function isStem(word: string): boolean {
  if (stems) return stems.has(word);
  if (++stemsAsked > FEW) {
    stems = stemsOfAll();
    return stems.has(word);
  }
  const comesOf = (listed: string): boolean => someStem(listed, (stem) => stem === word);
  return everyday.someWith(word, comesOf) || PREFIXES.some((prefix) => everyday.someWith(prefix + word, comesOf));
}

function stemsOfAll(): ReadonlySet<string> {
  const all = new Set<string>();
  const gather = (stem: string): boolean => {
    all.add(stem);
    return false;
  };
  for (const word of everyday) someStem(word, gather);
  return all;
}

/**
 * Whether `accept` takes something that may be the stem of a word: what is left when grammar's additions come off, a
 * particle first, then a suffix, then a prefix; the word itself included.
 */
function someStem(word: string, accept: (stem: string) => boolean): boolean {
  if (someBehindSuffix(word, accept)) return true;
  for (const particle of PARTICLES)
    if (word.endsWith(particle) && someBehindSuffix(word.slice(0, -particle.length), accept)) return true;
  return false;
}

function someBehindSuffix(word: string, accept: (stem: string) => boolean): boolean {
  if (someBehindPrefix(word, accept)) return true;
  for (const suffix of SUFFIXES)
    if (word.endsWith(suffix) && someBehindPrefix(word.slice(0, -suffix.length), accept)) return true;
  return false;
}

function someBehindPrefix(word: string, accept: (stem: string) => boolean): boolean {
  if (word.length < SHORTEST_STEM) return false;
  if (accept(word)) return true;
  const prefixes = PREFIXES_BY_LETTER.get(word.charCodeAt(0));
  if (!prefixes) return false;
  for (const prefix of prefixes)
    if (word.length >= prefix.length + SHORTEST_STEM && word.startsWith(prefix) && accept(word.slice(prefix.length)))
      return true;
  return false;
}

/** Whether a folded word is in the list of everyday words. */
export const isListedWord = (word: string): boolean => everyday.has(word);

/**
 * Whether a folded word is one of the everyday language: listed, or made from a listed one by prefixes and suffixes
 * ("himbau" beside "menghimbau", "disanksi" beside "sanksi"). In a headline such a word is no part of a name.
 */
export function isOrdinaryWord(word: string): boolean {
  if (everyday.has(word)) return true;
  if (word.length < SHORTEST_STEM) return false;
  return someStem(word, (stem) => stem !== word && everyday.has(stem)) || isStem(word) || isNasalStem(word);
}

function isNasalStem(word: string): boolean {
  const nasal = NASALS.get(word.charAt(0));
  return nasal !== undefined && everyday.has(`me${nasal}${word.slice(1)}`);
}
