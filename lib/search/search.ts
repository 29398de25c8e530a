import { Dexie } from 'dexie';
import type { SorotDatabase } from '../store/database.ts';
import { type PostingRow, SearchDatabase } from './database.ts';
import { type Facets, facetPrefix, facetRanges, type TermRange } from './facets.ts';
import { FoundIds, openSegments, type Segment } from './found.ts';
import { generationOf, type IndexWork, rebuild, updateIndex } from './index-clippings.ts';
import { bitsFor, countOf, decodeInto, intersect, numbersOf, subtract } from './postings.ts';
import { beginningOf, type Requirement, readQuestion, wordsOf } from './terms.ts';

/** Documents with a phrase's words are read to see whether they stand together, this many at a time. */
const READ = 200;

/** Full-text search over the library. One for each page that searches. */
export class Search {
  readonly #library: SorotDatabase;
  #index: SearchDatabase;
  #segments: readonly Segment[] | null = null;
  /** Of the index when the segments were last known to be right. */
  #generation: unknown;

  constructor(library: SorotDatabase, name: string = `${library.name}-search`) {
    this.#library = library;
    this.#index = new SearchDatabase(name);
  }

  /**
   * Brings the index up to date; quick when nothing has changed. A damaged index is thrown away and made anew.
   * @throws the signal's reason when it was stopped
   */
  async update(work: IndexWork = {}): Promise<void> {
    try {
      await updateIndex(this.#library, this.#index, work);
    } catch (error) {
      work.signal?.throwIfAborted();
      console.warn('[Sorot] search index made anew:', error);
      const { name } = this.#index;
      this.#index.close();
      await Dexie.delete(name);
      this.#index = new SearchDatabase(name);
      await rebuild(this.#library, this.#index, work);
    }
    // Another tab may have written to the index as well.
    const generation = await generationOf(this.#index);
    if (generation !== this.#generation) this.#segments = null;
    this.#generation = generation;
  }

  /**
   * Ids of the clippings that fit a question and the facets; null when neither asks anything. Also such as lie in the trash:
   * intersect with a filter. Knows what the last `update` knew.
   */
  async find(question: string, facets: Facets = {}): Promise<FoundIds | null> {
    const requirements = readQuestion(question);
    const conditions = facetRanges(facets);
    if (requirements.length + conditions.length === 0) return null;
    const segments = await this.#open();
    const found = segments.map((segment) => segment.live.slice());
    for (const condition of conditions) {
      const fitting = await this.#holding(condition, segments);
      found.forEach((bits, i) => {
        intersect(bits, fitting[i]!);
      });
    }
    for (const requirement of requirements) {
      const fitting = await this.#fitting(requirement, segments);
      found.forEach((bits, i) => {
        if (requirement.negative && !requirement.phrase) subtract(bits, fitting[i]!);
        else if (!requirement.negative) intersect(bits, fitting[i]!);
      });
    }
    for (const requirement of requirements)
      if (requirement.phrase) await this.#keepPhrase(found, segments, requirement);
    return new FoundIds(segments, found);
  }

  /** Values of a facet that occur, the most frequent first; counted roughly, also in the trash. */
  async values(facet: keyof Facets): Promise<string[]> {
    const prefix = facetPrefix(facet);
    const rows = await this.#rowsOf({ term: prefix, prefix: true });
    const counts = new Map<string, number>();
    for (const { term, numbers } of rows) counts.set(term, (counts.get(term) ?? 0) + countOf(numbers));
    return [...counts].sort((a, b) => b[1] - a[1]).map(([term]) => term.slice(prefix.length));
  }

  close(): void {
    this.#index.close();
  }

  /** Segments in memory: ids, and which of their documents are not overridden by a later segment. */
  async #open(): Promise<readonly Segment[]> {
    this.#segments ??= openSegments(await this.#index.segments.orderBy('segment').toArray());
    return this.#segments;
  }

  async #fitting(requirement: Requirement, segments: readonly Segment[]): Promise<Uint32Array[]> {
    const all = await Promise.all(
      requirement.words.map((word, i) =>
        this.#holding([{ term: word, prefix: requirement.prefix && i === requirement.words.length - 1 }], segments),
      ),
    );
    const [first = segments.map((s) => bitsFor(s.ids.length)), ...others] = all;
    for (const bits of others) {
      first.forEach((b, i) => {
        intersect(b, bits[i]!);
      });
    }
    if (requirement.concepts.length > 0) {
      const ranges = requirement.concepts.map((term) => ({ term, prefix: false }));
      const concepts = await this.#holding(ranges, segments);
      first.forEach((b, i) => {
        concepts[i]!.forEach((word, k) => {
          b[k]! |= word;
        });
      });
    }
    return first;
  }

  /** For each segment the documents that hold any of the terms. */
  async #holding(ranges: readonly TermRange[], segments: readonly Segment[]): Promise<Uint32Array[]> {
    const sets = segments.map((s) => bitsFor(s.ids.length));
    const place = new Map(segments.map((s, i) => [s.segment, i]));
    await Promise.all(
      ranges.map(async (range) => {
        for (const row of await this.#rowsOf(range)) {
          const i = place.get(row.segment);
          if (i !== undefined) decodeInto(row.numbers, sets[i]!);
        }
      }),
    );
    return sets;
  }

  #rowsOf(range: TermRange): PromiseLike<PostingRow[]> {
    const { term, prefix } = (range.prefix && beginningOf(range.term)) || range;
    const upper = prefix ? `${term}\uffff` : term;
    return this.#index.postings
      .where('[term+segment]')
      .between([term, 0], [upper, Number.MAX_SAFE_INTEGER], true, true)
      .toArray();
  }

  /** Keeps (or, for "-", takes away) the documents in which the words stand one behind the other. */
  async #keepPhrase(
    found: readonly Uint32Array[],
    segments: readonly Segment[],
    { words, negative }: Requirement,
  ): Promise<void> {
    const phrase = ` ${words.join(' ')} `;
    for (const [s, bits] of found.entries()) {
      const all = [...numbersOf(bits)];
      for (let at = 0; at < all.length; at += READ) {
        const batch = all.slice(at, at + READ);
        const ids = batch.map((number) => segments[s]!.ids[number]!);
        const [heads, bodies] = await Promise.all([
          this.#library.heads.bulkGet(ids),
          this.#library.bodies.bulkGet(ids),
        ]);
        batch.forEach((number, i) => {
          const texts = [bodies[i]?.text, heads[i]?.title, heads[i]?.note, ...(heads[i]?.tags ?? [])];
          const stands = texts.some((text) => text && ` ${wordsOf(text).join(' ')} `.includes(phrase));
          if (stands === negative) bits[number >>> 5]! &= ~(1 << (number & 31));
        });
      }
    }
  }
}
