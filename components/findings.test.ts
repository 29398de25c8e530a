import { expect, test } from 'vitest';
import { makeClipping } from '../lib/clipping/make.ts';
import { createTranslator } from '../lib/i18n.ts';
import { messageSource } from '../lib/message-source.ts';
import type { Annotation } from '../lib/model/annotation.ts';
import type { AnnotationStatus } from '../lib/model/clipping.ts';
import { split } from '../lib/store/split.ts';
import id from '../public/_locales/id/messages.json';
import { findingsOf } from './findings.ts';

const t = createTranslator(messageSource(id, 'id'));
const TEXT = 'Bagas Wiratmoko datang Selasa (20/9/2024). Bagas pulang.';

const person = (start: number, text: string, confidence: number): Annotation => ({
  kind: 'person',
  start,
  end: start + text.length,
  text,
  name: 'Bagas Wiratmoko',
  entity: 'bagas',
  confidence,
  by: 'test',
});
const date: Annotation = {
  kind: 'date',
  start: 23,
  end: 41,
  text: 'Selasa (20/9/2024)',
  iso: '2024-09-20',
  implied: [],
  role: 'event',
  event: null,
  place: null,
  weekdayAgrees: false,
  entity: '2024-09-20',
  confidence: 0.9,
  by: 'test',
};
const MARKS = [person(0, 'Bagas Wiratmoko', 0.97), date, person(43, 'Bagas', 0.6)];

const stored = (decided: Readonly<Record<number, AnnotationStatus>>) => {
  const article = { url: 'https://a.example/', canonicalUrl: 'https://a.example/', title: 'T', siteName: null };
  const clipping = makeClipping(
    { ...article, byline: null, publishedAt: null, language: 'id', text: TEXT },
    '0'.repeat(64),
    MARKS,
    {},
    new Date(0),
  );
  const annotations = clipping.annotations.map((a, i) => ({ ...a, status: decided[i] ?? a.status }));
  return { ...clipping, annotations };
};

/** What is doubted in the open clipping, as "kind doubt @mention". */
const doubted = (marks: Parameters<typeof findingsOf>[0]): string[] =>
  findingsOf(marks, t).flatMap(({ findings }) =>
    findings.flatMap((f) => (f.doubt ? [`${f.kind} ${f.doubt} @${f.mentions[f.lookAt]}`] : [])),
  );

test.each<[string, Readonly<Record<number, AnnotationStatus>>, string[]]>([
  ['nothing decided', {}, ['date weekday @1', 'person guess @2']],
  ['the guess confirmed', { 2: 'confirmed' }, ['date weekday @1']],
  ['the date corrected', { 1: 'corrected' }, ['person guess @2']],
  ['both', { 1: 'confirmed', 2: 'corrected' }, []],
])('what is to be checked is the same in the list and in the clipping: %s', (_, decided, expected) => {
  const clipping = stored(decided);
  const marks = clipping.annotations.flatMap((a) => (a.kind === 'highlight' ? [] : [a]));
  expect(doubted(marks)).toEqual(expected);
  expect(split(clipping).head.toCheck).toBe(expected.length);
});

test('two doubtful mentions of one person are one finding to check', () => {
  const clipping = stored({});
  const twice = clipping.annotations.map((a) => (a.kind === 'person' ? { ...a, confidence: 0.6 } : a));
  expect(split({ ...clipping, annotations: twice }).head.toCheck).toBe(2);
});
