import { expect, test } from 'vitest';
import clusters from './data/clusters.json' with { type: 'json' };
import names from './data/names.json' with { type: 'json' };
import words from './data/words.json' with { type: 'json' };
import { isListedWord, isOrdinaryWord } from './words.ts';

test.each([
  ['himbau', true],
  ['disanksi', true],
  ['kampanyenya', true],
  ['sukiman', false],
  ['', false],
])('%s: %s', (word, ordinary) => {
  expect(isOrdinaryWord(word)).toBe(ordinary);
});

test('what is searched for and what is looked up in the set of all stems is the same', () => {
  const all = words.words.flatMap((line) => line.split(' '));
  // Made so that some are stems of listed words and most are not.
  const asked = all.flatMap((word, i) => (i % 23 === 0 ? [word.slice(2), word.slice(3), word.slice(1, -1)] : []));
  const few = asked.filter((word) => word.length > 4 && !isListedWord(word)).slice(0, 380);
  const searched = few.map((word) => [word, isOrdinaryWord(word)]);
  for (let i = 0; i < 1000; i++) isOrdinaryWord(`xxxxx${i}`);
  expect(few.map((word) => [word, isOrdinaryWord(word)])).toEqual(searched);
  expect(searched.filter(([, ordinary]) => ordinary).length).toBeGreaterThan(10);
});

test.each([
  ['words', words.words],
  ['clusters', clusters],
  ['words of names', names.words],
])('the list of %s is sorted, each word once, letters alone', (_, lines) => {
  const read = lines.flatMap((line) => line.split(' ').map((entry) => entry.replace(/\d.*/, '')));
  expect(read).toEqual([...new Set(read)].sort());
  // Folded, as they are asked for.
  expect(read.filter((word) => !/^[\p{Ll}\p{Lo}]+$/u.test(word))).toEqual([]);
});
