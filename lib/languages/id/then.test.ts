import { expect, test } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { isThen } from './then.ts';

test.each([
  ['Vicky hadir. Lalu Vicky juga tercatat.', true],
  ['Lalu Vicky juga tercatat.', true],
  ['Vicky hadir. Lalu Muhammad Iqbal menyusul.', false],
  ['Vicky hadir, kata Lalu Iqbal.', false],
  ['Kata Lalu Iqbal, siap. Lalu Iqbal menyusul.', false],
])('%s', (text, then) => {
  const tokens = tokenize(text);
  expect(isThen(tokens, tokens.map((t) => t.text).lastIndexOf('Lalu'))).toBe(then);
});
