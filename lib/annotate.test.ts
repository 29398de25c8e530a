import { expect, test } from 'vitest';
import { fuzzRecognition } from '../e2e/torture/recognition.ts';
import { annotate } from './annotate.ts';
import type { Proposal } from './grammar/proposal.ts';
import { createIndonesian } from './languages/id/index.ts';
import type { Document } from './text/document.ts';

const indonesian = createIndonesian();

test('any text at all: right offsets, in order, the same every time, nothing thrown', () => {
  expect(fuzzRecognition(indonesian, 300)).toBeNull();
});

test('an empty article has no annotations', () => {
  expect(annotate({ text: '' }, indonesian)).toEqual([]);
  expect(annotate({ text: ' \n\n\t' }, indonesian)).toEqual([]);
});

test('an office-holder named by the office alone may hold an institution, nothing else overlaps', () => {
  const text = 'Kepala BKPP Rohul dan Ketua KPU Kabupaten Bantul, Johan Mahendra, hadir pada Senin (9/9/2024).';
  const found = annotate({ text, publishedAt: '2024-09-10' }, indonesian);
  const flat = found.filter((a) => a.kind !== 'institution');
  for (const [i, a] of flat.entries()) expect(a.start).toBeGreaterThanOrEqual(flat[i - 1]?.end ?? 0);
  expect(found.map((a) => a.kind)).toEqual(['official', 'institution', 'institution', 'official', 'date']);
});

const PLAIN = 'Ketua KPU Kabupaten Bantul, Johan Mahendra, hadir pada Senin (9/9/2024). Mahendra setuju.';
test.each([
  ['joiners in every word', PLAIN.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200c')],
  [
    'break hints',
    PLAIN.replace('Johan', 'Jo\u00adhan').replace('Mahendra,', 'Mahen\u200bdra,').replace('Bantul', 'Ban\u2060tul'),
  ],
  [
    'marks of direction around and within',
    PLAIN.replace('Johan Mahendra', '\u2067Jo\u200ehan\u2069 \u202eMahendra\u202c').replace('KPU', '\u200fKPU\u200f'),
  ],
  ['a byte order mark in a date', PLAIN.replace('9/9', '9\ufeff/9')],
])('invisible characters cut no name: %s', (_, text) => {
  const seen = (of: string) =>
    annotate({ text: of, publishedAt: '2024-09-10' }, indonesian).map(({ start, end, text: _written, ...rest }) => ({
      ...rest,
      ...('office' in rest && rest.office ? { office: visible(rest.office.text) } : {}),
      words: visible(of.slice(start, end)),
    }));
  const visible = (words: string): string => words.replace(/\p{Cf}/gu, '');
  expect(seen(text)).toEqual(seen(PLAIN));
  for (const a of annotate({ text, publishedAt: '2024-09-10' }, indonesian)) {
    expect(text.slice(a.start, a.end)).toBe(a.text);
    expect(a.entity).not.toMatch(/\p{Cf}/u);
    if (a.kind === 'official' && a.office) expect(text.slice(a.office.start, a.office.end)).toBe(a.office.text);
  }
});

test('who asks is told what lost, and why', () => {
  const lost: [Proposal, string][] = [];
  annotate({ text: 'Ketua itu menolak.' }, indonesian, { lost: (proposal, why) => lost.push([proposal, why]) });
  expect(lost.map(([p, why]) => [p.layer, why])).toEqual([['office', 'no holder beside it']]);
});

test.each([
  ['offices without end', 'Ketua Sekretaris Anggota Bupati Wakil Pj '],
  ['capitals without end', 'Aaa Bbb Ccc Ddd Eee '],
  ['brackets and dots', '( . ) , ( S.H., M.Si. ( '],
  ['bodies without end', 'Dinas Badan Kantor Komisi Dewan PT '],
  ['one name without end', 'Budi Santoso '],
  ['hyphens', 'Ganjar-Mahfud-Budi-'],
  ['headings of lists', 'calon ketua: 1. Budi '],
  ['explained initials', 'Surya Darma (SD) SD '],
  ['tickets told in clauses', 'calon Budi berpasangan dengan Siti '],
  ['datelines', 'Mauwere, Tana – \n'],
])('%s: work grows with the length, not with its square', (_, piece) => {
  // Counted, not timed: every proposal of a longer text is one more of the same.
  const count = (times: number): number => {
    let proposals = 0;
    annotate({ text: piece.repeat(times) }, indonesian, { lost: () => proposals++ });
    return proposals;
  };
  const short = count(60);
  expect(count(240)).toBeLessThanOrEqual(Math.max(60, short * 4.5));
});

test.each([
  ['Cyrillic', 'Rаhmat Bаgja', 'Bаgja'],
  ['Greek', 'Rahmat Βagja', 'Βagja'],
])('a name in look-alike letters (%s) is another person’s, and never an official’s by silence', (_, full, short) => {
  const text = `Ketua Bawaslu RI Rahmat Bagja membuka rapat. Kata ${short}, pemilu aman. Menurut ${full}, semua siap. Bagja lalu pulang.`;
  const found = annotate({ text, publishedAt: '2024-09-18' }, indonesian).filter((a) => a.kind !== 'date');
  const real = found.filter((a) => a.entity === 'Rahmat Bagja').map((a) => a.text);
  expect(real).toEqual(['Rahmat Bagja', 'Bagja']);
  // The other way about: the one who is introduced in other letters is not the one who is named in ours.
  const introduced = annotate({ text: `Ketua Bawaslu RI ${full} membuka rapat. Kata Bagja, pemilu aman.` }, indonesian);
  expect(introduced.filter((a) => a.text === 'Bagja').map((a) => 'entity' in a && a.entity)).toEqual(['Bagja']);
});

test.each([
  ['a person', 'name', 0.55, 0.62],
  ['a body', 'institution', 0.55, 0.9],
] as const)(
  '%s that is doubtful is no mark where a sentence stands without its article',
  (_, layer, doubtful, sure) => {
    const found = (text: string, confidence: number): string[] => {
      const start = text.indexOf('Lembang Wiru');
      const tag = ({ tokens }: Document) => {
        const from = tokens.findIndex((t) => t.start === start);
        const proposal = { layer, from, to: from + 2, start, end: start + 12, by: 'tagger', confidence };
        return { proposals: [proposal], likelihood: () => 0 };
      };
      return annotate({ text }, { ...indonesian, tag }).map((a) => a.text);
    };
    const lone = 'Mereka menanti kabar dari Lembang Wiru itu.';
    expect(found(lone, doubtful)).toEqual([]);
    expect(found(lone, sure)).toEqual(['Lembang Wiru']);
    expect(found(`Kabar\n\n${lone}`, doubtful)).toEqual(['Lembang Wiru']);
  },
);

test.each([
  'Dinas Kesehatan ',
  'Biro Umum Sekretariat ',
  'Fraksi ',
  'Pengadilan Tipikor pada ',
  'BEM FISIP ',
  'Fakultas Hukum ',
  'Setjen ',
])('bodies within bodies without end: %s', (nested) => {
  const text = `Rapat.\n\n${nested.repeat(6000)}`;
  for (const a of annotate({ text }, indonesian)) expect(text.slice(a.start, a.end)).toBe(a.text);
});
