import type { Candidate } from '../../../dates/moment.ts';
import { breaks, type DateText, glued } from '../../../dates/text.ts';
import { SPEECH } from './cues.ts';
import { DATE_WORDS, DAYPARTS, isFullMonth, monthOf, NUMBER_WORDS, weekdayNamed } from './words.ts';

/** Places and bodies that are named after a day: "Jalan 17 Agustus", "Universitas 17 Agustus 1945", "Monumen 11 Maret". */
const NAMED_AFTER_DAYS: ReadonlySet<string> = new Set(
  `jalan jl jln gang gg universitas univ kampus monumen lapangan stadion taman alun-alun gedung masjid musala hotel rs rsud sekolah smp sma smk sd
   yayasan museum tugu pasar bandara terminal jembatan bundaran simpang komplek kompleks perumahan bukit patung partai laskar brigade gerakan`.split(
    /\s+/,
  ),
);

/** Before a weekday that recurs or names something: "setiap Senin", "Pasar Minggu", "salat Jumat". */
const RECURRING: ReadonlySet<string> = new Set(['setiap', 'tiap', 'saban']);
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

/** Before a month, these say that it is one: "bulan Mei", "sejak Maret", "awal Juni". */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  `bulan pada sejak hingga sampai mulai dari awal akhir pertengahan tengah sepanjang selama per antara menjelang jelang untuk periode ke di setelah usai
   sebelum paling lambat digelar dilaksanakan tahap edisi medio`.split(/\s+/),
);

/** Months that are people's names as well. */
const PERSON_MONTHS: ReadonlySet<string> = new Set([
  'januari',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'oktober',
  'maret',
  'may',
  'june',
  'july',
  'august',
  'march',
]);

/** Before "Juni" or "Mei" these announce a person. */
const PERSON_BEFORE: ReadonlySet<string> = new Set(
  'oleh kepada bernama pak bu bapak ibu mas mbak saudara saudari adik kakak dengan bersama dan atau atas nama yakni yaitu si sang istri suami anak warga'.split(
    ' ',
  ),
);

/** "Pemilu kemarin" is the last election, not yesterday. */
const RECENT: ReadonlySet<string> = new Set(
  'pemilu pilkada pilpres pileg pilgub pilbup pilwalkot pemilihan debat kampanye pilkades lebaran pandemi reses periode tahun bulan putaran'.split(
    ' ',
  ),
);

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text);

/** Whether a token has a capital that says something: in a line of capitals none does. */
const isName = (text: DateText, at: number): boolean => isCapital(text.tokens[at]?.text) && !text.shouted[at];

/** False for what only looks like a date. */
export function isDate(text: DateText, candidate: Candidate): boolean {
  const { rule, first } = candidate;
  if (rule === 'weekday' || rule === 'weekday-pair' || rule === 'weekday-relative') return isWeekday(text, candidate);
  if (rule === 'month' || rule === 'month-relative')
    return text.lower[first] === 'bulan' ? isNow(text, candidate) : isMonth(text, candidate);
  if (rule === 'month-range') return isMonth(text, candidate) || text.tokens[candidate.last]?.kind === 'number';
  if (rule === 'day-month' || rule === 'day-month-range' || rule === 'day-range') return !isNamedAfterDay(text, first);
  if (rule === 'month-year') return text.lower[first - 1] !== 'sebelas' && !isImpossibleDay(text, first - 1);
  if (rule === 'digits') return isDigits(text, candidate);
  if (rule === 'day-alone') return isDayAlone(text, candidate);
  return candidate.from.kind === 'printed' || isNow(text, candidate);
}

/** "31 September 2024" is no day, and what is left of it no month. */
const isImpossibleDay = (text: DateText, at: number): boolean =>
  text.tokens[at]?.kind === 'number' && (text.tokens[at]?.text.length ?? 0) <= 2 && !breaks(text, at + 1);

/** "Jalan 17 Agustus"; "Jl. 17 Agustus". */
function isNamedAfterDay(text: DateText, first: number): boolean {
  const before = text.lower[first - 1] === '.' ? first - 2 : first - 1;
  return NAMED_AFTER_DAYS.has(text.lower[before] ?? '') && !breaks(text, first);
}

function isWeekday(text: DateText, { first, last, rule }: Candidate): boolean {
  const token = text.tokens[first];
  const before = text.lower[first - 1] ?? '';
  if (!token || RECURRING.has(before) || NAMED_AFTER_WEEKDAYS.has(before)) return false;
  if (before === 'hari' && RECURRING.has(text.lower[first - 2] ?? '')) return false;
  // "Sabtu dan Minggu", "setiap Jumat dan Senin" come every week, unless "lalu" or its like says which.
  const pair = (at: number): boolean =>
    text.lower[at] === 'dan' && weekdayNamed(text.lower[at + 1] ?? text.lower[at - 1] ?? '') !== undefined;
  if (
    rule === 'weekday' &&
    pair(last + 1) &&
    !/^[(,]$/.test(text.lower[last + 3] ?? '') &&
    !hasDirection(text, last + 3)
  )
    return false;
  if (rule === 'weekday' && before === 'dan' && weekdayNamed(text.lower[first - 2] ?? '') !== undefined) return false;
  if (glued(text, first) && /^[-–/]$/.test(before)) return false;
  if (glued(text, last + 1) && text.tokens[last + 1]?.kind !== 'mark') return false;
  if (rule === 'weekday-pair') return hasDirection(text, last + 1);
  if (WEEKDAY_NAMES.has(text.lower[last + 1] ?? '') && isName(text, last + 1)) return false;
  if (text.lower[first] === 'minggu' && !isSunday(text, first, last)) return false;
  // The first word of a quoted title: "Senin Keramat".
  if (text.quoted[first] && !text.quoted[first - 1] && isName(text, last + 1) && !breaks(text, last + 1)) return false;
  if (isCapital(token.text) || rule === 'weekday-relative') return true;
  // Written small it is the day when it stands where days stand: "… di Sagara, senin."
  const closes = /^(?:[.,;)]|malam|pagi|siang|sore|petang)$/.test(text.lower[last + 1] ?? '.');
  return before === 'hari' || before === 'pada' || (before === ',' && closes);
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

function isMonth(text: DateText, { first, last, rule }: Candidate): boolean {
  const token = text.tokens[first];
  const before = text.lower[first - 1] ?? '';
  const month = text.lower[first] ?? '';
  if (!token || NUMBER_WORDS.has(before) || before === 'sebelas' || !isFullMonth(month)) return false;
  if (before === 'bulan' && !breaks(text, first)) return !RECURRING.has(text.lower[first - 2] ?? '');
  if (!isCapital(token.text) && rule === 'month')
    return BEFORE_MONTH.has(before) && !/^(?:ke|di|untuk|setelah|usai)$/.test(before);
  if (rule !== 'month') return !PERSON_MONTHS.has(month) || !isName(text, first - 1) || BEFORE_MONTH.has(before);
  if (glued(text, first) && text.tokens[first - 1]?.kind !== 'mark') return false;
  if (glued(text, last + 1) && text.tokens[last + 1]?.kind !== 'mark') return false;
  const after = text.tokens[last + 1];
  const namelike = isName(text, last + 1) && !breaks(text, last + 1) && after?.gap !== 2;
  const listed = (before === 'dan' || before === '/') && monthOf(text.lower[first - 2] ?? '') !== undefined;
  if (listed || /^(?:lalu|mendatang|nanti|silam)$/.test(text.lower[last + 1] ?? ''))
    return !PERSON_MONTHS.has(month) || !namelike;
  if (BEFORE_MONTH.has(before) && !breaks(text, first)) return !(namelike && PERSON_MONTHS.has(month));
  // In a headline every word may have a capital: "Februari Puncak Penghujan".
  if (namelike && (PERSON_MONTHS.has(month) || text.sentence[first] !== 0)) return false;
  const starts = text.sentence[first - 1] !== text.sentence[first];
  const previous = text.tokens[first - 1];
  const ordinary = previous?.kind === 'word' && (!isName(text, first - 1) || startsSpeech(text, first - 1));
  if (PERSON_MONTHS.has(month)) return ordinary && !starts && !PERSON_BEFORE.has(before) && !SPEECH.has(before);
  return starts || ordinary || previous?.kind === 'mark';
}

/** The first word of a sentence or of a quotation is written with a capital whatever it is. */
const startsSpeech = (text: DateText, at: number): boolean =>
  text.sentence[at - 1] !== text.sentence[at] || /^["“'‘]$/.test(text.tokens[at - 1]?.text ?? '');

/** Digits alone are a date with their year; without one only in a bracket of their own or behind "tanggal". */
function isDigits(text: DateText, { first, last, from }: Candidate): boolean {
  if (from.kind !== 'printed') return false;
  const before = text.lower[first - 1] ?? '';
  if (before === 'nomor' || before === 'no' || before === 'rp' || before === 'pasal' || before === 'nomor:')
    return false;
  if (before === ':' || before === '.') {
    const word = text.lower[first - 2] ?? '';
    if (word === 'nomor' || word === 'no' || word === 'rp') return false;
  }
  if (from.year !== undefined) return true;
  if (DATE_WORDS.has(before) || (before === '.' && DATE_WORDS.has(text.lower[first - 2] ?? ''))) return true;
  if (before === 'pada') return /^[.,;]$/.test(text.lower[last + 1] ?? '.');
  if (before !== '(' || text.lower[last + 1] !== ')') return false;
  // "dua pertiga (2/3)", "skor (2/1)", "Pasal 28 (1/2)".
  const noun = text.lower[first - 2] ?? '';
  return (
    (!text.lower.slice(Math.max(0, first - 5), first).includes('skor') &&
      !/^(?:per.*|setengah|separuh|skor|seperempat|sepertiga|pasal|ayat|nomor|hasil|\d+|%)$/.test(noun)) ||
    DAYPARTS.has(noun)
  );
}

/** "tanggal 27": not "tanggal 1 orang", and not the day of a birthday alone. */
function isDayAlone(text: DateText, { last }: Candidate): boolean {
  const after = text.lower[last + 1] ?? '';
  return !/^(?:orang|persen|kali|juta|ribu|%|rajab|ramadan|ramadhan|syawal|muharram|safar|rabiul|jumadil|zulhijah|dzulhijjah|sya'ban)$/.test(
    after,
  );
}

/** "hari ini" and its like count in the narrator's voice only, and "kemarin" not behind what is past for longer. */
function isNow(text: DateText, { first, last, rule }: Candidate): boolean {
  if (text.quoted[first]) return false;
  const before = text.lower[first - 1] ?? '';
  if (glued(text, first) && text.tokens[first - 1]?.kind !== 'mark') return false;
  if (glued(text, last + 1) && text.tokens[last + 1]?.kind !== 'mark') return false;
  if (rule === 'yesterday') {
    const noun = /^(?:19|20)\d\d$/.test(before) ? (text.lower[first - 2] ?? '') : before;
    if (RECENT.has(noun) || /^(?:19|20)\d\d$/.test(before)) return false;
  }
  // "dua minggu ini", "tiga hari ini", "sepekan kemarin", "hari-hari ini" are stretches of time.
  if (NUMBER_WORDS.has(before) || text.tokens[first - 1]?.kind === 'number') return rule === 'days-away';
  if (/^(?:beberapa|sepekan|seminggu|sebulan|sehari|belakangan|-)$/.test(before)) return false;
  if (rule === 'today') return !/^(?:sampai|hingga|saat)$/.test(before);
  if (rule === 'week')
    return text.tokens[first]?.text !== 'Minggu' || text.sentence[first] !== text.sentence[first - 1];
  return true;
}
