/** What the batch command and the NDJSON export write goes straight into a database, without a step between. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, onTestFinished, test } from 'vitest';
import { makeClipping, sha256 } from '../lib/clipping/make.ts';
import { EXPORTERS, type ExportFormat } from '../lib/export/index.ts';
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

const NOW = new Date('2024-09-18T03:42:00Z');

/** One clipping in a format of the export. */
async function exported(format: ExportFormat, note = ''): Promise<string> {
  const clipping = makeClipping(article(), await sha256(BODY), annotations(), { note, tags: ['a;b', 'c'] }, NOW);
  const source = {
    total: 1,
    collection: null,
    collections: [],
    clippings: async function* () {
      yield clipping;
    },
  };
  return (await writeExport(EXPORTERS[format], source, { exportedAt: NOW })).text();
}

test('clippings exported as NDJSON: findings counted by kind', async () => {
  const query = `
    SELECT a.kind, count(*)::INTEGER FROM (SELECT unnest(annotations) AS a FROM read_ndjson(?))
    GROUP BY a.kind ORDER BY a.kind`;
  expect(await rows(await exported('ndjson'), query)).toEqual([
    ['date', 1],
    ['institution', 1],
    ['official', 2],
  ]);
});

test('findings exported as CSV: a reader that is not the writer finds the same cells', async () => {
  const query = `SELECT kind, value, office, status FROM read_csv(?, header = true, all_varchar = true)`;
  expect(await rows(await exported('csv-annotations'), query)).toEqual([
    ['official', 'Ratna Kusumadewi', 'Bupati Tanah Lembayung', 'proposed'],
    ['institution', 'Bawaslu Kabupaten Tanah Lembayung', null, 'proposed'],
    ['date', '2024-09-17', null, 'proposed'],
    ['official', 'Ratna Kusumadewi', 'Bupati Tanah Lembayung', 'proposed'],
  ]);
});

test('clippings exported as CSV: quotes, commas and line breaks within a cell', async () => {
  const note = 'kata "netral", koma; baris\nkedua';
  const query = `SELECT title, note, published, officials FROM read_csv(?, header = true, all_varchar = true)`;
  expect(await rows(await exported('csv-clippings', note), query)).toEqual([
    ['Rakor Netralitas ASN Digelar di Lembayung', note, '2024-09-18', '1'],
  ]);
});

test('bulk form: a line that says what to do, then the clipping', async () => {
  const query = `SELECT json_extract_string(json, '$.index._index'), json_extract_string(json, '$.title')
    FROM read_ndjson_objects(?)`;
  expect(await rows(await exported('bulk'), query)).toEqual([
    ['sorot-clippings', null],
    [null, 'Rakor Netralitas ASN Digelar di Lembayung'],
  ]);
});
