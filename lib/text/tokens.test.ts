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
  ['Jakarta(ANTARA) 🗳️ TPS', ['Jakarta', '(', 'ANTARA', ')', '🗳', '️', 'TPS']],
];

test.each(cases)('%s', (text, expected) => {
  expect(tokenize(text).map((t) => t.text)).toEqual(expected);
  for (const t of tokenize(text)) expect(text.slice(t.start, t.end)).toBe(t.text);
});
