import { expect, test } from 'vitest';
import { tickets } from './tickets.ts';

const NAMES = ['Bima Wiratno', 'Amira Vansoto', 'Lestari'];

test.each([
  ['Bima Wiratno-Amira Vansoto', ['Bima Wiratno-Amira Vansoto']],
  ['Bima Wiratno–Amira Vansoto unggul', ['Bima Wiratno–Amira Vansoto']],
  ['Bima Wiratno - Amira Vansoto', []],
  ['Bima Wiratno, Amira Vansoto', []],
  ['Amira Vansoto-Lestari dan Bima Wiratno', ['Amira Vansoto-Lestari']],
  ['Lestari-', []],
])('running mates in "%s"', (text, expected) => {
  const mentions = NAMES.flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
  const found = tickets(mentions, text).map(([a, b]) => text.slice(mentions[a]!.start, mentions[b]!.end));
  expect(found).toEqual(expected);
});
