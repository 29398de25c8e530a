import { daysInMonth } from '../../../dates/calendar.ts';
import type { Direction, Printed } from '../../../dates/moment.ts';
import { digitsAt, hangsOnLeft, isPlausibleYear } from '../../../dates/numeric.ts';
import { breaks, type DateText, glued } from '../../../dates/text.ts';
import { isAmong } from '../../../text/among.ts';
import { DATE_WORDS, DAYPARTS, isFullMonth, misspeltMonth, monthOf } from './words.ts';

/** A printed date and the token behind it. */
export interface Reading {
  readonly moment: Printed;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
}

/** A number of one or two digits; letters that scanners take for digits ("l7", "1O") are read as such beside true ones. */
function dayAt(text: DateText, at: number): { day: number; end: number; slip: boolean } | null {
  let digits = '';
  let end = at;
  let slip = false;
  while (end < at + 3) {
    const token = text.tokens[end];
    if (!token || (end > at && !glued(text, end))) break;
    if (token.kind === 'number') digits += token.text;
    else if (isAmong(token.text, 'l|I')) digits += '1';
    else if (isAmong(token.text, 'O|o')) digits += '0';
    else break;
    slip ||= token.kind !== 'number';
    end++;
  }
  const real = text.tokens.slice(at, end).some((token) => token.kind === 'number');
  if (!real || digits.length > 2) return null;
  const day = Number(digits);
  return day >= 1 && day <= 31 ? { day, end, slip } : null;
}

interface YearReading {
  /** Undefined when the year is cut off ("202"). */
  readonly year: number | undefined;
  readonly end: number;
}

/** "2024", ", 2024", "tahun 2024", "(2024)", "'24"; three digits are a year with one lost. */
function yearAt(text: DateText, at: number): YearReading | null {
  let i = at;
  if (text.lower[i] === ',' || text.lower[i] === '-' || text.lower[i] === '.' || text.lower[i] === '/') i++;
  if (text.lower[i] === 'tahun' || text.lower[i] === 'thn' || text.lower[i] === 'th') i++;
  const bracket = text.lower[i] === '(';
  if (bracket) i++;
  if (breaks(text, i)) return null;
  const four = digitsAt(text, i, 4, 4);
  if (four && isPlausibleYear(Number(four)) && !joinsNumber(text, i + 1)) {
    if (bracket && text.lower[i + 1] !== ')') return null;
    return { year: Number(four), end: bracket ? i + 2 : i + 1 };
  }
  if (text.lower[i] === "'" && i === at) {
    const two = digitsAt(text, i + 1, 2, 2);
    if (two && glued(text, i + 1)) return { year: 2000 + Number(two), end: i + 2 };
  }
  const three = i === at ? digitsAt(text, i, 3, 3) : null;
  return three?.startsWith('20') && text.tokens[i + 1]?.kind !== 'word' ? { year: undefined, end: i + 1 } : null;
}

/** "2024/2025", "2.024,5": the digits go on. */
const joinsNumber = (text: DateText, at: number): boolean =>
  glued(text, at) &&
  isAmong(text.lower[at] ?? '', '/|.|,') &&
  glued(text, at + 1) &&
  text.tokens[at + 1]?.kind === 'number';

/** "1 Ramadan 1445 H/11 Maret 2024" */
const isBehindHijri = (text: DateText, at: number): boolean =>
  text.lower[at - 1] === '/' &&
  /^(?:h|hijriah|hijriyah)$/.test(text.lower[at - 2] ?? '') &&
  text.tokens[at - 3]?.kind === 'number';

/** DAY MONTH [YEAR], "18-Sep-24", "22 (September)", "10 (Januari)", "tanggal 27 bulan November". */
export function readDayMonth(text: DateText, at: number, anchored = false): Reading | null {
  if (!anchored && hangsOnLeft(text, at) && !isBehindHijri(text, at)) return null;
  const number = dayAt(text, at);
  if (!number) return null;
  let i = number.end;
  if (isAmong(text.lower[i] ?? '', 'st|nd|rd|th') && glued(text, i)) i++;
  const dashed = text.lower[i] === '-' || text.lower[i] === '/' || text.lower[i] === '.';
  const bracket = text.lower[i] === '(';
  if (dashed || bracket) i++;
  else if (text.lower[i] === 'bulan') i++;
  const word = text.lower[i];
  if (word === undefined || breaks(text, i) || breaks(text, number.end)) return null;
  if (dashed && (!glued(text, number.end) || !glued(text, i))) return null;
  const known = monthOf(word);
  const month = known ?? (text.tokens[i]?.kind === 'word' ? misspeltMonth(word) : undefined);
  if (month === undefined || number.day > daysInMonth(2024, month)) return null;
  i++;
  if (text.lower[i] === '.' && !isFullMonth(word) && glued(text, i)) i++;
  if (bracket) {
    const inner = yearAt(text, i);
    if (inner && text.lower[inner.end] === ')') {
      const moment = { kind: 'printed', day: number.day, month, ...(inner.year ? { year: inner.year } : {}) } as const;
      return { moment, end: inner.end + 1, rule: 'day-month', confidence: 0.96 };
    }
    if (text.lower[i] !== ')') return null;
    i++;
  }
  const year = bracket && text.lower[i] === '(' ? null : yearAt(text, i);
  if (!year && dashed) {
    const two = text.lower[i] === text.lower[number.end] && glued(text, i) ? digitsAt(text, i + 1, 2, 2) : null;
    if (!two) return null;
    return {
      moment: { kind: 'printed', day: number.day, month, year: 2000 + Number(two) },
      end: i + 2,
      rule: 'day-month',
      confidence: 0.95,
    };
  }
  if (year?.year !== undefined && number.day > daysInMonth(year.year, month)) return null;
  // "… pada 24 Feb." closes its sentence.
  if (!year && text.lower[i - 1] === '.' && text.sentence[i] !== text.sentence[i - 1]) i--;
  // A short or misspelt month needs a year; "5 Mar" or "12 Des" alone may be anything.
  const short = known === undefined || !isFullMonth(word);
  return {
    moment:
      year?.year === undefined
        ? { kind: 'printed', day: number.day, month }
        : { kind: 'printed', day: number.day, month, year: year.year },
    end: year?.end ?? i,
    rule: short && !year ? 'day-short-month' : 'day-month',
    confidence: (year ? 0.99 : 0.96) - (number.slip || known === undefined ? 0.1 : 0),
  };
}

/** "September 18, 2024", "Maret 30, 2024": month first, as in English bylines. */
export function readMonthDay(text: DateText, at: number): Reading | null {
  const word = text.lower[at];
  const month = word === undefined ? undefined : monthOf(word);
  if (month === undefined) return null;
  let i = at + 1;
  if (text.lower[i] === '.' && glued(text, i)) i++;
  const day = digitsAt(text, i, 1, 2);
  if (!day || breaks(text, i)) return null;
  i++;
  if (isAmong(text.lower[i] ?? '', 'st|nd|rd|th')) i++;
  if (text.lower[i] === ',') i++;
  const year = digitsAt(text, i, 4, 4);
  if (!year || breaks(text, i) || !isPlausibleYear(Number(year))) return null;
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), month)) return null;
  return {
    moment: { kind: 'printed', day: Number(day), month, year: Number(year) },
    end: i + 1,
    rule: 'month-day-year',
    confidence: 0.97,
  };
}

/** "September 2024", "November tahun lalu"; a month alone is left to the caller to judge. */
export function readMonth(text: DateText, at: number): Reading | null {
  const word = text.lower[at];
  const month = word === undefined ? undefined : monthOf(word);
  if (month === undefined || word === undefined) return null;
  const full = isFullMonth(word);
  let i = at + 1;
  if (text.lower[i] === '.' && !full) i++;
  const year = text.lower[i] === ',' || text.lower[i] === '.' || breaks(text, i) ? null : yearAt(text, i);
  if (year?.year === undefined) {
    if (!full) return null;
    return { moment: { kind: 'printed', month }, end: at + 1, rule: 'month', confidence: 0.95 };
  }
  return { moment: { kind: 'printed', month, year: year.year }, end: year.end, rule: 'month-year', confidence: 0.97 };
}

/** "tanggal 27", "tgl. 22": a day of a month that is named elsewhere. */
export function readBareDay(text: DateText, at: number): Reading | null {
  if (!DATE_WORDS.has(text.lower[at] ?? '') || /^(?:ber|ter)/.test(text.lower[at] ?? '')) return null;
  let i = at + 1;
  if (text.lower[i] === '.') i++;
  const day = digitsAt(text, i, 1, 2);
  if (!day || breaks(text, i) || Number(day) < 1 || Number(day) > 31) return null;
  const next = text.lower[i + 1];
  if (
    glued(text, i + 1) &&
    next !== undefined &&
    /^[/.:\-%]$/.test(next) &&
    glued(text, i + 2) &&
    text.tokens[i + 2]?.kind !== 'mark'
  )
    return null;
  if (
    monthOf(next ?? '') !== undefined ||
    (/^(?:\(|bulan)$/.test(next ?? '') && monthOf(text.lower[i + 2] ?? '') !== undefined)
  )
    return null;
  return { moment: { kind: 'printed', day: Number(day) }, end: i + 1, rule: 'day-alone', confidence: 0.88 };
}

/** "tanggal", "tgl." or "tertanggal" before a date: the token behind, or `at` itself. */
export function skipDateWord(text: DateText, at: number): number {
  if (!DATE_WORDS.has(text.lower[at] ?? '')) return at;
  return text.lower[at + 1] === '.' || text.lower[at + 1] === ':' ? at + 2 : at + 1;
}

export interface Modifier {
  readonly end: number;
  readonly direction: Direction;
  readonly week?: number;
  readonly yearOffset?: number;
}

/** Words behind a weekday or month that say which one is meant: "lalu", "yang akan datang", "pekan depan", "tahun lalu". */
export function modifierAt(text: DateText, at: number): Modifier | null {
  const [a, b, c] = [text.lower[at], text.lower[at + 1], text.lower[at + 2]];
  if (a === undefined || breaks(text, at)) return null;
  if (a === 'pekan' || a === 'minggu' || a === 'tahun') {
    const offset =
      b === 'lalu' || b === 'kemarin' || b === 'silam'
        ? -1
        : b === 'depan' || b === 'mendatang'
          ? 1
          : b === 'ini'
            ? 0
            : null;
    if (offset === null) return null;
    const direction = offset < 0 ? 'past' : offset > 0 ? 'future' : 'near';
    return a === 'tahun' ? { end: at + 2, direction, yearOffset: offset } : { end: at + 2, direction, week: offset };
  }
  if (a === 'lalu' || a === 'silam' || a === 'kemarin' || a === 'kemaren' || a === 'tadi')
    return { end: at + 1, direction: 'past' };
  if (isAmong(a, 'depan|mendatang|nanti|besok|esok|besuk|lusa')) return { end: at + 1, direction: 'future' };
  if (a === 'ini') return { end: at + 1, direction: 'near' };
  if (a === 'yang' && b === 'lalu') return { end: at + 2, direction: 'past' };
  if (a === 'yang' && b === 'akan' && c === 'datang') return { end: at + 3, direction: 'future' };
  return null;
}

/** "malam", "pagi hari", "dini hari": the token behind. */
export function skipDaypart(text: DateText, at: number): number {
  if (!DAYPARTS.has(text.lower[at] ?? '') || breaks(text, at)) return at;
  const end = at + 1;
  return text.lower[end] === 'hari' && text.lower[end + 1] !== 'ini' ? end + 1 : end;
}
