/** Bringing clippings in: read and compare first, then all or nothing. `undo.ts` takes it back. */
import { ulid } from 'ulid';
import { failureOf } from '../failure.ts';
import type { Clipping, Collection } from '../model/clipping.ts';
import type { LexiconEntry } from '../model/user-lexicon.ts';
import { putClippings, readClipping, write } from '../store/clippings.ts';
import type { SorotDatabase } from '../store/database.ts';
import { IdentityCounts } from '../store/identity-counts.ts';
import type { Difference, IdentityDecision, IncomingRow, JoinRow } from '../store/rows.ts';
import { stopIfAsked, type Work } from '../work.ts';
import { differencesOf, uniteClippings } from './compare.ts';
import { readExport } from './read.ts';
import { beginStage, clearStage, endStage } from './stage.ts';

/** What a file would bring. Nothing of the library has changed yet. */
export interface ImportPreview {
  /** Which reading of which file it shows. */
  readonly stage: string;
  readonly exportedAt: string | null;
  readonly total: number;
  readonly same: number;
  readonly fresh: number;
  readonly conflicts: number;
  readonly collections: readonly Collection[];
  readonly lexicon: readonly LexiconEntry[];
  readonly identities: readonly IdentityDecision[];
}

export interface Conflict {
  readonly n: number;
  readonly differences: readonly Difference[];
  readonly here: Clipping;
  readonly file: Clipping;
}

/** Which one stays: the one here, the one of the file, or both united in one. */
export type Choice = 'here' | 'file' | 'both';

export interface Choices {
  readonly otherwise: Choice;
  /** By the conflict's `n`. */
  readonly single?: ReadonlyMap<number, Choice>;
}

/** How many of so many conflicts change what is here. */
export function writtenOf(conflicts: number, { otherwise, single = new Map() }: Choices): number {
  let written = otherwise === 'here' ? 0 : conflicts;
  for (const choice of single.values()) written += Number(choice !== 'here') - Number(otherwise !== 'here');
  return written;
}

export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Decisions that are new here: of the lexicon, and about identities. */
  readonly decisions: number;
  /** ISO 8601 instant. */
  readonly savedAt: string;
}

const BATCH = 100;

/**
 * Reads a file into the waiting room, checks everything and compares with the library.
 * @throws Failure as `readExport`; then the waiting room is empty again, and the library untouched in any case
 */
export async function stageImport(db: SorotDatabase, file: Blob, work: Work = {}): Promise<ImportPreview> {
  const counts = { same: 0, new: 0, conflict: 0 };
  const collections = new Map<string, Collection>();
  const lexicon: LexiconEntry[] = [];
  const identities: IdentityDecision[] = [];
  let exportedAt: string | null = null;
  let pending: Clipping[] = [];
  let total = 0;
  let read = 0;
  let stage: string;
  const flush = async (): Promise<void> => {
    const batch = pending;
    pending = [];
    const first = total - batch.length;
    const verdicts = await compareBatch(db, batch, first, [...collections.values()]);
    for (const { verdict } of verdicts) if (verdict !== 'done' && verdict !== 'stage') counts[verdict]++;
    await db.incoming.bulkAdd(verdicts);
    work.onProgress?.({ done: Math.min(read, file.size), total: file.size });
  };
  try {
    stage = await beginStage(db);
    for await (const part of readExport(file, work.signal)) {
      if (part.kind === 'collections') for (const c of part.collections) collections.set(c.id, c);
      else if (part.kind === 'lexicon') lexicon.push(...part.entries);
      else if (part.kind === 'identities') identities.push(...part.decisions);
      else if (part.kind === 'exportedAt') exportedAt = part.at;
      else {
        pending.push(part.clipping);
        total++;
        read += part.clipping.text.length + 400 * part.clipping.annotations.length;
        if (pending.length >= BATCH) await flush();
      }
    }
    await flush();
  } catch (error) {
    // On a full disk this may fail as well: what is told is why the file was not read.
    await clearStage(db).catch(() => undefined);
    throw failureOf(error);
  }
  return {
    stage,
    exportedAt,
    total,
    same: counts.same,
    fresh: counts.new,
    conflicts: counts.conflict,
    collections: [...collections.values()],
    lexicon,
    identities,
  };
}

function compareBatch(
  db: SorotDatabase,
  batch: readonly Clipping[],
  first: number,
  collections: readonly Collection[],
): Promise<IncomingRow[]> {
  return db.transaction('r', db.heads, db.bodies, db.versions, db.collections, async () => {
    const names = await collectionMap(db, collections);
    const twins = await twinsOf(db, batch);
    const rows: IncomingRow[] = [];
    for (const [i, raw] of batch.entries()) {
      const clipping = { ...raw, collections: raw.collections.flatMap((id) => names.get(id) ?? []) };
      const here = twins.get(raw.canonicalUrl);
      const n = first + i;
      if (!here) rows.push({ n, verdict: 'new', json: JSON.stringify(raw) });
      else {
        const differences = differencesOf(here, clipping);
        rows.push(
          differences.length === 0
            ? { n, verdict: 'same' }
            : { n, verdict: 'conflict', json: JSON.stringify(raw), existing: here.id, differences },
        );
      }
    }
    return rows;
  });
}

/**
 * The clippings here of the same articles, by address. The address decides; an id alone may belong to another article by
 * chance or malice.
 */
async function twinsOf(db: SorotDatabase, clippings: readonly Clipping[]): Promise<Map<string, Clipping>> {
  const ids = await Promise.all(
    clippings.map((c) => db.heads.where('canonicalUrl').equals(c.canonicalUrl).primaryKeys()),
  );
  const found = await Promise.all(ids.flat().map((id) => readClipping(db, id)));
  return new Map(found.flatMap((c) => (c ? [[c.canonicalUrl, c]] : [])));
}

/** For the file's collections, by id, the id that they have here: the same name is the same collection. */
async function collectionMap(db: SorotDatabase, collections: readonly Collection[]): Promise<Map<string, string>> {
  const here = await db.collections.toArray();
  const byName = new Map(here.map((c) => [c.name.toLocaleLowerCase(), c.id]));
  const map = new Map(here.map((c) => [c.id, c.id]));
  for (const c of collections) {
    if (map.has(c.id)) continue;
    const key = c.name.toLocaleLowerCase();
    map.set(c.id, byName.get(key) ?? c.id);
    // Two of the file that differ in case alone become one.
    if (!byName.has(key)) byName.set(key, c.id);
  }
  return map;
}

/** Conflicts of the preview, by the page. */
export async function listConflicts(db: SorotDatabase, offset: number, limit: number): Promise<Conflict[]> {
  const rows = await db.incoming.where('verdict').equals('conflict').offset(offset).limit(limit).toArray();
  const found = await Promise.all(
    rows.map(async (row): Promise<Conflict | null> => {
      if (row.verdict !== 'conflict') return null;
      const here = await readClipping(db, row.existing);
      return here && { n: row.n, differences: row.differences, here, file: clippingOf(row) };
    }),
  );
  return found.filter((conflict) => conflict !== null);
}

/**
 * Writes what was staged, in one transaction: all or nothing.
 * @throws Failure 'stopped', 'quota', 'other-file' …; then nothing has changed, and what was staged still waits
 */
export async function applyImport(
  db: SorotDatabase,
  preview: ImportPreview,
  choices: Choices,
  work: Work = {},
  now: Date = new Date(),
): Promise<ImportResult> {
  const result = { created: 0, updated: 0, unchanged: 0, decisions: 0 };
  await write(db, async () => {
    const names = await collectionMap(db, preview.collections);
    const fresh = preview.collections.filter((c) => names.get(c.id) === c.id);
    const known = new Set(await db.collections.toCollection().primaryKeys());
    await db.collections.bulkAdd(fresh.filter((c) => !known.has(c.id)));
    const entries = new Set(await db.lexicon.toCollection().primaryKeys());
    const lexicon = preview.lexicon.filter((e) => !entries.has(e.id));
    await db.lexicon.bulkPut(lexicon);
    const identities = await addDecisions(db, preview.identities);
    await endStage(db, preview, { lexicon, identities });
    result.decisions = lexicon.length + identities.length;
    const counts = new IdentityCounts();
    for (let from = 0; ; from += BATCH) {
      stopIfAsked(work.signal);
      const rows = await db.incoming
        .where('n')
        .between(from, from + BATCH)
        .toArray();
      if (rows.length === 0) break;
      for (const did of await applyBatch(db, rows, names, choices, counts)) result[did]++;
      work.onProgress?.({ done: from + rows.length, total: preview.total });
    }
    await counts.write(db);
  });
  return { ...result, savedAt: now.toISOString() };
}

/** What was decided here stays. */
async function addDecisions(db: SorotDatabase, decisions: readonly IdentityDecision[]): Promise<JoinRow[]> {
  const rows = decisions.map((decision) => ({ ...decision, id: decision.keys.join('\n') }));
  const here = await db.joins.bulkGet(rows.map((row) => row.id));
  const fresh = rows.filter((_, i) => !here[i]);
  await db.joins.bulkPut(fresh);
  return fresh;
}

/** What `stageImport` has checked and written. */
const clippingOf = (row: { readonly json: string }): Clipping => JSON.parse(row.json);

type Did = 'created' | 'updated' | 'unchanged';

async function applyBatch(
  db: SorotDatabase,
  rows: readonly IncomingRow[],
  names: ReadonlyMap<string, string>,
  choices: Choices,
  counts: IdentityCounts,
): Promise<Did[]> {
  const incoming = rows.filter((row) => row.verdict === 'new' || row.verdict === 'conflict');
  // Read afresh: another tab may have written since the preview.
  const files = incoming.map(clippingOf);
  const twins = await twinsOf(db, files);
  const taken = await db.heads.bulkGet(files.map((file) => file.id));
  const made: Clipping[] = [];
  const marks: IncomingRow[] = [];
  const did = incoming.map((row, i): Did => {
    const read = files[i]!;
    const collections = [...new Set(read.collections.flatMap((id) => names.get(id) ?? []))];
    const file: Clipping = { ...read, collections };
    const here = twins.get(file.canonicalUrl) ?? null;
    const next = here ? chosen(row, here, file, choices) : taken[i] ? { ...file, id: ulid() } : file;
    if (here && differencesOf(here, next).length === 0) {
      marks.push({ n: row.n, verdict: 'same' });
      return 'unchanged';
    }
    made.push(next);
    marks.push({ n: row.n, verdict: 'done', id: next.id, before: here, updatedAt: next.updatedAt });
    return here ? 'updated' : 'created';
  });
  await putClippings(db, made, counts);
  await db.incoming.bulkPut(marks);
  return [...did, ...Array.from({ length: rows.length - incoming.length }, (): Did => 'unchanged')];
}

/** What was new in the preview and is here by now was never asked about: both are kept, united. */
function chosen(row: IncomingRow, here: Clipping, file: Clipping, choices: Choices): Clipping {
  const choice = row.verdict === 'new' ? 'both' : (choices.single?.get(row.n) ?? choices.otherwise);
  if (choice === 'here') return here;
  return choice === 'file' ? { ...file, id: here.id } : uniteClippings(here, file);
}
