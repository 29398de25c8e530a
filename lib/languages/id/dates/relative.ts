import type { Candidate, Moment } from '../../../dates/moment.ts';
import { digitsAt } from '../../../dates/numeric.ts';
import { breaks, type DateText, glued } from '../../../dates/text.ts';
import { candidate } from './points.ts';
import { NUMBER_WORDS } from './words.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly unit: 'day' | 'week' | 'month';
  readonly offset: number;
  readonly rule: string;
  readonly confidence: number;
}

const phrase = (text: string, unit: Phrase['unit'], offset: number, rule: string, confidence: number): Phrase => ({
  words: text.split(' '),
  unit,
  offset,
  rule,
  confidence,
});

const PHRASES: readonly Phrase[] = [
  phrase('hari ini', 'day', 0, 'today', 0.95),
  phrase('kemarin lusa', 'day', -2, 'yesterday', 0.92),
  phrase('kemarin dulu', 'day', -2, 'yesterday', 0.92),
  phrase('kemarin', 'day', -1, 'yesterday', 0.92),
  phrase('kemaren', 'day', -1, 'yesterday', 0.8),
  phrase('besok lusa', 'day', 2, 'tomorrow', 0.8),
  phrase('besok', 'day', 1, 'tomorrow', 0.92),
  phrase('esok hari', 'day', 1, 'tomorrow', 0.92),
  phrase('esok', 'day', 1, 'tomorrow', 0.8),
  phrase('lusa', 'day', 2, 'tomorrow', 0.92),
  phrase('tadi malam', 'day', -1, 'last-night', 0.75),
  phrase('malam tadi', 'day', -1, 'last-night', 0.75),
  phrase('semalam', 'day', -1, 'last-night', 0.7),
  phrase('nanti malam', 'day', 0, 'part-of-today', 0.75),
  phrase('malam ini', 'day', 0, 'part-of-today', 0.75),
  phrase('malam nanti', 'day', 0, 'part-of-today', 0.75),
  phrase('pekan ini', 'week', 0, 'week', 0.6),
  phrase('pekan lalu', 'week', -1, 'week', 0.6),
  phrase('pekan depan', 'week', 1, 'week', 0.6),
  phrase('minggu ini', 'week', 0, 'week', 0.6),
  phrase('minggu lalu', 'week', -1, 'week', 0.6),
  phrase('minggu depan', 'week', 1, 'week', 0.6),
  phrase('bulan ini', 'month', 0, 'month-relative', 0.94),
  phrase('bulan lalu', 'month', -1, 'month-relative', 0.95),
  phrase('bulan kemarin', 'month', -1, 'month-relative', 0.85),
  phrase('bulan depan', 'month', 1, 'month-relative', 0.95),
  phrase('bulan mendatang', 'month', 1, 'month-relative', 0.85),
];

const byFirstWord = new Map<string, Phrase[]>();
for (const p of PHRASES) {
  const key = p.words[0] ?? '';
  byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), p]);
}

/** "hari ini", "kemarin", "bulan depan", "tiga hari lalu": told by their distance from the day of publication. */
export function parseRelative(text: DateText, at: number): Candidate | null {
  if (text.tokens[at]?.kind === 'mark') return null;
  for (const p of byFirstWord.get(text.lower[at] ?? '') ?? []) {
    if (!p.words.every((word, k) => text.lower[at + k] === word && !(k > 0 && breaks(text, at + k)))) continue;
    return candidate(
      text,
      at,
      at + p.words.length,
      { kind: 'relative', unit: p.unit, offset: p.offset },
      undefined,
      p.rule,
      p.confidence,
    );
  }
  return parseDaysAgo(text, at);
}

/** "tiga hari lalu", "2 hari yang lalu", "dua hari lagi". */
function parseDaysAgo(text: DateText, at: number): Candidate | null {
  const digits = digitsAt(text, at, 1, 2);
  const count = digits ? Number(digits) : NUMBER_WORDS.get(text.lower[at] ?? '');
  if (count === undefined || count === 0 || text.lower[at + 1] !== 'hari') return null;
  // A countdown ("tinggal 66 hari lagi") tells how long, not when.
  if (count > 14 || /^(?:tinggal|sisa|kurang|tersisa|waktu|selama|dalam)$/.test(text.lower[at - 1] ?? '')) return null;
  // "dua puluh tiga hari lalu" is more than the words read here.
  if (NUMBER_WORDS.has(text.lower[at - 1] ?? '') || /^(?:puluh|belas|ratus|[.,])$/.test(text.lower[at - 1] ?? ''))
    return null;
  let i = at + 2;
  if (text.lower[i] === 'yang') i++;
  const word = text.lower[i];
  if (breaks(text, i)) return null;
  const sign =
    word === 'lalu' || word === 'silam' ? -1 : (word === 'lagi' || word === 'mendatang') && i === at + 2 ? 1 : 0;
  if (sign === 0) return null;
  const moment: Moment = { kind: 'relative', unit: 'day', offset: sign * count };
  return candidate(text, at, i + 1, moment, undefined, 'days-away', 0.85);
}

/** "H-3 pemungutan suara": days before or after a day that the following words name. */
export function parseCountdown(text: DateText, at: number): Candidate | null {
  if (text.tokens[at]?.text !== 'H' || !/^[-+]$/.test(text.lower[at + 1] ?? '')) return null;
  const digits = digitsAt(text, at + 2, 1, 2);
  if (!digits || (glued(text, at + 3) && text.tokens[at + 3]?.kind === 'word')) return null;
  const words: string[] = [];
  for (let i = at + 3; i < at + 6 && text.tokens[i]?.kind === 'word' && !breaks(text, i); i++)
    words.push(text.lower[i] ?? '');
  const sign = text.lower[at + 1] === '+' ? 1 : -1;
  const moment: Moment = { kind: 'anchored', offset: sign * Number(digits), anchor: words.join(' ') };
  return candidate(text, at, at + 3, moment, undefined, 'countdown', 0.8);
}
