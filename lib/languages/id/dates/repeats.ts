import type { Candidate } from '../../../dates/moment.ts';
import type { DateText } from '../../../dates/text.ts';

/** "hari ini, Minggu (25/2/2024)", "Rabu (25/10) besok", "tanggal 25 hari Rabu": the one with the day of the month tells more. */
export function repeats(text: DateText, candidate: Candidate, neighbour: Candidate): boolean {
  const { from, to } = candidate;
  if (neighbour.from.kind !== 'printed') return false;
  if (from.kind === 'relative') return stands(text, candidate, neighbour, 0, /^(?:[,(]|hari)$/);
  const weekdayAlone = from.kind === 'printed' && from.day === undefined && from.month === undefined && !to;
  return weekdayAlone && neighbour.from.day !== undefined && stands(text, candidate, neighbour, 1, /^hari$/);
}

/** At least `least` and at most two words stand between the two, all of them joints. */
function stands(text: DateText, a: Candidate, b: Candidate, least: number, joint: RegExp): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const between = right.first - left.last - 1;
  if (between < least || between > 2 || text.sentence[left.last] !== text.sentence[right.first]) return false;
  return text.lower.slice(left.last + 1, right.first).every((word) => joint.test(word));
}
