/**
 * `npm run release`: the packages for the stores, reproducible byte for byte from the same commit:
 * sorot-VERSION-chrome.zip (also Edge), sorot-VERSION-firefox.zip, and sorot-VERSION-source.zip, which Firefox asks for.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { filesIn, zipOf } from './lib/zip.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out', 'release');
/** What a store's package may weigh, in bytes. */
const LIMIT = 900_000;

function run(command: string, ...args: string[]): string {
  const result = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr || result.stdout}`);
  return result.stdout;
}

function pack(name: string, folder: string, files: Iterable<string>, limit = Number.POSITIVE_INFINITY): void {
  const bytes = zipOf(folder, files);
  if (bytes.length > limit) throw new Error(`${name}: ${bytes.length} bytes, ${limit} allowed`);
  writeFileSync(join(OUT, name), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${hash}  ${name}  ${(bytes.length / 1000).toFixed(0)} kB`);
}

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
if (run('git', 'status', '--porcelain').trim() !== '') {
  console.error('There are changes that are not committed: a release must come from a commit.');
  process.exit(1);
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const browser of ['chrome', 'firefox']) {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  rmSync(folder, { recursive: true, force: true });
  run('wxt', 'build', '-b', browser);
  pack(`sorot-${version}-${browser}.zip`, folder, filesIn(folder), LIMIT);
}
const tracked = run('git', 'ls-files', '-z').split('\0').filter(Boolean).sort();
pack(
  `sorot-${version}-source.zip`,
  ROOT,
  tracked.map((file) => join(ROOT, file)),
);
console.log(`In ${relative(process.cwd(), OUT) || OUT}`);
