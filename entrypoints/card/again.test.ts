import { expect, test } from 'vitest';
import type { Mark, Story } from '../annotator.content/desk.ts';
import { markAgain } from './again.ts';

const TEXT = 'Rapat dibuka Ratna. Menurut Bagas, Ratna setuju.';

/** Marks on words of a text, in its order. */
function marksIn(text: string, words: readonly string[], kind: Mark['kind'] = 'official', url = 'a'): Mark[] {
  const story = { article: { text, canonicalUrl: url } } as Story;
  let from = 0;
  return words.map((each) => {
    const start = text.indexOf(each, from);
    from = start + 1;
    return { story, kind, start, end: start + each.length, ranges: [], annotation: null, own: null };
  });
}
const WORDS = ['Ratna', 'Bagas', 'Ratna'];
const [first, bagas, last] = marksIn(TEXT, WORDS) as [Mark, Mark, Mark];

test.each([
  ['as it was', TEXT],
  ['with more below', `${TEXT} Ratna pulang.`],
  ['with more above', `Ratna datang. ${TEXT}`],
  ['with less above', TEXT.slice(6)],
])('of several mentions, each stays itself: the text %s', (_, text) => {
  const words = text.match(/Ratna|Bagas/g) ?? [];
  const marks = marksIn(text, words);
  const at = text.startsWith('Ratna') ? 1 : 0;
  expect([first, bagas, last].map((mark) => marks.indexOf(markAgain(marks, mark) as Mark))).toEqual([
    at,
    at + 1,
    at + 2,
  ]);
});

test('at one place, the one of its kind; else the one that is there', () => {
  const note = marksIn(TEXT, WORDS, 'own');
  expect(markAgain([...note, first], first)).toBe(first);
  expect(markAgain(note, first)).toBe(note[0]);
});

test('a mark whose edges were corrected is still the one', () => {
  const wider = { ...bagas, end: bagas.end + 7 };
  expect(markAgain([first, wider, last], bagas)).toBe(wider);
});

test('what was taken away, or stands in another article, is nowhere', () => {
  expect(markAgain([first, last], bagas)).toBeNull();
  expect(markAgain(marksIn(TEXT, WORDS, 'official', 'b'), first)).toBeNull();
});
