import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../annotate.ts';
import type { Proposal } from '../../grammar/proposal.ts';
import { FEATURE_VERSION } from '../../tagger/features.ts';
import { loadTagger } from '../../tagger/tagger.ts';
import { readDocument } from '../../text/document.ts';
import { tokenize } from '../../text/tokens.ts';
import type { LanguagePack } from '../language-pack.ts';
import { createIndonesian } from './index.ts';
import { indonesianKnowledge } from './tagger-knowledge.ts';

const bytes = readFileSync(join(import.meta.dirname, 'model', 'tagger.bin'));
const tagger = loadTagger(bytes, indonesianKnowledge);
const rules = createIndonesian();
const tagged = (text: string): string[] => {
  const document = readDocument({ text });
  const { mentions } = tagger.tag(document.tokens, rules.propose(document));
  return mentions.map((m) => `${m.kind} ${text.slice(m.start, m.end)}`);
};

test('the committed model fits the features of this code and says where it comes from', () => {
  expect(tagger.info.featureVersion).toBe(FEATURE_VERSION);
  expect(tagger.info.trainedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(Object.keys(tagger.info.sources)).toContain('train');
});

const cases: [string, string[]][] = [
  [
    'Ketua Bawaslu Kabupaten Tanah Lembayung, Ratna Kusumadewi, mengatakan hal itu di Lembayung, Senin.',
    [
      'office Ketua Bawaslu Kabupaten Tanah Lembayung',
      'institution Bawaslu Kabupaten Tanah Lembayung',
      'person Ratna Kusumadewi',
    ],
  ],
  ['"Kami siap mengawasi," ujar Sutrisno Haryadi kepada wartawan.', ['person Sutrisno Haryadi']],
  [
    'Rapat dihadiri H. Burhanudin Wiratama, S.H., M.H. dan perwakilan Polres Wonotirto.',
    ['person H. Burhanudin Wiratama, S.H., M.H.', 'institution Polres Wonotirto'],
  ],
  ['Hujan turun deras sepanjang hari di lereng gunung itu.', []],
];

test.each(cases)('%s', (text, expected) => {
  expect(tagged(text)).toEqual(expected);
});

describe('probabilities', () => {
  test('of a token over the name layer, and over the office layer, sum to one', () => {
    const { probabilities } = tagger.tag(tokenize(cases[0]![0]));
    const row = probabilities.subarray(13, 26);
    expect(row.subarray(0, 7).reduce((a, b) => a + b)).toBeCloseTo(1, 4);
    expect(row.subarray(7, 12).reduce((a, b) => a + b)).toBeCloseTo(1, 4);
  });

  test('hostile text leaves them finite', () => {
    for (const text of ['', '. . . .', 'A'.repeat(5000), 'KPU '.repeat(2000), '(((((', '“'.repeat(999)])
      expect(tagger.tag(tokenize(text)).probabilities.every(Number.isFinite)).toBe(true);
  });
});

test('a person whose office stands elsewhere is told by the surroundings', () => {
  const text = 'Pasangan Wirawan Santosa-Melati Anggraini yang mendapat nomor urut dua menutup kampanye.';
  const kinds = annotate({ text }, createIndonesian(bytes)).map((a) => `${a.kind} ${a.text}`);
  expect(kinds).toEqual(['official Wirawan Santosa', 'official Melati Anggraini']);
});

/** A pack whose tagger takes every bare "Salinga" for a person, and the words of `body` for a body. */
function mistaken(text: string, body: string): LanguagePack {
  const tokens = tokenize(text);
  const proposal = (layer: Proposal['layer'], start: number, length: number): Proposal => {
    const end = start + length;
    const from = tokens.findIndex((t) => t.start === start);
    return { layer, start, end, from, to: tokens.findIndex((t) => t.end === end) + 1, by: 'tagger', confidence: 0.95 };
  };
  const names = [...text.matchAll(/Salinga(?!\)| R)/g)].map((m) => proposal('name', m.index, 'Salinga'.length));
  return {
    ...rules,
    tag: () => ({
      proposals: [...names, proposal('institution', text.indexOf(body), body.length)],
      likelihood: () => 1,
    }),
  };
}

test.each([
  [
    'an abbreviation that the article explains',
    'Satuan Perlindungan Warga Muara (Salinga)',
    'Satuan Perlindungan Warga Muara (Salinga) siap. Dua personel Salinga berjaga. Menurut Salinga, semua siap.',
  ],
  [
    'the first word of the name of a body',
    'Salinga Research Center',
    'Lembaga survei Salinga Research Center merilis angka. Dua peneliti Salinga hadir. Menurut Salinga, itu wajar.',
  ],
])('%s is a body, whatever the model takes it for', (_what, body, text) => {
  const kinds = annotate({ text }, mistaken(text, body)).map((a) => `${a.kind} ${a.text}`);
  expect(kinds).toEqual([`institution ${body}`, 'institution Salinga', 'institution Salinga']);
});

/** A pack whose tagger finds these people, each as likely to stand for office as is said. */
function supposing(text: string, people: Readonly<Record<string, number>>): LanguagePack {
  const tokens = tokenize(text);
  const proposals = Object.entries(people).map(([name, standing]): Proposal => {
    const start = text.indexOf(name);
    const end = start + name.length;
    const from = tokens.findIndex((t) => t.start === start);
    const to = tokens.findIndex((t) => t.end === end) + 1;
    return { layer: 'name', from, to, start, end, by: 'tagger', confidence: 0.9, standing };
  });
  return { ...rules, propose: () => [], tag: () => ({ proposals, likelihood: () => 1 }) };
}

test.each([
  ['Wiratno-Amira unggul.', { Wiratno: 0.99, Amira: 0.8 }, ['official', 'official']],
  ['Wiratno-Amira kalah.', { Wiratno: 0.9, Amira: 0.2 }, ['person', 'person']],
  ['Wiratno dan Amira unggul.', { Wiratno: 0.99, Amira: 0.8 }, ['official', 'person']],
])('of a pair both stand for office, or neither: "%s"', (text, people, kinds) => {
  expect(annotate({ text }, supposing(text, people)).map((a) => a.kind)).toEqual(kinds);
});

test('more words than are kept between articles change no answer', () => {
  const text = 'Ketua Bawaslu Kabupaten Tanah Lembayung, Ratna Kusumadewi, mengatakan hal itu di Lembayung, Senin.';
  const before = tagged(text);
  const many = Array.from(
    { length: 21_000 },
    (_, i) => `kata${i.toString(36).replace(/\d/g, (d) => 'qrstuvwxyz'.charAt(Number(d)))}`,
  );
  // In one article, between whose first and last sentence the store fills up.
  expect(tagged(`${text}\n\n${many.join(' ')}\n\n${text}`).filter((m) => !m.includes('kata'))).toEqual([
    ...before,
    ...before,
  ]);
  expect(tagged(text)).toEqual(before);
  expect(tagged(text)).toEqual(before);
});
