import { describe, expect, test } from 'vitest';
import type { Annotation, DateAnnotation } from '../../lib/model/annotation.ts';
import { isSlip, mentionsOf, paragraphAt, paragraphsOf, spellingsOf, weekOf } from './facts.ts';

const person = (start: number, text: string, entity: string): Annotation => ({
  kind: 'person',
  start,
  end: start + text.length,
  text,
  name: text,
  entity,
  confidence: 0.9,
  by: 'test',
});

const date = (iso: string, conflict?: DateAnnotation['conflict']): DateAnnotation => ({
  kind: 'date',
  start: 0,
  end: 5,
  text: 'x',
  entity: iso,
  confidence: 0.6,
  by: 'test',
  iso,
  implied: [],
  role: 'event',
  event: null,
  place: null,
  weekdayAgrees: conflict === undefined,
  ...(conflict ? { conflict } : {}),
});

describe('mentions', () => {
  const annotations = [
    person(0, 'Ratna', 'Ratna Kusumadewi'),
    date('2024-09-20'),
    person(9, 'Bagas', 'Bagas'),
    person(20, 'Ratna\nK', 'Ratna Kusumadewi'),
    date('2024-09-22'),
  ];
  test('previous and next go through one entity', () => {
    expect(mentionsOf(annotations, annotations[3]!)).toEqual({ all: [annotations[0], annotations[3]], index: 1 });
  });
  test('dates follow one another', () => {
    expect(mentionsOf(annotations, annotations[4]!)).toEqual({ all: [annotations[1], annotations[4]], index: 1 });
  });
});

test('spellings are counted, the most frequent first, slips told apart', () => {
  const mentions = ['Ratna Kusumadwi', 'Ratna', 'Hj. Ratna  Kusumadewi', 'Ratna'].map((text) => person(0, text, ''));
  expect(spellingsOf(mentions, 'Ratna Kusumadewi')).toEqual([
    { text: 'Ratna', count: 2, slip: false },
    { text: 'Ratna Kusumadwi', count: 1, slip: true },
    { text: 'Hj. Ratna Kusumadewi', count: 1, slip: false },
  ]);
});

test.each([
  ['Ratna Kusumadwi', 'Ratna Kusumadewi', true],
  ['Ratna', 'Ratna Kusumadewi', false],
  ['AKBP Darma Halawiran, S.I.K.', 'Darma Halawiran', false],
  ['Bawaslu Halsel', 'Bawaslu Kabupaten Halmahera Selatan', false],
  ['Safiiun Rajulan', 'Safiun Rajulan', true],
])('%j of %j is a slip: %j', (spelling, name, slip) => {
  expect(isSlip(spelling, name)).toBe(slip);
});

test('paragraphs are counted from the headline', () => {
  const starts = paragraphsOf('Judul\n\nSatu baris\ndua\n\nTiga');
  expect([0, 4, 7, 20, 23, 26].map((at) => paragraphAt(starts, at))).toEqual([0, 0, 1, 1, 2, 2]);
});

describe('the week of a date whose weekday does not fit', () => {
  const conflict = { stated: 2, actual: 5, alternative: '2024-09-17' };
  test('runs from Monday and shows the printed weekday, the date and the day of publication', () => {
    const week = weekOf(date('2024-09-20', conflict), '2024-09-18');
    expect(week.map(({ day, marks }) => [day, ...marks])).toEqual([
      [16],
      [17, 'stated'],
      [18, 'published'],
      [19],
      [20, 'date'],
      [21],
      [22],
    ]);
    expect(week[0]?.weekday).toBe(1);
  });
  test('is that of the date as printed when the other one was proven', () => {
    const week = weekOf(date('2024-09-17', { ...conflict, printed: '2024-09-20' }), null);
    expect(week.find(({ marks }) => marks.includes('date'))?.iso).toBe('2024-09-20');
  });
  test('is empty without a conflict, and for a value that is no day', () => {
    expect(weekOf(date('2024-09-20'), null)).toEqual([]);
    expect(weekOf(date('2024-09', conflict), null)).toEqual([]);
  });
});
