import Papa from 'papaparse';
import { capturedAt } from '../clipping/captured.ts';
import { oneLine } from '../clipping/sentence.ts';
import type { Clipping, StoredAnnotation } from '../model/clipping.ts';
import { labelOf, officeOf } from './annotations.ts';
import { type Exporter, selected } from './format.ts';

type Row = Readonly<Record<string, string | number>>;

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it; also behind blanks, which some skip. */
const FORMULA = /^\s*[=+\-@\t\r]/;

const rowsOf = (fields: readonly string[], rows: readonly Row[]): string =>
  Papa.unparse(
    rows.map((row) => fields.map((field) => row[field] ?? '')),
    { newline: '\r\n', escapeFormulae: FORMULA },
  );

function exporter(
  fields: readonly string[],
  extension: string,
  rows: (clipping: Clipping) => readonly Row[],
): Exporter {
  return {
    mime: 'text/csv;charset=utf-8',
    extension,
    async *write(source, options) {
      // Spreadsheets take a file for UTF-8 only when it begins with this mark.
      yield `\ufeff${Papa.unparse([[...fields]])}\r\n`;
      for await (const clipping of source.clippings()) {
        const made = rows(selected(clipping, options));
        if (made.length > 0) yield `${rowsOf(fields, made)}\r\n`;
      }
    },
  };
}

const CLIPPING_FIELDS = [
  'clipping',
  'title',
  'url',
  'site',
  'byline',
  'published',
  'clipped',
  'updated',
  'status',
  'tags',
  'note',
  'officials',
  'institutions',
  'dates',
  'persons',
  'versions',
  'sha256',
  'text_clipped',
];

const ANNOTATION_FIELDS = [
  'clipping',
  'title',
  'url',
  'published',
  'annotation',
  'kind',
  'text',
  'value',
  'office',
  'institution',
  'region',
  'event',
  'place',
  'weekday_agrees',
  'start',
  'end',
  'confidence',
  'by',
  'status',
  'note',
];

/** One row a clipping. */
export const clippingCsvExporter = exporter(CLIPPING_FIELDS, '.kliping.csv', (c) => {
  const count = (kind: string): number => c.entities.filter((e) => e.kind === kind).length;
  return [
    {
      clipping: c.id,
      title: c.title,
      url: c.canonicalUrl,
      site: c.siteName ?? '',
      byline: c.byline ?? '',
      published: c.publishedAt ?? '',
      clipped: c.clippedAt,
      updated: c.updatedAt,
      status: c.status,
      tags: c.tags.join('; '),
      note: c.note,
      officials: count('official'),
      institutions: count('institution'),
      dates: count('date'),
      persons: count('person'),
      versions: c.versions.length + 1,
      sha256: c.textSha256,
      text_clipped: capturedAt(c, c.versions.length) ?? '',
    },
  ];
});

/** One row an annotation. */
export const annotationCsvExporter = exporter(ANNOTATION_FIELDS, '.csv', (c) => c.annotations.map((a) => rowOf(c, a)));

function rowOf(c: Clipping, a: StoredAnnotation): Row {
  return {
    clipping: c.id,
    title: c.title,
    url: c.canonicalUrl,
    published: c.publishedAt ?? '',
    annotation: a.id,
    kind: a.kind,
    text: oneLine(a.text),
    value: a.kind === 'highlight' ? '' : labelOf(a),
    office: officeOf(c, a) ?? '',
    institution: (a.kind === 'official' && a.office?.institution) || (a.kind === 'institution' ? a.name : ''),
    region: (a.kind === 'official' ? a.office?.region : a.kind === 'institution' ? a.region : '') ?? '',
    event: (a.kind === 'date' && a.event) || '',
    place: (a.kind === 'date' && a.place) || '',
    weekday_agrees: a.kind === 'date' && a.weekdayAgrees !== null ? (a.weekdayAgrees ? 'yes' : 'no') : '',
    start: a.start,
    end: a.end,
    confidence: a.kind === 'highlight' ? '' : a.confidence,
    by: a.kind === 'highlight' ? '' : a.by,
    status: a.status,
    note: a.note,
  };
}
