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
const SHORTEST_STEM = 4;

let listed: ReadonlySet<string> | null = null;
let stems: ReadonlySet<string> | null = null;

function words(): ReadonlySet<string> {
  listed ??= new Set(wordData.words.flatMap((line) => line.split(' ')));
  return listed;
}

/** What may be the stem of a word, by taking off what grammar puts on; the word itself first. */
function stemsOf(word: string): string[] {
  const found = [word];
  for (const particle of PARTICLES) if (word.endsWith(particle)) found.push(word.slice(0, -particle.length));
  for (const base of [...found])
    for (const suffix of SUFFIXES) if (base.endsWith(suffix)) found.push(base.slice(0, -suffix.length));
  for (const base of [...found])
    for (const prefix of PREFIXES) if (base.startsWith(prefix)) found.push(base.slice(prefix.length));
  return found.filter((s) => s.length >= SHORTEST_STEM);
}

/** Whether a folded word is in the list of everyday words. */
export const isListedWord = (word: string): boolean => words().has(word);

/**
 * Whether a folded word is one of the everyday language: listed, or made from a listed one by prefixes and suffixes
 * ("himbau" beside "menghimbau", "disanksi" beside "sanksi"). In a headline such a word is no part of a name.
 */
export function isOrdinaryWord(word: string): boolean {
  if (words().has(word)) return true;
  if (word.length <= SHORTEST_STEM) return false;
  stems ??= new Set([...words()].flatMap(stemsOf));
  return stemsOf(word).some((s) => (s === word ? stems?.has(s) : words().has(s)));
}
