import { type CivilDate, dayNumber, isCivilDate, weekdayOf, weekdayOnOrAfter } from './calendar.ts';
import type { DateLanguage } from './language.ts';
import type { Candidate, Printed } from './moment.ts';
import { isPlausibleYear } from './numeric.ts';
import { type DateText, glued } from './text.ts';

/** A day or month that the article states with its year. */
export interface KnownDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
  /** Token where it stands. */
  readonly at: number;
}

/** What the article as a whole says about time. */
export interface Reference {
  /** The day of publication; concluded when it was not given. */
  readonly day: CivilDate | null;
  /** `day` was concluded from dates in the text. */
  readonly concluded: boolean;
  readonly known: readonly KnownDate[];
  /** The first date stated with its year, by month and day as in {@link statedDate}. */
  readonly stated: ReadonlyMap<string, KnownDate>;
  /** Years that stand in the text ("Pemilu 2024"), with their tokens. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Those that an article without any date may be of. */
  readonly likely: Reference['years'];
}

const pointsOf = (candidate: Candidate): readonly Printed[] =>
  [candidate.from, candidate.to].flatMap((moment) => (moment?.kind === 'printed' ? [moment] : []));

export function readReference(text: DateText, candidates: readonly Candidate[], language: DateLanguage): Reference {
  const known: KnownDate[] = [];
  for (const candidate of candidates) {
    for (const point of pointsOf(candidate)) {
      if (point.month !== undefined && point.year !== undefined)
        known.push({ year: point.year, month: point.month, day: point.day, at: candidate.first });
    }
  }
  const years: { year: number; at: number }[] = [];
  for (let at = 0; at < text.tokens.length; at++) {
    const token = text.tokens[at];
    if (token?.kind !== 'number' || token.text.length !== 4) continue;
    const year = Number(token.text);
    if (isPlausibleYear(year) && !isOfNumber(text, at)) years.push({ year, at });
  }
  const stated = new Map<string, KnownDate>();
  for (const date of known) {
    for (const key of keysOf(date)) if (!stated.has(key)) stated.set(key, date);
  }
  const published = text.publishedAt ?? bylineDay(text, candidates, language);
  if (published) return { day: published, concluded: false, known, stated, years, likely: [] };
  return { day: concludeDay(candidates, years), concluded: true, known, stated, years, likely: likelyYears(years) };
}

/** The date in the byline, for an article whose day of publication is not given. */
function bylineDay(text: DateText, candidates: readonly Candidate[], language: DateLanguage): CivilDate | null {
  const byline = candidates.find((candidate) => language.isByline(text, candidate));
  if (byline?.from.kind !== 'printed') return null;
  const { year, month, day } = byline.from;
  if (year === undefined || month === undefined || day === undefined) return null;
  return isCivilDate(year, month, day) ? { year, month, day } : null;
}

/** Under what a stated date is looked up: month, month and day, day. */
export const statedMonth = (month: number): string => `${month}-`;
export const statedDay = (day: number): string => `-${day}`;
export const statedDate = (month: number, day: number): string => `${month}-${day}`;

const keysOf = ({ month, day }: KnownDate): string[] =>
  day === undefined ? [statedMonth(month)] : [statedMonth(month), statedDay(day), statedDate(month, day)];

/**
 * News is written on or soon after its latest day that is printed as reporters print theirs, weekday with digits:
 * "Selasa (28/11)". A weekday that stands alone and is none of those falls on the next such day.
 */
function concludeDay(candidates: readonly Candidate[], years: Reference['years']): CivilDate | null {
  const points = candidates
    .filter(({ rule }) => rule.startsWith('weekday-digits'))
    .flatMap((candidate) => pointsOf(candidate).slice(0, 1));
  const ranked = rankYears(points, years);
  const printed = points.flatMap((point) => dayWithoutReference(point, ranked) ?? []);
  // What lies months from the middle one is a slip of the pen, or another story.
  const middle = printed.map(dayNumber).sort((a, b) => a - b)[(printed.length - 1) >> 1] ?? 0;
  const days = printed.filter((day) => Math.abs(dayNumber(day) - middle) <= 100);
  const latest = days.reduce<CivilDate | null>((a, b) => (a && dayNumber(a) >= dayNumber(b) ? a : b), null);
  if (!latest) return null;
  const weekdays = new Set(days.map(weekdayOf));
  const alone = candidates.find(
    ({ rule, from }) =>
      rule === 'weekday' && from.kind === 'printed' && from.weekday !== undefined && !weekdays.has(from.weekday),
  );
  if (alone?.from.kind !== 'printed' || alone.from.weekday === undefined) return latest;
  const next = weekdayOnOrAfter(latest, alone.from.weekday);
  return dayNumber(next) - dayNumber(latest) <= 3 ? next : latest;
}

/** News on the web is of these years; earlier ones named in it are history, later ones visions ("Indonesia Emas 2045"). */
const ERA = { from: 1998, to: 2040 };

/**
 * The years that an article without a day of publication may be of: those named in it, and the ones beside (news of an election
 * begins a year ahead). Those on which most of the printed weekdays fit come first; then those around which most are named; then the later.
 */
function rankYears(points: readonly Printed[], years: Reference['years']): number[] {
  const mentions = new Map<number, number>();
  const recent = years.filter(({ year }) => year >= ERA.from && year <= ERA.to);
  for (const { year } of recent.length > 0 ? recent : years) {
    mentions.set(year, (mentions.get(year) ?? 0) + 1);
    for (const beside of [year - 1, year + 1]) mentions.set(beside, mentions.get(beside) ?? 0);
  }
  const dated = points.slice(0, 50);
  const fits = (year: number): number =>
    dated.filter(
      ({ day, month, weekday }) =>
        day !== undefined &&
        month !== undefined &&
        isCivilDate(year, month, day) &&
        weekdayOf({ year, month, day }) === weekday,
    ).length;
  const around = (year: number): number =>
    [-2, -1, 0, 1, 2].reduce((sum, offset) => sum + (mentions.get(year + offset) ?? 0), 0);
  return [...mentions.keys()]
    .map((year) => ({ year, fits: fits(year), around: around(year), named: Math.sign(mentions.get(year) ?? 0) }))
    .sort((a, b) => b.fits - a.fits || b.around - a.around || b.named - a.named || b.year - a.year)
    .map(({ year }) => year);
}

/** A day whose year, when it is not printed, is the first of the ranked on which the weekday fits. */
function dayWithoutReference({ day, month, year, weekday }: Printed, ranked: readonly number[]): CivilDate | null {
  if (day === undefined || month === undefined) return null;
  if (weekday === undefined) return null;
  if (year !== undefined) {
    const date = { year, month, day };
    return isCivilDate(year, month, day) && weekdayOf(date) === weekday ? date : null;
  }
  const fitting = ranked.find((y) => isCivilDate(y, month, day) && weekdayOf({ year: y, month, day }) === weekday);
  return fitting === undefined ? null : { year: fitting, month, day };
}

/** The year belongs to a number: "Nomor 7 Tahun 2017", "7/2017". */
function isOfNumber(text: DateText, at: number): boolean {
  const before = text.lower[at - 1];
  if (before === 'tahun') return text.tokens[at - 2]?.kind === 'number';
  return before === '/' && glued(text, at) && text.lower[at - 3] !== '/';
}

/** The one that stands nearest to a token; the list is in order of position. */
function nearest<T extends { readonly at: number }>(list: readonly T[], at: number): T | null {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const [before, behind] = [list[low - 1], list[low]];
  if (!before || !behind) return before ?? behind ?? null;
  return at - before.at <= behind.at - at ? before : behind;
}

/** The date with its year that stands nearest to a token. */
export const nearestKnown = (reference: Reference, at: number): KnownDate | null => nearest(reference.known, at);

/** Without any date to go by: the year named nearest to a token, of those that are not later than the one named most. */
export const likeliestYear = (reference: Reference, at: number): number | null =>
  nearest(reference.likely, at)?.year ?? null;

function likelyYears(years: Reference['years']): Reference['years'] {
  const most = rankYears([], years)[0] ?? 0;
  const likely = years.filter(({ year }) => year <= most && year >= ERA.from);
  return likely.length > 0 ? likely : years;
}
