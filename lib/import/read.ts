import * as v from 'valibot';
import { entitiesOfStored, sha256 } from '../clipping/make.ts';
import { clippingSchema, collectionSchema, instantSchema, LIMITS } from '../clipping/schema.ts';
import { FORMAT, FORMAT_VERSION } from '../export/format.ts';
import { Failure } from '../failure.ts';
import { lexiconEntrySchema } from '../messages/schemas.ts';
import type { Clipping, Collection } from '../model/clipping.ts';
import type { LexiconEntry } from '../model/user-lexicon.ts';
import type { IdentityDecision } from '../store/rows.ts';
import { firstLine, linesOf, textOf } from './chunks.ts';
import { DEFAULT_LIMITS, jsonParts } from './json-elements.ts';

/** More clippings than this are no newsroom's library. */
const MOST_CLIPPINGS = 1_000_000;

/** What a file holds, in the order in which it comes. */
export type FilePart =
  | { readonly kind: 'clipping'; readonly clipping: Clipping; readonly where: string }
  | { readonly kind: 'collections'; readonly collections: readonly Collection[] }
  | { readonly kind: 'lexicon'; readonly entries: readonly LexiconEntry[] }
  | { readonly kind: 'identities'; readonly decisions: readonly IdentityDecision[] }
  | { readonly kind: 'exportedAt'; readonly at: string };

/**
 * Reads an export of Sorot, JSON or NDJSON, checked in every field: shapes, limits, offsets, hashes, ids that stand twice.
 * @throws Failure 'not-ours', 'newer-format', 'invalid' (with the place), 'too-large', 'stopped'
 */
export async function* readExport(file: Blob, signal?: AbortSignal): AsyncGenerator<FilePart, void, void> {
  const { line, all } = await firstLine(textOf(file, signal), DEFAULT_LIMITS.element);
  const first = line === null ? undefined : tryParse(line);
  const parts = isObject(first) && !('clippings' in first) ? readLines(all) : readJson(all);
  const ids = new Map<string, string>();
  for await (const part of parts) {
    if (part.kind === 'clipping') {
      remember(ids, `id ${part.clipping.id}`, part.where);
      remember(ids, `address ${part.clipping.canonicalUrl}`, part.where);
      if (ids.size > 2 * MOST_CLIPPINGS) throw new Failure('too-large', 'Too many clippings.');
    }
    yield part;
  }
}

function remember(seen: Map<string, string>, key: string, where: string): void {
  const before = seen.get(key);
  if (before) throw new Failure('invalid', `Two clippings of one ${key.split(' ')[0]}.`, `${before}, ${where}`);
  seen.set(key, where);
}

async function* readJson(chunks: AsyncIterable<string>): AsyncGenerator<FilePart, void, void> {
  const seen = new Set<string>();
  for await (const { key, index, json } of jsonParts(chunks, new Set(['clippings']))) {
    const where = index === undefined ? key : `clippings[${index}]`;
    const value = parse(json, where);
    seen.add(key);
    if (key === 'format' && value !== FORMAT) throw new Failure('not-ours', 'This is no export of Sorot.');
    else if (key === 'version') checkVersion(value);
    else if (key === 'clippings' && index === undefined) throw new Failure('invalid', 'The clippings are no list.');
    else if (key === 'clippings') yield { kind: 'clipping', clipping: await checkClipping(value, where), where };
    else if (key === 'collections') yield { kind: 'collections', collections: check(collections, value, where) };
    else if (key === 'lexicon') yield { kind: 'lexicon', entries: check(lexicon, value, where) };
    else if (key === 'identities') yield { kind: 'identities', decisions: check(identities, value, where) };
    else if (key === 'exportedAt') yield { kind: 'exportedAt', at: check(instantSchema, value, where) };
  }
  if (!seen.has('format')) throw new Failure('not-ours', 'This is no export of Sorot.');
  if (!seen.has('version')) throw new Failure('invalid', 'The version of the format is missing.');
}

const collections = v.pipe(v.array(collectionSchema), v.maxLength(100_000));
const key = v.pipe(v.string(), v.regex(/^(person|institution)\|[^|\n]*\|[\d.]*$/), v.maxLength(LIMITS.line));
const identities = v.pipe(
  v.array(
    v.pipe(
      v.object({ keys: v.tuple([key, key]), same: v.boolean(), decidedAt: instantSchema }),
      v.check(({ keys: [a, b] }) => a < b, 'Keys are not in order.'),
    ),
  ),
  v.maxLength(1_000_000),
);
const lexicon = v.pipe(v.array(lexiconEntrySchema), v.maxLength(1_000_000));

async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<FilePart, void, void> {
  const known = new Set<string>();
  for await (const { text, number } of linesOf(chunks, DEFAULT_LIMITS.element)) {
    const where = `line ${number}`;
    refuseDeep(text, where);
    const value = parse(text, where);
    if (!isObject(value) || !('format' in value) || value.format !== FORMAT) {
      throw new Failure('not-ours', 'This is no export of Sorot.', where);
    }
    checkVersion('version' in value ? value.version : undefined);
    const clipping = await checkClipping(value, where);
    const names = check(lineSchema, value, where).collectionNames;
    const fresh = Object.entries(names).filter(([id]) => clipping.collections.includes(id) && !known.has(id));
    if (fresh.length > 0) {
      for (const [id] of fresh) known.add(id);
      const made = fresh.map(([id, name]) => ({ id, name, note: '', createdAt: clipping.clippedAt }));
      yield { kind: 'collections', collections: check(collections, made, where) };
    }
    yield { kind: 'clipping', clipping, where };
  }
}

const lineSchema = v.object({
  collectionNames: v.exactOptional(
    v.record(v.string(), v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.tag))),
    {},
  ),
});

/** `JSON.parse` may run out of stack on nesting; whole files are checked while they are cut, lines here. */
function refuseDeep(json: string, where: string): void {
  let depth = 0;
  for (const [, bracket] of json.matchAll(/"(?:[^"\\]|\\.)*"|([[\]{}])/gs)) {
    if (bracket === '[' || bracket === '{') depth++;
    else if (bracket) depth--;
    if (depth > DEFAULT_LIMITS.depth) throw new Failure('too-large', 'Nested too deeply.', where);
  }
}

function checkVersion(version: unknown): void {
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    throw new Failure(
      'newer-format',
      `The file has version ${version}; this Sorot knows ${FORMAT_VERSION}.`,
      `${version}`,
    );
  }
  if (version !== FORMAT_VERSION) throw new Failure('invalid', 'Unknown version of the format.', 'version');
}

async function checkClipping(value: unknown, where: string): Promise<Clipping> {
  const clipping = check(clippingSchema, value, where);
  const ids = new Set(clipping.annotations.map((a) => a.id));
  if (ids.size < clipping.annotations.length) throw new Failure('invalid', 'Two annotations of one id.', where);
  for (const { text, textSha256 } of [clipping, ...clipping.versions]) {
    if ((await sha256(text)) !== textSha256) {
      throw new Failure('invalid', 'The text does not fit its hash: it was changed after it was clipped.', where);
    }
  }
  // Derived: never believed, always made from the annotations.
  return { ...clipping, entities: entitiesOfStored(clipping.annotations) };
}

function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown, where: string): T {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new Failure('invalid', issue.message, path ? `${where}.${path}` : where);
}

function parse(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Failure('invalid', 'Not valid JSON.', where);
  }
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
