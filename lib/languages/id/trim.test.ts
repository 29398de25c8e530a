import { expect, test } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { trimmed } from './trim.ts';

test.each([
  ['Amira Vansoto Selasa', 'Amira Vansoto'],
  ['Mahfud Wiratno Kota Solo', 'Mahfud Wiratno'],
  ['Lili Kota', 'Lili Kota'],
  ['Kamis Wiratno', 'Kamis Wiratno'],
  ['Budi Minggu Wiratno', 'Budi Minggu Wiratno'],
])('the tagger’s name "%s" is "%s"', (text, expected) => {
  const tokens = tokenize(text);
  const name = {
    layer: 'name' as const,
    from: 0,
    to: tokens.length,
    start: 0,
    end: text.length,
    by: 'tagger',
    confidence: 1,
  };
  const { end, to } = trimmed(name, tokens);
  expect([text.slice(0, end), tokens[to - 1]?.end]).toEqual([expected, end]);
  // Bodies are named after cities.
  expect(trimmed({ ...name, layer: 'institution' }, tokens).end).toBe(text.length);
});
