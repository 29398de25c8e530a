import type { Candidate } from '../../../dates/moment.ts';
import { breaks, type DateText, glued } from '../../../dates/text.ts';
import { isMonth } from './month-traps.ts';
import { isWeekday } from './weekday-traps.ts';
import { DATE_WORDS, DAYPARTS, NUMBER_WORDS } from './words.ts';

/** Places and bodies that are named after a day: "Jalan 17 Agustus", "Universitas 17 Agustus 1945", "Monumen 11 Maret". */
const NAMED_AFTER_DAYS: ReadonlySet<string> = new Set(
  `jalan jl jln gang gg universitas univ kampus monumen lapangan stadion taman alun-alun gedung masjid musala hotel rs rsud sekolah smp sma smk sd
   yayasan museum tugu pasar bandara terminal jembatan bundaran simpang komplek kompleks perumahan bukit patung partai laskar brigade gerakan`.split(
    /\s+/,
  ),
);

/** "Pemilu kemarin" is the last election, not yesterday. */
const RECENT: ReadonlySet<string> = new Set(
  'pemilu pilkada pilpres pileg pilgub pilbup pilwalkot pemilihan debat kampanye pilkades lebaran pandemi reses periode tahun bulan putaran'.split(
    ' ',
  ),
);

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

/** Digits alone are a date with their year; without one only in a bracket of their own or behind "tanggal". */
function isDigits(text: DateText, { first, last, from }: Candidate): boolean {
  if (from.kind !== 'printed') return false;
  const before = text.lower[first - 1] ?? '';
  if (before === 'nomor' || before === 'no' || before === 'rp' || before === 'pasal') return false;
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
      !/^(?:per(?:dua|tiga|empat|lima|enam|tujuh|delapan)|duapertiga|setengah|separuh|skor|seperempat|sepertiga|pasal|ayat|nomor|hasil|\d+|%)$/.test(
        noun,
      )) ||
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
  if (/^(?:beberapa|sepekan|seminggu|sebulan|sehari|belakangan)$/.test(before)) return false;
  if (before === '-' && glued(text, first)) return false;
  if (rule === 'today') return !/^(?:sampai|hingga|saat)$/.test(before);
  if (rule === 'week')
    return text.tokens[first]?.text !== 'Minggu' || text.sentence[first] !== text.sentence[first - 1];
  return true;
}
