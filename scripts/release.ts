/**
 * `npm run release`: the packages for the stores, reproducible byte for byte from the same commit:
 * sorot-VERSION-chrome.zip (also Edge), sorot-VERSION-firefox.zip, and sorot-VERSION-source.zip, which Firefox asks for.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { type Zippable, zipSync } from 'fflate';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out', 'release');
/** Zip entries carry a time; always the same one, or two builds of one commit would differ. */
const TIME = new Date('2000-01-01T00:00:00Z');

function run(command: string, ...args: string[]): string {
  const result = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr || result.stdout}`);
  return result.stdout;
}

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

function pack(name: string, folder: string, files: Iterable<string>): void {
  const entries: Zippable = {};
  for (const file of files) {
    entries[relative(folder, file).split(sep).join('/')] = [
      readFileSync(file),
      { mtime: TIME, os: 3, attrs: 0o644 << 16 },
    ];
  }
  const bytes = zipSync(entries, { level: 9, mtime: TIME });
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
  pack(`sorot-${version}-${browser}.zip`, folder, filesIn(folder));
}
const tracked = run('git', 'ls-files', '-z').split('\0').filter(Boolean).sort();
pack(
  `sorot-${version}-source.zip`,
  ROOT,
  tracked.map((file) => join(ROOT, file)),
);
console.log(`In ${relative(process.cwd(), OUT) || OUT}`);
