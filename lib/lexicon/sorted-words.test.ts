import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedWords } from './sorted-words.ts';

const word = fc.oneof(
  fc.stringMatching(/^[abc]{1,4}$/),
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.constantFrom('é', 'aé', 'ñam'),
);
const code = fc.stringMatching(/^[0-9]{0,3}$/);
const lists = fc
  .uniqueArray(fc.tuple(word, code), { selector: ([w]) => w, maxLength: 60 })
  .map((entries) => entries.sort(([a], [b]) => (a < b ? -1 : 1)));

const linesOf = (entries: readonly (readonly [string, string])[], width: number): string[] => {
  const lines: string[] = [];
  for (let i = 0; i < entries.length; i += width)
    lines.push(
      entries
        .slice(i, i + width)
        .map(([w, c]) => w + c)
        .join(' '),
    );
  return lines;
};

test('property: finds what a plain map has, and nothing else', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 7 }), fc.array(word), (entries, width, others) => {
      const plain = new Map(entries);
      const sorted = new SortedWords(linesOf(entries, width));
      for (const asked of [...plain.keys(), ...others, '', ' ', 'a b', '3'])
        expect([asked, sorted.codeOf(asked)]).toEqual([asked, plain.get(asked) ?? null]);
      expect([...sorted]).toEqual([...plain.keys()]);
    }),
  );
});

test('property: visits the words that begin alike', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 7 }), fc.stringMatching(/^[a-z]{1,2}$/), (entries, width, prefix) => {
      const visited: string[] = [];
      new SortedWords(linesOf(entries, width)).someWith(prefix, (w) => !visited.push(w));
      expect(visited).toEqual(entries.map(([w]) => w).filter((w) => w.startsWith(prefix)));
    }),
  );
});

test('answers stay the same when so many words were asked for that a table is made', () => {
  const entries = Array.from({ length: 4000 }, (_, i): [string, string] => [
    i
      .toString(4)
      .padStart(6, '0')
      .replace(/./g, (d) => 'abcd'.charAt(Number(d))),
    String(i),
  ]);
  const sorted = new SortedWords(linesOf(entries, 20));
  for (const _ of [1, 2])
    for (const [w, c] of entries) {
      if (sorted.codeOf(w) !== c) expect([w, sorted.codeOf(w)]).toEqual([w, c]);
      if (sorted.has(`${w}e`)) expect.fail(w);
    }
});
