import type { DateLanguage } from '../../../dates/language.ts';
import { votingDayNear } from '../election-calendar.ts';
import { directionOf } from './cues.ts';
import { parseBareDayRange, parseDayRange, parsePoint, parseSplitWeekdayRange, parseWeekdayRange } from './points.ts';
import { isPublication } from './publication.ts';
import { parseCountdown, parseRelative } from './relative.ts';
import { repeats } from './repeats.ts';
import { stageAhead } from './stages.ts';
import { storyOf } from './story.ts';
import { isDate } from './traps.ts';
import { isMisspeltWeekday } from './weekday.ts';
import { FIRST_WORDS } from './words.ts';

/** Indonesian dates: forms, traps, and what the sentence says about them. */
export const indonesianDates: DateLanguage = {
  mayBegin: (text, at) => {
    const token = text.tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    return token.kind === 'number' || FIRST_WORDS.has(text.lower[at] ?? '') || isMisspeltWeekday(text, at);
  },
  parsers: [
    { id: 'weekday-range', parse: parseWeekdayRange },
    { id: 'weekday-split-range', parse: parseSplitWeekdayRange },
    { id: 'day-range', parse: parseDayRange },
    { id: 'bare-day-range', parse: parseBareDayRange },
    { id: 'point', parse: parsePoint },
    { id: 'relative', parse: parseRelative },
    { id: 'countdown', parse: parseCountdown },
  ],
  accepts: isDate,
  repeats,
  direction: (text, candidate, reference) =>
    directionOf(text, candidate) ?? (reference && stageAhead(text, candidate, reference) ? 'future' : null),
  anchorDay: (anchor, reference) =>
    /^(?:(?:hari )?(?:pemungutan|pencoblosan|coblosan)|pemilu|pilkada|pilpres|pemilihan|hari h)/.test(anchor)
      ? votingDayNear(reference)
      : null,
  isByline: isPublication,
  story: storyOf,
};
