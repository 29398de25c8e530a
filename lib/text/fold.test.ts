import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Ma’ruf', 'maruf'],
  ["JUM'AT", 'jumat'],
  ['Pemilu', 'pemilu'],
  ['José', 'jose'],
  ['2024', '2024'],
  ['“', '“'],
  ['–', '–'],
  ['…', '...'],
  ['', ''],
])('%s: %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

/** By definition, without short cuts. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`ʼ]/g, '');

test('every letter of Latin-1, equal to the definition', () => {
  for (let unit = 0xa0; unit <= 0xff; unit++) {
    const word = `a${String.fromCharCode(unit)}'B`;
    expect(fold(word), word).toBe(plain(word));
  }
});

test('property: equal to the definition', () => {
  const unit = fc.oneof(fc.constantFrom(..."aZ5’‘ʼ`'“”–—…é̈‗ﬁİŉ"), fc.string({ unit: 'grapheme', maxLength: 1 }));
  fc.assert(
    fc.property(fc.string({ unit }), (word) => fold(word) === plain(word)),
    { numRuns: 2000 },
  );
});
