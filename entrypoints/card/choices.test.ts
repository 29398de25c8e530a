import { expect, test } from 'vitest';
import { KINDS } from '../../lib/model/annotation.ts';
import { choicesFor, stretch } from './choices.ts';

const TEXT = 'Judul\n\nMenurut Ketua, “Bagas Wiratmoko, S.H.,” rapat (Rakor) selesai.\n\nLagi';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test.each([
  ['Bagas', 'end', 1, 'Bagas Wiratmoko'],
  ['Bagas Wiratmoko', 'end', 1, 'Bagas Wiratmoko, S.H'],
  ['Bagas Wiratmoko', 'end', -1, 'Bagas'],
  ['Bagas Wiratmoko', 'start', -1, 'Wiratmoko'],
  ['Bagas Wiratmoko', 'start', 1, 'Ketua, “Bagas Wiratmoko'],
  ['Bagas', 'end', -1, null],
  ['Bagas', 'start', -1, null],
  ['Menurut', 'start', 1, null],
  ['selesai', 'end', 1, null],
  ['Judul', 'start', 1, null],
] as const)('%j: %s by %d word', (words, edge, by, expected) => {
  const span = stretch(TEXT, at(words), edge, by);
  expect(span && TEXT.slice(span.start, span.end)).toBe(expected);
});

test.each(KINDS)('letters of the menu for %s differ', (kind) => {
  const { choices, last } = choicesFor(kind);
  const keys = [...choices, ...last].flatMap(({ key }) => key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});
