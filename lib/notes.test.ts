import { beforeEach, expect, test } from 'vitest';
import { browser } from './browser.ts';
import { beginNote, keepNote, type NoteRequest, readNote } from './notes.ts';
import { annotations, article } from './store/sample.ts';

beforeEach(() => browser.storage.session.clear());

const on = (note: string): NoteRequest => ({
  article: article(),
  annotations: annotations(),
  mark: { start: 0, end: 5, text: article().text.slice(0, 5) },
  of: { id: '1', note },
});

test.each([
  ['untouched: the note of now', null, 'baru', 'baru'],
  ['begun: what was written, against the note of then', 'lama, ditambah', 'lama, ditambah', 'lama'],
])('a draft that is opened again, %s', async (_, written, text, opened) => {
  const id = await beginNote(on('lama'), 1);
  if (written) await keepNote(id, written);
  expect(await beginNote(on('baru'), 2)).toBe(id);
  expect(await readNote(id)).toMatchObject({ tabId: 2, text, request: { of: { note: opened } } });
});
