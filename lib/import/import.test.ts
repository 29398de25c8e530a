import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jsonExporter } from '../export/json.ts';
import { backupSource, sourceOf } from '../export/source.ts';
import { writeExport } from '../export/write.ts';
import { saveArticle } from '../store/clippings.ts';
import { openDatabase, type SorotDatabase } from '../store/database.ts';
import { decideIdentity } from '../store/identities.ts';
import { addLexiconEntry, changeLexiconEntry, listLexicon } from '../store/lexicon.ts';
import { findClippings } from '../store/queries.ts';
import { annotations, article } from '../store/sample.ts';
import { applyImport, stageImport } from './import.ts';
import { clearStage } from './stage.ts';
import { undoImport } from './undo.ts';

let db: SorotDatabase;
let other: SorotDatabase;
let number = 0;
beforeEach(async () => {
  [db, other] = await Promise.all([openDatabase(`im-${number++}`), openDatabase(`im-${number++}`)]);
});
afterEach(() => Promise.all([db.delete(), other.delete()]));

async function clip(n: number): Promise<void> {
  const url = `https://kabar.example/${n}`;
  await saveArticle(db, { article: article({ url, canonicalUrl: url }), annotations: annotations() });
}

async function teach(): Promise<void> {
  const subject = { kind: 'official', name: 'Ratna', spellings: ['Ratna'] } as const;
  await addLexiconEntry(db, { scope: { where: 'everywhere' }, subject, decision: { do: 'reject' } });
  await decideIdentity(db, 'person|ratna kusumadewi|98.04', 'person|ratna|', true);
}

const BOTH = { otherwise: 'both' } as const;

describe('another tab is at the waiting room as well', () => {
  const WORK: [string, (file: Blob) => Promise<unknown>][] = [
    ['it staged another file', (file) => stageImport(other, file)],
    ['it gave a file up', () => clearStage(other)],
  ];
  test.each(WORK)('%s: nothing is written with the preview of this one', async (_, work) => {
    await clip(1);
    const first = await writeExport(jsonExporter, await sourceOf(db));
    await clip(2);
    const preview = await stageImport(other, first);
    await work(await writeExport(jsonExporter, await sourceOf(db)));
    await expect(applyImport(other, preview, BOTH)).rejects.toMatchObject({ code: 'other-file' });
    expect(await findClippings(other)).toEqual([]);
  });

  test('an import is made once', async () => {
    await teach();
    const preview = await stageImport(other, await writeExport(jsonExporter, await backupSource(db)));
    await applyImport(other, preview, BOTH);
    await expect(applyImport(other, preview, BOTH)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('decisions that came with a file', () => {
  const bring = async () => {
    await teach();
    const preview = await stageImport(other, await writeExport(jsonExporter, await backupSource(db)));
    return applyImport(other, preview, BOTH);
  };

  test('go with it when it is undone, also without a clipping', async () => {
    expect(await bring()).toMatchObject({ created: 0, updated: 0, decisions: 2 });
    expect(await undoImport(other)).toBe(0);
    expect([await other.lexicon.count(), await other.joins.count(), await other.incoming.count()]).toEqual([0, 0, 0]);
  });

  test('stay when they were here before, or were changed since', async () => {
    await bring();
    const [entry] = await listLexicon(other);
    if (!entry) throw new Error('no entry');
    await changeLexiconEntry(other, { ...entry, decision: { do: 'confirm' } });
    await undoImport(other);
    expect(await listLexicon(other)).toMatchObject([{ decision: { do: 'confirm' } }]);
    const preview = await stageImport(other, await writeExport(jsonExporter, await backupSource(db)));
    expect(await applyImport(other, preview, BOTH)).toMatchObject({ decisions: 1 });
    await undoImport(other);
    expect([await other.lexicon.count(), await other.joins.count()]).toEqual([1, 0]);
  });
});
