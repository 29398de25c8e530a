import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { calendarExporter } from '../export/icalendar.ts';
import { sourceOf } from '../export/source.ts';
import { writeExport } from '../export/write.ts';
import type { Annotation } from '../model/annotation.ts';
import type { AnnotationStatus } from '../model/clipping.ts';
import { changeAll } from './change-all.ts';
import { readClipping, saveArticle } from './clippings.ts';
import { openDatabase } from './database.ts';
import { profileOf } from './profile.ts';
import { annotations, article } from './sample.ts';
import { eventsBetween } from './timeline.ts';

const WEEKDAY = { confidence: 0.9, weekdayAgrees: false };
const GUESS = { confidence: 0.7 };
const CASES: [string, object, AnnotationStatus, string | null][] = [
  ['sure', {}, 'proposed', null],
  ['a guess', GUESS, 'proposed', 'guess'],
  ['a guess that was confirmed', GUESS, 'confirmed', null],
  ['a weekday that does not agree', WEEKDAY, 'proposed', 'weekday'],
  ['a weekday that does not agree, corrected', WEEKDAY, 'corrected', null],
];

test.each(CASES)(
  'timeline, calendar and profile doubt what the list doubts: %s',
  async (name, change, status, doubt) => {
    const db = await openDatabase(`doubt-${name}`);
    const marks = annotations().map(
      (a): Annotation => (a.kind === 'institution' ? a : { ...a, confidence: 0.95, ...change }),
    );
    const { id } = await saveArticle(db, { article: article(), annotations: marks });
    await changeAll(db, [id], (c) => ({ ...c, annotations: c.annotations.map((a) => ({ ...a, status })) }));
    expect((await readClipping(db, id))?.annotations[0]?.status).toBe(status);
    const { events } = await eventsBetween(db, { from: '2024-09-17', to: '2024-09-17' });
    expect(events.map((e) => [e.guess, e.weekdayConflict])).toEqual([[doubt === 'guess', doubt === 'weekday']]);
    const calendar = await (await writeExport(calendarExporter, await sourceOf(db))).text();
    expect(calendar).toContain(`STATUS:${doubt ? 'TENTATIVE' : 'CONFIRMED'}`);
    const profile = await profileOf(db, 'person|ratna kusumadewi|98.04');
    expect(profile?.latest.map((told) => told.guess)).toEqual([doubt === 'guess']);
    await db.delete();
  },
);
