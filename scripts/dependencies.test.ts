import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** First cells of the document's tables: a package a line, optional ones marked behind the name. */
const documented = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name as string);

const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
  Object.keys(manifest[group] ?? {}),
);

test('docs/dependencies.md says of every package why it is there, once, and of no other', () => {
  expect([...documented].sort()).toEqual([...wanted].sort());
});

test('versions are exact', () => {
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[group] ?? {}))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});
