import type { Printed } from '../../../dates/moment.ts';
import { readNumeric } from '../../../dates/numeric.ts';
import { breaks, type DateText } from '../../../dates/text.ts';
import { isAmong } from '../../../text/among.ts';
import {
  modifierAt,
  type Reading,
  readBareDay,
  readDayMonth,
  readMonthDay,
  skipDateWord,
  skipDaypart,
} from './textual.ts';
import { misspeltWeekday, monthOf, PASARAN, shortWeekdayNamed, weekdayNamed } from './words.ts';

export interface WeekdayReading extends Reading {
  /** Both days of "Minggu-Senin (24-25/11)". */
  readonly to?: Printed;
}

interface Name {
  readonly weekday: number;
  readonly end: number;
  /** A short or misspelt name, or "minggu" as it also stands for a week: only with a date behind it. */
  readonly weak: boolean;
}

/** The weekday named at token `at`, "Jum ’at" with its stray space included. */
export function weekdayAt(text: DateText, at: number): Name | null {
  const word = text.lower[at];
  const token = text.tokens[at];
  if (word === undefined || token?.kind !== 'word') return null;
  if (word === 'jum' && text.lower[at + 1] === "'" && text.lower[at + 2] === 'at')
    return { weekday: 5, end: at + 3, weak: false };
  const weekday = weekdayNamed(word);
  if (weekday !== undefined) return { weekday, end: at + 1, weak: token.text === 'minggu' };
  const short = shortWeekdayNamed(word);
  const dot = text.lower[at + 1] === '.' ? at + 2 : at + 1;
  if (short !== undefined) return { weekday: short, end: dot, weak: true };
  const slip = isMisspeltWeekday(text, at) ? misspeltWeekday(word) : undefined;
  return slip === undefined ? null : { weekday: slip, end: at + 1, weak: true };
}

/** A capital word before a bracket or comma that is one slip away from a weekday. */
export function isMisspeltWeekday(text: DateText, at: number): boolean {
  const next = text.lower[at + 1];
  if (next !== '(' && next !== ',') return false;
  const word = text.lower[at] ?? '';
  return word !== text.tokens[at]?.text && misspeltWeekday(word) !== undefined;
}

/**
 * A weekday with whatever follows: "Senin (28/8)", "Rabu malam, (22/11)", "Kamis tanggal 2 November 2023", "Sabtu lalu (15/3)",
 * "Selasa pekan depan", "Senin".
 */
export function readWeekday(text: DateText, at: number): WeekdayReading | null {
  const name = weekdayAt(text, at);
  if (!name) return null;
  let i = name.end;
  if (PASARAN.has(text.lower[i] ?? '')) i++;
  i = skipDaypart(text, i);
  const modifier = modifierAt(text, i);
  const afterName = i;
  if (modifier) i = modifier.end;
  const date = dateBehind(text, i);
  if (date) {
    return {
      moment: { ...date.moment, weekday: name.weekday },
      ...(date.to ? { to: date.to } : {}),
      end: date.end,
      rule: `weekday-${date.rule}`,
      confidence:
        Math.min(0.99, date.confidence + 0.02) -
        (name.weak && weekdayNamed(text.lower[at] ?? '') === undefined ? 0.05 : 0),
    };
  }
  if (name.weak && text.lower[at] !== 'minggu') return null;
  // "minggu lalu" is the week, "hari minggu lalu" the day.
  if (name.weak && modifier && text.lower[at - 1] !== 'hari') return null;
  return alone(text, name, afterName);
}

/** The weekday without a date; a part of the day behind it is left out, "lalu" and its like belong to it. */
function alone(text: DateText, name: Name, afterName: number): WeekdayReading {
  const modifier = modifierAt(text, afterName);
  const direct = modifier && (afterName === name.end || modifier.week !== undefined);
  const today = text.lower[name.end] === 'hari' && text.lower[name.end + 1] === 'ini' && !breaks(text, name.end);
  const moment: Printed = {
    kind: 'printed',
    weekday: name.weekday,
    ...(today ? { direction: 'near' as const } : {}),
    ...(modifier && modifier.yearOffset === undefined
      ? { direction: modifier.direction, ...(modifier.week === undefined ? {} : { week: modifier.week }) }
      : {}),
  };
  const end = today ? name.end + 2 : direct && modifier.yearOffset === undefined ? modifier.end : name.end;
  return {
    moment,
    end,
    rule: end > name.end ? 'weekday-relative' : 'weekday',
    confidence: 0.97,
  };
}

function dateBehind(text: DateText, at: number): WeekdayReading | null {
  let i = at;
  if (isAmong(text.lower[i] ?? '', ',|.|:|/')) i++;
  if (breaks(text, i)) return null;
  if (isAmong(text.lower[i] ?? '', '(|[|{')) return bracketed(text, i + 1);
  const dated = skipDateWord(text, i);
  const reading =
    readDayMonth(text, dated, true) ?? plainDigits(text, dated) ?? (dated === i ? monthFirst(text, i) : null);
  if (reading) return reading;
  return dated > i ? readBareDay(text, i) : null;
}

const monthFirst = (text: DateText, at: number): Reading | null =>
  monthOf(text.lower[at] ?? '') === undefined ? null : readMonthDay(text, at);

/** "24/2/2025", "24-05-2024", "17/9" right behind a weekday. */
function plainDigits(text: DateText, at: number): Reading | null {
  const numeric = readNumeric(text, at, true);
  if (!numeric || numeric.to || (numeric.form === 'day-month' && numeric.separator !== '/')) return null;
  return { moment: numeric.from, end: numeric.end, rule: 'digits', confidence: numeric.damaged ? 0.85 : 0.98 };
}

/** What stands in the bracket behind a weekday; the bracket may be left open. */
function bracketed(text: DateText, at: number): WeekdayReading | null {
  const start = skipDateWord(text, at);
  const numeric = readNumeric(text, start, true);
  const reading: WeekdayReading | null = numeric
    ? {
        moment: numeric.from,
        ...(numeric.to ? { to: numeric.to } : {}),
        end: numeric.end,
        rule: 'digits',
        confidence: numeric.damaged ? 0.85 : 0.98,
      }
    : (readDayMonth(text, start) ?? readMonthDay(text, start) ?? todayIn(text, at) ?? readBareDay(text, at));
  if (!reading) return null;
  const close = text.lower[reading.end];
  if (close !== undefined && isAmong(close, ')|]|}')) return { ...reading, end: reading.end + 1 };
  return reading.rule === 'digits' ? reading : null;
}

/** "Selasa (hari ini)". */
function todayIn(text: DateText, at: number): Reading | null {
  const [a, b] = [text.lower[at], text.lower[at + 1]];
  if (a === 'hari' && b === 'ini')
    return { moment: { kind: 'printed', direction: 'near' }, end: at + 2, rule: 'today', confidence: 0.95 };
  if (a === 'kemarin')
    return { moment: { kind: 'printed', direction: 'past' }, end: at + 1, rule: 'today', confidence: 0.95 };
  if (a === 'besok')
    return { moment: { kind: 'printed', direction: 'future' }, end: at + 1, rule: 'today', confidence: 0.95 };
  return null;
}
