/** Feeds the recogniser text that no newsroom would print, and checks what must hold of any text. */
import fc from 'fast-check';
import { annotate } from '../../lib/annotate.ts';
import type { LanguagePack } from '../../lib/languages/language-pack.ts';

const WORDS =
  'Ketua Bawaslu KPU Kabupaten Kota Provinsi Gubernur Bupati Wakil Plt Pj Dr H Hj S.H M.Si AKBP Rahmat Siti Ahmad Bagja dan , . : ; ( ) [ ] " “ ” - / 17 9 2024 28/8 1509/Labuha Senin Selasa kemarin September Agustus ujar kata menurut selaku TNI Polri PAN-RB se- di ke yang Sekda DPRD Fraksi PKB nomor urut 2 \n \n\n \t'.split(
    ' ',
  );
/** What bodies are named within each other by. */
const HEADS =
  'Dinas Biro Badan Kantor Fakultas Sekretariat Fraksi DPC Pimpinan Pengadilan Tim Satgas Forum Universitas Komisi Cabang'.split(
    ' ',
  );
const ODD = [
  '\u200b',
  '\u200c',
  '\u200f',
  '\u202e',
  '\u2067',
  '\ufeff',
  '\u0301',
  '🗳️',
  '\ud800',
  '\udc00',
  'İ',
  'ß',
  'ﬁ',
  '𝐁𝐚𝐰𝐚𝐬𝐥𝐮',
  'Ваwaslu',
  '\u0000',
  '９',
  '１７',
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((w) => w.join(' ')) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...WORDS, ...ODD), { maxLength: 40 }).map((w) => w.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(fc.constantFrom(...WORDS, ...HEADS), { minLength: 1, maxLength: 5 }), fc.constantFrom(2, 300))
      .map(([words, times]) => `${words.join(' ')} `.repeat(times)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const published = fc.option(fc.constantFrom('2024-09-18', '2024-02-29', '0000-00-00', 'kemarin', ''), { nil: null });

/** @returns what a counterexample says, shrunk; null when everything held */
export function fuzzRecognition(language: LanguagePack, cases: number, seed?: number): string | null {
  const property = fc.property(text, published, (t, publishedAt) => {
    const found = annotate({ text: t, publishedAt }, language);
    let last = -1;
    for (const a of found) {
      if (!(Number.isInteger(a.start) && a.start >= 0 && a.start < a.end && a.end <= t.length)) return false;
      if (t.slice(a.start, a.end) !== a.text || a.start < last || a.entity === '') return false;
      if (!(a.confidence >= 0 && a.confidence <= 1) || a.by === '') return false;
      if (a.kind === 'official' && a.office && t.slice(a.office.start, a.office.end) !== a.office.text) return false;
      if (a.kind === 'date' && !/^\d{4}-\d\d(-\d\d)?(\/\d{4}-\d\d(-\d\d)?)?$/.test(a.iso)) return false;
      last = a.start;
    }
    return JSON.stringify(annotate({ text: t, publishedAt }, language)) === JSON.stringify(found);
  });
  const result = fc.check(property, { numRuns: cases, ...(seed === undefined ? {} : { seed }) });
  if (!result.failed) return null;
  return `${JSON.stringify(result.counterexample)} ${String(result.errorInstance ?? '')}`.slice(0, 400);
}
