import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { findTerms, Lexicon, lookUp } from './lexicon.ts';
import type { Term } from './waiting-terms.ts';

const lexiconOf = (terms: readonly Term<string>[]): Lexicon<string> =>
  new Lexicon((add) => {
    for (const term of terms) add(term.text, () => term);
  });

const lexicon = lexiconOf([
  { text: 'Halmahera Selatan', value: 'regency' },
  { text: 'Halmahera', value: 'island' },
  { text: 'Muko-Muko', value: 'regency' },
  { text: 'PDI-P', value: 'party' },
  { text: 'S.Pd', value: 'degree' },
  { text: 'BIN', value: 'agency', letterCase: 'exact' },
  { text: 'Batu', value: 'city', letterCase: 'capital' },
  { text: "Ma'ruf", value: 'name' },
  { text: 'Badan Meteorologi, Klimatologi, dan Geofisika', value: 'agency' },
  { text: 'Kota Bandung Barat', value: 'invented' },
  { text: 'Halmahera Selatan', value: 'second list' },
]);

const cases: [string, string[]][] = [
  ['di Halmahera Selatan.', ['Halmahera Selatan=regency+second list']],
  ['HALMAHERA\nSELATAN', ['HALMAHERA\nSELATAN=regency+second list']],
  ['Halmahera\n\nSelatan', ['Halmahera=island']],
  ['Halmahera, Selatan', ['Halmahera=island']],
  ['Muko Muko dan muko-muko', ['Muko Muko=regency', 'muko-muko=regency']],
  ['PDI P, PDI-P, pdip', ['PDI P=party', 'PDI-P=party']],
  ['batu di Batu, BATU', ['Batu=city', 'BATU=city']],
  ['S.Pd', ['S.Pd=degree']],
  ['Habib bin Ali dari BIN', ['BIN=agency']],
  ['Ma’ruf', ['Ma’ruf=name']],
  ['Badan Meteorologi, Klimatologi dan Geofisika', ['Badan Meteorologi, Klimatologi dan Geofisika=agency']],
  ['Kota Bandung, Barat', []],
];

test.each(cases)('%s', (text, expected) => {
  const found = findTerms(lexicon, tokenize(text)).map((h) => `${text.slice(h.start, h.end)}=${h.values.join('+')}`);
  expect(found).toEqual(expected);
});

test('nested matches come longest first', () => {
  const text = 'Halmahera Selatan';
  const found = findTerms(lexicon, tokenize(text), { nested: true }).map((h) => text.slice(h.start, h.end));
  expect(found).toEqual(['Halmahera Selatan', 'Halmahera']);
});

test('looking up a whole text', () => {
  expect(lookUp(lexicon, 's.pd.')).toEqual(['degree']);
  expect(lookUp(lexicon, 'Halmahera Selatan dan')).toEqual([]);
  expect(lookUp(lexicon, '')).toEqual([]);
});

const words = fc.array(fc.constantFrom('Aceh', 'Barat', 'Daya', 'Kota', 'Batu'), { minLength: 1, maxLength: 4 });

test('finds exactly the listed sequences', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), words, (lists, text) => {
      const terms = lists.map((l) => l.join(' '));
      const found = findTerms(lexiconOf(terms.map((t) => ({ text: t, value: t }))), tokenize(text.join(' ')), {
        nested: true,
      });
      const expected: string[] = [];
      for (let i = 0; i < text.length; i++)
        for (let j = text.length; j > i; j--) {
          const sequence = text.slice(i, j).join(' ');
          for (const term of terms) if (term === sequence) expected.push(term);
        }
      expect(found.flatMap((h) => h.values)).toEqual(expected);
    }),
  );
});

test('any text is safe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const hit of findTerms(lexicon, tokenize(text), { nested: true })) expect(hit.start).toBeLessThan(hit.end);
      lookUp(lexicon, text);
    }),
  );
}, 30_000);
