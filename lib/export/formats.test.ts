import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { marked, type Token } from 'marked';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { makeClipping, sha256 } from '../clipping/make.ts';
import { sentenceAround } from '../clipping/sentence.ts';
import type { Clipping } from '../model/clipping.ts';
import { annotations, article, BODY } from '../store/sample.ts';
import type { Exporter, ExportOptions, ExportSource } from './format.ts';
import { EXPORTERS } from './index.ts';
import { escapeMarkdown } from './markdown.ts';
import { writeExport } from './write.ts';

const NASTY = '=HYPERLINK("http://evil.example";"x")\n<script>alert(1)</script>, "a"; b\\c';

async function clipping(change: Partial<Clipping> = {}): Promise<Clipping> {
  const now = new Date('2024-09-18T03:42:00Z');
  const made = makeClipping(article(), await sha256(BODY), annotations(), { tags: ['rakor', '@asn'] }, now);
  return { ...made, ...change };
}

const exported = async (
  exporter: Exporter,
  clippings: readonly Clipping[],
  options: ExportOptions = {},
): Promise<string> => {
  const source: ExportSource = {
    total: clippings.length,
    collection: null,
    collections: [],
    clippings: async function* () {
      yield* clippings;
    },
  };
  const blob = await writeExport(exporter, source, { exportedAt: new Date('2024-10-04T02:00:00Z'), ...options });
  // Not text(): that takes the byte order mark away.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
};

describe('CSV', () => {
  const read = (csv: string) =>
    Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });

  test('one row an annotation, read back by a parser', async () => {
    const csv = await exported(EXPORTERS['csv-annotations'], [await clipping()]);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const { data, errors } = read(csv);
    expect(errors).toEqual([]);
    expect(data.map((row) => [row.kind, row.value, row.office, row.status])).toEqual([
      ['official', 'Ratna Kusumadewi', 'Bupati Tanah Lembayung', 'proposed'],
      ['institution', 'Bawaslu Kabupaten Tanah Lembayung', '', 'proposed'],
      ['date', '2024-09-17', '', 'proposed'],
      ['official', 'Ratna Kusumadewi', 'Bupati Tanah Lembayung', 'proposed'],
    ]);
    for (const row of data) expect(BODY.slice(Number(row.start), Number(row.end))).toBe(row.text);
  });

  test('one row a clipping; commas, quotes and line breaks survive', async () => {
    const { data, errors } = read(
      await exported(EXPORTERS['csv-clippings'], [await clipping({ note: 'a,"b"\nc' }), await clipping()]),
    );
    expect(errors).toEqual([]);
    expect(data).toHaveLength(2);
    expect(data[0]).toMatchObject({ note: 'a,"b"\nc', officials: '1', dates: '1', published: '2024-09-18' });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', NASTY])(
    'no cell is a formula: %j',
    async (evil) => {
      const one = await clipping({ title: evil, note: evil, tags: [evil], siteName: evil, byline: evil });
      for (const format of ['csv-clippings', 'csv-annotations'] as const) {
        const { data } = read(await exported(EXPORTERS[format], [one]));
        for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
        expect(data[0]?.title).toContain(evil);
      }
    },
  );
});

describe('iCalendar', () => {
  const read = (ics: string) =>
    new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

  test('an all-day event a date, read back by a parser', async () => {
    const ics = await exported(EXPORTERS.icalendar, [await clipping()]);
    const [event, ...rest] = read(ics);
    expect(rest).toEqual([]);
    expect([event?.summary, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      'rakor',
      '2024-09-17',
      '2024-09-18',
    ]);
    expect(event?.description).toContain('Bupati Tanah Lembayung Ratna Kusumadewi membuka rakor');
    for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  test('ranges, months, other dates, hostile words', async () => {
    const one = await clipping({ title: NASTY });
    const date = one.annotations.find((a) => a.kind === 'date');
    if (date?.kind !== 'date') throw new Error('no date');
    const made = (n: number, change: object) => ({ ...date, id: `${date.id.slice(0, -1)}${n}`, ...change });
    const events = read(
      await exported(EXPORTERS.icalendar, [
        {
          ...one,
          annotations: [
            made(1, { iso: '2024-09-25/2024-11-23', event: 'kampanye' }),
            made(2, { iso: '2024-11' }),
            made(3, { iso: '2024-09-18', role: 'publication' }),
            made(4, { iso: '2024-12-31', event: `${NASTY}\r\nBEGIN:VEVENT`, place: '😀'.repeat(60) }),
            made(5, { iso: '2024-10-01', event: null, status: 'rejected' }),
          ],
        },
      ]),
    );
    expect(events.map((e) => [e.startDate.toString(), e.endDate.toString()])).toEqual([
      ['2024-09-25', '2024-11-24'],
      ['2024-12-31', '2025-01-01'],
    ]);
    expect(events[1]?.summary).toBe(`${NASTY.replace(/\s+/g, ' ')} BEGIN:VEVENT`);
    expect(events[1]?.location).toBe('😀'.repeat(60));
  });
});

test.each([
  ['proposed', 0.95, 'CONFIRMED'],
  ['proposed', 0.6, 'TENTATIVE'],
  ['confirmed', 0.6, 'CONFIRMED'],
] as const)('iCalendar: a date that is %s, at %d, is %s', async (status, confidence, expected) => {
  const one = await clipping();
  const dated = one.annotations.map((a) => {
    if (a.kind !== 'date') return a;
    const { conflict: _, ...rest } = a;
    return { ...rest, status, confidence, weekdayAgrees: null };
  });
  expect(await exported(EXPORTERS.icalendar, [{ ...one, annotations: dated }])).toContain(`STATUS:${expected}`);
});

describe('Markdown', () => {
  test('speaks the language of its reader', async () => {
    const kinds = { official: 'Officials', institution: 'Bodies', date: 'Dates', person: 'Others' };
    const rest = {
      published: 'Published',
      clipped: 'Clipped',
      tags: 'Tags',
      note: 'Note',
      marks: 'Notes',
      hash: 'Hash',
    };
    const one = await clipping({ note: 'Cek tanggal', tags: ['rakor'] });
    const text = await exported(EXPORTERS.markdown, [one], { words: { kinds, ...rest } });
    for (const word of ['### Officials', '### Note', 'Tags: rakor', 'Clipped 20', 'Hash: '])
      expect(text).toContain(word);
    for (const word of ['Pejabat', 'Catatan', 'Dikliping']) expect(text).not.toContain(word);
  });

  test('holds title, facts, tags, findings', async () => {
    const text = await exported(EXPORTERS.markdown, [await clipping({ note: 'Cek tanggal' })]);
    const headings = marked
      .lexer(text)
      .filter((t) => t.type === 'heading')
      .map((t) => ('text' in t ? t.text : ''));
    expect(headings).toEqual([
      'Sorot',
      'Rakor Netralitas ASN Digelar di Lembayung',
      'Catatan',
      'Pejabat',
      'Lembaga',
      'Tanggal',
    ]);
    expect(text).toContain(
      '**Ratna Kusumadewi**, Bupati Tanah Lembayung \\(2\\)'.replaceAll('\\(', '(').replaceAll('\\)', ')'),
    );
  });

  test.each([
    NASTY,
    '[x](javascript:alert(1))',
    '![x](http://evil.example/a.png)',
    '# satu\n\n# dua',
    '<http://evil.example>',
    'https://evil.example/a',
    '1. satu',
    '- satu',
    '```\ncode\n```',
    '&lt;script&gt;',
    '| a | b |\n|---|---|',
    '**tebal** _miring_ ~~coret~~ `kode`',
  ])('words of a page are never markup: %j', (evil) => {
    const kinds = new Set<string>();
    const walk = (tokens: readonly Token[]): void => {
      for (const token of tokens) {
        kinds.add(token.type);
        if ('tokens' in token && token.tokens) walk(token.tokens);
      }
    };
    walk(marked.lexer(escapeMarkdown(evil)));
    expect([...kinds].filter((kind) => !['paragraph', 'text', 'escape'].includes(kind))).toEqual([]);
    const html = marked.parse(escapeMarkdown(evil), { async: false });
    expect(html.replace(/<\/?p>/g, '')).not.toMatch(/<[a-z]/i);
  });
});

describe('W3C Web Annotation', () => {
  const oa = (term: string) => ({ '@id': `http://www.w3.org/ns/oa#${term}` });
  const list = (id: string) => ({ '@id': id, '@container': '@list' });
  /** The part of the W3C's context (http://www.w3.org/ns/anno.jsonld) that the export uses. */
  const CONTEXT = {
    '@context': {
      id: '@id',
      type: '@type',
      oa: 'http://www.w3.org/ns/oa#',
      dc: 'http://purl.org/dc/elements/1.1/',
      dcterms: 'http://purl.org/dc/terms/',
      as: 'http://www.w3.org/ns/activitystreams#',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      ...Object.fromEntries(
        ['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector', 'TimeState'].map(
          (c) => [c, `oa:${c}`],
        ),
      ),
      Software: 'as:Application',
      AnnotationCollection: 'as:OrderedCollection',
      AnnotationPage: 'as:OrderedCollectionPage',
      ...Object.fromEntries(
        ['identifying', 'classifying', 'describing', 'commenting', 'tagging', 'highlighting'].map((m) => [m, oa(m)]),
      ),
      body: { ...oa('hasBody'), '@type': '@id' },
      target: { ...oa('hasTarget'), '@type': '@id' },
      source: { ...oa('hasSource'), '@type': '@id' },
      selector: { ...oa('hasSelector'), '@type': '@id' },
      state: { ...oa('hasState'), '@type': '@id' },
      motivation: { ...oa('motivatedBy'), '@type': '@vocab' },
      purpose: { ...oa('hasPurpose'), '@type': '@vocab' },
      exact: oa('exact'),
      prefix: oa('prefix'),
      suffix: oa('suffix'),
      start: oa('start'),
      end: oa('end'),
      sourceDate: oa('sourceDate'),
      value: 'rdf:value',
      format: 'dc:format',
      label: 'http://www.w3.org/2000/01/rdf-schema#label',
      name: 'http://xmlns.com/foaf/0.1/name',
      created: 'dcterms:created',
      modified: 'dcterms:issued',
      generator: { '@id': 'as:generator', '@type': '@id' },
      items: { ...list('as:items'), '@type': '@id' },
      first: { '@id': 'as:first', '@type': '@id' },
      partOf: { '@id': 'as:partOf', '@type': '@id' },
      startIndex: 'as:startIndex',
      total: 'as:totalItems',
    },
  };
  const documentLoader = async (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
    return { document: JSON.parse(JSON.stringify(CONTEXT)), documentUrl: url };
  };

  test('has what the model requires, and a JSON-LD processor understands it', async () => {
    const one = await clipping({ note: 'Cek' });
    const json = JSON.parse(await exported(EXPORTERS['web-annotation'], [one]));
    expect(json).toMatchObject({
      type: 'AnnotationCollection',
      total: 5,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    for (const a of json.first.items) {
      expect(a).toMatchObject({ type: 'Annotation', target: { source: 'https://kabar.example/rakor' } });
      expect(() => new URL(a.id)).not.toThrow();
    }
    const quads = await jsonld.toRDF(json, { documentLoader, format: 'application/n-quads' });
    const count = (predicate: string) =>
      String(quads)
        .split('\n')
        .filter((q) => q.includes(`ns/oa#${predicate}>`)).length;
    expect([count('hasTarget'), count('hasSource'), count('exact'), count('start')]).toEqual([5, 5, 4, 4]);
    expect(String(quads)).toContain('<http://www.w3.org/ns/oa#exact> "Ratna Kusumadewi"');
    expect(String(quads)).toContain('<http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#identifying>');
  });

  test('is valid with nothing in it', async () => {
    const json = JSON.parse(await exported(EXPORTERS['web-annotation'], []));
    expect([json.total, json.first.items]).toEqual([0, []]);
  });
});

test('bulk form: an action line before each document', async () => {
  const one = await clipping();
  const [action, document] = (await exported(EXPORTERS.bulk, [one]))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(action).toEqual({ index: { _index: 'sorot-clippings', _id: one.id } });
  expect(document.title).toBe(one.title);
});

test.each([
  ['Satu hal. Rakor digelar Selasa (17/9) di Aula. Tiga.', '(17/9)', 'Rakor digelar Selasa (17/9) di Aula.'],
  ['Judul\n\nHadir Plt. Bupati pada Rabu.\n\nLain', 'Rabu', 'Hadir Plt. Bupati pada Rabu.'],
  ['“Kami siap.” Ratna hadir 2 Mei', '2 Mei', 'Ratna hadir 2 Mei'],
])('the sentence around: %j', (text, words, sentence) => {
  expect(sentenceAround(text, text.indexOf(words), text.indexOf(words) + words.length)).toBe(sentence);
});
