import { expect, test } from 'vitest';
import { axisOf, daysLater, mentionsByWeek, monthStep } from './over-time.ts';

test('an axis holds whole months, three at least, and places days in proportion', () => {
  const axis = axisOf(['2024-09-18', '2024-01-09', 'unknown']);
  expect(axis?.months.at(0)).toBe('2024-01-01');
  expect(axis?.months.at(-1)).toBe('2024-10-01');
  expect(axis?.at('2024-01-01')).toBe(0);
  expect(axis?.at('2024-10-01')).toBe(1);
  expect(axis?.at('2024-05-17')).toBeCloseTo(137 / 274);
  expect(axis?.at('2023-12-31')).toBeLessThan(0);
  expect(axisOf(['2024-12-31'])?.months).toEqual(['2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01']);
  expect(axisOf(['unknown'])).toBeNull();
});

test('a month that ends on the last day is whole; names of months never crowd', () => {
  expect(axisOf(['2023-01-01', '2024-11-01'])?.months.at(-1)).toBe('2024-12-01');
  for (const last of ['2020-03-01', '2021-12-31', '2024-01-01', '2029-01-01']) {
    const axis = axisOf(['2020-01-01', last]);
    expect(axis && axis.months.length / monthStep(axis)).toBeLessThanOrEqual(14);
  }
});

test('mentions are added up from Monday to Sunday, across the turn of the year too', () => {
  expect(
    mentionsByWeek([
      { day: '2025-01-05', mentions: 3 },
      { day: '2024-12-30', mentions: 2 },
      { day: '2025-01-06', mentions: 1 },
      { day: '', mentions: 9 },
    ]),
  ).toEqual([
    { monday: '2024-12-30', mentions: 5 },
    { monday: '2025-01-06', mentions: 1 },
  ]);
  expect(daysLater('2024-12-30', 7)).toBe('2025-01-06');
});
