/** Runs in the browser: files of half a gigabyte that no export is, and what the import makes of them. */
import { synthetic } from '../../benchmark/library/synthetic.ts';
import { jsonExporter } from '../../lib/export/json.ts';
import { failureOf } from '../../lib/failure.ts';
import { stageImport } from '../../lib/import/import.ts';
import { openDatabase } from '../../lib/store/database.ts';

const MB = 2 ** 20;
const HUGE = 500;
const OPENING =
  '{"format":"sorot-clippings","version":1,"exportedAt":"2026-11-27T00:00:00Z","collection":null,"collections":[],"clippings":[';

const endless = (beginning: string, piece: string): Blob => {
  const block = new Blob([piece.repeat(MB / piece.length)]);
  return new Blob([beginning, ...Array.from({ length: HUGE }, () => block)]);
};

/** Clippings as they are exported, until the file is large enough; its last one is cut in two. */
async function cut(): Promise<Blob> {
  const pieces: Blob[] = [];
  let size = 0;
  const source = {
    total: 1e6,
    collection: null,
    collections: [],
    clippings: async function* () {
      for (let i = 0; size < HUGE * MB; i++) yield await synthetic(i);
    },
  };
  let text = '';
  for await (const piece of jsonExporter.write(source, {})) {
    text += piece;
    if (text.length < MB) continue;
    pieces.push(new Blob([text]));
    size += text.length;
    text = '';
  }
  return new Blob(pieces).slice(0, HUGE * MB);
}

const FILES: Readonly<Record<string, () => Blob | Promise<Blob>>> = {
  'one text without end': () => endless(`${OPENING}{"id":"01J8C2V6Q3T9M4XKZ7R5B0WFEN","text":"`, 'surat '),
  'brackets without end': () => endless(OPENING, '['),
  'spaces without end': () => endless('{', ' '),
  'a line without end': () => endless('{"format":"sorot-clippings-lines","version":1}\n{"id":"', 'a'),
  'what looks like an archive': () => endless('PK\u0003\u0004', '\u0000\u0001PK'),
  'an export that is cut at its end': cut,
};

export interface HugeResult {
  readonly bytes: number;
  /** The code with which it was refused; null when it was not. */
  readonly refused: string | null;
  readonly seconds: number;
  /** Rows in the database afterwards. */
  readonly rows: number;
}

async function feed(name: string): Promise<HugeResult> {
  const db = await openDatabase('huge');
  const file = (await FILES[name]?.()) ?? new Blob();
  const started = performance.now();
  let refused: string | null = null;
  try {
    await stageImport(db, file);
  } catch (error) {
    refused = failureOf(error).code;
  }
  const seconds = (performance.now() - started) / 1000;
  const counts = await Promise.all(db.tables.map((table) => table.count()));
  return { bytes: file.size, refused, seconds, rows: counts.reduce((a, b) => a + b, 0) };
}

Object.assign(globalThis, { hugeFiles: Object.keys(FILES), feed });
