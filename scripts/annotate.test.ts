import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs the batch command on what a shell would pipe into it. */
function batch(
  input: string,
  ...options: string[]
): { lines: { id: string; annotations: object[] }[]; errors: string; status: number | null } {
  const run = spawnSync(process.execPath, ['scripts/annotate.ts', ...options], { input, encoding: 'utf8' });
  const lines = run.stdout.split('\n').filter(Boolean);
  return { lines: lines.map((line) => JSON.parse(line)), errors: run.stderr, status: run.status };
}

test('one line in, one line out, in order; a bad line is named and the rest goes on', () => {
  const { lines, errors, status } = batch(
    '{"id":"a","text":"Bupati Alor Markus Lado hadir."}\nnot json\n\n{"id":"b"}\n{"id":"c","text":""}\n',
    '--without',
    'tagger',
  );
  expect(lines.map((line) => [line.id, line.annotations.length])).toEqual([
    ['a', 1],
    ['c', 0],
  ]);
  expect(lines[0]?.annotations[0]).toMatchObject({
    kind: 'official',
    text: 'Markus Lado',
    office: { text: 'Bupati Alor', region: '53.05' },
  });
  expect(errors).toMatch(/standard input, line 2: no valid JSON/);
  expect(errors).toMatch(/line 4: "text" is missing/);
  expect(status).toBe(1);
});

test('an unknown part is refused, with those there are', () => {
  const { errors, status } = batch('', '--without', 'magic');
  expect(errors).toMatch(/choose from grammar, tagger, linking/);
  expect(status).toBe(2);
});
