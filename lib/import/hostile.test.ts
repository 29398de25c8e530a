import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonExporter } from '../export/json.ts';
import { ndjsonExporter } from '../export/ndjson.ts';
import { sourceOf } from '../export/source.ts';
import { writeExport } from '../export/write.ts';
import { saveArticle } from '../store/clippings.ts';
import { openDatabase, type SorotDatabase } from '../store/database.ts';
import { annotations, article } from '../store/sample.ts';
import { HOSTILE_FIELDS } from './hostile-fields.ts';
import { applyImport, stageImport } from './import.ts';
import { jsonParts } from './json-elements.ts';

let db: SorotDatabase;
let good = '';
let lines = '';
beforeAll(async () => {
  db = await openDatabase('hostile');
  await saveArticle(db, { article: article(), annotations: annotations(), options: { tags: ['a'], note: 'n' } });
  good = await (await writeExport(jsonExporter, await sourceOf(db))).text();
  lines = await (await writeExport(ndjsonExporter, await sourceOf(db))).text();
});
afterAll(() => db.delete());

const snapshot = async () => JSON.stringify(await Promise.all(db.tables.map((t) => t.toArray())));

/** Refused: with a code, nothing thrown but a Failure, nothing changed. @returns the code */
async function refused(content: BlobPart): Promise<string> {
  const before = await snapshot();
  const code = await stageImport(db, new Blob([content])).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );
  expect(await snapshot()).toBe(before);
  return code;
}

/** The good file with one thing changed. */
// biome-ignore lint/suspicious/noExplicitAny: hostile files break every type.
function broken(change: (file: any) => void): string {
  const file = JSON.parse(good);
  change(file);
  return JSON.stringify(file);
}

/** The good file with one value set, by its path. */
const set = (path: string, value: unknown) => (): string =>
  broken((f) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    keys.reduce((at, key) => at[key], f)[last] = value;
  });

describe('files that are refused', () => {
  const cases: [string, string, () => BlobPart][] = [
    ['empty', 'not-ours', () => ''],
    ['blank', 'not-ours', () => ' \n\t'],
    ['a list', 'not-ours', () => '[]'],
    ['a number', 'not-ours', () => '1e999'],
    ['another format', 'not-ours', set('format', 'bookmarks')],
    [
      'no format',
      'not-ours',
      () =>
        broken((f) => {
          delete f.format;
        }),
    ],
    ['plain text', 'not-ours', () => 'Judul,Tanggal\nRakor,2024'],
    ['HTML', 'not-ours', () => '<!doctype html><script>alert(1)</script>'],
    ['zip-like', 'not-ours', () => new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 255, 254])],
    ['invalid UTF-8', 'not-ours', () => new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
    ['UTF-16', 'not-ours', () => new Uint8Array([0xff, 0xfe, 0x7b, 0])],
    ['a newer version', 'newer-format', set('version', 2)],
    ['version as a word', 'invalid', set('version', '1')],
    ['version 0', 'invalid', set('version', 0)],
    ['version a huge number', 'newer-format', () => good.replace('"version": 1', '"version": 1e308')],
    [
      'no version',
      'invalid',
      () =>
        broken((f) => {
          delete f.version;
        }),
    ],
    ['clippings no list', 'invalid', set('clippings', {})],
    ['clipping null', 'invalid', set('clippings', [null])],
    ['clipping a list', 'invalid', set('clippings', [[]])],
    ['a name twice', 'invalid', () => good.replace('"version": 1', '"version": 1, "version": 1')],
    ['text after the end', 'invalid', () => `${good}{}`],
    ['trailing comma', 'invalid', () => good.replace('\n]}', ',\n]}')],
    [
      'two clippings of one id',
      'invalid',
      () =>
        broken((f) => {
          f.clippings.push({ ...f.clippings[0], canonicalUrl: 'https://y.example/' });
        }),
    ],
    [
      'two clippings of one address',
      'invalid',
      () =>
        broken((f) => {
          f.clippings.push({ ...f.clippings[0], id: '01J8C2V6Q3T9M4XKZ7R5B0WFEN' });
        }),
    ],
    [
      'two annotations of one id',
      'invalid',
      () =>
        broken((f) => {
          const [a, b] = f.clippings[0].annotations;
          b.id = a.id;
        }),
    ],
    [
      'text changed after clipping',
      'invalid',
      () =>
        broken((f) => {
          f.clippings[0].text += ' ';
        }),
    ],
    ['a script as address', 'invalid', set('clippings.0.url', 'javascript:alert(1)')],
    ['a script as address, with line break', 'invalid', set('clippings.0.url', 'java\nscript:alert(1)')],
    ['data address', 'invalid', set('clippings.0.canonicalUrl', 'data:text/html,x')],
    ['id that is a path', 'invalid', set('clippings.0.id', '../../etc/passwd')],
    ['id __proto__', 'invalid', set('clippings.0.id', '__proto__')],
    ['offsets beyond the text', 'invalid', set('clippings.0.annotations.0.end', 1e9)],
    ['offset negative', 'invalid', set('clippings.0.annotations.0.start', -1)],
    ['offset a fraction', 'invalid', set('clippings.0.annotations.0.start', 0.5)],
    ['offset 2^53', 'invalid', set('clippings.0.annotations.0.end', 2 ** 53)],
    ['words that do not stand there', 'invalid', set('clippings.0.annotations.0.text', 'x')],
    ['unknown kind', 'invalid', set('clippings.0.annotations.0.kind', 'spy')],
    ['unknown status', 'invalid', set('clippings.0.annotations.0.status', 'true')],
    ['confidence 2', 'invalid', set('clippings.0.annotations.0.confidence', 2)],
    ['tag an object', 'invalid', set('clippings.0.tags', [{ toString: 'x' }])],
    ['a tag of a million letters', 'invalid', set('clippings.0.tags', ['x'.repeat(1e6)])],
    ['a million tags', 'invalid', set('clippings.0.tags', Array(1e5).fill('x'))],
    ['day 2024-9-1', 'invalid', set('clippings.0.publishedAt', '2024-9-1')],
    ['instant in words', 'invalid', set('clippings.0.clippedAt', 'kemarin')],
    ['instant month 99', 'invalid', set('clippings.0.clippedAt', '2024-99-01T00:00:00Z')],
    [
      'nested 100,000 deep in a clipping',
      'too-large',
      () => good.replace('"clippings": [', `"clippings": [${'['.repeat(1e5)}`),
    ],
    ['nested 100,000 deep beside', 'too-large', () => good.replace('{', `{"x":${'{"a":'.repeat(1e5)}`)],
    ['nested deep in a line', 'too-large', () => lines.replace('{', `{"x":${'['.repeat(100)}${']'.repeat(100)},`)],
    ['a line of another format', 'not-ours', () => `${lines}{"format":"x"}\n`],
    ['a damaged line', 'invalid', () => `${lines}{"format":\n`],
    ['a line twice', 'invalid', () => lines + lines],
  ];
  test.each(cases)('%s: %s', async (_, code, content) => expect(await refused(content())).toBe(code));

  const fields = Object.entries(HOSTILE_FIELDS).flatMap(([path, values]) =>
    values.map((value): [string, string, unknown] => [path, JSON.stringify(value), value]),
  );
  test.each(fields)('%s: %s', async (path, _, value) => {
    expect(await refused(set(path, value)())).toMatch(/^(?:invalid|too-large)$/);
  });
  test('there are two hundred of them at least', () =>
    expect(cases.length + fields.length).toBeGreaterThanOrEqual(200));

  test('cut off anywhere', async () => {
    for (let end = 0; end < good.length - 2; end += 37) expect(await refused(good.slice(0, end))).not.toBe('accepted');
  });
});

test('prototype keys and unknown fields are dropped, markup stays text', async () => {
  const file = broken((f) => {
    f.clippings[0].note = '<img src=x onerror=alert(1)>';
    f.clippings[0].evil = 1;
  }).replace('"note":"<img', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"note":"<img');
  const preview = await stageImport(db, new Blob([file]));
  await applyImport(db, preview, { otherwise: 'file' });
  const [head] = await db.heads.toArray();
  expect(head?.note).toBe('<img src=x onerror=alert(1)>');
  expect(Object.keys(head ?? {})).not.toContain('evil');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(head)).toBe(Object.prototype);
});

test('collections, decisions and identities that stand twice are taken once', async () => {
  const id = '01J8C2V6Q3T9M4XKZ7R5B0WFEN';
  const at = '2024-09-18T03:42:00.000Z';
  const entry = {
    id,
    createdAt: at,
    scope: { where: 'everywhere' },
    subject: { kind: 'official', name: 'x', spellings: ['x'] },
    decision: { do: 'reject' },
  };
  const file = broken((f) => {
    f.collections = [1, 2, 3].map((n) => ({
      id: n < 3 ? id : `${id.slice(0, -1)}P`,
      name: n < 3 ? 'A' : 'a',
      note: '',
      createdAt: at,
    }));
    f.lexicon = [entry, entry];
    f.identities = [1, 2].map(() => ({ keys: ['person|a|', 'person|b|'], same: true, decidedAt: at }));
  });
  const preview = await stageImport(db, new Blob([file]));
  await applyImport(db, preview, { otherwise: 'here' });
  expect([await db.collections.count(), await db.lexicon.count(), await db.joins.count()]).toEqual([1, 1, 1]);
});

test('bytes changed at random: refused with a code or a file that differs in words alone, never a crash', async () => {
  const bytes = new TextEncoder().encode(good);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const changed = bytes.slice();
        for (const [at, value] of changes) changed[at] = value;
        const code = await refusedOrStaged(changed);
        expect(['accepted', 'invalid', 'not-ours', 'too-large', 'newer-format']).toContain(code);
      },
    ),
    { numRuns: 300 },
  );
});

const refusedOrStaged = (content: BlobPart): Promise<string> =>
  stageImport(db, new Blob([content])).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

describe('JSON cut into parts', () => {
  async function cut(json: string, size: number): Promise<unknown> {
    async function* chunks() {
      for (let i = 0; i < json.length; i += size) yield json.slice(i, i + size);
    }
    const made: Record<string, unknown> = {};
    for await (const { key, index, json: part } of jsonParts(chunks(), new Set(['list']))) {
      if (index === undefined) Object.defineProperty(made, key, { value: JSON.parse(part), enumerable: true });
      else {
        if (index === 0) made[key] = [];
        (made[key] as unknown[]).push(JSON.parse(part));
      }
    }
    return made;
  }

  test('gives what JSON.parse gives, whatever the chunks', async () => {
    const json = fc.record({
      list: fc.array(fc.jsonValue(), { minLength: 1 }),
      other: fc.jsonValue(),
      '"\\{[,': fc.jsonValue(),
    });
    await fc.assert(
      fc.asyncProperty(json, fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 1, 3), async (value, size, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(await cut(text, size)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('what JSON.parse refuses is refused', async () => {
    const good = '{"a": [1, {"b": "x"}], "list": [1, "2", {"c": null}]}';
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom(...'{}[],:"\\x1 '), async (at, letter) => {
        const text = good.slice(0, at) + letter + good.slice(at + 1);
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const accepted = await cut(text, 5).then(
          () => true,
          () => false,
        );
        // A name that stands twice is JSON, but we refuse it.
        if (accepted !== valid) expect(new Set(text.match(/"(a|list)"/g)).size).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});
