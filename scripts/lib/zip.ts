import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Zip entries carry a time; always the same one, or two builds of one commit would differ. */
const TIME = new Date('2000-01-01T00:00:00Z');

/** All files in a folder and below, in an order of their names. */
export function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** A zip of files, the same bytes for the same files. */
export function zipOf(folder: string, files: Iterable<string>): Uint8Array {
  const entries: Zippable = {};
  for (const file of files)
    entries[relative(folder, file).split(sep).join('/')] = [
      readFileSync(file),
      { mtime: TIME, os: 3, attrs: 0o644 << 16 },
    ];
  return zipSync(entries, { level: 9, mtime: TIME });
}
