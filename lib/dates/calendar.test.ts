import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type CivilDate,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  isoDay,
  mondayOf,
  nearestWeekday,
  parseIsoDay,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from './calendar.ts';

const anyDay = (from = 1, to = 9999): fc.Arbitrary<CivilDate> =>
  fc
    .integer({ min: dayNumber({ year: from, month: 1, day: 1 }), max: dayNumber({ year: to, month: 12, day: 31 }) })
    .map(fromDayNumber);

describe('days known by their weekday', () => {
  test.each([
    ['2024-02-14', 3],
    ['2024-11-27', 3],
    ['2024-09-17', 2],
    ['2000-02-29', 2],
    ['1945-08-17', 5],
    ['1900-03-01', 4],
    ['0001-01-01', 1],
    ['9999-12-31', 5],
  ])('%s', (iso, weekday) => {
    const day = parseIsoDay(iso);
    expect(day && weekdayOf(day)).toBe(weekday);
  });
});

test.each([
  [2024, 2, 29],
  [2023, 2, 28],
  [1900, 2, 28],
  [2000, 2, 29],
  [2024, 4, 30],
  [2024, 12, 31],
])('%i-%i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
  expect(isCivilDate(year, month, days)).toBe(true);
  expect(isCivilDate(year, month, days + 1)).toBe(false);
});

test.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-9-1', '', 'kemarin', null, undefined])(
  'no day: %s',
  (text) => expect(parseIsoDay(text)).toBeNull(),
);

test('a time behind the day is ignored', () => {
  expect(parseIsoDay('2024-09-18T08:15:00+07:00')).toEqual({ year: 2024, month: 9, day: 18 });
});

test.each([
  [2024, 12, 1, '2025-1'],
  [2024, 1, -1, '2023-12'],
  [2024, 6, 0, '2024-6'],
  [2024, 3, -27, '2021-12'],
])('%i-%i plus %i months', (year, month, months, expected) => {
  const result = addMonths(year, month, months);
  expect(`${result.year}-${result.month}`).toBe(expected);
});

describe('for any day', () => {
  test('numbers, names and texts of days go back and forth', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        expect(fromDayNumber(dayNumber(day))).toEqual(day);
        expect(parseIsoDay(isoDay(day))).toEqual(day);
        expect(isCivilDate(day.year, day.month, day.day)).toBe(true);
      }),
    );
  });

  test('the next day has the next weekday', () => {
    fc.assert(
      fc.property(anyDay(2, 9998), (day) => {
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) + 1) % 7);
      }),
    );
  });

  test('weekdays are found ahead, behind, nearest, and in the week', () => {
    fc.assert(
      fc.property(anyDay(2, 9998), fc.integer({ min: 0, max: 6 }), (day, weekday) => {
        const [ahead, behind, near] = [
          weekdayOnOrAfter(day, weekday),
          weekdayOnOrBefore(day, weekday),
          nearestWeekday(day, weekday),
        ];
        for (const found of [ahead, behind, near]) expect(weekdayOf(found)).toBe(weekday);
        expect(dayNumber(ahead) - dayNumber(day)).toBeGreaterThanOrEqual(0);
        expect(dayNumber(day) - dayNumber(behind)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(dayNumber(near) - dayNumber(day))).toBeLessThanOrEqual(3);
        expect(dayNumber(day) - dayNumber(mondayOf(day))).toBeLessThanOrEqual(6);
        expect(weekdayOf(mondayOf(day))).toBe(1);
      }),
    );
  });

  test('it agrees with the clock of the machine', () => {
    fc.assert(
      fc.property(anyDay(1000, 3000), ({ year, month, day }) => {
        expect(weekdayOf({ year, month, day })).toBe(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
      }),
    );
  });
});
