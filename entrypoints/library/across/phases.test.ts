import { describe, expect, test } from 'vitest';
import { daysOfMonth } from './calendar.ts';
import { elections, runsOf, shadeOf, stageOf, stagesBetween } from './phases.ts';

const pilkada = stagesBetween('2024-08-01', '2024-12-31', 'Pilkada 2024');
const pemilu = stagesBetween('2024-02-01', '2024-02-29', 'Pemilu 2024');

describe('what a day is shaded for', () => {
  test.each([
    ['2024-02-10', 'campaign', 2],
    ['2024-02-11', 'quiet', 3],
    ['2024-02-14', 'voting', 4],
    ['2024-02-15', 'count', 1],
  ] as const)('%s: %s', (day, kind, shade) => {
    const stage = stageOf(day, pemilu);
    expect(stage?.kind).toBe(kind);
    expect(stage && shadeOf(stage)).toBe(shade);
  });

  test('a day outside every stage is not', () => expect(stageOf('2024-08-01', [])).toBeNull());

  test('every stage says where its days come from', () => {
    expect(pilkada.length).toBeGreaterThan(4);
    for (const stage of pilkada) expect(stage.source).not.toBe('');
  });

  test('one election leaves the others out', () => {
    expect(elections()).toContain('Pemilu 2024');
    expect(new Set(pilkada.map((stage) => stage.election))).toEqual(new Set(['Pilkada 2024']));
    expect(stagesBetween('2024-02-01', '2024-02-28', null).some((s) => s.election === 'Pemilu 2024')).toBe(true);
  });
});

test('February 2024: campaign, quiet days, voting and counting, each in its columns, none overlapping', () => {
  const days = daysOfMonth('2024-02');
  const runs = runsOf(days, pemilu);
  expect(runs.slice(0, 3).map((run) => [run.stage.kind, run.days])).toEqual([
    ['campaign', 10],
    ['quiet', 3],
    ['voting', 1],
  ]);
  expect(runs[3]?.stage.kind).toBe('count');
  expect(runs[0]?.column).toBe(days[0]?.column);
  runs.forEach((run, i) => {
    const last = runs[i - 1];
    if (last) expect(run.column).toBe(last.column + last.days);
  });
});
