import { expect, test } from 'vitest';
import { withoutHeadlineVerbs } from './headline-names.ts';

test.each([
  ['a verb behind the name', 'Saldi Wirya Skakmat Ahli', 'Saldi Wirya Skakmat', ['Saldi Wirya'], 'Saldi Wirya'],
  [
    'the name is as long below',
    'Saldi Wirya Putra Hadir',
    'Saldi Wirya Putra',
    ['Saldi Wirya Putra', 'Saldi Wirya'],
    'Saldi Wirya Putra',
  ],
  ['a short name below may be short for it', 'Saldi Wirya Hadir', 'Saldi Wirya', ['Saldi'], 'Saldi Wirya'],
  ['nothing like it below', 'Saldi Wirya Skakmat Ahli', 'Saldi Wirya Skakmat', ['Ratna Wirya'], 'Saldi Wirya Skakmat'],
])('%s', (_, headline, marked, below, expected) => {
  const text = `${headline}\n\n${below.map((name) => `Kata ${name}.`).join(' ')}`;
  const at = (name: string, from: number) => {
    const start = text.indexOf(name, from);
    return { kind: 'name' as const, start, end: start + name.length, confidence: 0.9 };
  };
  const mentions = [at(marked, 0), ...below.map((name) => at(name, headline.length))];
  const [first, ...others] = withoutHeadlineVerbs(mentions, text, headline.length);
  expect(text.slice(first!.start, first!.end)).toBe(expected);
  expect(others).toEqual(mentions.slice(1));
});
