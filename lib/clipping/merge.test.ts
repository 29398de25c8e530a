import { describe, expect, test } from 'vitest';
import { BY_READER } from '../link/decisions.ts';
import type { Annotation } from '../model/annotation.ts';
import type { StoredAnnotation } from '../model/clipping.ts';
import { annotations, BODY } from '../store/sample.ts';
import { store } from './make.ts';
import { mergeAnnotations } from './merge.ts';
import { withSaved } from './saved.ts';

const [official, institution, date, guess] = annotations() as [Annotation, Annotation, Annotation, Annotation];
const stored = (a: Annotation, change: Partial<StoredAnnotation> = {}): StoredAnnotation =>
  ({ ...store(BODY, a), ...change }) as StoredAnnotation;
const words = (list: readonly { text: string }[]): string[] => list.map((a) => a.text);

describe('what a human decided holds', () => {
  test('a rejected mark does not come back, not even with other edges', () => {
    const before = [stored(institution, { status: 'rejected' })];
    const wider = {
      ...institution,
      start: institution.start - 8,
      text: BODY.slice(institution.start - 8, institution.end),
    };
    const after = mergeAnnotations(before, BODY, [official, wider, date]);
    expect(after.map((a) => a.status)).toEqual(['proposed', 'rejected', 'proposed']);
  });

  test('a rejected name does not keep away a date, and a note on a stretch keeps away nothing', () => {
    const note = { ...stored(official), kind: 'highlight', start: 0, end: BODY.length, text: BODY, status: 'added' };
    const after = mergeAnnotations([note as StoredAnnotation], BODY, [official, date]);
    expect(after).toHaveLength(3);
  });

  test('proposals keep their ids from one clipping to the next', () => {
    const before = [stored(official), stored(date)];
    expect(mergeAnnotations(before, BODY, [official, date]).map((a) => a.id)).toEqual(before.map((a) => a.id));
  });

  test('also when a paragraph was added above them, and one mark is gone', () => {
    const above = 'Tambahan di depan.\n\n';
    const before = [stored(official), stored(institution), stored(date)];
    const text = above + BODY.replace(institution.text, 'warga');
    const after = mergeAnnotations(before, text, annotations(text));
    const ids = new Map(after.map((a) => [a.text, a.id]));
    expect([ids.get(official.text), ids.get(date.text)]).toEqual([before[0]?.id, before[2]?.id]);
  });

  test("the reader's lexicon was asked later: it takes the place of what is stored, with its note", () => {
    const before = stored(guess, { status: 'confirmed', note: 'siapa?' });
    const decided: Annotation = { ...guess, by: BY_READER, confidence: 1 };
    const [after, ...rest] = mergeAnnotations([before], BODY, [decided]);
    expect(rest).toEqual([]);
    expect(after).toMatchObject({ id: before.id, note: 'siapa?', by: BY_READER, status: 'confirmed' });
  });

  test('offices move with their names', () => {
    const text = `Tambahan di depan.\n\n${BODY}`;
    const [after] = mergeAnnotations([stored(official, { status: 'confirmed' })], text, []);
    if (after?.kind !== 'official' || !after.office) throw new Error('no office');
    expect(text.slice(after.start, after.end)).toBe('Ratna Kusumadewi');
    expect(text.slice(after.office.start, after.office.end)).toBe('Bupati Tanah Lembayung');
  });
});

describe('on a page that was clipped before', () => {
  test('nothing decided: what is proposed now', () => {
    expect(withSaved([stored(official)], BODY, [date])).toEqual([date]);
  });

  test('rejected ones are not marked, corrected ones as corrected, without what belongs to the clipping', () => {
    const saved = [
      stored(institution, { status: 'rejected', note: 'rahasia' }),
      stored(guess, { status: 'corrected', note: 'rahasia' }),
    ];
    const after = withSaved(saved, BODY, [official, institution, date, { ...guess, confidence: 0.5 }]);
    expect(words(after)).toEqual(['Ratna Kusumadewi', 'Selasa (17/9/2024)', 'Ratna']);
    expect(after[2]).toEqual(guess);
    expect(JSON.stringify(after)).not.toContain('rahasia');
  });
});
