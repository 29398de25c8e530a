import { expect, test } from 'vitest';
import { isoDay, parseIsoDay, weekdayOf } from '../../dates/calendar.ts';
import { electionStages, stagesOn, votingDayNear } from './election-calendar.ts';

test.each([
  ['2024-11-27', ['Pilkada 2024: Pemungutan suara', 'Pilkada 2024: Penghitungan dan rekapitulasi']],
  ['2024-11-25', []],
  ['2024-02-12', ['Pemilu 2024: Masa tenang']],
  ['2020-12-06', ['Pilkada 2020: Masa tenang']],
  ['2010-01-01', []],
])('on %s', (day, expected) => {
  expect(stagesOn(day).map(({ election, name }) => `${election}: ${name}`)).toEqual(expected);
});

test('a stage says where its days come from, and ends no sooner than it begins', () => {
  for (const stage of electionStages()) {
    expect(stage.source).not.toBe('');
    expect(parseIsoDay(stage.start) && parseIsoDay(stage.end)).toBeTruthy();
    expect(stage.start <= stage.end).toBe(true);
  }
});

test('since July 2009 Indonesians vote on a Wednesday', () => {
  const days = electionStages().filter(({ kind }) => kind === 'voting');
  expect(days.length).toBeGreaterThanOrEqual(5);
  for (const { start } of days.filter((day) => day.start > '2009-06')) expect(weekdayOf(parseIsoDay(start)!)).toBe(3);
});

test.each([
  ['2024-11-20', '2024-11-27'],
  ['2024-01-30', '2024-02-14'],
  ['2012-01-01', null],
])('the voting day near %s', (day, expected) => {
  const near = votingDayNear(parseIsoDay(day)!);
  expect(near && isoDay(near)).toBe(expected);
});
