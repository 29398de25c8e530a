import { breaks, type DateText } from '../../../dates/text.ts';
import { isAmong } from '../../../text/among.ts';
import { isCapital } from './capitals.ts';
import { NO_PLACE, PLACE_NOUNS } from './event-words.ts';
import { printed, type Range } from './phrase.ts';
import { DAYPARTS, monthOf, NUMBER_WORDS, weekdayNamed } from './words.ts';

const LONGEST = 26;

/** Words that may stand small inside a place's name. */
const INSIDE = new Set('di se km lt lantai blok no nomor setempat utama atas lama baru'.split(' '));

/** Words that belong to the noun of a place: "kompleks parlemen", "rumah dinas". */
const OF_PLACE = new Set(
  'parlemen bupati walikota gubernur dinas sidang rapat pertemuan serbaguna tamu kerja relawan pemenangan terbuka kepresidenan pencoblosan logistik'.split(
    ' ',
  ),
);

const isNameAt = (text: DateText, at: number): boolean => {
  const word = text.lower[at] ?? '';
  if (weekdayNamed(word) !== undefined && word !== 'minggu') return false;
  if (monthOf(word) !== undefined && text.tokens[at - 1]?.kind === 'number') return false;
  return isCapital(text.tokens[at]?.text) || text.tokens[at]?.kind === 'number' || PLACE_NOUNS.has(word);
};

/** The place that opens at token `at`, the one behind "di": up to where its names end. */
function placeAt(text: DateText, at: number, limit: number): Range | null {
  const first = text.lower[at] ?? '';
  if (first === 'sepanjang' || NUMBER_WORDS.has(first)) {
    const rest = isNameAt(text, at + 1) ? placeAt(text, at + 1, limit) : null;
    return rest && { from: first === 'sepanjang' ? rest.from : at, to: rest.to };
  }
  if (NO_PLACE.has(first) || breaks(text, at) || !isNameAt(text, at) || text.tokens[at]?.kind === 'number') return null;
  let end = at;
  let last = at;
  let named = false;
  while (end < limit && end < at + LONGEST && !(end > at && breaks(text, end))) {
    const token = text.tokens[end];
    const word = text.lower[end] ?? '';
    if (!token) break;
    if (isNameAt(text, end)) {
      named ||= isCapital(token.text);
      last = ++end;
    } else if (word === ',' && isNameAt(text, end + 1) && text.tokens[end + 1]?.kind !== 'number') end++;
    else if (isAmong(word, ".|-|/|'|&") && isNameAt(text, end + 1)) end++;
    else if (word === '(' && isCapital(text.tokens[end + 1]?.text) && text.lower[end + 2] === ')') last = end += 3;
    else if (OF_PLACE.has(word) && PLACE_NOUNS.has(text.lower[end - 1] ?? '')) last = ++end;
    else if (INSIDE.has(word) && isNameAt(text, end + 1)) end++;
    else break;
  }
  // "di depan wartawan", "di gedung yang sama" name no place.
  if (last === at || (!named && last - at < 2)) return null;
  return { from: at, to: last };
}

/** The last place that "di" opens before a date. What is quoted tells no place of what is not. */
export function placeBefore(text: DateText, range: Range): string | null {
  return lastPlace(text, range, (i) => opensPlace(text, i));
}

function opensPlace(text: DateText, at: number): boolean {
  const word = text.lower[at];
  if (word === 'di') return true;
  return (
    (word === 'bertempat' && text.lower[at + 1] !== 'di') || (word === 'dari' && text.lower[at - 1] === 'dihubungi')
  );
}

/** The first place behind a date that opens its sentence: "Pada Minggu, ia berkampanye di Banten". */
export function placeAhead(text: DateText, range: Range): string | null {
  for (let i = range.from; i < range.to; i++) {
    const place = text.lower[i] === 'di' ? placeAt(text, i + 1, range.to) : null;
    if (place) return printed(text, place);
  }
  return null;
}

/** "mendaftar ke KPU", "melapor ke Polda": where one goes. */
export function goalBefore(text: DateText, range: Range): string | null {
  return lastPlace(text, range, (i) => text.lower[i] === 'ke');
}

function lastPlace(text: DateText, range: Range, opens: (at: number) => boolean): string | null {
  const quoted = text.quoted[range.to] ?? 0;
  let found: Range | null = null;
  for (let i = range.from; i < range.to; i++) {
    if (!opens(i) || (text.quoted[i] ?? 0) !== quoted) continue;
    const place = placeAt(text, i + 1, range.to);
    if (!place) continue;
    found = place;
    i = place.to - 1;
  }
  return found && printed(text, found);
}

/** "Kamis (11/1/2024) pagi di depan kantor …": the place right behind a date and its hour. */
export function placeAfter(text: DateText, range: Range): string | null {
  let i = range.from;
  while (i < Math.min(range.to, range.from + 9) && (isHour(text, i) || text.lower[i] === ',')) i++;
  if (text.lower[i] !== 'di') return null;
  const place = placeAt(text, i + 1, range.to);
  // "… tanggal 21 November 2023, dikutip di Jakarta, Jumat" is the place of the next date.
  if (!place || (text.lower[place.to] === ',' && weekdayNamed(text.lower[place.to + 1] ?? '') !== undefined))
    return null;
  return printed(text, place);
}

const isHour = (text: DateText, at: number): boolean =>
  DAYPARTS.has(text.lower[at] ?? '') ||
  text.tokens[at]?.kind === 'number' ||
  isAmong(text.lower[at] ?? '', 'hari|pukul|sekitar|wib|wita|wit|jam|lalu|ini|kemarin|mendatang|besok|nanti|.|:');
