import type { DatePart, WeekdayConflict } from '../model/annotation.ts';
import {
  addDays,
  type CivilDate,
  dayNumber,
  daysBetween,
  daysInMonth,
  isCivilDate,
  mondayOf,
  nearestWeekday,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from './calendar.ts';
import { judgeWeekday } from './conflict.ts';
import type { EarlierDays } from './earlier.ts';
import type { Direction, Printed } from './moment.ts';
import { likeliestYear, nearestKnown, type Reference, statedDate, statedDay, statedMonth } from './reference.ts';

/** A day, or a month when `day` is missing. */
export interface Point {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

export interface Resolution {
  readonly point: Point;
  readonly implied: readonly DatePart[];
  readonly weekdayAgrees: boolean | null;
  readonly conflict?: WeekdayConflict;
  /** How sure the missing parts are; 1 when none was missing. */
  readonly certainty: number;
}

/** Where a printed date stands, and what is known around it. */
export interface Setting {
  readonly reference: Reference;
  readonly at: number;
  readonly direction: Direction | null;
  /** A date that the article states with a year shares the sentence's: "Pilkada 2024". */
  readonly sentenceYears: readonly number[];
  /** Days before this one in the article. */
  readonly earlier: EarlierDays;
  /** The date before this one in the same sentence. */
  readonly beside: Point | null;
  /** A wrong weekday is only reported, never judged. */
  readonly printedStands?: boolean;
}

/** Completes a printed date; null when the article does not say enough. */
export function resolvePrinted(printed: Printed, setting: Setting): Resolution | null {
  const { day, month, year } = printed;
  if (month !== undefined && day !== undefined) {
    if (year !== undefined) return checked({ year, month, day }, printed.weekday, [], 1, setting);
    return withYear(month, day, printed, setting);
  }
  if (month !== undefined) return monthOnly(month, printed, setting);
  if (day !== undefined) return dayOnly(day, printed, setting);
  return printed.weekday === undefined ? null : weekdayOnly(printed.weekday, printed, setting);
}

/** Compares the printed weekday with the day; a disagreement is judged and reported. */
function checked(
  day: CivilDate,
  weekday: number | undefined,
  implied: readonly DatePart[],
  certainty: number,
  { reference, printedStands }: Setting,
): Resolution | null {
  if (!isCivilDate(day.year, day.month, day.day)) return null;
  if (weekday === undefined) return { point: day, implied, weekdayAgrees: null, certainty };
  if (weekdayOf(day) === weekday) return { point: day, implied, weekdayAgrees: true, certainty };
  const judged = judgeWeekday(day, weekday, printedStands ? null : reference);
  return {
    point: judged.day,
    implied,
    weekdayAgrees: false,
    conflict: judged.conflict,
    certainty: certainty * (judged.conflict.printed ? 0.93 : 0.75),
  };
}

/** Day and month without a year: by the weekday, the rest of the article, and the day of publication, in that order. */
function withYear(month: number, day: number, printed: Printed, setting: Setting): Resolution | null {
  const { reference } = setting;
  const { weekday } = printed;
  const near = nearestOccurrence(month, day, printed, setting);
  const stated = reference.stated.get(statedDate(month, day));
  if (stated && (weekday === undefined || weekdayOf({ year: stated.year, month, day }) === weekday))
    return checked({ year: stated.year, month, day }, weekday, ['year'], 0.97, setting);
  if (weekday === undefined) return near && checked(near.day, undefined, ['year'], near.certainty, setting);
  if (near && weekdayOf(near.day) === weekday) return checked(near.day, weekday, ['year'], 0.99, setting);
  const fitting = fittingYear(month, day, weekday, setting);
  if (!near) return fitting && checked(fitting, weekday, ['year'], 0.9, setting);
  // A day near publication with a wrong weekday is a likelier slip than news of years ago with its year left out.
  if (!fitting || isSlip(near.day, fitting, reference.day))
    return checked(near.day, weekday, ['year'], near.certainty, setting);
  const distant = reference.day ? Math.abs(daysBetween(reference.day, fitting)) : 0;
  return checked(fitting, weekday, ['year'], distant <= 400 ? 0.95 : 0.75, setting);
}

function isSlip(near: CivilDate, fitting: CivilDate, published: CivilDate | null): boolean {
  if (!published) return Math.abs(near.year - fitting.year) > 2;
  return Math.abs(daysBetween(published, near)) <= 62 && Math.abs(daysBetween(published, fitting)) > 180;
}

/** The year nearest to publication, within a week of years, on which the weekday fits. */
function fittingYear(
  month: number,
  day: number,
  weekday: number,
  { reference, sentenceYears, at }: Setting,
): CivilDate | null {
  const centre = reference.day?.year ?? sentenceYears[0] ?? likeliestYear(reference, at);
  if (centre === null) return null;
  let best: CivilDate | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let year = centre - 6; year <= centre + 6; year++) {
    if (!isCivilDate(year, month, day) || weekdayOf({ year, month, day }) !== weekday) continue;
    const candidate = { year, month, day };
    const distance = reference.day ? Math.abs(daysBetween(reference.day, candidate)) : Math.abs(year - centre + 0.25);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** The occurrence of day and month that the words around, the years in the sentence, or nearness to publication point to. */
function nearestOccurrence(
  month: number,
  day: number,
  printed: Printed,
  setting: Setting,
): { day: CivilDate; certainty: number } | null {
  const { reference } = setting;
  const centre = reference.day;
  if (!centre) {
    const year = yearWithoutCentre(month, setting);
    return year !== null && isCivilDate(year, month, day) ? { day: { year, month, day }, certainty: 0.85 } : null;
  }
  if (printed.yearOffset !== undefined) {
    const year = centre.year + printed.yearOffset;
    return isCivilDate(year, month, day) ? { day: { year, month, day }, certainty: 0.97 } : null;
  }
  const year = printed.direction === undefined && setting.beside ? yearNear(month, setting.beside) : null;
  if (year !== null && isCivilDate(year, month, day)) return { day: { year, month, day }, certainty: 0.93 };
  const options = [centre.year - 1, centre.year, centre.year + 1]
    .filter((year) => isCivilDate(year, month, day))
    .map((year) => ({ year, month, day }))
    .sort((a, b) => Math.abs(daysBetween(centre, a)) - Math.abs(daysBetween(centre, b)));
  const chosen = pick(options, centre, printed.direction ?? setting.direction, setting.sentenceYears);
  if (!chosen) return null;
  const distance = Math.abs(daysBetween(centre, chosen));
  return { day: chosen, certainty: distance <= 45 ? 0.97 : distance <= 150 ? 0.93 : 0.85 };
}

/** The year that brings a month nearest to a date; of two equally near ones the later, as stories are told forwards. */
function yearNear(month: number, { year, month: other }: Pick<Point, 'year' | 'month'>): number {
  const ahead = month - other;
  return ahead < -5 ? year + 1 : ahead > 6 ? year - 1 : year;
}

/** Without a day of publication: from the date with a year that stands nearest, or else the year named nearest. */
function yearWithoutCentre(month: number, { reference, at, beside, sentenceYears }: Setting): number | null {
  const known = beside ?? nearestKnown(reference, at);
  return known ? yearNear(month, known) : (sentenceYears[0] ?? likeliestYear(reference, at));
}

function pick(
  options: readonly CivilDate[],
  centre: CivilDate,
  direction: Direction | null,
  years: readonly number[],
): CivilDate | null {
  const first = options[0];
  if (!first || Math.abs(daysBetween(centre, first)) <= 45) return first ?? null;
  if (direction === 'past') return options.find((day) => dayNumber(day) <= dayNumber(centre)) ?? first;
  if (direction === 'future') return options.find((day) => dayNumber(day) >= dayNumber(centre)) ?? first;
  return options.slice(0, 2).find((day) => years.includes(day.year)) ?? first;
}

function monthOnly(month: number, printed: Printed, setting: Setting): Resolution | null {
  const { reference } = setting;
  if (printed.year !== undefined)
    return { point: { year: printed.year, month }, implied: [], weekdayAgrees: null, certainty: 1 };
  const direction = printed.direction ?? setting.direction;
  const stated = reference.stated.get(statedMonth(month));
  const centre = reference.day;
  const spoken = printed.direction !== undefined || printed.yearOffset !== undefined;
  if (stated && !spoken)
    return { point: { year: stated.year, month }, implied: ['year'], weekdayAgrees: null, certainty: 0.95 };
  if (!centre) {
    const year = yearWithoutCentre(month, setting);
    return year === null ? null : { point: { year, month }, implied: ['year'], weekdayAgrees: null, certainty: 0.85 };
  }
  const year =
    printed.yearOffset !== undefined
      ? centre.year + printed.yearOffset
      : setting.beside && !spoken
        ? yearNear(month, setting.beside)
        : yearOfMonth(month, centre, direction, setting.sentenceYears);
  return { point: { year, month }, implied: ['year'], weekdayAgrees: null, certainty: spoken ? 0.99 : 0.95 };
}

function yearOfMonth(month: number, centre: CivilDate, direction: Direction | null, years: readonly number[]): number {
  const ahead = month - centre.month;
  if (direction === 'past') return ahead > 0 ? centre.year - 1 : centre.year;
  if (direction === 'future') return ahead < 0 ? centre.year + 1 : centre.year;
  if (Math.abs(ahead) <= 4) return centre.year;
  const other = ahead > 0 ? centre.year - 1 : centre.year + 1;
  if (years.includes(other) && !years.includes(centre.year)) return other;
  return Math.abs(ahead) <= 6 ? centre.year : other;
}

/** "tanggal 27": in a month that the article has named, or the one near publication. */
function dayOnly(day: number, printed: Printed, setting: Setting): Resolution | null {
  const { reference, earlier } = setting;
  const same = earlier.onDay(day);
  const fits = (date: CivilDate): boolean => printed.weekday === undefined || weekdayOf(date) === printed.weekday;
  if (same && fits(same)) return checked(same, printed.weekday, ['month', 'year'], 0.95, setting);
  const stated = reference.stated.get(statedDay(day));
  if (stated?.day !== undefined) {
    const date = { year: stated.year, month: stated.month, day };
    if (fits(date)) return checked(date, printed.weekday, ['month', 'year'], 0.93, setting);
  }
  const { last } = earlier;
  const centre = reference.day ?? last;
  if (!centre) return null;
  const direction = printed.direction ?? setting.direction;
  const options: CivilDate[] = [];
  for (const base of last ? [last, centre] : [centre]) {
    for (const shift of [0, -1, 1]) {
      const index = base.year * 12 + base.month - 1 + shift;
      const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
      if (day <= daysInMonth(year, month)) options.push({ year, month, day });
    }
  }
  const fitting = options.filter(fits);
  const byDistance = [...fitting].sort((a, b) => Math.abs(daysBetween(centre, a)) - Math.abs(daysBetween(centre, b)));
  const chosen =
    direction === 'future'
      ? byDistance.find((date) => dayNumber(date) >= dayNumber(centre))
      : direction === 'past'
        ? byDistance.find((date) => dayNumber(date) <= dayNumber(centre))
        : byDistance[0];
  const date = chosen ?? byDistance[0];
  return date
    ? checked(date, printed.weekday, ['month', 'year'], printed.weekday === undefined ? 0.75 : 0.9, setting)
    : null;
}

/** A weekday alone: the latest such day up to publication, unless the words point ahead. */
function weekdayOnly(weekday: number, printed: Printed, setting: Setting): Resolution | null {
  const { reference, earlier } = setting;
  const centre = reference.day;
  if (!centre) return null;
  const done = (day: CivilDate, certainty: number): Resolution => ({
    point: day,
    implied: ['day', 'month', 'year'],
    weekdayAgrees: true,
    certainty: reference.concluded ? certainty * 0.92 : certainty,
  });
  if (printed.week !== undefined) return done(addDays(mondayOf(centre), printed.week * 7 + ((weekday + 6) % 7)), 0.95);
  switch (printed.direction) {
    case 'past':
      return done(weekdayOnOrBefore(addDays(centre, -1), weekday), 0.97);
    case 'future':
      return done(weekdayOnOrAfter(addDays(centre, 1), weekday), 0.96);
    case 'near':
      return done(inSameWeek(centre, weekday, earlier), 0.96);
    default:
      if (reference.concluded) return done(nearestWeekday(centre, weekday), 0.95);
      if (setting.direction === 'future') return done(weekdayOnOrAfter(centre, weekday), 0.9);
      return done(weekdayOnOrBefore(centre, weekday), 0.98);
  }
}

/** "Jumat ini": the one that the article has dated, or the one in the week of publication. */
function inSameWeek(centre: CivilDate, weekday: number, earlier: EarlierDays): CivilDate {
  return earlier.onWeekday(weekday) ?? addDays(mondayOf(centre), (weekday + 6) % 7);
}
