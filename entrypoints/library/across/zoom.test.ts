import { describe, expect, test } from 'vitest';
import { electionStages } from '../../../lib/languages/id/election-calendar.ts';
import { monthsShown, pageFrom, rowsFrom, shadingsOf, startFor, stretchOf, sumOf } from './zoom.ts';

describe('a day at each scale', () => {
  test.each([
    ['day', '2024-11-27', '2024-11-27', '2024-11-27'],
    ['week', '2024-11-27', '2024-11-25', '2024-12-01'],
    ['week', '2024-12-01', '2024-11-25', '2024-12-01'],
    ['week', '2025-01-01', '2024-12-30', '2025-01-05'],
    ['month', '2024-02-14', '2024-02-01', '2024-02-29'],
    ['month', '2023-02-14', '2023-02-01', '2023-02-28'],
  ] as const)('by %s, %s lies in %s to %s', (zoom, day, from, to) => {
    expect(stretchOf(zoom, day)).toEqual({ from, to });
  });
});

describe('rows', () => {
  test('of weeks are quarters, and years of quarters leave out no week and double none', () => {
    const weeks = ['2020-05', '2021-05', '2022-05', '2023-05', '2024-05', '2025-05']
      .flatMap((month) => rowsFrom('week', month))
      .flatMap(({ cells }) => cells.map(({ from }) => from));
    weeks.forEach((from, i) => {
      if (i > 0) expect(Date.parse(from) - Date.parse(weeks[i - 1] ?? '')).toBe(7 * 86_400_000);
    });
    expect(weeks).toHaveLength(6 * 52 + 1);
  });

  test('of weeks have 12 to 14 cells; a row of months has twelve', () => {
    for (const { cells } of rowsFrom('week', '2026-10')) expect([12, 13, 14]).toContain(cells.length);
    const years = rowsFrom('month', '2022-07');
    expect(years.map(({ month }) => month)).toEqual(['2022-01', '2023-01', '2024-01', '2025-01', '2026-01']);
    for (const { cells } of years) expect(cells).toHaveLength(12);
  });

  test.each(['day', 'week', 'month'] as const)(
    'by %s, a month asked for as the last stands in the last row',
    (zoom) => {
      const rows = rowsFrom(zoom, startFor(zoom, '2024-11'));
      expect((rows.at(-1)?.from ?? '') <= '2024-11-15').toBe(true);
      expect((rows.at(-1)?.to ?? '') >= '2024-11-15').toBe(true);
    },
  );

  test.each(['day', 'week', 'month'] as const)('by %s, the next screen begins where this one ends', (zoom) => {
    const first = rowsFrom(zoom, '2024-08');
    const next = rowsFrom(zoom, pageFrom(zoom, first[0]?.month ?? '', 1));
    const gap = Date.parse(next[0]?.from ?? '') - Date.parse(first.at(-1)?.to ?? '');
    expect(gap).toBe(86_400_000);
    expect(pageFrom(zoom, pageFrom(zoom, '2024-08', 1), -1)).toBe('2024-08');
    expect(monthsShown(zoom)).toBe({ day: 5, week: 12, month: 60 }[zoom]);
  });
});

test('what is counted on days is added up by week and month, each day once', () => {
  const counts = new Map([
    ['2024-11-24', 1],
    ['2024-11-25', 2],
    ['2024-12-01', 4],
    ['2024-12-02', 8],
  ]);
  expect(sumOf(counts, stretchOf('week', '2024-11-27'))).toBe(6);
  expect(sumOf(counts, stretchOf('month', '2024-11-27'))).toBe(3);
  const all = rowsFrom('week', '2024-10').flatMap(({ cells }) => cells.map((cell) => sumOf(counts, cell)));
  expect(all.reduce((a, b) => a + b)).toBe(15);
});

test('a stage shades its own days of a week or month', () => {
  const stages = electionStages().filter(({ election }) => election === 'Pilkada 2024');
  const shadings = shadingsOf(stretchOf('month', '2024-11-01'), stages);
  expect(shadings.map(({ stage }) => stage.kind)).toEqual(['campaign', 'voting', 'count']);
  expect(shadings[1]).toMatchObject({ begin: 26 / 30, length: 1 / 30 });
  expect(shadings[2]).toMatchObject({ begin: 27 / 30, length: 3 / 30 });
});
