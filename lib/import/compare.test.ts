import { ulid } from 'ulid';
import { expect, test } from 'vitest';
import { describe as selectorsOf } from '../anchor/index.ts';
import { makeClipping } from '../clipping/make.ts';
import type { Clipping, StoredAnnotation } from '../model/clipping.ts';
import { annotations, article, BODY } from '../store/sample.ts';
import { differencesOf, uniteClippings } from './compare.ts';

const clipping = makeClipping(article(), 'hash', annotations(), {}, new Date('2024-09-17T08:00:00Z'));

/** The clipping as it became somewhere, at some minute. */
const later = (minute: number, change: Partial<Clipping>): Clipping => ({
  ...clipping,
  ...change,
  updatedAt: `2024-09-17T09:0${minute}:00.000Z`,
});

const noted = (note: string): Partial<Clipping> => ({
  annotations: clipping.annotations.map((a, i) => (i === 0 ? { ...a, note } : a)),
});

function highlighted(start: number, note: string): Partial<Clipping> {
  const place = { start, end: start + 30, text: BODY.slice(start, start + 30) };
  const made = {
    id: ulid(),
    kind: 'highlight',
    status: 'added',
    by: 'user',
    entity: 'highlight',
    confidence: 1,
  } as const;
  const highlight: StoredAnnotation = { ...made, ...place, note, selectors: selectorsOf(BODY, place) };
  return { annotations: [...clipping.annotations, highlight] };
}

const SIDES: [string, Partial<Clipping>, Partial<Clipping>, string[]][] = [
  ['of the clipping', { note: 'sini' }, { note: 'sana' }, ['sini\n\nsana']],
  ['of one mark', noted('sini'), noted('sana'), ['sana\n\nsini']],
  ['of one mark, the same', noted('sini'), noted('sini'), ['sini']],
  ['of two stretches, one across the other', highlighted(0, 'sini'), highlighted(5, 'sana'), ['sini', 'sana']],
  ['of one stretch', highlighted(0, 'sini'), highlighted(0, 'sana'), ['sana\n\nsini']],
];

test.each(SIDES)('united, no note is lost, nor said twice: %s', (_, here, there, notes) => {
  const file = later(2, there);
  const once = uniteClippings(later(1, here), file);
  expect([once.note, ...once.annotations.map((a) => a.note)].filter(Boolean)).toEqual(notes);
  expect(uniteClippings(once, file)).toEqual(once);
});

const AT = (minute: number): string => `2024-09-17T08:${minute}:00.000Z`;
const CAPTURED: [string, Partial<Clipping>, Partial<Clipping>, string][] = [
  ['the newer text keeps its own', { textSha256: 'other' }, { textClippedAt: AT(30) }, AT(30)],
  ['a text that both have was there with the first', { textClippedAt: AT(20) }, { textClippedAt: AT(30) }, AT(20)],
  ['the first text of a file, now the second one here', { textSha256: 'other' }, { clippedAt: AT(40) }, AT(40)],
];

test.each(CAPTURED)('united, the instant of the text: %s', (_, here, there, expected) => {
  expect(uniteClippings(later(1, here), later(2, there)).textClippedAt).toBe(expected);
});

test('who does not know the instant of its text differs in nothing', () => {
  const dated = later(1, { textClippedAt: AT(20) });
  expect(differencesOf(clipping, dated)).toEqual([]);
  expect(differencesOf(later(1, { textClippedAt: AT(30) }), dated)).toEqual(['other']);
});
