import { type CivilDate, daysBetween, weekdayOf } from './calendar.ts';

/** The days that the article has named so far, kept so that each question takes constant time. */
export class EarlierDays {
  readonly #centre: CivilDate | null;
  readonly #byDay = new Map<number, CivilDate>();
  readonly #byWeekday = new Map<number, CivilDate>();
  #last: CivilDate | null = null;

  /** `centre` is the day of publication. */
  constructor(centre: CivilDate | null) {
    this.#centre = centre;
  }

  add(date: CivilDate): void {
    this.#last = date;
    this.#byDay.set(date.day, date);
    const distance = this.#distance(date);
    const weekday = weekdayOf(date);
    const known = this.#byWeekday.get(weekday);
    if (distance < 7 && (!known || distance < this.#distance(known))) this.#byWeekday.set(weekday, date);
  }

  #distance(date: CivilDate): number {
    return this.#centre ? Math.abs(daysBetween(date, this.#centre)) : Number.POSITIVE_INFINITY;
  }

  get last(): CivilDate | null {
    return this.#last;
  }

  /** The last one that is the n-th of its month. */
  onDay(day: number): CivilDate | null {
    return this.#byDay.get(day) ?? null;
  }

  /** The one on that weekday that is nearest to publication and less than a week off. */
  onWeekday(weekday: number): CivilDate | null {
    return this.#byWeekday.get(weekday) ?? null;
  }
}
