import { breaks, type DateText } from '../../../dates/text.ts';
import { NO_PLACE, PLACE_NOUNS } from './event-words.ts';
import { isCapital, printed, type Range } from './phrase.ts';

const LONGEST = 24;

/** Words that may stand small inside a place's name. */
const INSIDE = /^(?:dan|se|para|ke|dr|km|lt|lantai|blok|no|nomor|setempat|bersama|utama|atas)$/;

/** The place that opens at token `at`, the one behind "di": up to where its names end. */
function placeAt(text: DateText, at: number, limit: number): Range | null {
  const first = text.lower[at] ?? '';
  if (NO_PLACE.has(first) || breaks(text, at)) return null;
  if (!isCapital(text.tokens[at]?.text) && !PLACE_NOUNS.has(first)) return null;
  let end = at;
  let last = at;
  while (end < limit && end < at + LONGEST && !(end > at && breaks(text, end))) {
    const token = text.tokens[end];
    const word = text.lower[end] ?? '';
    if (!token) break;
    const name = token.kind === 'number' || isCapital(token.text) || PLACE_NOUNS.has(word);
    if (name) last = ++end;
    else if (word === ',' && continues(text, end + 1)) end++;
    else if (/^[.\-/'’&]$/.test(word) && isNameAt(text, end + 1)) end++;
    else if (word === '(' && isCapital(text.tokens[end + 1]?.text) && text.lower[end + 2] === ')') last = end += 3;
    else if (INSIDE.test(word) && isNameAt(text, end + 1) && word !== 'dan') end++;
    else break;
  }
  return last > at ? { from: at, to: last } : null;
}

const isNameAt = (text: DateText, at: number): boolean =>
  isCapital(text.tokens[at]?.text) || text.tokens[at]?.kind === 'number' || PLACE_NOUNS.has(text.lower[at] ?? '');

/** After a comma the place goes on with a region, street or building, not with a person or a day. */
const continues = (text: DateText, at: number): boolean =>
  (isCapital(text.tokens[at]?.text) || PLACE_NOUNS.has(text.lower[at] ?? '')) && !breaks(text, at);

/** The last place before a date within the range. */
export function placeBefore(text: DateText, range: Range): string | null {
  for (let i = range.to - 1; i >= range.from; i--) {
    if (text.lower[i] !== 'di' && !(text.lower[i] === 'bertempat' && text.lower[i + 1] !== 'di')) continue;
    const place = placeAt(text, i + 1, range.to);
    if (place) return printed(text, place);
  }
  return null;
}

/** "mendaftar ke KPU", "melapor ke Polda": where one goes. */
export function goalBefore(text: DateText, range: Range): string | null {
  for (let i = range.to - 1; i >= range.from; i--) {
    if (text.lower[i] !== 'ke') continue;
    const place = placeAt(text, i + 1, range.to);
    if (place) return printed(text, place);
  }
  return null;
}

/** "Kamis (11/1/2024) pagi di depan kantor …": the place close behind a date. */
export function placeAfter(text: DateText, range: Range): string | null {
  for (let i = range.from; i < Math.min(range.to, range.from + 7); i++) {
    if (text.lower[i] !== 'di') continue;
    const place = placeAt(text, i + 1, range.to);
    return place ? printed(text, place) : null;
  }
  return null;
}
