import type { WeekdayConflict } from '../model/annotation.ts';
import { addDays, type CivilDate, daysBetween, isoDay, nearestWeekday, weekdayOf } from './calendar.ts';

/** The day to go by, and the report of the disagreement. */
export interface Judgement {
  readonly day: CivilDate;
  readonly conflict: WeekdayConflict;
}

/** The day of publication, and whether it was only concluded from the text. */
export interface Published {
  readonly day: CivilDate | null;
  readonly concluded: boolean;
}

const NEAR = 7;

/**
 * The printed weekday is not that of the printed day. One of them is a slip. The printed day stands, unless weekday and day of
 * publication together prove another one that is a single slip away: the next day or the one before, in the week of publication
 * ("Jumat (24/10/2024)" on Saturday the 26th); or the same day of another month or year, in the days before publication
 * ("Minggu (3/12/2024)" on 4 December 2023). Either way the disagreement is reported.
 */
export function judgeWeekday(printed: CivilDate, stated: number, published: Published | null): Judgement {
  const proven = published?.day ? provenDay(printed, stated, published.day, published.concluded) : null;
  const report = {
    stated,
    actual: weekdayOf(printed),
    alternative: isoDay(proven ?? nearestWeekday(printed, stated)),
  };
  return proven
    ? { day: proven, conflict: { ...report, printed: isoDay(printed) } }
    : { day: printed, conflict: report };
}

function provenDay(printed: CivilDate, stated: number, published: CivilDate, concluded: boolean): CivilDate | null {
  if (!concluded) {
    for (const day of [published, addDays(published, -1)]) {
      const slip = day.month === printed.month && isDigitSlip(day.day, printed.day);
      if (slip && day.year === printed.year && weekdayOf(day) === stated && printed.day !== published.day) return day;
    }
  }
  const distance = daysBetween(published, printed);
  // Printed on the very day that it names: then weekday and date are equally likely wrong.
  if (distance === 0) return null;
  if (Math.abs(distance) <= NEAR) {
    if (concluded) return null;
    const neighbour = nearestWeekday(printed, stated);
    return Math.abs(daysBetween(printed, neighbour)) === 1 ? neighbour : null;
  }
  for (let back = -1; back <= NEAR; back++) {
    const day = addDays(published, -back);
    if (day.day !== printed.day || weekdayOf(day) !== stated) continue;
    const oneSlip = day.month === printed.month || day.year === printed.year;
    if (oneSlip) return day;
  }
  return null;
}

/** One digit changed, lost or added: 24 for 22, 4 for 14. */
function isDigitSlip(a: number, b: number): boolean {
  const [long, short] = a > b ? [String(a), String(b)] : [String(b), String(a)];
  if (long.length > short.length) return long.includes(short);
  return (long[0] === short[0]) !== (long[1] === short[1]);
}
