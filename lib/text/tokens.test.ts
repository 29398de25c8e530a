import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from './tokens.ts';

const cases: [string, string[]][] = [
  ["Ma’ruf Amin, Jum'at", ['Ma’ruf', 'Amin', ',', "Jum'at"]],
  ['H.Sukiman, SH.LL.M', ['H', '.', 'Sukiman', ',', 'SH', '.', 'LL', '.', 'M']],
  ['Ganjar-Mahfud Kodim 1509/Labuha', ['Ganjar', '-', 'Mahfud', 'Kodim', '1509', '/', 'Labuha']],
  [
    'yakniAndika JakartaTerlihat NasDem KemenPAN YouTube',
    ['yakni', 'Andika', 'Jakarta', 'Terlihat', 'NasDem', 'KemenPAN', 'YouTube'],
  ],
  ['JUGAMenko JUGAJoe KPUnya BAWASLUnya DPRDnya', ['JUGA', 'Menko', 'JUGA', 'Joe', 'KPUnya', 'BAWASLUnya', 'DPRDnya']],
  ['Jakarta(ANTARA) 🗳️ TPS', ['Jakarta', '(', 'ANTARA', ')', '🗳', '️', 'TPS']],
];

test.each(cases)('%s', (text, expected) => {
  expect(tokenize(text).map((t) => t.text)).toEqual(expected);
  for (const t of tokenize(text)) expect(text.slice(t.start, t.end)).toBe(t.text);
});

/** The tokens by definition: one regular expression for all of the text, words taken apart behind it. */
function plain(text: string): string[] {
  const token =
    /(\p{L}[\p{L}\p{M}\u200d]*(?:['’‘`ʼ]\p{L}[\p{L}\p{M}]*)*)|(\d+)|([^\s\u200b\u200e\u200f\u2060\ufeff])/gu;
  const glued =
    /(?<=^\p{Ll}+|^\p{Lu}\p{Ll}{3,})\p{Lu}\p{Ll}{3,}$|(?<=^\p{Lu}{3,})\p{Lu}\p{Ll}{4,}$|(?<=^\p{Lu}{4,})(?!\p{Lu}nya$)\p{Lu}\p{Ll}{2,}$/u;
  return [...text.matchAll(token)].flatMap((match) => {
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark';
    const at = kind === 'word' && match[0].length >= 6 && match[0].length <= 60 ? match[0].search(glued) : -1;
    const cuts = at > 1 ? [0, at, match[0].length] : [0, match[0].length];
    return cuts.slice(1).map((to, i) => `${kind} ${match.index + cuts[i]!} ${match[0].slice(cuts[i], to)}`);
  });
}

test('property: equal to the definition', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      'yakni',
      'Andika',
      'KPU',
      'é',
      'ÿ÷',
      'É',
      '1509',
      "'",
      '’',
      'ʼ',
      '`',
      '\u200d',
      '\u0301',
      ' ',
      '\n',
      '\u00a0',
    ),
    fc.constantFrom('\u200b', '\ufeff', '\ud800', '🗳️', '“', '…', '٣', 'ß', 'İ', '-', '.', '\u0000', '\u001f', '\u0085'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const tokens = tokenize(text);
      expect(tokens.map((t) => `${t.kind} ${t.start} ${t.text}`)).toEqual(plain(text));
      for (const t of tokens) expect(t.end).toBe(t.start + t.text.length);
    }),
    { numRuns: 1500 },
  );
});
