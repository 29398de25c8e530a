import { type CivilDate, dayNumber, weekdayOnOrAfter } from '../../../dates/calendar.ts';
import type { Candidate } from '../../../dates/moment.ts';
import type { DateText } from '../../../dates/text.ts';
import { votingDayNear } from '../election-calendar.ts';
import { SPEECH } from './cues.ts';

const VOTING = /^(?:pencoblosan|mencoblos|nyoblos|coblos|pemungutan)/;
/** The days without campaign before the vote: three, by the laws on Pemilu (7/2017) and Pilkada (10/2016). */
const QUIET_DAYS = 3;
const REACH = 12;

/**
 * Whether a bare weekday is the coming one, because the sentence names a stage that the coming one falls on: "masa tenang dimulai
 * Minggu" a few days before the vote, where without the calendar the last Sunday would be nearer. What a verb of speaking parts from
 * the weekday does not count.
 * @param reference the day of publication
 */
export function stageAhead(text: DateText, { first, last, from, rule }: Candidate, reference: CivilDate): boolean {
  if (rule !== 'weekday' || from.kind !== 'printed' || from.weekday === undefined) return false;
  const voting = votingDayNear(reference);
  if (!voting) return false;
  const before = dayNumber(voting) - dayNumber(weekdayOnOrAfter(reference, from.weekday));
  if (before < 0 || before > QUIET_DAYS) return false;
  const names = (at: number): boolean =>
    before === 0
      ? VOTING.test(text.lower[at] ?? '')
      : text.lower[at] === 'tenang' && /^(?:masa|minggu|hari)$/.test(text.lower[at - 1] ?? '');
  for (const step of [-1, 1])
    for (
      let i = step < 0 ? first - 1 : last + 1, n = 0;
      n < REACH && text.sentence[i] === text.sentence[first];
      i += step, n++
    ) {
      if (SPEECH.has(text.lower[i] ?? '')) break;
      if (names(i)) return true;
    }
  return false;
}
