import { oneLine, sentenceAround } from '../clipping/sentence.ts';
import { addDays, isoDay, parseIsoDay } from '../dates/calendar.ts';
import type { DateAnnotation } from '../model/annotation.ts';
import type { Clipping, StoredAnnotation } from '../model/clipping.ts';
import { doubtOf } from '../model/doubt.ts';
import { type Exporter, selected } from './format.ts';

/**
 * Event dates as an iCalendar (RFC 5545): one all-day event for each day or range of days that an article gives an event,
 * with the sentence and the address. Dates without a day (a month, a year) and rejected ones are left out.
 */
export const calendarExporter: Exporter = {
  mime: 'text/calendar;charset=utf-8',
  extension: '.ics',
  async *write(source, options) {
    yield lines([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sorot//Clippings//ID',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${escapeText(source.collection?.name ?? 'Sorot')}`,
    ]);
    for await (const clipping of source.clippings()) {
      for (const event of eventsOf(selected(clipping, options))) yield lines(event);
    }
    yield lines(['END:VCALENDAR']);
  },
};

type StoredDate = StoredAnnotation & DateAnnotation;

/** The first mention of each date and event stands for all of them. */
function* eventsOf(clipping: Clipping): Generator<string[], void, void> {
  const seen = new Set<string>();
  for (const a of clipping.annotations) {
    if (a.kind !== 'date' || a.role !== 'event' || a.status === 'rejected') continue;
    const key = `${a.iso} ${a.event?.toLowerCase() ?? ''}`;
    const days = daysOf(a.iso);
    if (!days || seen.has(key)) continue;
    seen.add(key);
    yield eventOf(clipping, a, days);
  }
}

function eventOf(clipping: Clipping, a: StoredDate, [first, behind]: readonly [string, string]): string[] {
  const sentence = sentenceAround(clipping.text, a.start, a.end);
  return [
    'BEGIN:VEVENT',
    `UID:${a.id}@sorot`,
    `DTSTAMP:${stamp(clipping.updatedAt)}`,
    `DTSTART;VALUE=DATE:${first.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${behind.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(a.event ?? clipping.title)}`,
    ...(a.place ? [`LOCATION:${escapeText(a.place)}`] : []),
    `DESCRIPTION:${escapeText(sentence)}\\n\\n${escapeText(clipping.title)}`,
    `URL:${clipping.canonicalUrl.replace(/[\r\n]/g, '')}`,
    // An uncertain date is shown as tentative.
    `STATUS:${doubtOf(a) ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** First day, and the day behind the last one; null when a day is missing. */
function daysOf(iso: string): [string, string] | null {
  const [from = '', to = from] = iso.split('/');
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  return first && last && from <= to ? [from, isoDay(addDays(last, 1))] : null;
}

const stamp = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

const escapeText = (text: string): string =>
  oneLine(text)
    .replace(/[\\;,]/g, '\\$&')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are not allowed in a value.
    .replace(/[\u0000-\u001f\u007f]/g, '');

const lines = (content: readonly string[]): string => `${content.map(fold).join('\r\n')}\r\n`;

/** Lines are at most 75 octets of UTF-8; longer ones go on behind a blank. Never cut within a character. */
function fold(line: string): string {
  let octets = 0;
  let folded = '';
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
