import type { Candidate } from '../../../dates/moment.ts';
import { type DateText, glued } from '../../../dates/text.ts';
import { isAmong } from '../../../text/among.ts';
import { sentenceOf } from './phrase.ts';

const PUBLISHED = new Set(
  'diperbarui dipublikasikan diterbitkan terbit published updated update diunggah tayang rilis posted oleh by reporter penulis editor'.split(
    ' ',
  ),
);
const ZONE = new Set(['wib', 'wita', 'wit']);

/** Bylines and datelines stand within this many tokens of the beginning or the end. */
const HEAD = 160;

/**
 * Whether a date is that of the article itself: on a line of its own or with a clock time near the top ("Rabu, 18 September 2024 |
 * 10:58 WIB"), in a dateline ("NABIRE, 17/05/2024 –"), or behind "Diperbarui".
 */
export function isPublication(text: DateText, candidate: Candidate): boolean {
  const { first, last, from, to } = candidate;
  if (to || from.kind !== 'printed' || from.day === undefined || from.year === undefined) return false;
  if (isAmong(text.lower[first - 1] ?? '', 'diperbarui|dipublikasikan|diterbitkan|published|updated|posted'))
    return true;
  if (first > HEAD) return false;
  const { from: start, to: end } = sentenceOf(text, first);
  const alone = first === start && last + 1 === end;
  if (alone && lineEnds(text, end)) return true;
  if (first - start <= 6 && (hasClock(text, last + 1) || (first === start && text.lower[last + 1] === '|')))
    return true;
  const head = text.lower.slice(start, first);
  if (head.length <= 6 && head.some((word) => PUBLISHED.has(word)) && last + 1 >= end - 1) return true;
  return isDateline(text, start, first, last);
}

const lineEnds = (text: DateText, end: number): boolean =>
  end >= text.tokens.length || (text.tokens[end]?.gap ?? 3) >= 2;

/** "| 10:58 WIB", ", 12.27", "- 20:15 WIB", "09:41". */
function hasClock(text: DateText, at: number): boolean {
  let i = at;
  if (/^[|,-]$/.test(text.lower[i] ?? '')) i++;
  if (text.lower[i] === 'pukul' || text.lower[i] === 'jam') return false;
  const hour = text.tokens[i];
  const mark = text.lower[i + 1];
  if (hour?.kind !== 'number' || hour.text.length > 2 || (mark !== ':' && mark !== '.') || !glued(text, i + 1))
    return false;
  const minute = text.tokens[i + 2];
  return (
    minute?.kind === 'number' &&
    minute.text.length === 2 &&
    (mark === ':' || i > at || ZONE.has(text.lower[i + 3] ?? ''))
  );
}

/** "NABIRE, 17/05/2024 Sebanyak …", "Timika, 17 Maret 2025 – …", "(FanayamaPos) 25/05/2024": only names before, a dash or a capital behind. */
function isDateline(text: DateText, start: number, first: number, last: number): boolean {
  if (first - start > 8 || first === start) return false;
  for (let i = start; i < first; i++) {
    const token = text.tokens[i];
    if (token?.kind === 'word' && token.text[0] === token.text[0]?.toLowerCase()) return false;
  }
  const next = text.lower[last + 1];
  return next === '-' || next === '|' || (text.tokens[last + 1]?.gap ?? 3) >= 2;
}
