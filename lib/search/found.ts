import type { SegmentRow } from './database.ts';
import { bitsFor, numbersOf } from './postings.ts';

/** A run of documents in memory. */
export interface Segment {
  readonly segment: number;
  /** Ids of clippings by their number in the segment. */
  readonly ids: readonly string[];
  /** Documents that no later segment overrides. */
  readonly live: Uint32Array;
  /** Where each clipping of the index stands now, for all segments together. */
  readonly places: ReadonlyMap<string, Place>;
}

interface Place {
  readonly at: number;
  readonly number: number;
}

/** @param rows by their number, ascending. @returns the newest first */
export function openSegments(rows: readonly SegmentRow[]): Segment[] {
  const places = new Map<string, Place>();
  return rows.toReversed().map(({ segment, ids }, at): Segment => {
    const live = bitsFor(ids.length);
    ids.forEach((id, number) => {
      if (places.has(id)) return;
      live[number >>> 5]! |= 1 << (number & 31);
      places.set(id, { at, number });
    });
    return { segment, ids, live, places };
  });
}

/**
 * Ids that were found. Kept as bits: of a set with most of 100,000 ids a list asks for each, and making such a set takes longer
 * than finding what is in it.
 */
export class FoundIds {
  readonly #segments: readonly Segment[];
  readonly #bits: readonly Uint32Array[];
  readonly size: number;

  constructor(segments: readonly Segment[], bits: readonly Uint32Array[]) {
    this.#segments = segments;
    this.#bits = bits;
    let size = 0;
    for (const words of bits) for (const word of words) size += ones(word);
    this.size = size;
  }

  has(id: string): boolean {
    const place = this.#segments[0]?.places.get(id);
    return place !== undefined && ((this.#bits[place.at]![place.number >>> 5]! >>> (place.number & 31)) & 1) === 1;
  }

  *[Symbol.iterator](): Generator<string, void, void> {
    for (const [i, bits] of this.#bits.entries())
      for (const number of numbersOf(bits)) yield this.#segments[i]!.ids[number]!;
  }
}

/** Number of bits that are set. */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
