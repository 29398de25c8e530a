import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { jsonExporter } from '../export/json.ts';
import { sourceOf } from '../export/source.ts';
import { writeExport } from '../export/write.ts';
import { applyImport, stageImport } from '../import/import.ts';
import { undoImport } from '../import/undo.ts';
import { undo } from './change-all.ts';
import { changeClipping, saveArticle, undoSave } from './clippings.ts';
import { openDatabase, type SorotDatabase } from './database.ts';
import {
  createCollection,
  editAnnotation,
  editTags,
  emptyTrash,
  moveToTrash,
  removeCollection,
  restore,
  withAnnotations,
} from './edits.ts';
import { type Fault, withFault } from './faults.ts';
import { decideIdentity } from './identities.ts';
import { addLexiconEntry, removeLexiconEntry } from './lexicon.ts';
import { removeMark, saveMark, saveNote } from './marks.ts';
import { annotations, article, BODY } from './sample.ts';

const names: string[] = [];
afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

const REVISED = BODY.replace('membuka rakor', 'menutup rakor kemarin');
const request = (text = BODY, url = 'https://kabar.example/rakor') => ({
  article: article({ text, canonicalUrl: url }),
  annotations: annotations(text),
});
const mark = { start: BODY.indexOf('Camat'), end: BODY.indexOf('Camat') + 5 };
const DECISION = {
  scope: { where: 'everywhere' },
  subject: { kind: 'official', name: 'Ratna', spellings: ['Ratna'] },
  decision: { do: 'reject' },
} as const;

/** What is saved before each of them: two clippings of which one was saved twice, one in the trash, all kinds of rows. */
async function filled() {
  const name = `faults-${names.length}-${Math.random()}`;
  names.push(name);
  const db = await openDatabase(name);
  const { id } = await saveArticle(db, { ...request(), options: { note: 'satu' } });
  await saveArticle(db, request(REVISED));
  const collection = await createCollection(db, 'Netralitas');
  const other = await saveArticle(db, {
    ...request(BODY, 'https://kabar.example/lain'),
    options: { collections: [collection.id] },
  });
  const trashed = await saveArticle(db, request(BODY, 'https://kabar.example/sampah'));
  const removed = await moveToTrash(db, [trashed.id]);
  const marked = await saveMark(db, { ...request(BODY, 'https://kabar.example/tanda'), mark, note: 'n' });
  const entry = await addLexiconEntry(db, DECISION);
  const last = await saveArticle(db, request(BODY, 'https://kabar.example/akhir'));
  const [annotation] = (await db.bodies.get(id))?.annotations ?? [];
  return { db, id, collection, other, removed, trashed, marked, entry, last, annotation: annotation?.id ?? '' };
}
type Filled = Awaited<ReturnType<typeof filled>>;

/** Another library's export, which shares one article with this one. */
async function foreignFile(): Promise<Blob> {
  const { db } = await filled();
  await saveArticle(db, { ...request(REVISED), options: { note: 'lain' } });
  await saveArticle(db, request(BODY, 'https://kabar.example/baru'));
  return new Blob([await (await writeExport(jsonExporter, await sourceOf(db))).text()]);
}

/** Each prepares what it needs, and gives the one thing that is done under the fault. */
const WORKS: Readonly<Record<string, (f: Filled) => Promise<() => Promise<unknown>>>> = {
  'clipping a new article': async ({ db }) => {
    return () => saveArticle(db, request(BODY, 'https://kabar.example/baru'));
  },
  'clipping a changed article again': async ({ db }) => {
    return () => saveArticle(db, { ...request(`${REVISED} Selesai.`), options: { note: 'dua' } });
  },
  'taking a clipping back': async ({ db, last }) => {
    return () => undoSave(db, last.id);
  },
  'correcting a mark': async ({ db, id, annotation }) => {
    return () => editAnnotation(db, id, annotation, (a) => ({ ...a, status: 'rejected', note: 'bukan' }));
  },
  'a mark by hand': async ({ db }) => {
    return () => saveMark(db, { ...request(BODY, 'https://kabar.example/baru'), mark, note: 'tanda' });
  },
  'a note': async ({ db, marked }) => {
    return () =>
      saveNote(
        db,
        { ...request(BODY, 'https://kabar.example/tanda'), mark, of: { id: marked.id, note: 'n' } },
        'catatan',
      );
  },
  'taking a mark away': async ({ db, marked }) => {
    return () => removeMark(db, 'https://kabar.example/tanda', marked.id);
  },
  'tags of several': async ({ db, id, other }) => {
    return () => editTags(db, [id, other.id], { add: ['a'] });
  },
  'into the trash': async ({ db, id, other }) => {
    return () => moveToTrash(db, [id, other.id]);
  },
  'out of the trash': async ({ db, trashed }) => {
    return () => restore(db, [trashed.id]);
  },
  'deleting for good': async ({ db }) => {
    return () => emptyTrash(db);
  },
  'undoing an edit': async ({ db, removed }) => {
    return () => undo(db, removed);
  },
  'removing a collection': async ({ db, collection }) => {
    return () => removeCollection(db, collection.id);
  },
  'joining two people': async ({ db }) => {
    return () => decideIdentity(db, 'person|ratna kusumadewi|98.04', 'person|ratna|', true);
  },
  'a decision for the lexicon': async ({ db }) => {
    return () => addLexiconEntry(db, DECISION);
  },
  'taking a decision back': async ({ db, entry }) => {
    return () => removeLexiconEntry(db, entry.id);
  },
  'bringing a file in': async ({ db }) => {
    const preview = await stageImport(db, await foreignFile());
    return () => applyImport(db, preview, { otherwise: 'both' });
  },
  'undoing an import': async ({ db }) => {
    await applyImport(db, await stageImport(db, await foreignFile()), { otherwise: 'both' });
    return () => undoImport(db);
  },
  'reading a file': async ({ db }) => {
    const file = await foreignFile();
    return () => stageImport(db, file);
  },
};

/** The library; the waiting room of an import, which a stop may leave half full, is not part of it. */
async function libraryOf(db: SorotDatabase): Promise<string> {
  const tables = db.tables.filter((table) => table.name !== 'incoming');
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
}

describe.each<Fault>(['full', 'stopped'])('the disk is full, or the background stopped: %s', (fault) => {
  test.each(Object.keys(WORKS))('%s: all or nothing, at each single request', { timeout: 60_000 }, async (name) => {
    let strikes = 0;
    // At every request of a save; of an import, which makes hundreds, at growing distances after the first.
    for (let n = 1; ; n = n < 30 ? n + 1 : Math.ceil(n * 1.3)) {
      const before = await filled();
      const work = await (WORKS[name] as (typeof WORKS)[string])(before);
      const untouched = await libraryOf(before.db);
      const { struck, error } = await withFault(fault, n, work);
      before.db.close();
      // As another start of the browser would find it.
      const db = await openDatabase(before.db.name);
      const found = await libraryOf(db);
      db.close();
      if (!struck) {
        expect(error).toBeNull();
        break;
      }
      strikes++;
      expect(error).not.toBeNull();
      expect(found).toBe(untouched);
      if (fault === 'full') expect(error).toMatchObject({ code: 'quota' });
    }
    expect(strikes).toBeGreaterThan(0);
  });
});

test('after a full disk the same clipping can be saved, once there is room', async () => {
  const { db } = await filled();
  const again = () => saveArticle(db, { ...request(BODY, 'https://kabar.example/baru'), options: { note: 'draf' } });
  expect((await withFault('full', 2, again)).error).toMatchObject({ code: 'quota' });
  const { id } = await again();
  expect((await db.heads.get(id))?.note).toBe('draf');
  db.close();
});

describe('two writers at once', () => {
  const url = 'https://kabar.example/tanda';

  test('a note on a mark that another tab takes away meanwhile is kept all the same', async () => {
    // The other tab's write comes in at each moment of the note's saving.
    for (let turns = 0; turns < 24; turns++) {
      const { db, marked } = await filled();
      const done: string[] = [];
      const saving = saveNote(db, { ...request(BODY, url), mark, of: { id: marked.id, note: 'n' } }, 'catatan').then(
        () => done.push('note'),
      );
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      const removing = changeClipping(db, marked.clipping.id, (c) =>
        withAnnotations(
          c,
          c.annotations.filter((a) => a.id !== marked.id),
        ),
      ).then(() => done.push('removal'));
      await Promise.all([saving, removing]);
      const marks = (await db.bodies.get(marked.clipping.id))?.annotations.filter((a) => a.kind === 'highlight');
      if (done[0] === 'removal') expect(marks).toMatchObject([{ note: 'catatan' }]);
      db.close();
    }
  });

  test('two tabs and the popup on one article: every tag, note, mark and decision stays', async () => {
    const { db, id, annotation } = await filled();
    const other = await openDatabase(db.name);
    const popup = await openDatabase(db.name);
    const turns = Array.from({ length: 5 }, (_, n) => n);
    await Promise.all(
      turns.flatMap((n) => [
        saveArticle(db, { ...request(`${REVISED} ${n}`), options: { note: `tab ${n}.` } }),
        saveMark(other, { ...request(REVISED), mark, note: `tanda ${n}` }),
        editTags(popup, [id], { add: [`t${n}`] }),
        saveArticle(popup, { ...request(REVISED), options: { note: `popup ${n}.` } }),
      ]),
    );
    await editAnnotation(popup, id, annotation, (a) => ({ ...a, status: 'confirmed' }));
    const head = await db.heads.get(id);
    expect(head?.tags.toSorted()).toEqual(turns.map((n) => `t${n}`));
    for (const n of turns) {
      expect(head?.note).toContain(`tab ${n}.`);
      expect(head?.note).toContain(`popup ${n}.`);
    }
    const now = (await db.bodies.get(id))?.annotations ?? [];
    const versions = await db.versions.where('[clippingId+number]').between([id, 0], [id, 1000]).toArray();
    const notes = [...now, ...versions.flatMap((version) => version.annotations)].map((a) => a.note);
    for (const n of turns) expect(notes).toContain(`tanda ${n}`);
    for (const each of [db, other, popup]) each.close();
  });
});
