import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readClipping } from './clippings.ts';
import { openDatabase } from './database.ts';
import { editAnnotation } from './edits.ts';
import { saveMark, saveNote } from './marks.ts';
import { annotations, article } from './sample.ts';

const request = { article: article(), annotations: annotations(), mark: { start: 0, end: 5 } };

test.each([
  ['alone', null, 'lagi'],
  ['and in the library meanwhile', 'dari perpustakaan', 'dari perpustakaan\n\nlagi'],
])('a note is written on in the card, %s', async (_, elsewhere, expected) => {
  const db = await openDatabase('notes-of-marks');
  const { id, clipping } = await saveMark(db, { ...request, note: 'pertama' });
  if (elsewhere) await editAnnotation(db, clipping.id, id, (a) => ({ ...a, note: elsewhere }));
  await saveNote(db, { ...request, of: { id, note: 'pertama' } }, 'lagi');
  const kept = await readClipping(db, clipping.id);
  expect(kept?.annotations.find((a) => a.id === id)?.note).toBe(expected);
  await db.delete();
});
