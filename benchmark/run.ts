/**
 * `npm run bench [-- painting anchoring …]`: measures against peers in one run, prints the tables and writes them into
 * benchmark/RESULTS.md between the markers, so that the text around them stays.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { anchoringTable } from './anchoring.ts';
import { idleTable } from './idle.ts';
import { libraryTable } from './library.ts';
import { pageTable } from './page.ts';
import { paintingTable } from './painting.ts';
import { recognitionTable } from './recognition.ts';
import { sizeTable } from './size.ts';
import { markdown, type Table } from './table.ts';
import { workerTable } from './worker.ts';

const RESULTS = join(import.meta.dirname, 'RESULTS.md');

const sections: Record<string, () => Table | null | Promise<Table | null>> = {
  recognition: recognitionTable,
  anchoring: anchoringTable,
  painting: paintingTable,
  page: pageTable,
  idle: idleTable,
  worker: workerTable,
  size: sizeTable,
  library: () =>
    libraryTable({
      count: Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 100_000),
      filled: process.argv.includes('fill'),
      folder: process.argv[process.argv.indexOf('--in') + 1 || process.argv.length] ?? null,
    }),
};
/** Takes half an hour: only when asked for by name. */
const LONG = new Set(['library']);

const wanted = process.argv.slice(2).filter((a) => a in sections);
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;

for (const [name, make] of Object.entries(sections)) {
  if (wanted.length > 0 ? !wanted.includes(name) : LONG.has(name)) continue;
  const table = await make();
  if (!table) {
    console.log(`skipped: ${name}`);
    continue;
  }
  const text = markdown({
    ...table,
    note: `${table.note} Machine: ${machine}. Medians; absolute times are noise, ratios are not.`,
  });
  console.log(text);
  write(name, text);
}

function write(name: string, text: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const old = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '# Measured results\n';
  const block = `${open}\n${text}${close}`;
  const start = old.indexOf(open);
  const end = old.indexOf(close);
  const next =
    start >= 0 && end > start
      ? old.slice(0, start) + block + old.slice(end + close.length)
      : `${old.trimEnd()}\n\n${block}\n`;
  writeFileSync(RESULTS, next);
}
