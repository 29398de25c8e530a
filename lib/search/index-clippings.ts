import type { SorotDatabase } from '../store/database.ts';
import type { BodyRow, HeadRow } from '../store/rows.ts';
import { INDEX_VERSION, type PostingRow, type SearchDatabase } from './database.ts';
import { facetTermsOf } from './facets.ts';
import { encode } from './postings.ts';
import { addBeginnings, termsOf } from './terms.ts';

/** Documents of one segment: large ones make searching quick, and take memory while they are made. */
const SEGMENT = 16_384;
const READ = 200;
const WRITE = 5_000;
/** More segments than this are made one again, for every one costs a search one more look. */
const MOST_SEGMENTS = 24;

export interface IndexWork {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

/** What of a clipping is searched. */
export function searchedTerms(head: HeadRow, body: BodyRow): Set<string> {
  const terms = termsOf(body.text);
  for (const text of [head.title, head.siteName, head.byline, head.note, ...head.tags]) if (text) termsOf(text, terms);
  for (const { name, kind } of body.entities) if (kind !== 'date') termsOf(name, terms);
  facetTermsOf(body.entities, terms);
  for (const { note } of body.annotations) if (note) termsOf(note, terms);
  addBeginnings(terms);
  return terms;
}

/**
 * Brings the index up to date: all clippings when there is none yet (or it was made by other rules), else those that were
 * written since. Stopped or killed at any moment it goes on next time.
 * @returns the number of clippings indexed
 */
export async function updateIndex(
  library: SorotDatabase,
  index: SearchDatabase,
  work: IndexWork = {},
): Promise<number> {
  const version = await index.meta.get('version');
  const segments = await index.segments.count();
  if (version?.value !== INDEX_VERSION || segments > MOST_SEGMENTS) return rebuild(library, index, work);
  const dirty = await library.dirty.toArray();
  if (dirty.length === 0) return 0;
  const ids = dirty.map((row) => row.id);
  await addAll(library, index, ids, work);
  await library.transaction('rw', library.dirty, async () => {
    // Written again meanwhile: then it waits for the next time.
    const now = await library.dirty.bulkGet(ids);
    await library.dirty.bulkDelete(ids.filter((_, i) => now[i]?.mark === dirty[i]?.mark));
  });
  return ids.length;
}

/** Makes the whole index anew. */
export async function rebuild(library: SorotDatabase, index: SearchDatabase, work: IndexWork = {}): Promise<number> {
  const [ids, dirty] = await library.transaction('r', library.heads, library.dirty, () =>
    Promise.all([library.heads.toCollection().primaryKeys(), library.dirty.toArray()]),
  );
  await index.transaction('rw', index.tables, async () => {
    await Promise.all(index.tables.map((table) => table.clear()));
    await raiseGeneration(index);
  });
  await addAll(library, index, ids, work);
  await index.meta.put({ name: 'version', value: INDEX_VERSION });
  const marks = new Map(dirty.map((row) => [row.id, row.mark]));
  await library.transaction('rw', library.dirty, () =>
    library.dirty.filter((row) => marks.get(row.id) === row.mark).delete(),
  );
  return ids.length;
}

async function addAll(
  library: SorotDatabase,
  index: SearchDatabase,
  ids: readonly string[],
  { signal, onProgress }: IndexWork,
): Promise<void> {
  for (let from = 0; from < ids.length; from += SEGMENT) {
    const chunk = ids.slice(from, from + SEGMENT);
    const postings = new Map<string, number[]>();
    for (let at = 0; at < chunk.length; at += READ) {
      signal?.throwIfAborted();
      await collect(library, chunk.slice(at, at + READ), at, postings);
      onProgress?.({ done: Math.min(from + at + READ, ids.length), total: ids.length });
    }
    signal?.throwIfAborted();
    await writeSegment(index, chunk, postings);
  }
}

async function collect(
  library: SorotDatabase,
  ids: readonly string[],
  first: number,
  postings: Map<string, number[]>,
): Promise<void> {
  const [heads, bodies] = await Promise.all([library.heads.bulkGet([...ids]), library.bodies.bulkGet([...ids])]);
  for (let i = 0; i < ids.length; i++) {
    const [head, body] = [heads[i], bodies[i]];
    // Deleted for good: its number stays empty, and what earlier segments say of it is void.
    if (!head || !body) continue;
    for (const term of searchedTerms(head, body)) {
      const list = postings.get(term);
      if (list) list.push(first + i);
      else postings.set(term, [first + i]);
    }
  }
}

/** In one transaction: a segment is there whole or not at all. Sorted terms are written faster. */
async function writeSegment(
  index: SearchDatabase,
  ids: readonly string[],
  postings: Map<string, number[]>,
): Promise<void> {
  const terms = [...postings.keys()].sort();
  await index.transaction('rw', index.segments, index.postings, index.meta, async () => {
    const segment = ((await index.segments.orderBy('segment').last())?.segment ?? 0) + 1;
    for (let at = 0; at < terms.length; at += WRITE) {
      const rows = terms
        .slice(at, at + WRITE)
        .map((term): PostingRow => ({ term, segment, numbers: encode(postings.get(term) ?? []) }));
      await index.postings.bulkAdd(rows);
    }
    await index.segments.add({ segment, ids });
    await raiseGeneration(index);
  });
}

/** Another value with each writing to the index, by whichever tab: what is held of it in memory is right while it stays. */
export const generationOf = async (index: SearchDatabase): Promise<unknown> =>
  (await index.meta.get('generation'))?.value;

/** Drawn, not counted: an index made anew must not come to a number that it had before. */
const raiseGeneration = (index: SearchDatabase): PromiseLike<unknown> =>
  index.meta.put({ name: 'generation', value: crypto.randomUUID() });
