/**
 * Texts, dates and numbers in the reader's language. The texts live in `public/_locales`; the Indonesian file gives the
 * keys their types. Nothing here touches the browser: an entrypoint passes its `i18n` object in.
 */
import type messages from '../public/_locales/id/messages.json';

export type MessageKey = keyof typeof messages;

/** Keys that have a second form `…One` for languages that tell one from many. */
export type CountKey = { [K in MessageKey]: `${K}One` extends MessageKey ? K : never }[MessageKey];

/** The part of `browser.i18n` that is needed. */
export interface MessageSource {
  getMessage(key: string, substitutions?: string[]): string;
  getUILanguage(): string;
}

export interface Translator {
  /** The message, with `$1` … replaced by the values in order. */
  (key: MessageKey, ...values: readonly (string | number)[]): string;
  /** The message in the form that fits `n`; `$1` is `n`, written for the reader, then the values. */
  count(key: CountKey, n: number, ...values: readonly (string | number)[]): string;
  /** BCP 47 tag that numbers and dates are written for. */
  readonly locale: string;
  readonly format: Formats;
}

export interface Formats {
  /** 1284 → "1.284". */
  number(value: number): string;
  /** 0.97 → "0,97". */
  confidence(value: number): string;
  /** 3145728 → "3,1 MB". */
  bytes(value: number): string;
  /** "2024-09-18" → "18 September 2024". */
  day(iso: string): string;
  /** "2024-09-18" → "Rabu, 18 September 2024". */
  weekdayAndDay(iso: string): string;
  /** "2024-09-18" → "18 Sep", with the year when it is not `thisYear`. */
  shortDay(iso: string, thisYear?: number): string;
  /** "2024-09" → "September 2024"; `style` "long" gives the month alone. */
  month(iso: string): string;
  monthName(iso: string, style?: 'long' | 'short'): string;
  /** 0 Sunday … 6 Saturday → "Minggu". */
  weekday(day: number, style?: 'long' | 'short' | 'narrow'): string;
  /** The value of a date annotation: a day, a month, a year, or a range of them. */
  value(iso: string): string;
  /** An instant → "18 Sep 2024, 10.42", in the reader's time zone. */
  instant(iso: string): string;
  /** An instant → "10.42". */
  time(iso: string): string;
}

/** Builds the translator. A key without a text comes back as itself, so that a gap is seen. */
export function createTranslator(source: MessageSource): Translator {
  const get = (key: string, values: readonly (string | number)[]): string =>
    source.getMessage(key, values.map(String)) || key;
  // The first text that is asked for costs a page milliseconds: the browser fetches them all.
  const known = once(() => {
    const locale = localeFor(get('commonLanguage', []), source.getUILanguage());
    return { locale, format: createFormats(locale), plural: once(() => new Intl.PluralRules(locale)) };
  });
  const t = (key: MessageKey, ...values: readonly (string | number)[]): string => get(key, values);
  const count = (key: CountKey, n: number, ...values: readonly (string | number)[]): string =>
    get(known().plural().select(n) === 'one' ? `${key}One` : key, [known().format.number(n), ...values]);
  const translator = Object.defineProperties(Object.assign(t, { count }), {
    locale: { get: () => known().locale },
    format: { get: () => known().format },
  });
  return translator as Translator;
}

/** Dates follow the language of the texts; within it, the reader's own variant ("en-GB") counts. */
function localeFor(textLanguage: string, uiLanguage: string): string {
  if (uiLanguage.split(/[-_]/)[0] === textLanguage) return uiLanguage.replace('_', '-');
  return textLanguage === 'en' ? 'en-GB' : 'id-ID';
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;

/** Makes it when it is first asked for: a browser takes milliseconds for each formatter, and a card needs two or three of fifteen. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Writes numbers and dates for a locale. Calendar dates have no time zone: they are written as they stand. */
export function createFormats(locale: string): Formats {
  const calendar = (options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
    const formatter = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
    return (iso) => {
      const at = new Date(`${iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`);
      return Number.isNaN(at.getTime()) ? iso : formatter().format(at);
    };
  };
  const clock = (options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
    const formatter = once(() => new Intl.DateTimeFormat(locale, options));
    return (iso) => {
      const at = new Date(iso);
      return Number.isNaN(at.getTime()) ? iso : formatter().format(at);
    };
  };
  const numbers = (options: Intl.NumberFormatOptions): ((n: number) => string) => {
    const formatter = once(() => new Intl.NumberFormat(locale, options));
    return (n) => formatter().format(n);
  };
  const number = numbers({});
  const hundredths = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const tenths = numbers({ maximumFractionDigits: 1 });
  const day = calendar({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortWithYear = calendar({ day: 'numeric', month: 'short', year: 'numeric' });
  const shortDay = calendar({ day: 'numeric', month: 'short' });
  const month = calendar({ month: 'long', year: 'numeric' });
  const value = (iso: string): string => (DAY.test(iso) ? day(iso) : MONTH.test(iso) ? month(iso) : iso);
  const range = (from: string, to: string): string => {
    if (!DAY.test(from) || !DAY.test(to)) return `${value(from)} – ${value(to)}`;
    const sameYear = from.slice(0, 4) === to.slice(0, 4);
    return `${sameYear ? shortDay(from) : shortWithYear(from)} – ${shortWithYear(to)}`;
  };
  // 2023-01-01 was a Sunday.
  const weekdayOf = (style: 'long' | 'short' | 'narrow') => calendar({ weekday: style });
  const weekdays = { long: weekdayOf('long'), short: weekdayOf('short'), narrow: weekdayOf('narrow') };
  const monthNames = { long: calendar({ month: 'long' }), short: calendar({ month: 'short' }) };
  return {
    number,
    confidence: hundredths,
    bytes: (n) =>
      n < 1000
        ? `${number(n)} B`
        : n < 999_500
          ? `${tenths(n / 1000)} kB`
          : n < 999_500_000
            ? `${tenths(n / 1e6)} MB`
            : `${tenths(n / 1e9)} GB`,
    day,
    weekdayAndDay: calendar({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: (iso, thisYear = new Date().getFullYear()) =>
      (Number(iso.slice(0, 4)) === thisYear ? shortDay : shortWithYear)(iso.slice(0, 10)),
    month,
    monthName: (iso, style = 'long') => monthNames[style](iso),
    weekday: (n, style = 'long') => weekdays[style](`2023-01-0${n + 1}`),
    value: (iso) => {
      const [from = iso, to] = iso.split('/');
      return to ? range(from, to) : value(from);
    },
    instant: clock({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    time: clock({ hour: '2-digit', minute: '2-digit' }),
  };
}
