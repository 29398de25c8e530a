import type { DatePart, WeekdayConflict } from '../model/annotation.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  isCivilDate,
  isoDay,
  isoMonth,
  mondayOf,
} from './calendar.ts';
import { EarlierDays } from './earlier.ts';
import type { DateLanguage } from './language.ts';
import type { Anchored, Candidate, Printed, Relative } from './moment.ts';
import { type Reference, readReference } from './reference.ts';
import { type Point, type Resolution, resolvePrinted, type Setting } from './resolve.ts';
import type { DateText } from './text.ts';

/** A candidate with its value. */
export interface Completed {
  readonly candidate: Candidate;
  readonly iso: string;
  readonly implied: readonly DatePart[];
  readonly weekdayAgrees: boolean | null;
  readonly conflict?: WeekdayConflict;
  readonly confidence: number;
}

const PARTS: readonly DatePart[] = ['year', 'month', 'day'];

/** Gives every candidate its value; those that the article leaves open are dropped. */
export function complete(text: DateText, candidates: readonly Candidate[], language: DateLanguage): Completed[] {
  const reference = readReference(text, candidates, language);
  const earlier = new EarlierDays(reference.day);
  const years = yearsBySentence(text, reference);
  const todays = new Map<number | undefined, CivilDate>();
  const results = new Map<Candidate, Result>();
  let before: { point: Point; sentence: number | undefined } | null = null;
  // Printed dates first: what "today" is may be said behind it.
  for (const candidate of candidates.filter(({ from }) => from.kind === 'printed')) {
    const sentence = text.sentence[candidate.first];
    const setting: Setting = {
      reference,
      at: candidate.first,
      direction: language.direction(text, candidate, reference.day),
      sentenceYears: years.get(sentence) ?? [],
      earlier,
      beside: before?.sentence === sentence ? (before?.point ?? null) : null,
    };
    const result = completePrinted(candidate, setting);
    if (!result) continue;
    results.set(candidate, result);
    for (const point of result.points) {
      before = { point, sentence };
      if (point.day === undefined) continue;
      const day = { ...point, day: point.day };
      earlier.add(day);
      // In "hari ini … Kamis (24/10/2024)" the reporter says which day "today" is.
      if (candidate.rule.startsWith('weekday-digits') && !todays.has(sentence)) todays.set(sentence, day);
    }
  }
  for (const candidate of candidates) {
    const { from } = candidate;
    if (from.kind === 'printed') continue;
    const result =
      from.kind === 'relative'
        ? relative(candidate, from, reference, todays.get(text.sentence[candidate.first]) ?? null)
        : anchored(candidate, from, reference, language);
    if (result) results.set(candidate, result);
  }
  return candidates.flatMap((candidate) => {
    const result = results.get(candidate);
    return result ? [{ candidate, ...result.value }] : [];
  });
}

interface Result {
  readonly points: readonly Point[];
  readonly value: Omit<Completed, 'candidate'>;
}

function completePrinted(candidate: Candidate, setting: Setting): Result | null {
  const { from, to } = candidate;
  if (from.kind !== 'printed') return null;
  if (to?.kind === 'printed') return range(candidate, from, to, setting);
  const resolution = resolvePrinted(from, setting);
  if (!resolution) return null;
  return {
    points: [resolution.point],
    value: {
      iso: isoOf(resolution.point),
      implied: PARTS.filter((part) => resolution.implied.includes(part)),
      weekdayAgrees: resolution.weekdayAgrees,
      ...(resolution.conflict ? { conflict: resolution.conflict } : {}),
      confidence: round(candidate.confidence * resolution.certainty),
    },
  };
}

const isoOf = ({ year, month, day }: Point): string =>
  day === undefined ? isoMonth(year, month) : isoDay({ year, month, day });

const round = (x: number): number => Math.round(x * 1000) / 1000;

const key = ({ year, month, day }: Point): number => (year * 12 + month) * 32 + (day ?? 0);

function range(candidate: Candidate, from: Printed, to: Printed, setting: Setting): Result | null {
  const pair = ends(from, to, setting);
  if (!pair) return null;
  const [a, b] = pair;
  // An end before its beginning is a slip that nothing here can mend.
  if (key(a.point) > key(b.point)) return null;
  const agrees = [a.weekdayAgrees, b.weekdayAgrees].filter((x) => x !== null);
  const conflict = a.conflict ?? b.conflict;
  const same = key(a.point) === key(b.point);
  return {
    points: [a.point, b.point],
    value: {
      iso: same ? isoOf(a.point) : `${isoOf(a.point)}/${isoOf(b.point)}`,
      implied: PARTS.filter((part) => a.implied.includes(part) || b.implied.includes(part)),
      weekdayAgrees: agrees.length === 0 ? null : agrees.every((x) => x),
      ...(conflict ? { conflict } : {}),
      confidence: round(candidate.confidence * Math.min(a.certainty, b.certainty)),
    },
  };
}

/** Both ends of a range: the one with a year, or else with a weekday, is settled first and settles the other. */
function ends(from: Printed, to: Printed, setting: Setting): [Resolution, Resolution] | null {
  if (isWeekdayAlone(from) && isWeekdayAlone(to)) {
    const a = resolvePrinted(from, setting);
    if (a?.point.day === undefined || to.weekday === undefined) return null;
    const days = (to.weekday - (from.weekday ?? 0) + 7) % 7;
    const end = addDays({ ...a.point, day: a.point.day }, days);
    return [a, { ...a, point: end }];
  }
  const backwards =
    from.year === undefined && (to.year !== undefined || (from.weekday === undefined && to.weekday !== undefined));
  if (backwards) {
    const b = resolvePrinted(to, within(setting));
    const a = b && follow(from, b, -1, setting);
    return a && b ? [a, b] : null;
  }
  const a = resolvePrinted(from, within(setting));
  const b = a && (to.year === undefined ? follow(to, a, 1, setting) : resolvePrinted(to, within(setting)));
  return a && b ? [a, b] : null;
}

const isWeekdayAlone = (p: Printed): boolean => p.weekday !== undefined && p.day === undefined;

/** Inside a range a wrong weekday is reported and the printed day stands, since the other end vouches for it. */
const within = (setting: Setting): Setting => ({ ...setting, printedStands: true });

/** The end of a range whose year (and month) follow from the other end. */
function follow(printed: Printed, other: Resolution, sign: 1 | -1, setting: Setting): Resolution | null {
  const { point } = other;
  if (printed.month === undefined) {
    if (printed.day === undefined) return printed.weekday === undefined ? null : resolvePrinted(printed, setting);
    const day = { ...point, day: printed.day };
    return isCivilDate(day.year, day.month, day.day) ? { ...other, point: day } : null;
  }
  let year = printed.year ?? point.year;
  const compare = (y: number): number =>
    key({ year: y, month: printed.month ?? 1, ...(printed.day === undefined ? {} : { day: printed.day }) });
  if (printed.year === undefined) {
    const anchor = printed.day === undefined ? key({ year: point.year, month: point.month }) : key(point);
    if (sign > 0 && compare(year) < anchor) year++;
    if (sign < 0 && compare(year) > anchor) year--;
  }
  if (printed.day !== undefined && !isCivilDate(year, printed.month, printed.day)) return null;
  const resolution = resolvePrinted({ ...printed, year }, within(setting));
  if (!resolution) return null;
  const implied: readonly DatePart[] = printed.year === undefined ? ['year'] : [];
  return { ...resolution, implied, certainty: Math.min(resolution.certainty, other.certainty) };
}

function relative(
  candidate: Candidate,
  moment: Relative,
  reference: Reference,
  beside: CivilDate | null,
): Result | null {
  const published = reference.day;
  if (!published) return null;
  const today = moment.unit === 'day' && moment.offset === 0 && beside && Math.abs(daysBetween(beside, published)) <= 1;
  const centre = today ? beside : published;
  const confidence = round(candidate.confidence * (reference.concluded ? 0.85 : 1));
  const value = (iso: string, implied: readonly DatePart[]): Result['value'] => ({
    iso,
    implied,
    weekdayAgrees: null,
    confidence,
  });
  if (moment.unit === 'month') {
    const { year, month } = addMonths(centre.year, centre.month, moment.offset);
    return { points: [{ year, month }], value: value(isoMonth(year, month), ['year', 'month']) };
  }
  if (moment.unit === 'week') {
    const monday = addDays(mondayOf(centre), moment.offset * 7);
    return { points: [], value: value(`${isoDay(monday)}/${isoDay(addDays(monday, 6))}`, PARTS) };
  }
  const day = addDays(centre, moment.offset);
  return { points: [day], value: value(isoDay(day), PARTS) };
}

function anchored(candidate: Candidate, moment: Anchored, reference: Reference, language: DateLanguage): Result | null {
  if (!reference.day || moment.anchor === '') return null;
  const anchor = language.anchorDay(moment.anchor, reference.day);
  if (!anchor) return null;
  const day = addDays(anchor, moment.offset);
  return {
    points: [],
    value: { iso: isoDay(day), implied: PARTS, weekdayAgrees: null, confidence: candidate.confidence },
  };
}

function yearsBySentence(text: DateText, reference: Reference): ReadonlyMap<number | undefined, readonly number[]> {
  const years = new Map<number | undefined, number[]>();
  for (const { year, at } of reference.years) {
    const sentence = text.sentence[at];
    const list = years.get(sentence);
    if (list) list.push(year);
    else years.set(sentence, [year]);
  }
  return years;
}
