import { expect, test } from 'vitest';
import { joinedNote, joinedTags } from './joined.ts';

test.each([
  ['alone', 'A', 'A lagi', 'A', 'A lagi'],
  ['emptied alone', 'A', '', 'A', ''],
  ['untouched, changed elsewhere', 'A', 'A', 'B', 'B'],
  ['both the same', 'A', 'B', 'B', 'B'],
  ['both, each its own', 'A', 'A lagi', 'B', 'B\n\nA lagi'],
  ['written anew on both sides', '', 'dari sini', 'dari sana', 'dari sana\n\ndari sini'],
  ['emptied here, changed elsewhere', 'A', '', 'B', 'B'],
  ['changed here, emptied elsewhere', 'A', 'A lagi', '', 'A lagi'],
  ['spaces at the ends', 'A ', ' A lagi', 'A', 'A lagi'],
])('a note, %s', (_, opened, written, now, expected) => {
  expect(joinedNote(opened, written, now)).toBe(expected);
});

test.each([
  ['alone', ['a', 'b'], ['b', 'c'], ['a', 'b'], ['b', 'c']],
  ['both add', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
  ['taken away here, added elsewhere', ['a'], [], ['a', 'c'], ['c']],
  ['taken away elsewhere', ['a', 'b'], ['a', 'b', 'c'], ['b'], ['b', 'c']],
])('tags, %s', (_, opened, written, now, expected) => {
  expect(joinedTags(opened, written, now)).toEqual(expected);
});
