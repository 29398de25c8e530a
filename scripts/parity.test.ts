import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../e2e');
const SKIP =
  /test\.skip\(\s*[\w.()]+\.project\.name (?:!== 'chromium'|=== 'firefox'),\s*(['"`])(?<reason>(?:(?!\1).)+)\1,?\s*\)/g;
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const reasons = (code: string): string[] => [...code.matchAll(SKIP)].map((match) => match.groups?.reason ?? '');

test('docs/firefox.md lists exactly what is skipped in Firefox, with the reasons', () => {
  const specs = readdirSync(FOLDER).filter((file) => file.endsWith('.spec.ts'));
  const gallery = reasons(read('harness/gallery.ts'));
  expect(gallery).toHaveLength(1);
  const skipped = specs.flatMap((file) => {
    const code = read(file);
    // Every skip is one that this test can read.
    expect([file, code.match(/\.(?:skip|fixme)\(/g)?.length ?? 0]).toEqual([file, reasons(code).length]);
    return [...(code.includes('galleryFor(test)') ? gallery : []), ...reasons(code)].map(
      (reason) => `| \`e2e/${file}\` | ${reason} |`,
    );
  });
  const listed = readFileSync(join(FOLDER, '../docs/firefox.md'), 'utf8').match(/^\| `e2e\/.*\|$/gm) ?? [];
  expect(listed.sort()).toEqual(skipped.sort());
});
