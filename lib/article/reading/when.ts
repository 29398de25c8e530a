/** A moment as a page states it. */
export interface Moment {
  /** YYYY-MM-DD on the clock of western Indonesia (WIB), or as printed when no zone is given. */
  readonly day: string;
  /** "HH:MM" as written in the source, before any conversion; null when only a day is given. */
  readonly clock: string | null;
  /** The day as written, before any conversion. */
  readonly written: string;
}

const MONTHS =
  'jan(?:uari|uary)?|peb(?:ruari)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agus?(?:tus)?|agt|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|oct(?:ober)?|no[vp](?:ember)?|des(?:ember)?|dec(?:ember)?';
const monthNumber = (name: string): number => {
  const n = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'].indexOf(
    name
      .slice(0, 3)
      .toLowerCase()
      .replace(/peb/, 'feb')
      .replace(/may/, 'mei')
      .replace(/a[ug][gt]/, 'agu')
      .replace(/oct/, 'okt')
      .replace(/nop/, 'nov')
      .replace(/dec/, 'des'),
  );
  return n + 1;
};

const WIB_MINUTES = 7 * 60;
const CLOCK = '(?:[\\s,|•·/–-]|pukul|jam|at|pada)*(\\d{1,2})[:.](\\d{2})(?![\\d/-])';
const WORDED = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${MONTHS})\\.?,?[\\s-]+(\\d{4})(?:${CLOCK})?`,
  'i',
);
const ENGLISH = new RegExp(
  `(?<![\\p{L}])(${MONTHS})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:${CLOCK})?`,
  'iu',
);
const NUMERIC = new RegExp(
  `(?:(\\p{L}{3})\\p{L}{0,3}, )?(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:${CLOCK})?`,
  'iu',
);
const ISO =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s,]+(\d{1,2}):(\d{2})(?::\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?/i;

function moment(
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute?: string,
  zone?: string,
): Moment | null {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const date = new Date(Date.UTC(year, month - 1, day, Number(hour ?? 12), Number(minute ?? 0)));
  // Before 1990 nothing was published on the web, and a day or month out of range has rolled over.
  if (year < 1990 || year > 2100 || date.getUTCMonth() !== month - 1 || Number(hour ?? 0) > 24) return null;
  const written = `${year}-${pad(month)}-${pad(day)}`;
  if (zone !== undefined && hour !== undefined) {
    const offset = /([+-])(\d{2}):?(\d{2})?/.exec(zone);
    const minutes = offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) : 0;
    // Zones of Indonesia (+07 to +09) keep the day that their own readers saw.
    if (minutes < WIB_MINUTES || minutes > 9 * 60) date.setUTCMinutes(date.getUTCMinutes() + WIB_MINUTES - minutes);
  }
  return {
    day: date.toISOString().slice(0, 10),
    clock: hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}`,
    written,
  };
}

const WEEKDAYS = ['sun min', 'mon sen', 'tue sel', 'wed rab', 'thu kam', 'fri jum', 'sat sab'];
/** Whether a moment is on a weekday, of which the first three letters are given in English or Indonesian. */
const isOn = (moment: Moment | null, weekday: string): boolean =>
  moment !== null && weekday !== '' && WEEKDAYS[new Date(moment.day).getUTCDay()]!.includes(weekday.toLowerCase());

/**
 * The first date in a metadata value or a printed line: ISO 8601 (also with a space or a stray "T"), "Selasa, 20 Agustus 2024
 * 19:51 WIB", "Kamis, 05/11/2015 10:08 WIB" (day first, unless its weekday speaks for the other), "16 Feb 2016",
 * "August 20, 2024". Metadata in UTC is moved to WIB.
 */
export function parseMoment(value: string | null | undefined): Moment | null {
  const text = (value ?? '').slice(0, 400).replace(/\s+/g, ' ');
  if (!/\d{4}/.test(text)) return null;
  const iso = ISO.exec(text);
  if (iso !== null) return moment(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5], iso[6]);
  const worded = WORDED.exec(text);
  if (worded !== null)
    return moment(Number(worded[3]), monthNumber(worded[2] ?? ''), Number(worded[1]), worded[4], worded[5]);
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, weekday = '', a, b, year, ...clock] = numeric;
    const dayFirst = moment(Number(year), Number(b), Number(a), ...clock);
    const monthFirst = moment(Number(year), Number(a), Number(b), ...clock);
    // "Fri, 10/04/2024", as some systems print it, is no 10 April: that was a Wednesday.
    return isOn(monthFirst, weekday) && !isOn(dayFirst, weekday) ? monthFirst : dayFirst;
  }
  const english = ENGLISH.exec(text);
  if (english !== null)
    return moment(Number(english[3]), monthNumber(english[1] ?? ''), Number(english[2]), english[4], english[5]);
  return null;
}

/** The date in a path like /2024/08/20/ or /read/2015/11/05/. */
export function momentOfPath(path: string): Moment | null {
  const match = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?!\d)/.exec(path);
  return match === null ? null : moment(Number(match[1]), Number(match[2]), Number(match[3]));
}
