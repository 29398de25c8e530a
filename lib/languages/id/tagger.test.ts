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

test('an abbreviation that the article explains is a body, whatever the model takes it for', () => {
  const text =
    'Satuan Perlindungan Warga Muara (Salinga) disiapkan. Dua personel Salinga, kata Nana Wiryawan, berjaga. Menurut Salinga, semua siap.';
  const person: Proposal = { layer: 'name', start: 0, end: 0, from: 0, to: 0, by: 'tagger', confidence: 0.9 };
  const at = [...text.matchAll(/Salinga(?!\))/g)].map((m) => m.index);
  const tokens = tokenize(text);
  const pack: LanguagePack = {
    ...rules,
    tag: (_, proposals) => ({
      proposals: [
        ...proposals.filter((p) => !at.includes(p.start)).map((p) => ({ ...p, confidence: 0.95 })),
        ...at.map((start) => {
          const from = tokens.findIndex((t) => t.start === start);
          return { ...person, start, end: start + 'Salinga'.length, from, to: from + 1 };
        }),
      ],
      likelihood: () => 1,
    }),
  };
  const kinds = annotate({ text }, pack).map((a) => `${a.kind} ${a.text}`);
  expect(kinds.filter((kind) => kind.endsWith(' Salinga'))).toEqual(['institution Salinga', 'institution Salinga']);
});
