import type { DateAnnotation } from '../model/annotation.ts';
import type { Document } from '../text/document.ts';
import { complete } from './complete.ts';
import type { DateLanguage } from './language.ts';
import type { Candidate } from './moment.ts';
import { type DateText, readText } from './text.ts';

/**
 * Finds the dates of an article: parsers propose, traps are refused, missing parts are concluded and weekdays checked, and the
 * sentence is asked what the date is of.
 *
 * @returns annotations in order of position, disjoint; offsets are UTF-16 code units of `document.text`; `entity` is equal for
 *   mentions of the same date. Time is linear in the length of the text. Never throws.
 */
export function findDates(document: Document, language: DateLanguage): DateAnnotation[] {
  const text = readText(document);
  const candidates = dropRepeats(
    text,
    propose(text, language).filter((candidate) => language.accepts(text, candidate)),
    language,
  );
  return shareEvents(
    complete(text, candidates, language).map(({ candidate, ...value }, i, all) => ({
      kind: 'date',
      start: candidate.start,
      end: candidate.end,
      text: text.text.slice(candidate.start, candidate.end),
      entity: value.iso,
      ...value,
      ...language.story(
        text,
        candidate,
        { previous: all[i - 1]?.candidate ?? null, next: all[i + 1]?.candidate ?? null },
        value.iso,
      ),
      by: `date-${candidate.rule}`,
    })),
  );
}

/** An event date that its own sentence leaves unnamed takes its event from a mention of the same date that is named. */
function shareEvents(dates: readonly DateAnnotation[]): DateAnnotation[] {
  const named = new Map<string, string>();
  for (const { iso, event, role } of dates) if (event && role === 'event' && !named.has(iso)) named.set(iso, event);
  return dates.map((date) =>
    date.role === 'event' && !date.event ? { ...date, event: named.get(date.iso) ?? null } : date,
  );
}

/** Left to right; at each token the first parser that matches wins, and reading goes on behind what it found. */
function propose(text: DateText, language: DateLanguage): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < text.tokens.length; at++) {
    if (!language.mayBegin(text, at)) continue;
    for (const parser of language.parsers) {
      const candidate = parser.parse(text, at);
      if (!candidate) continue;
      found.push(candidate);
      at = candidate.last;
      break;
    }
  }
  return found;
}

/** Of one date said twice side by side ("today, Wednesday 18 September") the mention that tells more stays. */
const dropRepeats = (text: DateText, candidates: readonly Candidate[], language: DateLanguage): Candidate[] =>
  candidates.filter(
    (candidate, i) =>
      ![candidates[i - 1], candidates[i + 1]].some((other) => other && language.repeats(text, candidate, other)),
  );
