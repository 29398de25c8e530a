import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

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

test('several threads give the same lines in the same order, bad ones named by their numbers', () => {
  const articles = Array.from({ length: 60 }, (_, i) =>
    i % 17 === 5
      ? 'not json'
      : JSON.stringify({ id: `a${i}`, text: 'Bupati Alor Markus Lado hadir. '.repeat(1 + (i % 7)) }),
  );
  const input = `${articles.join('\n')}\n`;
  const alone = batch(input, '--without', 'tagger');
  const shared = batch(input, '--without', 'tagger', '--jobs', '3');
  expect(shared.lines).toEqual(alone.lines);
  expect(shared.lines).toHaveLength(56);
  expect(shared.errors).toBe(alone.errors);
  expect(shared.errors).toMatch(/line 6: no valid JSON/);
  expect(shared.status).toBe(1);
});

test('a number of threads that is none is refused', () => {
  const { errors, status } = batch('', '--jobs', 'many');
  expect(errors).toMatch(/give a number of threads/);
  expect(status).toBe(2);
});

test('an interrupted run goes on where it stopped, after half a line too, and ends with the same file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sorot-batch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const output = join(folder, 'out.jsonl');
  const article = (i: number) => JSON.stringify({ id: `a${i}`, text: `Bupati Alor Markus Lado hadir. ${i}` });
  const input = ['no json', ...Array.from({ length: 12 }, (_, i) => article(i))].join('\n');
  batch(input, '--without', 'tagger', '--output', output);
  const whole = readFileSync(output, 'utf8');
  const stops = [0, 10, whole.indexOf('\n') + 1, Math.floor(whole.length / 2), whole.length];
  for (const stop of stops) {
    writeFileSync(output, whole.slice(0, stop));
    const { errors } = batch(input, '--without', 'tagger', '--output', output, '--resume');
    expect(readFileSync(output, 'utf8'), `stopped at ${stop}`).toBe(whole);
    expect(errors).toMatch(/line 1: no valid JSON/);
  }
  const other = batch(`${input}\n`.replace('"a11"', '"b"'), '--without', 'tagger', '--output', output, '--resume');
  expect(other.errors).toMatch(/output ends with id "a11", this input has "b" there/);
  expect(other.status).toBe(1);
  expect(readFileSync(output, 'utf8'), 'and nothing is lost').toBe(whole);
});

test('going on needs to know with what', () => {
  expect(batch('', '--resume').errors).toMatch(/--output FILE/);
});
