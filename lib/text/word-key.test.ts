import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { wordKey } from './word-key.ts';

test.each([
  ['', ''],
  ['KPU Kab. Nias', 'kpu kab nias'],
  ['(PDI-P) 1509/Labuha', 'pdi p 1509 labuha'],
  ['Ma’ruf  – Amin', 'maruf amin'],
  ['“José”', 'jose'],
  ['٣ 中', '٣ 中'],
  ['...', ''],
  ['℡ 5', 'TEL 5'],
])('%s: %s', (text, expected) => {
  expect(wordKey(text)).toBe(expected);
});

test('property: equal to the definition', () => {
  const unit = fc.oneof(fc.constantFrom(..."aZ5 .-’'“–éß"), fc.string({ unit: 'binary', maxLength: 1 }));
  fc.assert(
    fc.property(
      fc.string({ unit }),
      (text) =>
        wordKey(text) ===
        fold(text)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
    ),
    { numRuns: 2000 },
  );
});
