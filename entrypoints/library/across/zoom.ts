/** The timeline at three scales: rows of cells, each cell a stretch of days. Pure. */
import {
  addDays,
  addMonths,
  daysInMonth,
  isoDay,
  isoMonth,
  mondayOf,
  parseIsoDay,
} from '../../../lib/dates/calendar.ts';
import type { ElectionStage } from '../../../lib/languages/id/election-calendar.ts';
import type { Zoom } from '../router.ts';
import { stageOf } from './phases.ts';

/** Days from `from` to `to`, both included (YYYY-MM-DD). */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

export interface ZoomRow extends Stretch {
  /** First month of the row, YYYY-MM. */
  readonly month: string;
  readonly cells: readonly Stretch[];
}

/** Months of one row: a month of days, a quarter of weeks, a year of months. */
const ROW: Readonly<Record<Zoom, number>> = { day: 1, week: 3, month: 12 };
const ROWS: Readonly<Record<Zoom, number>> = { day: 5, week: 4, month: 5 };

/** Months that are on the screen at once. */
export const monthsShown = (zoom: Zoom): number => ROW[zoom] * ROWS[zoom];

const later = (month: string, by: number): string => {
  const moved = addMonths(Number(month.slice(0, 4)), Number(month.slice(5, 7)), by);
  return isoMonth(moved.year, moved.month);
};

/** The month in which the row of a month begins. */
const rowStart = (zoom: Zoom, month: string): string => later(month, -((Number(month.slice(5, 7)) - 1) % ROW[zoom]));

/** The day, the week from Monday to Sunday, or the month that a day lies in. */
export function stretchOf(zoom: Zoom, day: string): Stretch {
  const date = parseIsoDay(day);
  if (!date || zoom === 'day') return { from: day, to: day };
  if (zoom === 'week') {
    const monday = mondayOf(date);
    return { from: isoDay(monday), to: isoDay(addDays(monday, 6)) };
  }
  const last = daysInMonth(date.year, date.month);
  return { from: isoDay({ ...date, day: 1 }), to: isoDay({ ...date, day: last }) };
}

/** Rows from the one that holds `month` on. A week belongs to the row in which its Thursday lies, so that each is there once. */
export function rowsFrom(zoom: Zoom, month: string): ZoomRow[] {
  const first = rowStart(zoom, month);
  return Array.from({ length: ROWS[zoom] }, (_, i) => rowOf(zoom, later(first, i * ROW[zoom])));
}

function rowOf(zoom: Zoom, month: string): ZoomRow {
  const end = `${later(month, ROW[zoom])}-01`;
  const cells: Stretch[] = [];
  let cell = stretchOf(zoom, `${month}-01`);
  for (; middleOf(zoom, cell) < end; cell = stretchOf(zoom, moved(cell.to, 1)))
    if (middleOf(zoom, cell) >= `${month}-01`) cells.push(cell);
  return { month, cells, from: cells[0]?.from ?? end, to: cells.at(-1)?.to ?? end };
}

const middleOf = (zoom: Zoom, { from }: Stretch): string => (zoom === 'week' ? moved(from, 3) : from);

function moved(day: string, by: number): string {
  const date = parseIsoDay(day);
  return date ? isoDay(addDays(date, by)) : day;
}

/** Where rows begin so that a month stands in the last of them. */
export const startFor = (zoom: Zoom, last: string): string =>
  rowStart(zoom, later(last, ROW[zoom] - monthsShown(zoom)));

/** The first month after paging by a screen. */
export const pageFrom = (zoom: Zoom, first: string, screens: 1 | -1): string =>
  later(first, screens * monthsShown(zoom));

/** What was counted on the days of a stretch, together. */
export function sumOf(counts: ReadonlyMap<string, number>, { from, to }: Stretch): number {
  let sum = 0;
  for (let day = from; day <= to; day = moved(day, 1)) sum += counts.get(day) ?? 0;
  return sum;
}

/** A part of a stretch that one stage shades; begin and length as shares of the stretch. */
export interface Shading {
  readonly stage: ElectionStage;
  readonly begin: number;
  readonly length: number;
}

/** Stages behind a stretch, each on its own days: a voting day does not darken its month. */
export function shadingsOf({ from, to }: Stretch, stages: readonly ElectionStage[]): Shading[] {
  const days: (ElectionStage | null)[] = [];
  for (let day = from; day <= to; day = moved(day, 1)) days.push(stageOf(day, stages));
  const shadings: Shading[] = [];
  days.forEach((stage, i) => {
    if (!stage || days[i - 1] === stage) return;
    const after = days.findIndex((other, at) => at > i && other !== stage);
    shadings.push({ stage, begin: i / days.length, length: ((after < 0 ? days.length : after) - i) / days.length });
  });
  return shadings;
}
