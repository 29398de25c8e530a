import { expect, test } from 'vitest';
import { indonesianLinking } from '../languages/id/linking.ts';
import { tokenize } from '../text/tokens.ts';
import { type Decided, lookAgain, shortBodies } from './second-look.ts';

const decided = (text: string, kind: Decided['kind'], written: string, confidence = 0.9): Decided => {
  const start = text.indexOf(written);
  return { kind, start, end: start + written.length, confidence };
};

test.each<[string, [Decided['kind'], string][], string[]]>([
  ['Alvara Research Center merilis. Alvara menilai.', [['institution', 'Alvara Research Center']], ['Alvara']],
  [
    'Relawan Sedulur Wiratno hadir. Sedulur Wiratno menang.',
    [['institution', 'Relawan Sedulur Wiratno']],
    ['Sedulur Wiratno'],
  ],
  ['Relawan Budi Santoso hadir. Budi Santoso menang.', [['institution', 'Relawan Budi Santoso']], []],
  [
    'Alvara Research Center dan Alvara Wiratno.',
    [
      ['institution', 'Alvara Research Center'],
      ['name', 'Alvara Wiratno'],
    ],
    [],
  ],
])('what bodies are called for short: %s', (text, mentions, expected) => {
  const language = indonesianLinking.forArticle(tokenize(text));
  const found = shortBodies(
    mentions.map(([kind, written]) => decided(text, kind, written)),
    text,
    language,
  );
  expect([...found]).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['a part of a full name', 'Rahmat Wiratno hadir. Menurut Wiratno, itu benar.', ['Wiratno']],
  ['a nickname that everybody knows', 'Bamsoet hadir. Hal itu didukung Bamsoet.', ['Bamsoet']],
  ['not another single name', 'Wiratno hadir. Hal itu didukung Wiratno.', []],
])('seen again: %s', (_, text, expected) => {
  const tokens = tokenize(text);
  const first = text.slice(0, text.indexOf(' hadir'));
  const { names } = lookAgain(
    [decided(text, 'name', first)],
    new Set(),
    [],
    text,
    tokens,
    indonesianLinking.forArticle(tokens),
  );
  expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
