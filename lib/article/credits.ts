import type { Block } from './blocks.ts';
import {
  attribute,
  collapse,
  encloses,
  nameOf,
  parentElementOf,
  precedes,
  queryAll,
  textBeside,
  textOf,
} from './dom.ts';
import type { Metadata } from './metadata.ts';
import { type Moment, momentOfPath, parseMoment } from './when.ts';

const MAX_NODES = 250;
const MAX_LINE = 300;

/** Up to `count` lines of text before or after a node, nearest first: one line for each text node. `until` ends the search. */
export function linesBeside(
  body: Element,
  from: Node,
  back: boolean,
  count: number,
  until?: (node: Text) => boolean,
): string[] {
  const lines: string[] = [];
  let node = textBeside(from, body, back);
  for (let i = 0; node !== null && i < MAX_NODES && lines.length < count; i++, node = textBeside(node, body, back)) {
    if (until?.(node) === true) break;
    const parent = parentElementOf(node);
    const text =
      parent === null || /^(?:script|style|noscript|template)$/.test(nameOf(parent)) ? '' : collapse(node.data);
    if (text !== '') lines.push(text.slice(0, MAX_LINE));
  }
  return lines;
}

const UPDATED =
  /(?:diperbar\p{L}*|diubah|di-?update|updated?|perbaruan|pembaruan|terakhir|modified|edited|diedit)\b[^\d]{0,30}$/iu;

/** The first printed date in some lines that is not the one of an update; a date may run over several short lines. */
function printedDate(lines: readonly string[]): Moment | null {
  const text = lines.join(' \n ').slice(0, 6000);
  const dates =
    /\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:\p{L}{3,9}|\d{1,2})\.?,?[\s/.-]+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},\s+\d{4}|\d{4}-\d{2}-\d{2}/gu;
  for (const match of text.matchAll(dates)) {
    if (UPDATED.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    const moment = parseMoment(text.slice(match.index, match.index + match[0].length + 30).replace(/\n/g, ' '));
    if (moment !== null) return moment;
  }
  return null;
}

export interface Surroundings {
  /** Lines shortly before the headline, between headline and first paragraph, and shortly after the last. */
  readonly above: readonly string[];
  readonly between: readonly string[];
  readonly below: readonly string[];
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
  document: Document,
  metadata: Metadata,
  root: Element,
  headline: Element | null,
  around: Surroundings,
  url: string,
): string | null {
  const votes = new Map<string, number>();
  const seen = new Set<string>();
  const vote = (moment: Moment | null, weight: number): void => {
    if (moment === null) return;
    const copy = `${moment.written} ${moment.clock?.slice(0, 4) ?? ''} ${moment.day}`;
    votes.set(moment.day, (votes.get(moment.day) ?? 0) + (seen.has(copy) ? 0.5 : weight));
    seen.add(copy);
  };
  const [ldFirst] = metadata.linked?.published ?? [];
  vote(parseMoment(ldFirst), 3);
  for (const name of PUBLISHED) vote(parseMoment(metadata.values.get(name)?.[0]), name.startsWith('date') ? 1.5 : 2.5);
  for (const time of timesNear(document, root, headline)) vote(parseMoment(time), 2);
  vote(printedDate(around.between), 4);
  if (printedDate(around.between) === null) {
    vote(printedDate(around.above), 2.5);
    vote(printedDate(around.below), 1.5);
  }
  vote(momentOfPath(url), 1);
  let best: string | null = null;
  for (const [day, weight] of votes) if (best === null || weight > (votes.get(best) ?? 0)) best = day;
  return best;
}

/** Values of time elements and marked dates that belong to this story: not in its root's neighbours, nor in a list of others. */
function timesNear(document: Document, root: Element, headline: Element | null): string[] {
  const found = queryAll(document, 'time,[itemprop~=datePublished]:not(meta),[class*=published]');
  const values: string[] = [];
  for (let i = 0; i < found.length && i < 40 && values.length < 2; i++) {
    const element = found[i]!;
    if (headline !== null && !isBeside(element, headline)) continue;
    if (!precedes(element, root) && !encloses(root, element) && headline === null) continue;
    if (
      /updated|modified/i.test(`${attribute(element, 'class')} ${attribute(element, 'itemprop')}`) &&
      !/published/i.test(`${attribute(element, 'class')} ${attribute(element, 'itemprop')}`)
    )
      continue;
    const value = attribute(element, 'datetime') ?? attribute(element, 'content') ?? textOf(element);
    if (parseMoment(value) !== null) values.push(value ?? '');
  }
  return values;
}

/** Whether an element shares a near ancestor with the headline, and is in no list or link. */
function isBeside(element: Element, headline: Element): boolean {
  for (let at: Element | null = element, i = 0; at !== null && i < 4; at = parentElementOf(at), i++)
    if (/^(?:a|li|aside|footer)$/.test(nameOf(at)) && !encloses(at, headline)) return false;
  let around: Element | null = headline;
  for (let i = 0; i < 3 && around !== null; i++) around = parentElementOf(around);
  return around !== null && encloses(around, element);
}

const NAME =
  "(?:(?:[HR]|Hj|Dr|Drs|Ir|St|Andi)\\.?\\s?)?\\p{Lu}[\\p{L}\\p{M}.'’`-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’`-]*|bin|binti|van|de|al|el)){0,4}";
const LABELLED = new RegExp(
  `(?:^|[|•·(\\n/]|\\s{2}|-\\s)\\s*(?:oleh|penulis|reporter|pewarta|wartawan|kontributor|jurnalis|ditulis oleh|by|teks|rep|laporan(?:\\s+(?:wartawan|kontributor|reporter|jurnalis))?)(?:\\s+[\\w.]+\\.(?:com|co\\.id|id|net))?\\s*[:,]?\\s*\\n?\\s*(${NAME})`,
  'iu',
);
const EDITOR = new RegExp(`(?:editor|redaktur|penyunting|red)\\s*[:\\n]\\s*\\n?\\s*(${NAME})`, 'iu');
const NO_PERSON =
  /(?:^|[\s.@-])(?:redaksi|redaktur|admin\w*|administrator|tim|team|humas|editor|reporter|penulis|wartawan|kontributor|news|berita|media|cyber|online|network|desk|staff?|super|user|webmaster|operator|antara|kompas|detik\w*|tempo|republika|okezone|tribun\w*|liputan\w*|viva|pt|by|oleh|www|com|co|id|net|kpu|bawaslu|kominfo|diskominfo|dinas|kabupaten|kota|provinsi)(?=$|[\s.,:@-])|[@\d/_]|https?:/i;

/** A person's name in a line of credits, without what follows it; null when it is the site, a role or an organisation. */
export function personName(value: string | null | undefined, siteNames: readonly (string | null)[]): string | null {
  const cut = collapse(value)
    .replace(/^(?:oleh|penulis|reporter|pewarta|by|author|ditulis oleh)\s*[:\s]\s*/i, '')
    .split(
      /\s+[-–—|•·/]\s+|[|•,;\n(]|\s+(?:editor|redaktur|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\b|\s\d/i,
    )[0]!
    .trim();
  const parts = cut.split(' ');
  if (cut.length < 3 || cut.length > 50 || parts.length > 6 || NO_PERSON.test(cut)) return null;
  if (!parts.every((part) => /^[\p{Lu}'’]|^(?:bin|binti|van|de|al|el)$/u.test(part))) return null;
  const joined = cut.toLowerCase().replace(/[^\p{L}]/gu, '');
  return siteNames.some((site) =>
    site
      ?.toLowerCase()
      .replace(/[^\p{L}]/gu, '')
      .includes(joined),
  )
    ? null
    : cut;
}

/**
 * Who wrote it: a labelled line beside the story ("Penulis: …", "Laporan wartawan …"), else what the metadata call the creator,
 * else their author unless the page shows that name as the editor's, else an element marked as the author's, else a signature
 * below the story. Null when only an organisation is named.
 */
export function bylineOf(
  document: Document,
  metadata: Metadata,
  root: Element,
  around: Surroundings,
  after: readonly Block[],
  siteNames: readonly (string | null)[],
): string | null {
  const person = (value: string | null | undefined): string | null => personName(value, siteNames);
  const text = [...around.above.slice(-6), ...around.between, ...around.below].join('\n');
  const labelled = person(LABELLED.exec(text)?.[1]);
  if (labelled !== null) return labelled;
  const editor = EDITOR.exec(text)?.[1];
  const { values, linked } = metadata;
  const declared = [
    values.get('content_author'),
    linked?.creators,
    values.get('dable:author'),
    values.get('parsely-author'),
    values.get('sailthru.author'),
    linked?.authors,
    values.get('article:author'),
    values.get('author'),
  ];
  for (const names of declared)
    for (const name of names ?? []) {
      const found = person(name);
      if (found !== null && (editor === undefined || !editor.toLowerCase().includes(found.toLowerCase()))) return found;
    }
  const marked = queryAll(
    document,
    '[itemprop~=author],[rel~=author],[class*=author],[class*=penulis],[class*=reporter],[class*=byline]',
  );
  for (let i = 0; i < marked.length && i < 12; i++) {
    const element = marked[i]!;
    if (encloses(element, root) || (textOf(element) ?? '').length > 200) continue;
    const found = person(textOf(element));
    if (found !== null) return found;
  }
  for (const block of after.slice(0, 3))
    if (/^\p{Lu}[\p{L}'’.]+(?:\s\p{Lu}[\p{L}'’.]*){1,3}$/u.test(block.text) && block.linked === 0) {
      const found = person(block.text);
      if (found !== null) return found;
    }
  return null;
}
