import { isAmong } from '../text/among.ts';
import { isCivilDate } from './calendar.ts';
import type { Printed } from './moment.ts';
import { type DateText, glued } from './text.ts';

/** A date in digits. `end` is the token after it. */
export interface NumericDate {
  readonly from: Printed;
  readonly to?: Printed;
  readonly end: number;
  readonly form: 'day-month' | 'day-month-year' | 'year-month-day' | 'month-day-year';
  readonly separator: string;
  /** The year is damaged ("202", "20230") and not read. */
  readonly damaged: boolean;
}

const SEPARATORS = new Set(['/', '-', '.']);

/** Two-digit years are of this century up to 2049, else of the last. */
const fullYear = (digits: string): number => {
  const n = Number(digits);
  return digits.length === 2 ? (n < 50 ? 2000 + n : 1900 + n) : n;
};

export const isPlausibleYear = (year: number): boolean => year >= 1900 && year <= 2099;

/** The number at token `i` when it is `min` to `max` digits long. */
export function digitsAt(text: DateText, i: number, min: number, max: number): string | null {
  const token = text.tokens[i];
  return token?.kind === 'number' && token.text.length >= min && token.text.length <= max ? token.text : null;
}

/** A separator with equal spacing on both sides ("28/8", "28 / 8", "22- 27" also with a slip of one space). */
function separatorAt(text: DateText, i: number): string | null {
  const mark = text.lower[i];
  return mark !== undefined && SEPARATORS.has(mark) && text.tokens[i + 1]?.kind === 'number' ? mark : null;
}

/** Whether digits or letters hang on to token `i` from the left ("24/P/HUM", "Rp28/8"). */
export function hangsOnLeft(text: DateText, i: number): boolean {
  if (!glued(text, i)) return false;
  const before = text.tokens[i - 1];
  if (!before) return false;
  if (before.kind !== 'mark') return true;
  return isAmong(before.text, '/|.|-|–|:|,|_|#|+|@|&|=|*') && glued(text, i - 1) && text.tokens[i - 2]?.kind !== 'mark';
}

/** Whether digits or letters hang on to the token before `end` from the right ("7/2023/Bawaslu", "1/2024-B"). */
export function hangsOnRight(text: DateText, end: number): boolean {
  const next = text.tokens[end];
  if (!next || !glued(text, end)) return false;
  if (next.kind === 'number') return true;
  if (next.kind === 'word') return false;
  if (!isAmong(text.lower[end] ?? '', '/|.|-|:|,|_|%')) return false;
  const after = text.tokens[end + 1];
  return (
    after !== undefined &&
    glued(text, end + 1) &&
    (after.kind === 'number' || (after.kind === 'word' && next.text === '/'))
  );
}

/**
 * Reads a date in digits at token `at`: d/m, d/m/y, d-m-y, d.m.y, y-m-d, and ranges of days ("22-23/2/2024", "24-25/11").
 * Day comes before month, unless only the reverse is a calendar date. Null when there is none. `anchored` says that a weekday or a
 * bracket before it leaves no doubt that a date begins here: then a slip of the pen is forgiven ("17/092024").
 */
export function readNumeric(text: DateText, at: number, anchored = false): NumericDate | null {
  if (!anchored && hangsOnLeft(text, at)) return null;
  const year = digitsAt(text, at, 4, 4);
  if (year) return readYearFirst(text, at, year);
  const first = digitsAt(text, at, 1, 2);
  const separator = separatorAt(text, at + 1);
  const second = digitsAt(text, at + 2, 1, 2);
  if (anchored && first && separator) {
    const merged = readMerged(text, at, separator, first);
    if (merged) return merged;
  }
  if (!first || !separator || !second) return null;
  const range = separator === '/' ? readSlashRange(text, at) : null;
  if (range) return range;
  const next = separatorAt(text, at + 3);
  if (separator === '-' && next && next !== '-') return readDayRange(text, at, first);
  if (next === separator) {
    const third = digitsAt(text, at + 4, 2, 5);
    if (third) return readThree(text, at, separator, [first, second, third]);
  }
  if (hangsOnRight(text, at + 3) || !isCivilDate(2024, Number(second), Number(first))) return null;
  return {
    from: { kind: 'printed', day: Number(first), month: Number(second) },
    end: at + 3,
    form: 'day-month',
    separator,
    damaged: false,
  };
}

/** "17/092024": the second separator was lost. */
function readMerged(text: DateText, at: number, separator: string, first: string): NumericDate | null {
  const rest = digitsAt(text, at + 2, 6, 6);
  const [day, month, year] = [Number(first), Number(rest?.slice(0, 2)), Number(rest?.slice(2))];
  if (!rest || !isPlausibleYear(year) || !isCivilDate(year, month, day)) return null;
  return { from: { kind: 'printed', day, month, year }, end: at + 3, form: 'day-month-year', separator, damaged: true };
}

function readYearFirst(text: DateText, at: number, year: string): NumericDate | null {
  const separator = separatorAt(text, at + 1);
  const month = digitsAt(text, at + 2, 1, 2);
  const day = digitsAt(text, at + 4, 1, 2);
  if (!separator || separatorAt(text, at + 3) !== separator || !month || !day) return null;
  if (hangsOnRight(text, at + 5) || !isPlausibleYear(Number(year))) return null;
  if (!isCivilDate(Number(year), Number(month), Number(day))) return null;
  return {
    from: { kind: 'printed', day: Number(day), month: Number(month), year: Number(year) },
    end: at + 5,
    form: 'year-month-day',
    separator,
    damaged: false,
  };
}

function readThree(
  text: DateText,
  at: number,
  separator: string,
  [first, second, third]: [string, string, string],
): NumericDate | null {
  const end = at + 5;
  if (hangsOnRight(text, end)) return null;
  const stated = fullYear(third);
  // A year that cannot be ("3025", "202", "20230") is a damaged one, when it begins like one of this age.
  const whole = (third.length === 2 || third.length === 4) && isPlausibleYear(stated);
  if (!whole && !/^(?:20|30|19)/.test(third)) return null;
  const year = whole ? stated : 2024;
  const [a, b] = [Number(first), Number(second)];
  const dayFirst = isCivilDate(year, b, a);
  if (!dayFirst && !(whole && isCivilDate(year, a, b))) return null;
  const [day, month] = dayFirst ? [a, b] : [b, a];
  const from: Printed = whole ? { kind: 'printed', day, month, year } : { kind: 'printed', day, month };
  return { from, end, form: dayFirst ? 'day-month-year' : 'month-day-year', separator, damaged: !whole };
}

/** "30/8-1/9", "28/11/2023-10/2/2024": two dates with slashes and a dash between; the second is the later one. */
function readSlashRange(text: DateText, at: number): NumericDate | null {
  const first = slashed(text, at);
  const dash = first && isAmong(text.lower[first.end] ?? '', '-|–') && glued(text, first.end);
  const last = first && dash && glued(text, first.end + 1) ? slashed(text, first.end + 1) : null;
  if (!first || !last || hangsOnRight(text, last.end)) return null;
  const of = ({ from }: NumericDate, year: number): number => (from.year ?? year) * 400 + from.month! * 32 + from.day!;
  const year = last.from.year ?? 2024;
  if (of(first, year) >= of(last, year)) return null;
  const from = first.from.year === undefined && last.from.year !== undefined ? { ...first.from, year } : first.from;
  return { ...last, from, to: last.from };
}

/** "30/8", "28/11/2023", whatever hangs on behind. */
function slashed(text: DateText, at: number): NumericDate | null {
  const [day, month] = [digitsAt(text, at, 1, 2), digitsAt(text, at + 2, 1, 2)];
  if (!day || !month || separatorAt(text, at + 1) !== '/') return null;
  const year = separatorAt(text, at + 3) === '/' ? digitsAt(text, at + 4, 4, 4) : null;
  if (text.lower[at + 3] === '/' && !year) return null;
  if (!isCivilDate(year ? Number(year) : 2024, Number(month), Number(day))) return null;
  const from = {
    kind: 'printed',
    day: Number(day),
    month: Number(month),
    ...(year ? { year: Number(year) } : {}),
  } as const;
  return {
    from,
    end: year ? at + 5 : at + 3,
    form: year ? 'day-month-year' : 'day-month',
    separator: '/',
    damaged: false,
  };
}

/** "22-23/2/2024", "24-25/11". */
function readDayRange(text: DateText, at: number, first: string): NumericDate | null {
  const last = readNumeric2(text, at + 2);
  if (!last || last.from.day === undefined || last.from.day <= Number(first)) return null;
  return { ...last, from: { ...last.from, day: Number(first) }, to: last.from };
}

function readNumeric2(text: DateText, at: number): NumericDate | null {
  const first = digitsAt(text, at, 1, 2);
  const separator = separatorAt(text, at + 1);
  const second = digitsAt(text, at + 2, 1, 2);
  if (!first || !separator || !second) return null;
  const third = separatorAt(text, at + 3) === separator ? digitsAt(text, at + 4, 2, 4) : null;
  if (third) {
    const three = readThree(text, at, separator, [first, second, third]);
    return three?.form === 'day-month-year' ? three : null;
  }
  if (separator !== '/' || hangsOnRight(text, at + 3) || !isCivilDate(2024, Number(second), Number(first))) return null;
  return {
    from: { kind: 'printed', day: Number(first), month: Number(second) },
    end: at + 3,
    form: 'day-month',
    separator,
    damaged: false,
  };
}
