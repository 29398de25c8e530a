import { editDistance } from '../../../text/distance.ts';

/** Months with their short forms, spellings of before 1972, and usual slips. English months stand in bylines. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'januray', 'januwari', 'jan'],
  ['februari', 'february', 'pebruari', 'febuari', 'februarie', 'febrari', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agutus', 'agsutus', 'agustu', 'agt', 'ags', 'agu', 'agst', 'agust', 'agus', 'aug'],
  ['september', 'septermber', 'septembar', 'sep', 'sept'],
  ['oktober', 'october', 'oktobre', 'okt', 'oct'],
  ['november', 'nopember', 'novemmber', 'nov', 'nop'],
  ['desember', 'december', 'desembar', 'dessember', 'des', 'dec'],
];

const WEEKDAYS: readonly (readonly string[])[] = [
  ['minggu', 'ahad', 'sunday', 'mgg'],
  ['senin', 'isnin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'rebo', 'wednesday'],
  ['kamis', 'khamis', 'thursday'],
  ["jum'at", 'jumat', 'jumaat', 'friday'],
  ['sabtu', 'saptu', 'saturday'],
];

/** Short weekdays stand for the day only before a date: "Sen, 18 Sep 2024". */
const SHORT_WEEKDAYS: readonly (readonly string[])[] = [
  ['min', 'mgg', 'sun'],
  ['sen', 'mon'],
  ['sel', 'tue', 'tues'],
  ['rab', 'wed'],
  ['kam', 'thu', 'thur', 'thurs'],
  ['jum', 'fri'],
  ['sab', 'sat'],
];

const index = (lists: readonly (readonly string[])[], base: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, i) => words.map((word) => [word, i + base] as const)));

const months = index(MONTHS, 1);
const weekdays = index(WEEKDAYS, 0);
const shortWeekdays = index(SHORT_WEEKDAYS, 0);

/** The names written out, against which slips are compared. */
const fullMonths = MONTHS.map((words) => words[0] ?? '');
const fullWeekdays = WEEKDAYS.map((words) => words[0] ?? '');

/** 1 to 12 for a month as written, whole or short. */
export const monthOf = (lower: string): number | undefined => months.get(lower);

/** A month that may stand without a day: written out, or with a usual slip; no short forms. */
export const isFullMonth = (lower: string): boolean =>
  months.has(lower) && (lower.length > 5 || /^(?:maret|april|march|mei|juni|juli|may|june|july)$/.test(lower));

export const weekdayNamed = (lower: string): number | undefined => weekdays.get(lower);

export const shortWeekdayNamed = (lower: string): number | undefined => shortWeekdays.get(lower);

/** A month with one slip of the pen ("Spril", "Septmber"); only where a day stands before it. */
export const misspeltMonth = (lower: string): number | undefined => nearest(lower, fullMonths, 1, 5);

/** A weekday with one slip of the pen ("Slasa"); only where a date in brackets follows. */
export const misspeltWeekday = (lower: string): number | undefined => nearest(lower, fullWeekdays, 0, 4);

function nearest(word: string, names: readonly string[], base: number, least: number): number | undefined {
  if (word.length < least) return undefined;
  const found = names.flatMap((name, i) => (name.length >= 5 && editDistance(word, name, 1) === 1 ? [i + base] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** Days of the Javanese market week, which may follow a weekday: "Minggu Kliwon". */
export const PASARAN: ReadonlySet<string> = new Set(['legi', 'pahing', 'paing', 'pon', 'wage', 'kliwon']);

export const DAYPARTS: ReadonlySet<string> = new Set(['dini', 'subuh', 'pagi', 'siang', 'sore', 'petang', 'malam']);

/** Words before a day's number that say that it is one. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  'tanggal',
  'tgl',
  'tanggl',
  'tangal',
  'tertanggal',
  'bertanggal',
]);

/** Before a day or month that comes again and again. */
export const RECURRING: ReadonlySet<string> = new Set(['setiap', 'tiap', 'saban']);

/** Small numbers in words, for "tiga hari lalu". */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['satu', 1],
  ['dua', 2],
  ['tiga', 3],
  ['empat', 4],
  ['lima', 5],
  ['enam', 6],
  ['tujuh', 7],
  ['delapan', 8],
  ['sembilan', 9],
  ['sepuluh', 10],
]);

/** Every word with which a date may begin, beside digits. */
export const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...shortWeekdays.keys(),
  ...DATE_WORDS,
  ...NUMBER_WORDS.keys(),
  ...'hari kemarin kemaren besok esok lusa tadi malam semalam nanti pekan minggu bulan h l i o'.split(' '),
]);
