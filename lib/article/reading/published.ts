import type { Metadata } from './metadata.ts';
import type { Surroundings } from './surroundings.ts';
import { type Moment, momentOfPath, parseMoment } from './when.ts';

const UPDATED =
  /(?:diperbar\p{L}*|diubah|di-?update|updated?|perbaruan|pembaruan|terakhir|modified|edited|diedit)\b[^\d]{0,30}$/iu;

/**
 * The first printed date in some lines that is not the one of an update, of several the one that is known already (templates print the
 * day of an update too, and hide it); a date may run over several short lines.
 */
function printedDate(lines: readonly string[], known: ReadonlyMap<string, number>): Moment | null {
  const text = lines.join(' \n ').slice(0, 6000);
  const dates =
    /\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:\p{L}{3,9}|\d{1,2})\.?,?[\s/.-]+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},\s+\d{4}|\d{4}-\d{2}-\d{2}/gu;
  let first: Moment | null = null;
  for (const match of text.matchAll(dates)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (UPDATED.test(before)) continue;
    const day = /\p{L}{3,6}, $/u.exec(before)?.[0] ?? '';
    const moment = parseMoment(day + text.slice(match.index, match.index + match[0].length + 30).replace(/\n/g, ' '));
    if (moment !== null && known.has(moment.day)) return moment;
    first ??= moment;
  }
  return first;
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'content_publisheddate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'pubdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'article.published',
  'datecreated',
  'date',
];

/**
 * The day of publication, YYYY-MM-DD on the clock of the place. Sources vote: JSON-LD, meta elements, marked times beside the
 * headline, printed date lines, the address; copies of one timestamp count little more than once. A printed line settles a
 * timestamp that is local time declared as UTC.
 */
export function publishedOn(
  { linked, values }: Metadata,
  around: Surroundings,
  times: readonly string[],
  url: string,
): string | null {
  const votes = new Map<string, number>();
  const seen = new Set<string>();
  const vote = (moment: Moment | null, weight: number): void => {
    if (moment === null) return;
    const copy = `${moment.written} ${moment.clock ?? ''} ${moment.day}`;
    votes.set(moment.day, (votes.get(moment.day) ?? 0) + (seen.has(copy) ? 0.5 : weight));
    seen.add(copy);
  };
  vote(parseMoment(linked?.published[0]), 3);
  for (const name of PUBLISHED) vote(parseMoment(values.get(name)?.[0]), name.startsWith('date') ? 1.5 : 2.5);
  for (const time of times) vote(parseMoment(time), 2);
  const printed = printedDate(around.between, votes);
  vote(printed, 4);
  if (printed === null) {
    vote(printedDate(around.above, votes), 2.5);
    vote(printedDate(around.below, votes), 1.5);
  }
  vote(momentOfPath(url), 1);
  let best: string | null = null;
  for (const [day, weight] of votes) if (best === null || weight > (votes.get(best) ?? 0)) best = day;
  return best;
}
