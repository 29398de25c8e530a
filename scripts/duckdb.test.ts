/** What the batch command and the NDJSON export write goes straight into a database, without a step between. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, onTestFinished, test } from 'vitest';
import { makeClipping, sha256 } from '../lib/clipping/make.ts';
import { EXPORTERS } from '../lib/export/index.ts';
import { writeExport } from '../lib/export/write.ts';
import { annotations, article, BODY } from '../lib/store/sample.ts';

/** Rows of a query over a file with this text; `?` in the query is the file. */
async function rows(text: string, query: string): Promise<unknown[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'sorot-duckdb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'lines.jsonl');
  writeFileSync(file, text);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  onTestFinished(() => connection.closeSync());
  const reader = await connection.runAndReadAll(query.replace('?', `'${file}'`));
  return reader.getRowsJson();
}

test('annotations of the batch command: who is named with which office', async () => {
  const input = [
    { id: 'satu', text: 'Bupati Alor Markus Lado hadir pada Senin (16/9/2024).' },
    { id: 'dua', text: 'Tidak ada siapa-siapa di sini.' },
  ];
  const run = spawnSync(process.execPath, ['scripts/annotate.ts', '--without', 'tagger'], {
    input: input.map((line) => JSON.stringify(line)).join('\n'),
    encoding: 'utf8',
  });
  const query = `
    SELECT id, a.kind, a.text, a.office.text, a.iso
    FROM (SELECT id, unnest(annotations) AS a FROM read_ndjson(?)) ORDER BY a.start`;
  expect(await rows(run.stdout, query)).toEqual([
    ['satu', 'official', 'Markus Lado', 'Bupati Alor', null],
    ['satu', 'date', 'Senin (16/9/2024)', null, '2024-09-16'],
  ]);
});

test('clippings exported as NDJSON: findings counted by kind', async () => {
  const now = new Date('2024-09-18T03:42:00Z');
  const clipping = makeClipping(article(), await sha256(BODY), annotations(), {}, now);
  const source = {
    total: 1,
    collection: null,
    collections: [],
    clippings: async function* () {
      yield clipping;
    },
  };
  const blob = await writeExport(EXPORTERS.ndjson, source, { exportedAt: now });
  const query = `
    SELECT a.kind, count(*)::INTEGER FROM (SELECT unnest(annotations) AS a FROM read_ndjson(?))
    GROUP BY a.kind ORDER BY a.kind`;
  expect(await rows(await blob.text(), query)).toEqual([
    ['date', 1],
    ['institution', 1],
    ['official', 2],
  ]);
});
