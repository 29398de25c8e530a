/** A day of the proleptic Gregorian calendar; `month` is 1 to 12. No time, no time zone: news dates have none. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const CUMULATIVE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const isCivilDate = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(day) &&
  Number.isInteger(month) &&
  year >= 1 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** Days since 1 January of the year 1 (which is day 0, a Monday). */
export function dayNumber(date: CivilDate): number {
  const y = date.year - 1;
  const leap = date.month > 2 && isLeapYear(date.year) ? 1 : 0;
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    (CUMULATIVE[date.month - 1] ?? 0) +
    leap +
    date.day -
    1
  );
}

/** The inverse of {@link dayNumber}. */
export function fromDayNumber(days: number): CivilDate {
  let year = Math.floor(days / 365.2425) + 1;
  while (dayNumber({ year, month: 1, day: 1 }) > days) year--;
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= days) year++;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > days) month--;
  return { year, month, day: days - dayNumber({ year, month, day: 1 }) + 1 };
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (date: CivilDate): number => (dayNumber(date) + 1) % 7;

export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days);

/** Signed number of days from `a` to `b`. */
export const daysBetween = (a: CivilDate, b: CivilDate): number => dayNumber(b) - dayNumber(a);

/** The month that lies `months` after the given one. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The day with that weekday nearest to `date`; of two equally near ones there is none, since a week is odd. */
export function nearestWeekday(date: CivilDate, weekday: number): CivilDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead > 3 ? ahead - 7 : ahead);
}

/** The first day with that weekday on or after `date`. */
export const weekdayOnOrAfter = (date: CivilDate, weekday: number): CivilDate =>
  addDays(date, (weekday - weekdayOf(date) + 7) % 7);

/** The last day with that weekday on or before `date`. */
export const weekdayOnOrBefore = (date: CivilDate, weekday: number): CivilDate =>
  addDays(date, -((weekdayOf(date) - weekday + 7) % 7));

/** Monday of the week in which `date` falls: Indonesian weeks are spoken of from Monday to Sunday. */
export const mondayOf = (date: CivilDate): CivilDate => weekdayOnOrBefore(date, 1);

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

export const isoDay = (date: CivilDate): string => `${isoMonth(date.year, date.month)}-${pad(date.day, 2)}`;

/** Reads YYYY-MM-DD (what follows, such as a time, is ignored); null when it is no calendar date. */
export function parseIsoDay(text: string | null | undefined): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? { year, month, day } : null;
}
