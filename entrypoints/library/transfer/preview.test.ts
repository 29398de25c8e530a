import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../../lib/export/index.ts';
import { sourceOf } from '../../../lib/export/source.ts';
import { writeExport } from '../../../lib/export/write.ts';
import { saveArticle } from '../../../lib/store/clippings.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { annotations, article, BODY } from '../../../lib/store/sample.ts';
import { previewOf } from './preview.ts';

const ALL = { versions: true, rejected: true };

test('an empty selection has no preview', async () => {
  const db = await openDatabase('preview-empty');
  expect(await previewOf(db, {}, 'json', ALL)).toBeNull();
});

test.each(['json', 'ndjson', 'csv-annotations', 'markdown'] as const)(
  '%s: about as large as the file becomes',
  async (format) => {
    const db = await openDatabase(`preview-${format}`);
    for (let i = 0; i < 30; i++) {
      const made = article({
        canonicalUrl: `https://kabar.example/${i}`,
        text: `Judul ${i}\n\n${`${BODY}\n\n`.repeat(1 + (i % 3))}`,
      });
      await saveArticle(db, { article: made, annotations: annotations(made.text), options: {} });
    }
    const preview = await previewOf(db, {}, format, ALL);
    const { size } = await writeExport(EXPORTERS[format], await sourceOf(db), ALL);
    expect(preview?.text.length).toBeGreaterThan(100);
    expect((preview?.bytes ?? 0) / size).toBeGreaterThan(0.7);
    expect((preview?.bytes ?? 0) / size).toBeLessThan(1.4);
  },
);
