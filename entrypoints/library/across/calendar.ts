/** Days of a month in a plan of 37 columns that begins on Monday, so that weekdays line up over months. */
export interface PlanDay {
  /** YYYY-MM-DD. */
  readonly iso: string;
  readonly day: number;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  /** Column, from 1. */
  readonly column: number;
}

export function daysOfMonth(month: string): PlanDay[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const first = new Date(Date.UTC(year, number - 1, 1)).getUTCDay();
  const before = (first + 6) % 7;
  return Array.from({ length: count }, (_, i) => ({
    iso: `${month}-${String(i + 1).padStart(2, '0')}`,
    day: i + 1,
    weekday: (first + i) % 7,
    column: before + i + 1,
  }));
}

/** The month so many months later. */
export function addMonths(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The reader's day, where the reader is. */
export const localDay = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
