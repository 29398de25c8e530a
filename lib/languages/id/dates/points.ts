import type { Candidate, Moment, Printed } from '../../../dates/moment.ts';
import { digitsAt, hangsOnLeft, hangsOnRight, readNumeric } from '../../../dates/numeric.ts';
import { breaks, type DateText } from '../../../dates/text.ts';
import { isCapital } from './capitals.ts';
import { connectorAt } from './connectors.ts';
import {
  modifierAt,
  type Reading,
  readBareDay,
  readDayMonth,
  readMonth,
  readMonthDay,
  skipDateWord,
} from './textual.ts';
import { readWeekday, type WeekdayReading, weekdayAt } from './weekday.ts';
import { monthOf } from './words.ts';

export function candidate(
  text: DateText,
  first: number,
  end: number,
  from: Moment,
  to: Moment | undefined,
  rule: string,
  confidence: number,
): Candidate | null {
  const [a, b] = [text.tokens[first], text.tokens[end - 1]];
  if (!a || !b) return null;
  return { start: a.start, end: b.end, first, last: end - 1, from, ...(to ? { to } : {}), rule, confidence };
}

/** A single date at token `at`, or a range in digits; `open` says that d/m without a year is enough. */
function readPoint(text: DateText, at: number, open: boolean, anchored = false): WeekdayReading | null {
  const weekday = readWeekday(text, at);
  if (weekday) return weekday;
  const numeric = readNumeric(text, at);
  if (numeric) {
    const yearless = numeric.from.year === undefined;
    if (yearless && !((open || numeric.to) && numeric.separator === '/' && !numeric.damaged)) return null;
    if (numeric.separator === '.' && !/^(?:19|20)\d\d$/.test(text.tokens[numeric.end - 1]?.text ?? '')) return null;
    return {
      moment: numeric.from,
      ...(numeric.to ? { to: numeric.to } : {}),
      end: numeric.end,
      rule: 'digits',
      confidence: numeric.form === 'month-day-year' ? 0.85 : 0.97,
    };
  }
  return withDirection(
    text,
    readDayMonth(text, at, anchored) ?? readMonthDay(text, at) ?? readMonth(text, at) ?? readBareDay(text, at),
  );
}

/** Takes in "tahun lalu", and behind a month "lalu" and its like; remembers the direction that other words give. */
function withDirection(text: DateText, reading: Reading | null): Reading | null {
  if (!reading || reading.moment.year !== undefined) return reading;
  const modifier = modifierAt(text, reading.end);
  if (!modifier || modifier.week !== undefined) return reading;
  const inside =
    modifier.yearOffset !== undefined ||
    (reading.rule === 'month' && modifier.end === reading.end + 1 && text.lower[reading.end] !== 'nanti');
  return {
    ...reading,
    moment: {
      ...reading.moment,
      direction: modifier.direction,
      ...(modifier.yearOffset === undefined ? {} : { yearOffset: modifier.yearOffset }),
    },
    end: inside ? modifier.end : reading.end,
    rule: inside && reading.rule === 'month' ? 'month-relative' : reading.rule,
  };
}

/** Whether a date in digits without a year stands open to see: in a bracket of its own, or behind "tanggal". */
function standsOpen(text: DateText, at: number): boolean {
  const before = text.lower[at - 1] ?? '';
  return (
    before === '(' ||
    before === 'pada' ||
    skipDateWord(text, at - 1) === at ||
    (before === '.' && skipDateWord(text, at - 2) === at)
  );
}

/** A date or a range of dates that begins at token `at`. */
export function parsePoint(text: DateText, at: number): Candidate | null {
  const open = standsOpen(text, at);
  const first = readPoint(text, at, open) ?? rangeStart(text, at);
  // "tanggal 1 sampai 15 Oktober" begins with its day.
  if (!first || (first.rule === 'day-alone' && parseDayRange(text, first.end - 1))) return null;
  if (first.to) return candidate(text, at, first.end, first.moment, first.to, `${first.rule}-range`, first.confidence);
  const range = readTo(text, at, first);
  if (range) return range;
  if (first.rule === 'day-short-month' && !isTellingShort(text, first.end)) return null;
  return candidate(text, at, first.end, first.moment, undefined, first.rule, first.confidence);
}

/** "14 Feb", "24 Okt.": short forms that are no other word, and no name behind them. */
function isTellingShort(text: DateText, end: number): boolean {
  const at = text.lower[end - 1] === '.' ? end - 2 : end - 1;
  const next = text.tokens[end];
  return TELLING_SHORTS.test(text.tokens[at]?.text ?? '') && !(next?.kind === 'word' && isCapital(next.text));
}
const TELLING_SHORTS = /^(?:Feb|Peb|Agt|Agust|Aug|Sept|Okt|Oct|Nov|Nop)$/;

/** d/m without a year, which counts only when a range goes on from it: "7/11 s/d 8/12". */
function rangeStart(text: DateText, at: number): WeekdayReading | null {
  const numeric = readNumeric(text, at);
  if (numeric?.separator !== '/' || numeric.form !== 'day-month' || !connectorAt(text, numeric.end)) return null;
  const reading = { moment: numeric.from, end: numeric.end, rule: 'digits', confidence: 0.9 };
  return readTo(text, at, reading) ? reading : null;
}

/** The second half of a range: connector and date; "dan" only after "antara". */
function readTo(text: DateText, at: number, first: Reading): Candidate | null {
  const comma = text.lower[first.end] === ',' ? first.end + 1 : first.end;
  const connector = connectorAt(text, comma);
  if (!connector) return null;
  let i = connector.end;
  if (text.lower[i] === 'pada') i++;
  if (text.lower[i] === 'hari' && text.lower[i + 1] !== 'ini') i++;
  i = skipDateWord(text, i);
  if (text.lower[i] === 'bulan') i++;
  if (breaks(text, i)) return null;
  const second = readPoint(text, i, true, true);
  if (!second || second.to || second.rule === 'day-alone') return null;
  if (connector.kind === 'and' && !isBetween(text, at)) return null;
  if (!sameGrain(first.moment, second.moment)) return null;
  // A weekday alone goes only with another: "Jumat - Kota Batam" and "Rabu hingga 3 Desember" have no first day to begin with.
  if (isWeekdayOnly(first.moment) !== isWeekdayOnly(second.moment) && isWeekdayOnly(second.moment)) return null;
  if (isWeekdayOnly(first.moment)) {
    // "Kamis hingga Sabtu mendatang": said of both.
    const { direction, week } = second.moment;
    const from = { ...(direction && { direction }), ...(week !== undefined && { week }), ...first.moment };
    return candidate(text, at, second.end, from, second.moment, 'weekday-pair', 0.7);
  }
  return candidate(
    text,
    at,
    second.end,
    first.moment,
    second.moment,
    `${first.rule}-range`,
    Math.min(first.confidence, second.confidence),
  );
}

const isWeekdayOnly = (moment: Printed): boolean =>
  moment.weekday !== undefined && moment.day === undefined && moment.month === undefined;

/** Days go with days, months with months. */
const sameGrain = (a: Printed, b: Printed): boolean =>
  (a.day === undefined && a.weekday === undefined) === (b.day === undefined && b.weekday === undefined);

/** "antara … dan …": "dan" between two whole dates makes a range only then. */
const isBetween = (text: DateText, at: number): boolean =>
  text.lower[at - 1] === 'antara' || (text.lower[at - 2] === 'antara' && skipDateWord(text, at - 1) === at);

/** "17-18 September 2024", "27 s.d. 29 Agustus", "17, 18 dan 19 September": days that share a month. */
export function parseDayRange(text: DateText, at: number): Candidate | null {
  const digits = digitsAt(text, at, 1, 2);
  if (!digits || hangsOnLeft(text, at)) return null;
  const from = Number(digits);
  const row = daysInRow(text, at);
  const connector = connectorAt(text, row.end);
  if (!connector) return null;
  let i = connector.end;
  if (text.lower[i] === 'hari') i++;
  i = skipDateWord(text, i);
  if (breaks(text, i)) return null;
  const second = readDayMonth(text, i, true);
  const day = second?.moment.day;
  if (!second || day === undefined || from < 1 || day <= from || second.rule === 'day-short-month') return null;
  const first: Printed = { ...second.moment, day: from };
  if (connector.kind === 'and' && day !== row.last + 1 && text.lower[at - 1] !== 'antara') {
    // Two days of one month that do not follow one another are two dates.
    return row.last === from ? candidate(text, at, at + 1, first, undefined, 'day-of-list', 0.85) : null;
  }
  return candidate(text, at, second.end, first, second.moment, 'day-range', Math.min(0.97, second.confidence));
}

/** "17, 18," before the last of a list: how far each day follows the one before, and the token behind. */
function daysInRow(text: DateText, at: number): { last: number; end: number } {
  let last = Number(text.tokens[at]?.text);
  let end = at + 1;
  while (text.lower[end] === ',' && Number(digitsAt(text, end + 1, 1, 2) ?? Number.NaN) === last + 1 && last < 31) {
    last++;
    end += 2;
  }
  return { last, end: text.lower[end] === ',' ? end + 1 : end };
}

/** "tanggal 11-12": days of a month that is named elsewhere. */
export function parseBareDayRange(text: DateText, at: number): Candidate | null {
  const start = skipDateWord(text, at);
  if (start === at) return null;
  const first = digitsAt(text, start, 1, 2);
  const connector = first ? connectorAt(text, start + 1) : null;
  const last = connector?.kind === 'to' ? digitsAt(text, connector.end, 1, 2) : null;
  if (!first || !last || !connector || breaks(text, connector.end)) return null;
  if (Number(first) < 1 || Number(last) > 31 || Number(last) <= Number(first)) return null;
  if (hangsOnRight(text, connector.end + 1) || monthOf(text.lower[connector.end + 1] ?? '') !== undefined) return null;
  const from: Printed = { kind: 'printed', day: Number(first) };
  return candidate(text, at, connector.end + 1, from, { kind: 'printed', day: Number(last) }, 'day-alone-range', 0.75);
}

/** "Senin, 4 hingga Rabu, 6 November 2024": weekdays with a day each, of one month. */
export function parseSplitWeekdayRange(text: DateText, at: number): Candidate | null {
  const a = weekdayAt(text, at);
  const from = a && digitsAt(text, text.lower[a.end] === ',' ? a.end + 1 : a.end, 1, 2);
  if (!a || !from) return null;
  const connector = connectorAt(text, (text.lower[a.end] === ',' ? a.end + 1 : a.end) + 1);
  const b = connector?.kind === 'to' ? weekdayAt(text, connector.end) : null;
  const second = b && readDayMonth(text, text.lower[b.end] === ',' ? b.end + 1 : b.end, true);
  if (!b || second?.moment.day === undefined || Number(from) < 1 || Number(from) >= second.moment.day) return null;
  const [first, last] = [
    { ...second.moment, day: Number(from), weekday: a.weekday },
    { ...second.moment, weekday: b.weekday },
  ];
  return candidate(text, at, second.end, first, last, 'weekday-range', 0.97);
}

/** "Minggu-Senin (24-25/11)", "Selasa dan Rabu, 17-18 September 2024": two weekdays with their two days. */
export function parseWeekdayRange(text: DateText, at: number): Candidate | null {
  const a = weekdayAt(text, at);
  if (!a) return null;
  const connector = connectorAt(text, a.end);
  const b = connector ? weekdayAt(text, connector.end) : null;
  if (!connector || !b) return null;
  let i = b.end;
  if (text.lower[i] === ',') i++;
  const bracket = text.lower[i] === '(';
  if (bracket) i++;
  i = skipDateWord(text, i);
  if (breaks(text, i)) return null;
  const numeric = readNumeric(text, i);
  const days = numeric?.to ? { from: numeric.from, to: numeric.to, end: numeric.end } : daysBehind(text, i);
  if (!days) return null;
  const end = bracket && text.lower[days.end] === ')' ? days.end + 1 : days.end;
  return candidate(
    text,
    at,
    end,
    { ...days.from, weekday: a.weekday },
    { ...days.to, weekday: b.weekday },
    'weekday-range',
    0.97,
  );
}

/** "16 dan 17/9", "16 s.d. 17/9/2024" */
function parseDigitRange(text: DateText, at: number): Candidate | null {
  const first = digitsAt(text, at, 1, 2);
  const connector = first ? connectorAt(text, at + 1) : null;
  const second = connector && readNumeric(text, connector.end);
  const day = second?.from.day;
  if (!second || second.to || day === undefined || day <= Number(first) || Number(first) < 1) return null;
  return candidate(text, at, second.end, { ...second.from, day: Number(first) }, second.from, 'digits-range', 0.95);
}

/** "31 Januari - 2 Februari 2024" */
function parseWholeRange(text: DateText, at: number): Candidate | null {
  const first = readDayMonth(text, at, true);
  return first && first.rule === 'day-month' ? readTo(text, at, first) : null;
}

function daysBehind(text: DateText, at: number): { from: Printed; to: Printed; end: number } | null {
  const days = parseDayRange(text, at) ?? parseDigitRange(text, at) ?? parseWholeRange(text, at);
  if (days?.from.kind !== 'printed' || days.to?.kind !== 'printed') return null;
  return { from: days.from, to: days.to, end: days.last + 1 };
}
