import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import playwright from '../playwright.config.ts';

const FOLDER = join(import.meta.dirname, '../e2e');
const SKIP =
  /test\.skip\(\s*[\w.()]+\.project\.name (?:!== 'chromium'|=== 'firefox'),\s*(['"`])(?<reason>(?:(?!\1).)+)\1,?\s*\)/g;
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const specsIn = (folder: string): string[] =>
  readdirSync(join(FOLDER, folder)).filter((file) => file.endsWith('.spec.ts'));
const reasons = (code: string): string[] => [...code.matchAll(SKIP)].map((match) => match.groups?.reason ?? '');

const VIEWS = '| `e2e/views/` | views with made-up data, the same in either browser |';

test('docs/firefox.md lists exactly what does not run in Firefox, with the reasons', () => {
  const skipped = specsIn('.').flatMap((file) => {
    const code = read(file);
    // Every skip is one that this test can read.
    expect([file, code.match(/\.(?:skip|fixme)\(/g)?.length ?? 0]).toEqual([file, reasons(code).length]);
    return reasons(code).map((reason) => `| \`e2e/${file}\` | ${reason} |`);
  });
  const listed = readFileSync(join(FOLDER, '../docs/firefox.md'), 'utf8').match(/^\| `e2e\/.*\|$/gm) ?? [];
  expect(listed.sort()).toEqual([VIEWS, ...skipped].sort());
});

test('what runs in Chromium runs in Firefox, save the views without the extension', () => {
  const tests = (name: string) => {
    const project = playwright.projects?.find((p) => p.name === name);
    return [project?.testDir, project?.testIgnore];
  };
  expect(tests('firefox')).toEqual(tests('chromium'));
  expect(tests('firefox')).toEqual(['e2e', 'views/**']);
  const views = specsIn('views');
  expect(views.filter((file) => read(`views/${file}`).includes('galleryFor(test)'))).toEqual(views);
});
