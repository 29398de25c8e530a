import { expect, test } from 'vitest';
import { bylineOf } from './byline.ts';
import { publishedOn } from './published.ts';

const NOTHING = { values: new Map<string, string[]>(), linked: null };
const around = (...between: string[]) => ({ above: [], between, below: [] });

test.each([
  ['a date that stands close behind', 'Oleh Ratna BelawaMinggu, 01 Des 2024 15:35'],
  ['a name for two roles', 'Redaktur & Reporter : Ratna Belawa'],
  ['text and pictures of one person', 'Foto dan teks: Ratna Belawa'],
  ['no more than the sentence behind it allows', 'Oleh Ratna Belawa dan para saksi'],
  ['a day in figures behind a dot', 'Ratna Belawa · 20/09/2024 10:45'],
  ['an English day before it', 'Monday, November 18, 2024 by Ratna Belawa'],
  ['the end of a sentence', 'Penulis: Ratna Belawa.'],
  ['a day behind a dash', 'Ratna Belawa - Jumat, 29 November 2024 - 00:40 WIB'],
])('a byline with %s', (_, text) => expect(bylineOf(NOTHING, around(text), [], [], [])).toBe('Ratna Belawa'));

test.each<[string, string[], string[], string | null]>([
  [
    'the one that a marked time tells too',
    ['3 Desember 2024', '29 November 2024'],
    ['2024-11-29T16:21:00+07:00'],
    '2024-11-29',
  ],
  ['the first, where none is known', ['3 Desember 2024', '29 November 2024'], [], '2024-12-03'],
  ['none, where none is printed', ['Ratna Belawa'], [], null],
])('of several printed days: %s', (_, lines, times, day) =>
  expect(publishedOn(NOTHING, around(...lines), times, 'https://kabar.example/x')).toBe(day),
);

test.each([
  ['two writers', 'Oleh Ratna Belawa dan Bagas Wira', 'Ratna Belawa dan Bagas Wira'],
  ['an agency of pictures above the label', 'Shutterstock\nPenulis', null],
  ['whoever did something in a year', 'Ia dilantik pada 2019 oleh Bagas Wira', null],
  ['a section before the day', 'Gaya Hidup - Jumat, 29 November 2024', null],
])('%s', (_, text, name) => expect(bylineOf(NOTHING, around(text), [], [], [])).toBe(name));

test.each([
  ['a label and an office', 'PenulisRatna BelawaDosen Ilmu Komunikasi', 'Ratna Belawa'],
  ['the next words of a box', 'Ratna BelawaTerbit 24 Jun 2024', 'Ratna Belawa'],
  ['nothing, though a capital stands in a name', 'Ratna LaNyalla McKenna', 'Ratna LaNyalla McKenna'],
])('a box that is marked as the writer’s, with %s run into it', (_, marked, name) =>
  expect(bylineOf(NOTHING, around(''), [marked], [], [])).toBe(name),
);

test('a heading below the story signs nothing, and a name known from the breadcrumbs is a section', () => {
  const heading = { text: 'Baca Lainnya', kind: 'heading', glue: '\n\n', linked: 0, caption: false } as const;
  expect(bylineOf(NOTHING, around('x'), [], [heading], [])).toBeNull();
  const text = 'Muara Salai - Jumat, 29 November 2024';
  expect(bylineOf(NOTHING, { ...around(text), above: ['Muara Salai'] }, [], [], [])).toBeNull();
});
