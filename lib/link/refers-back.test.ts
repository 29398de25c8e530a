import { expect, test } from 'vitest';
import { annotate } from '../annotate.ts';
import { createIndonesian } from '../languages/id/index.ts';

const indonesian = createIndonesian();
const holders = (text: string): string[] =>
  annotate({ text: `Rapat digelar\n\n${text}` }, indonesian).flatMap((a) =>
    a.kind === 'official' && a.name === null ? [a.text] : [],
  );

test.each([
  ['a shorter form of an office that was held by name', 'Pj Bupati Ngawi Budi Santoso hadir. Pj. Bupati pamit.', []],
  ['spelt out or short', 'Penjabat Bupati Ngawi Budi Santoso hadir. Pj Bupati pamit.', []],
  [
    'the same office: another mention of it',
    'Kapolres Ngawi AKBP Budi Santoso hadir. Kapolres Ngawi pamit.',
    ['Kapolres Ngawi'],
  ],
  ['another place', 'Pj Bupati Ngawi Budi Santoso hadir. Pj Bupati Madiun pamit.', ['Pj Bupati Madiun']],
  ['another office', 'Pj Bupati Ngawi Budi Santoso hadir. Pj Sekda pamit.', ['Pj Sekda']],
  ['nobody was named before', 'Pj Bupati pamit. Pj Bupati Ngawi Budi Santoso hadir.', ['Pj Bupati']],
])('%s', (_, text, expected) => {
  expect(holders(text)).toEqual(expected);
});
