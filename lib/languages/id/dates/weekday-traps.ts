import type { Candidate } from '../../../dates/moment.ts';
import { breaks, type DateText, glued } from '../../../dates/text.ts';
import { nameWord } from '../lexicon.ts';
import { isCapital, isName } from './capitals.ts';
import { NUMBER_WORDS, RECURRING, weekdayNamed } from './words.ts';

/** Before a weekday these make it the name of something: "Pasar Minggu", "salat Jumat". */
const NAMED_AFTER_WEEKDAYS: ReadonlySet<string> = new Set(
  'pasar salat shalat sholat solat khotbah khutbah sekolah ibadah misa tabloid koran mingguan kelurahan kecamatan jalan jl desa kampung majalah senam'.split(
    ' ',
  ),
);
const WEEKDAY_NAMES: ReadonlySet<string> = new Set(
  'keramat berkah berkat curhat abu agung putih suci palma bersih kelabu hitam seru sehat ceria legendaris kasual'.split(
    ' ',
  ),
);

/** Whether a weekday without a date is a day of the story: not one that recurs, names something, or counts weeks. */
export function isWeekday(text: DateText, { first, last, rule }: Candidate): boolean {
  const token = text.tokens[first];
  const before = text.lower[first - 1] ?? '';
  if (
    !token ||
    NAMED_AFTER_WEEKDAYS.has(before) ||
    recurs(text, first) ||
    (rule === 'weekday' && isPair(text, first, last))
  )
    return false;
  if (glued(text, first) && /^[-–/]$/.test(before)) return false;
  if (glued(text, last + 1) && text.tokens[last + 1]?.kind !== 'mark') return false;
  if (rule === 'weekday-pair') return hasDirection(text, last) || hasDirection(text, last + 1);
  if (rule === 'weekday' && isFirstName(text, first)) return false;
  if (WEEKDAY_NAMES.has(text.lower[last + 1] ?? '') && isName(text, last + 1)) return false;
  if (text.lower[first] === 'minggu' && !isSunday(text, first, last)) return false;
  // The first word of a quoted title: "Senin Keramat".
  if (text.quoted[first] && !text.quoted[first - 1] && isName(text, last + 1) && !breaks(text, last + 1)) return false;
  if (isCapital(token.text) || rule === 'weekday-relative') return true;
  // Written small it is the day when it stands where days stand: "… di Sagara, senin."
  const closes = /^(?:[.,;)]|malam|pagi|siang|sore|petang)$/.test(text.lower[last + 1] ?? '.');
  return before === 'hari' || before === 'pada' || (before === ',' && closes);
}

/** "Kamis Sukardi, saksi paslon": a weekday that opens a name, where no word in front says that it is the day. */
function isFirstName(text: DateText, at: number): boolean {
  const next = text.tokens[at + 1];
  if (!next || !isCapital(next.text) || breaks(text, at + 1) || /^(?:hari|pada|,|\()$/.test(text.lower[at - 1] ?? ''))
    return false;
  const known = nameWord(next.text);
  const opens = at === 0 || text.sentence[at] !== text.sentence[at - 1] || text.tokens[at - 1]?.kind === 'word';
  return opens && known !== null && !known.common && known.last >= 3;
}

/** "setiap Senin", "tiap hari Senin" */
const recurs = (text: DateText, first: number): boolean =>
  RECURRING.has(text.lower[first - 1] ?? '') ||
  (text.lower[first - 1] === 'hari' && RECURRING.has(text.lower[first - 2] ?? ''));

/** "Sabtu dan Minggu" come every week, unless "lalu", its like, or a date says which. */
function isPair(text: DateText, first: number, last: number): boolean {
  const isDay = (at: number): boolean => weekdayNamed(text.lower[at] ?? '') !== undefined;
  if (text.lower[first - 1] === 'dan' && isDay(first - 2)) return true;
  if (text.lower[last + 1] !== 'dan' || !isDay(last + 2)) return false;
  return !/^[(,]$/.test(text.lower[last + 3] ?? '') && !hasDirection(text, last + 3);
}

/** "Minggu" is Sunday unless a number counts weeks, or "minggu lalu" is said of the week. */
function isSunday(text: DateText, first: number, last: number): boolean {
  const before = text.lower[first - 1] ?? '';
  if (before === 'hari') return true;
  if (
    text.tokens[first - 1]?.kind === 'number' ||
    NUMBER_WORDS.has(before) ||
    /^(?:beberapa|se|malam|satu|akhir|sekian|berapa)$/.test(before)
  )
    return false;
  if (/^(?:pertama|kedua|ketiga|keempat|terakhir|ke|tenang|sekali|penuh|silam)$/.test(text.lower[last + 1] ?? ''))
    return false;
  const word = text.tokens[first]?.text ?? '';
  if (!isCapital(word)) return before === ',' && /^[.,]$/.test(text.lower[last + 1] ?? '');
  // At the start of a sentence the capital says nothing.
  const starts =
    first === 0 || text.sentence[first] !== text.sentence[first - 1] || !text.quoted[first - 1] !== !text.quoted[first];
  return !(last > first && starts);
}

const hasDirection = (text: DateText, at: number): boolean =>
  /^(?:lalu|kemarin|depan|mendatang|besok|pekan)$/.test(text.lower[at] ?? '');
