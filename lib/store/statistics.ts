/** Numbers for pictures. */
import { addDays, isoDay, mondayOf } from '../dates/calendar.ts';
import { KINDS, type Kind } from '../model/annotation.ts';
import type { SorotDatabase } from './database.ts';
import { firstClippings } from './first.ts';
import { type ClippingFilter, DEFAULT_SORT, findClippings } from './queries.ts';

export interface WeekCount {
  /** Monday of the week, YYYY-MM-DD, in local time. */
  readonly monday: string;
  readonly clippings: number;
}

/** Clippings by the week in which they were made: the last `weeks` weeks up to `today`, empty ones too. */
export async function clippingsByWeek(
  db: SorotDatabase,
  weeks: number,
  today: Date = new Date(),
): Promise<WeekCount[]> {
  const now = { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() };
  const last = mondayOf(now);
  const mondays = Array.from({ length: weeks + 1 }, (_, i) => addDays(last, 7 * (i + 1 - weeks)));
  const instants = mondays.map(({ year, month, day }) => new Date(year, month - 1, day).toISOString());
  return Promise.all(
    mondays.slice(0, weeks).map(async (monday, i) => ({
      monday: isoDay(monday),
      clippings: await db.heads
        .where('[trashed+clippedAt]')
        .between([0, instants[i]], [0, instants[i + 1]], true, false)
        .count(),
    })),
  );
}

/** Entities of each kind, in the latest clippings that a filter finds, and how many clippings these are. */
export async function kindsPerClipping(
  db: SorotDatabase,
  filter: ClippingFilter = {},
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly clippings: number; readonly entities: Readonly<Record<Kind, number>> }> {
  const ids = await (most === Number.POSITIVE_INFINITY
    ? findClippings(db, filter)
    : firstClippings(db, filter, DEFAULT_SORT, most));
  const entities: Record<Kind, number> = { official: 0, institution: 0, date: 0, person: 0 };
  for (let at = 0; at < ids.length; at += 1_000) {
    for (const head of await db.heads.bulkGet(ids.slice(at, at + 1_000))) {
      for (const kind of KINDS) entities[kind] += head?.counts[kind] ?? 0;
    }
  }
  return { clippings: ids.length, entities };
}
