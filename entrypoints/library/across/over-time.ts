/** Days on a common axis of whole months, for the picture of a person or institution over time. Pure. */
import { addDays, addMonths, dayNumber, isoDay, isoMonth, mondayOf, parseIsoDay } from '../../../lib/dates/calendar.ts';

export interface Axis {
  /** First days of the months, and of the month after the last. */
  readonly months: readonly string[];
  /** Place of a day between 0 and 1; outside of it for other days. */
  readonly at: (day: string) => number;
}

/** An axis has at least so many months: a single week does not fill the screen. */
const FEWEST = 3;

const numberOf = (day: string): number => {
  const date = parseIsoDay(day);
  return date ? dayNumber(date) : Number.NaN;
};

/** Whole months around the days; null without a day that can be read. */
export function axisOf(days: readonly string[]): Axis | null {
  const known = days.filter((day) => parseIsoDay(day)).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const months = [`${first.slice(0, 7)}-01`];
  while (months.length <= FEWEST || (months.at(-1) ?? last) <= last) {
    const month = months.at(-1) ?? first;
    const next = addMonths(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
    months.push(`${isoMonth(next.year, next.month)}-01`);
  }
  const [begin, end] = [numberOf(months[0] ?? first), numberOf(months.at(-1) ?? last)];
  return { months, at: (day) => (numberOf(day) - begin) / (end - begin) };
}

/** Every so many months is named, so that the names have room. */
export const monthStep = ({ months }: Axis): number =>
  [1, 2, 3, 6, 12].find((step) => months.length / step <= 14) ?? 24;

export interface WeekMentions {
  /** YYYY-MM-DD, a Monday. */
  readonly monday: string;
  readonly mentions: number;
}

/** Mentions by week, oldest first; weeks without one are left out. */
export function mentionsByWeek(told: readonly { readonly day: string; readonly mentions: number }[]): WeekMentions[] {
  const weeks = new Map<string, number>();
  for (const { day, mentions } of told) {
    const date = parseIsoDay(day);
    if (!date) continue;
    const monday = isoDay(mondayOf(date));
    weeks.set(monday, (weeks.get(monday) ?? 0) + mentions);
  }
  return [...weeks].map(([monday, mentions]) => ({ monday, mentions })).sort((a, b) => (a.monday < b.monday ? -1 : 1));
}

/** The day so many days later. */
export const daysLater = (day: string, days: number): string => {
  const date = parseIsoDay(day);
  return date ? isoDay(addDays(date, days)) : day;
};
