import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Exporter } from '../export/format.ts';
import { jsonExporter } from '../export/json.ts';
import { ndjsonExporter } from '../export/ndjson.ts';
import { backupSource, sourceOf } from '../export/source.ts';
import { writeExport } from '../export/write.ts';
import type { Clipping, StoredAnnotation } from '../model/clipping.ts';
import { readClipping, saveArticle } from '../store/clippings.ts';
import { listCollections } from '../store/counts.ts';
import { openDatabase, type SorotDatabase } from '../store/database.ts';
import { createCollection, editAnnotation, editTags, moveToTrash, setNote } from '../store/edits.ts';
import { decideIdentity } from '../store/identities.ts';
import { addLexiconEntry, listLexicon } from '../store/lexicon.ts';
import { findClippings } from '../store/queries.ts';
import { readAll } from '../store/read-all.ts';
import { annotations, article, BODY } from '../store/sample.ts';
import { applyImport, type Choices, listConflicts, stageImport, writtenOf } from './import.ts';
import { undoImport } from './undo.ts';

let db: SorotDatabase;
let other: SorotDatabase;
let number = 0;
beforeEach(async () => {
  [db, other] = await Promise.all([openDatabase(`rt-${number++}`), openDatabase(`rt-${number++}`)]);
});
afterEach(() => Promise.all([db.delete(), other.delete()]));

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
addFormats.default(ajv);
const validate = ajv.compile(
  JSON.parse(readFileSync(new URL('../export/sorot-clippings.v1.schema.json', import.meta.url), 'utf8')),
);

async function fill(): Promise<string[]> {
  const { id: collection } = await createCollection(db, 'Netralitas ASN', 'catatan');
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    const url = `https://kabar.example/${n}`;
    const change = { url, canonicalUrl: url, title: `Judul "${n}" \u2028 <b>` };
    const options = {
      tags: [`t${n}`],
      note: n === 1 ? 'Catatan\ndua baris' : '',
      collections: n < 3 ? [collection] : [],
    };
    ids.push((await saveArticle(db, { article: article(change), annotations: annotations(), options })).id);
  }
  const changed = BODY.replace('membuka', 'menutup 😀');
  const url = 'https://kabar.example/1';
  await saveArticle(db, {
    article: article({ url, canonicalUrl: url, text: changed, title: 'Judul baru' }),
    annotations: annotations(changed),
  });
  const [first] = (await marksOf(db, ids[0] ?? '')) as [StoredAnnotation];
  await editAnnotation(db, ids[0] ?? '', first.id, (a) => ({ ...a, status: 'confirmed', note: 'ya' }));
  return ids;
}

const marksOf = async (from: SorotDatabase, id: string): Promise<readonly StoredAnnotation[]> =>
  (await readClipping(from, id))?.annotations ?? [];

async function whole(from: SorotDatabase): Promise<Clipping[]> {
  const ids = [...(await findClippings(from)), ...(await findClippings(from, { trashed: true }))].sort();
  const clippings: Clipping[] = [];
  for await (const clipping of readAll(from, ids)) clippings.push(clipping);
  return clippings;
}

const importAll = async (file: Blob, into = other) => {
  const preview = await stageImport(into, file);
  return { preview, result: await applyImport(into, preview, { otherwise: 'both' }) };
};

describe('an export comes back equal', () => {
  test.each([
    ['JSON', jsonExporter],
    ['NDJSON', ndjsonExporter],
  ] as [string, Exporter][])('%s', async (_, exporter) => {
    await fill();
    const file = await writeExport(exporter, await sourceOf(db));
    const { preview, result } = await importAll(file);
    expect(preview).toMatchObject({ total: 3, fresh: 3, same: 0, conflicts: 0 });
    expect(result).toMatchObject({ created: 3, updated: 0, unchanged: 0 });
    expect(await whole(other)).toEqual(await whole(db));
    expect((await listCollections(other)).map((c) => [c.name, c.count])).toEqual([['Netralitas ASN', 2]]);
    // and once more: nothing new
    expect((await importAll(file)).result).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  test('persons and bodies are counted as they were, also when more comes on top and is undone', async () => {
    const ids = await fill();
    await importAll(await writeExport(jsonExporter, await sourceOf(db)));
    const counts = (from: SorotDatabase) => from.identities.orderBy('key').toArray();
    expect(await counts(other)).toEqual(await counts(db));
    const [first] = (await marksOf(db, ids[0] ?? '')) as [StoredAnnotation];
    await editAnnotation(db, ids[0] ?? '', first.id, (a) => ({ ...a, status: 'rejected' }));
    const before = await counts(other);
    await importAll(await writeExport(jsonExporter, await sourceOf(db)));
    await undoImport(other);
    expect(await counts(other)).toEqual(before);
    expect(before.length).toBeGreaterThan(1);
  });

  test('a backup holds the trash and the own lexicon as well', async () => {
    const [id = ''] = await fill();
    await moveToTrash(db, [id]);
    const subject = { kind: 'official', name: 'Ratna', spellings: ['Ratna'] } as const;
    await addLexiconEntry(db, { scope: { where: 'everywhere' }, subject, decision: { do: 'reject' } });
    await decideIdentity(db, 'person|ratna kusumadewi|98.04', 'person|ratna|', true);
    const file = await writeExport(jsonExporter, await backupSource(db));
    expect(validate(JSON.parse(await file.text())), JSON.stringify(validate.errors)).toBe(true);
    await importAll(file);
    expect(await whole(other)).toEqual(await whole(db));
    expect(await listLexicon(other)).toEqual(await listLexicon(db));
    expect(await other.joins.toArray()).toEqual(await db.joins.toArray());
    expect(await other.joins.count()).toBe(1);
  });

  test('whatever the texts, notes and tags hold', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 5 }), async (articles) => {
        await Promise.all([db, other].map((d) => Promise.all(d.tables.map((t) => t.clear()))));
        for (const [i, [text, note, tag]] of articles.entries()) {
          const url = `https://x.example/${i}`;
          const one = article({ url, canonicalUrl: url, title: note, text: `${text}\n\n${BODY}` });
          await saveArticle(db, { article: one, annotations: annotations(one.text), options: { note, tags: [tag] } });
        }
        const file = await writeExport(jsonExporter, await sourceOf(db));
        expect(validate(JSON.parse(await file.text())), JSON.stringify(validate.errors)).toBe(true);
        await importAll(file);
        expect(await whole(other)).toEqual(await whole(db));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the export', () => {
  test('is valid by the published schema, and says so of one collection', async () => {
    await fill();
    const [collection] = await listCollections(db);
    const file = await writeExport(jsonExporter, await sourceOf(db, { collection: collection?.id ?? '' }));
    const json = JSON.parse(await file.text());
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json.collection).toMatchObject({ name: 'Netralitas ASN', note: 'catatan' });
    expect(json.clippings).toHaveLength(2);
  });

  test('of nothing is valid too', async () => {
    const file = await writeExport(jsonExporter, await sourceOf(db));
    expect(validate(JSON.parse(await file.text())), JSON.stringify(validate.errors)).toBe(true);
  });

  test('the schema refuses what is not ours', () => {
    expect(validate({ format: 'sorot-clippings', version: 2 })).toBe(false);
  });

  test('without versions and rejected marks, when asked', async () => {
    const [id = ''] = await fill();
    const [first] = await marksOf(db, id);
    await editAnnotation(db, id, first?.id ?? '', (a) => ({ ...a, status: 'rejected' }));
    const file = await writeExport(jsonExporter, await sourceOf(db), { versions: false, rejected: false });
    const json = JSON.parse(await file.text());
    const exported = json.clippings.find((c: Clipping) => c.id === id);
    expect([exported.versions, exported.annotations.length]).toEqual([[], 3]);
  });

  test('tells how far it is, and stops when asked', async () => {
    await fill();
    const seen: number[] = [];
    const stop = new AbortController();
    const stopped = writeExport(
      jsonExporter,
      await sourceOf(db),
      {},
      {
        signal: stop.signal,
        onProgress: ({ done }) => {
          seen.push(done);
          if (done === 2) stop.abort();
        },
      },
    );
    await expect(stopped).rejects.toMatchObject({ code: 'stopped' });
    expect(seen).toEqual([1, 2]);
  });
});

describe('conflicts', () => {
  let file: Blob;
  let ids: string[];
  beforeEach(async () => {
    ids = await fill();
    file = await writeExport(jsonExporter, await sourceOf(db));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await setNote(db, ids[0] ?? '', 'Catatan di sini');
    await editTags(db, [ids[1] ?? ''], { add: ['sini'], remove: ['t2'] });
  });

  test('are shown with what differs', async () => {
    const preview = await stageImport(db, file);
    expect(preview).toMatchObject({ total: 3, fresh: 0, same: 1, conflicts: 2 });
    const conflicts = await listConflicts(db, 0, 10);
    expect(conflicts.map((c) => c.differences).toSorted()).toEqual([['note'], ['tags']]);
  });

  test.each([
    ['here', 'Catatan di sini', ['sini'], 0],
    ['file', 'Catatan\ndua baris', ['t2'], 2],
    ['both', 'Catatan di sini\n\nCatatan\ndua baris', ['sini', 't2'], 2],
  ] as const)('%s: and undone', async (choice, note, tags, updated) => {
    const before = await whole(db);
    const preview = await stageImport(db, file);
    const result = await applyImport(db, preview, { otherwise: choice });
    expect(result).toMatchObject({ created: 0, updated, unchanged: 3 - updated });
    expect((await readClipping(db, ids[0] ?? ''))?.note).toBe(note);
    expect((await readClipping(db, ids[1] ?? ''))?.tags).toEqual(tags);
    expect(await undoImport(db)).toBe(updated);
    expect(await whole(db)).toEqual(before);
  });

  test('each by its own choice', async () => {
    const preview = await stageImport(db, file);
    const [one] = await listConflicts(db, 0, 10);
    const single = new Map([[one?.n ?? -1, 'file' as const]]);
    expect(await applyImport(db, preview, { otherwise: 'here', single })).toMatchObject({ updated: 1 });
  });

  test('united, a decision of each side stays', async () => {
    const id = ids[2] ?? '';
    await importAll(file);
    const [a, b] = (await marksOf(db, id)) as [StoredAnnotation, StoredAnnotation];
    await editAnnotation(db, id, a.id, (x) => ({ ...x, status: 'confirmed' }));
    await editAnnotation(other, id, b.id, (x) => ({ ...x, note: 'dari sana' }));
    await importAll(await writeExport(jsonExporter, await sourceOf(db)));
    const united = await marksOf(other, id);
    expect(united.find((x) => x.id === a.id)?.status).toBe('confirmed');
    expect(united.find((x) => x.id === b.id)?.note).toBe('dari sana');
  });
});

describe('all or nothing', () => {
  test('a failure in the middle changes nothing', async () => {
    await fill();
    const file = await writeExport(jsonExporter, await sourceOf(db));
    const preview = await stageImport(other, file);
    let written = 0;
    other.bodies.hook('creating', () => {
      if (++written === 3) throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(applyImport(other, preview, { otherwise: 'both' })).rejects.toMatchObject({ code: 'quota' });
    expect([await whole(other), await listCollections(other)]).toEqual([[], []]);
  });

  test('stopped while reading or writing, nothing changes', async () => {
    await fill();
    const file = await writeExport(jsonExporter, await sourceOf(db));
    const stop = new AbortController();
    stop.abort();
    await expect(stageImport(other, file, { signal: stop.signal })).rejects.toMatchObject({ code: 'stopped' });
    const preview = await stageImport(other, file);
    const stopped = applyImport(other, preview, { otherwise: 'both' }, { signal: stop.signal });
    await expect(stopped).rejects.toMatchObject({ code: 'stopped' });
    expect(await whole(other)).toEqual([]);
    // what was staged still waits
    expect(await applyImport(other, preview, { otherwise: 'both' })).toMatchObject({ created: 3 });
  });

  test('a foreign clipping of the same id does not replace ours', async () => {
    const [id = ''] = await fill();
    const file = await writeExport(jsonExporter, await sourceOf(db));
    const hostile = new Blob([(await file.text()).replaceAll('https://kabar.example/', 'https://lain.example/')]);
    const before = await readClipping(db, id);
    await importAll(hostile, db);
    expect(await readClipping(db, id)).toEqual(before);
    expect(await findClippings(db)).toHaveLength(6);
  });
});

test.each<[number, Choices, number]>([
  [3, { otherwise: 'here' }, 0],
  [3, { otherwise: 'both' }, 3],
  [3, { otherwise: 'here', single: new Map([[1, 'file']]) }, 1],
  [
    3,
    {
      otherwise: 'file',
      single: new Map([
        [1, 'here'],
        [2, 'both'],
      ]),
    },
    2,
  ],
])('of %i conflicts, by %o, so many change what is here: %i', (conflicts, choices, expected) => {
  expect(writtenOf(conflicts, choices)).toBe(expected);
});
