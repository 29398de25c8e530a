/** What a reader's browser has to load, minified and gzipped, beside libraries that do parts of it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesIn, zipOf } from '../scripts/lib/zip.ts';
import type { Table } from './table.ts';

const OUTPUT = join(import.meta.dirname, '..', '.output', 'chrome-mv3');

/** Pages, with every script and style that their HTML names. */
const PAGES = ['popup', 'library', 'welcome', 'note'];

/** Parts of the extension, by the files that they load. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['scout, in every page of a granted site', /^scout\.js$/],
  ['content script, on every marked page', /^content-scripts\/annotator\.js$/],
  ['both', /^(?:scout|content-scripts\/annotator)\.js$/],
  ['card, with the first card of a page', /^card\.js$/],
  ['background', /^background\.js$/],
  ['model, loaded with the first article', /^model\//],
  ['whole extension', /./],
];

const PEERS: readonly (readonly [string, string])[] = [
  ['mark.js', 'marks, by adding elements'],
  ['advanced-mark.js', 'marks, by adding elements or as highlights'],
  ['@recogito/text-annotator', 'marks and annotations of one page'],
  ['web-highlighter', 'own marks of a reader, by adding elements'],
  ['chrono-node/id', 'dates, Indonesian'],
  ['compromise', 'names and more, English'],
];

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export async function sizeTable(): Promise<Table | null> {
  if (!existsSync(OUTPUT)) return null;
  const files = (readdirSync(OUTPUT, { recursive: true }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(OUTPUT, file)).isFile());
  const row = (what: string, chosen: readonly string[]): string[] => {
    const parts = chosen.map((file) => readFileSync(join(OUTPUT, file)));
    const plain = parts.reduce((sum, bytes) => sum + bytes.length, 0);
    const gzipped = parts.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
    return [what, kilobytes(plain), kilobytes(gzipped)];
  };
  const rows = PARTS.map(([what, pattern]) =>
    row(
      what,
      files.filter((file) => pattern.test(file)),
    ),
  );
  rows.push(['store package, zipped', '', kilobytes(zipOf(OUTPUT, filesIn(OUTPUT)).length)]);
  for (const page of PAGES) {
    const html = readFileSync(join(OUTPUT, `${page}.html`), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
    rows.push(row(`${page} page, all that it loads`, [`${page}.html`, ...new Set(named)]));
  }
  for (const [name, does] of PEERS) {
    const bundle = await build({
      stdin: {
        contents: `import * as peer from ${JSON.stringify(name)}; globalThis.peer = peer;`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      loader: { '.css': 'empty' },
      logLevel: 'silent',
    });
    const code = bundle.outputFiles[0]?.contents ?? new Uint8Array();
    rows.push([`peer: ${name} (${does})`, kilobytes(code.length), kilobytes(gzipSync(code).length)]);
  }
  return {
    title: 'Size',
    note: 'The store build for Chromium, and peers bundled and minified in the same way. Kilobytes of 1,000; gzipped file by file.',
    head: ['what', 'kB', 'gzipped, kB'],
    rows,
  };
}
