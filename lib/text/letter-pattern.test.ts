import { expect, test } from 'vitest';
import { LetterPattern } from './letter-pattern.ts';

test.each([
  ['ditetapkan', true],
  ['ditétapkan', true],
  ['Ditetapkan', false],
  ['di-tetap', false],
  ['dité', false],
  ['', false],
])('"%s" is told as the whole expression tells it', (word, expected) => {
  const all = /^di\p{L}{4,}$/u;
  expect([new LetterPattern(all).test(word), all.test(word)]).toEqual([expected, expected]);
});

test('capitals and small letters are told apart', () => {
  const pattern = new LetterPattern(/^(\p{Lu})\p{Ll}+$/u);
  expect(['Budi', 'Émile', 'budi', 'BUDI'].map((word) => pattern.exec(word)?.[1])).toEqual([
    'B',
    'É',
    undefined,
    undefined,
  ]);
});
