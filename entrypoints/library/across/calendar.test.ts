import { describe, expect, test } from 'vitest';
import { addMonths, daysOfMonth } from './calendar.ts';

describe('the plan of a month', () => {
  test.each([
    ['2024-09', 30, 7, '2024-09-01'],
    ['2024-02', 29, 4, '2024-02-01'],
    ['2023-05', 31, 1, '2023-05-01'],
  ])('%s has %i days, the first in column %i (Monday is 1)', (month, count, column, first) => {
    const days = daysOfMonth(month);
    expect(days).toHaveLength(count);
    expect(days[0]).toMatchObject({ iso: first, column });
  });

  test('a weekday stands in the same columns in every month', () => {
    for (let month = '2023-11', n = 0; n < 30; n++, month = addMonths(month, 1)) {
      for (const { column, weekday } of daysOfMonth(month)) expect(column % 7).toBe(weekday);
    }
  });
});

test.each([
  ['2024-12', 1, '2025-01'],
  ['2024-01', -1, '2023-12'],
  ['2024-08', 4, '2024-12'],
])('%s and %i months: %s', (month, by, expected) => {
  expect(addMonths(month, by)).toBe(expected);
});
