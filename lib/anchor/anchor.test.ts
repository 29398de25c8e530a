import fc from 'fast-check';
import { expect, describe as suite, test } from 'vitest';
import { createFinder, describe, type Selectors } from './index.ts';

const ARTICLE = `Bawaslu Tanah Lembayung Gelar Rakor

Ketua Bawaslu Tanah Lembayung, Bagas Wiratmoko, mengatakan rakor digelar menjelang masa kampanye. Menurut Bagas, daerahnya menduduki peringkat keempat.

“Kami menerima tujuh laporan sejak Agustus 2024. Dua di antaranya sudah kami teruskan,” ujar Bagas.

Bagaskara, warga Muara Salai, meminta pedoman tertulis sampai ke tingkat desa.`;

const TALLY = ['04', '05', '06', '07']
  .map(
    (n, i) =>
      `Di TPS ${n} Kelurahan Muara Salai pasangan nomor urut 1 memperoleh 1.${2 + i}0${4 - i} suara dari pemilih yang hadir.`,
  )
  .join('\n\n');

/** Selectors for the n-th time that `quote` stands in `text`. */
function selectors(text: string, quote: string, nth = 1): Selectors {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`"${quote}" is not there ${nth} times`);
  return describe(text, { start, end: start + quote.length });
}

interface Case {
  readonly what: string;
  readonly text: string;
  readonly quote: string;
  readonly nth?: number;
  readonly edit: (text: string) => string;
  /** The words at the place that is found; null: gone. */
  readonly found: string | null;
  readonly how?: 'exact' | 'fuzzy';
}

const cases: Case[] = [
  {
    what: 'an unchanged text',
    text: ARTICLE,
    quote: 'Bagas Wiratmoko',
    edit: (t) => t,
    found: 'Bagas Wiratmoko',
    how: 'exact',
  },
  {
    what: 'a paragraph put in front',
    text: ARTICLE,
    quote: 'Agustus 2024',
    edit: (t) => `Diperbarui.\n\n${t}`,
    found: 'Agustus 2024',
    how: 'exact',
  },
  {
    what: 'the second of three, told by its context',
    text: ARTICLE,
    quote: 'Bagas',
    nth: 2,
    edit: (t) => `Baru. ${t}`,
    found: 'Bagas',
    how: 'exact',
  },
  {
    what: 'a corrected letter',
    text: ARTICLE,
    quote: 'Bagas Wiratmoko',
    edit: (t) => t.replace('Wiratmoko', 'Wiratmaka'),
    found: 'Bagas Wiratmaka',
    how: 'fuzzy',
  },
  {
    what: 'two words of a sentence edited',
    text: ARTICLE,
    quote: 'Bagaskara, warga Muara Salai, meminta pedoman tertulis sampai ke tingkat desa.',
    edit: (t) => t.replace('meminta', 'menuntut').replace('tingkat desa', 'tingkat dusun'),
    found: 'Bagaskara, warga Muara Salai, menuntut pedoman tertulis sampai ke tingkat dusun.',
    how: 'fuzzy',
  },
  {
    what: 'a deleted name that stands elsewhere',
    text: ARTICLE,
    quote: 'Bagas',
    nth: 3,
    edit: (t) => t.replace(',” ujar Bagas.', '.”'),
    found: null,
  },
  {
    what: 'a name is not found inside a longer one',
    text: 'Laporan dibuat Bagas.',
    quote: 'Bagas',
    edit: () => 'Laporan dibuat Bagaskara.',
    found: null,
  },
  {
    what: 'a changed number is another fact',
    text: TALLY,
    quote: 'memperoleh 1.204 suara',
    edit: (t) => t.replace('1.204', '1.240'),
    found: null,
  },
  {
    what: 'a deleted line of a list of figures',
    text: TALLY,
    quote: 'Di TPS 05 Kelurahan Muara Salai pasangan nomor urut 1 memperoleh 1.303 suara dari pemilih yang hadir.',
    edit: (t) => t.replace(/Di TPS 05[^\n]+\n\n/, ''),
    found: null,
  },
  {
    what: 'an edited line of a list of figures',
    text: TALLY,
    quote: 'Di TPS 05 Kelurahan Muara Salai pasangan nomor urut 1 memperoleh 1.303 suara dari pemilih yang hadir.',
    edit: (t) => t.replace('TPS 05 Kelurahan', 'TPS 05 Desa').replace('1.303 suara dari', '1.303 suara oleh'),
    found: 'Di TPS 05 Desa Muara Salai pasangan nomor urut 1 memperoleh 1.303 suara oleh pemilih yang hadir.',
    how: 'fuzzy',
  },
  {
    what: 'words without a number, in the one of four lines that is left out',
    text: TALLY,
    quote: 'pasangan nomor urut',
    nth: 2,
    edit: (t) => t.replace(/Di TPS 05[^\n]+\n\n/, ''),
    found: null,
  },
  { what: 'an empty page', text: ARTICLE, quote: 'Bagas Wiratmoko', edit: () => '', found: null },
];

suite('finding an annotation again', () => {
  test.each(cases)('$what', ({ text, quote, nth, edit, found, how }) => {
    const now = edit(text);
    const anchor = createFinder(now)(selectors(text, quote, nth));
    expect(anchor && now.slice(anchor.start, anchor.end)).toBe(found);
    if (how) expect(anchor?.how).toBe(how);
  });
});

suite('describing', () => {
  test('the context grows until it tells repeated words apart', () => {
    const [quote] = selectors(TALLY, 'suara dari pemilih', 2);
    expect(quote.prefix).toContain('1.303');
  });

  test.each([[{ start: 3, end: 3 }], [{ start: -1, end: 2 }], [{ start: 0, end: 99 }]])('no text at %o', (span) => {
    expect(() => describe('sepuluh', span)).toThrow(RangeError);
  });
});

const words = fc.array(
  fc.constantFrom('TPS', '04', '1.204', 'suara', 'Bagas', 'Ratna', 'Bawaslu', 'di', 'ke', '🗳️', 'é', '\n\n'),
  { minLength: 3, maxLength: 60 },
);

test('property: in the text it was taken from, every quote is found where it stood', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
      const text = list.join(' ');
      const start = a % (text.length - 1);
      const end = start + 1 + (b % (text.length - start));
      const anchor = createFinder(text)(describe(text, { start, end: Math.min(end, text.length) }));
      expect(anchor).toMatchObject({ start, end: Math.min(end, text.length), how: 'exact' });
    }),
  );
});

test('property: what is found lies in the text and keeps every digit', () => {
  const digits = (s: string) => (s.match(/\p{Nd}+/gu) ?? []).join(' ');
  fc.assert(
    fc.property(words, words, fc.nat(), fc.integer({ min: 1, max: 80 }), (before, after, a, length) => {
      const [text, now] = [before.join(' '), after.join(' ')];
      const start = a % (text.length - 1);
      const span = { start, end: Math.min(text.length, start + length) };
      const anchor = createFinder(now)(describe(text, span));
      if (!anchor) return;
      expect(anchor.start).toBeGreaterThanOrEqual(0);
      expect(anchor.end).toBeLessThanOrEqual(now.length);
      expect(anchor.end).toBeGreaterThan(anchor.start);
      expect(digits(now.slice(anchor.start, anchor.end))).toBe(digits(text.slice(span.start, span.end)));
    }),
  );
});
