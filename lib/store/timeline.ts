/** Days of events across clippings. */
import { sentenceAround } from '../clipping/sentence.ts';
import { addDays, isoDay, parseIsoDay } from '../dates/calendar.ts';
import { doubtOf } from '../model/doubt.ts';
import type { SorotDatabase } from './database.ts';
import { type ClippingFilter, type DayRange, findClippings } from './queries.ts';
import type { HeadRow } from './rows.ts';
import { daysOf } from './split.ts';

/** One event that an article puts on a day. */
export interface TimelineEvent {
  readonly day: string;
  /** The date as annotated: a day or a range. */
  readonly iso: string;
  readonly event: string | null;
  readonly place: string | null;
  readonly sentence: string;
  readonly guess: boolean;
  readonly weekdayConflict: boolean;
  readonly clippingId: string;
  readonly annotationId: string;
  readonly title: string;
  readonly siteName: string | null;
}

/** More days than this are not counted one by one. */
const MOST_DAYS = 3_700;

/** Number of clippings that put an event on each day; days without one are left out. A range counts on its first and last day. */
export async function countDays(
  db: SorotDatabase,
  range: Required<DayRange>,
  filter: ClippingFilter = {},
): Promise<Map<string, number>> {
  const days = daysBetween(range);
  const whole = Object.values(filter).every((condition) => condition === undefined);
  const counts = await (whole ? countAll(db, days) : countThese(db, days, { ...filter, event: range }));
  return new Map(days.flatMap((day, i) => (counts[i] ? [[day, counts[i]]] : [])));
}

/** The index counts without giving out a single key; only what lies in the trash is read, and taken off. */
const countAll = (db: SorotDatabase, days: readonly string[]): Promise<number[]> =>
  db.transaction('r', db.heads, async () => {
    const trash = new Map<string, number>();
    for (const head of await db.heads.where('[trashed+clippedAt]').between([1, ''], [1, '\uffff']).toArray())
      for (const day of head.days) trash.set(day, (trash.get(day) ?? 0) + 1);
    const all = await Promise.all(days.map((day) => db.heads.where('days').equals(day).count()));
    return all.map((count, i) => count - (trash.get(days[i] ?? '') ?? 0));
  });

async function countThese(db: SorotDatabase, days: readonly string[], filter: ClippingFilter): Promise<number[]> {
  const wanted = new Set(await findClippings(db, filter));
  if (wanted.size === 0) return [];
  const found = await Promise.all(days.map((day) => db.heads.where('days').equals(day).primaryKeys()));
  return found.map((ids) => ids.filter((id) => wanted.has(id)).length);
}

function daysBetween({ from, to }: Required<DayRange>): string[] {
  const days: string[] = [];
  const first = parseIsoDay(from);
  for (let date = first; date && isoDay(date) <= to && days.length < MOST_DAYS; date = addDays(date, 1)) {
    days.push(isoDay(date));
  }
  return days;
}

/** The first and last day on which there is an event of a clipping outside the trash; null when there is none. */
export async function spanOfDays(db: SorotDatabase): Promise<{ readonly first: string; readonly last: string } | null> {
  const days = db.heads.orderBy('days');
  const kept = ({ trashed }: HeadRow): boolean => trashed === 0;
  const [earliest, latest] = await Promise.all([
    days.clone().filter(kept).first(),
    days.reverse().filter(kept).first(),
  ]);
  const [first, last] = [[...(earliest?.days ?? [])].sort()[0], [...(latest?.days ?? [])].sort().at(-1)];
  return first && last ? { first, last } : null;
}

/** Clippings of which the events are read at first. */
export const EVENTS_AT_FIRST = 500;

export interface EventsRead {
  /** By day. */
  readonly events: readonly TimelineEvent[];
  /** Clippings that they were read from, the latest clipped… */
  readonly read: number;
  /** …of so many. */
  readonly total: number;
}

/** Events of some days with their sentences: at most `most` clippings are read. */
export async function eventsBetween(
  db: SorotDatabase,
  range: Required<DayRange>,
  filter: ClippingFilter = {},
  most = EVENTS_AT_FIRST,
): Promise<EventsRead> {
  const all = await findClippings(db, { ...filter, event: range });
  const ids = all.slice(0, most);
  const [heads, bodies] = await Promise.all([db.heads.bulkGet(ids), db.bodies.bulkGet(ids)]);
  const events = new Map<string, TimelineEvent>();
  bodies.forEach((body, i) => {
    const head = heads[i];
    if (!head || !body) return;
    for (const a of body.annotations) {
      if (a.kind !== 'date') continue;
      const doubt = doubtOf(a);
      for (const day of daysOf(a)) {
        const key = `${head.id} ${day} ${a.event ?? ''}`;
        if (day < range.from || day > range.to || events.has(key)) continue;
        events.set(key, {
          day,
          iso: a.iso,
          event: a.event,
          place: a.place,
          sentence: sentenceAround(body.text, a.start, a.end),
          guess: doubt === 'guess',
          weekdayConflict: doubt === 'weekday',
          clippingId: head.id,
          annotationId: a.id,
          title: head.title,
          siteName: head.siteName,
        });
      }
    }
  });
  const byDay = [...events.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { events: byDay, read: ids.length, total: all.length };
}
