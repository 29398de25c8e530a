/**
 * What filters ask of the persons and bodies of a clipping, as terms of the index: offices by all their names, regions by
 * code. They lie beside the words, where 100,000 clippings are intersected as bits.
 */
import { officeKeys } from '../languages/id/office-keys.ts';
import type { Entity } from '../model/entity.ts';

/** Begin terms that no word can be. */
const OFFICE = '@o:';
const OFFICE_KIND = '@k:';
const REGION = '@r:';

/** What a list is narrowed to. */
export interface Facets {
  /** As typed: "Sekda", "Ketua KPU", "Bupati Halmahera Selatan". More words narrow: "ketua" finds every kind of head. */
  readonly office?: string;
  /** Official code; a province includes what lies in it. */
  readonly region?: string;
}

/** A term, or all that begin with it. */
export interface TermRange {
  readonly term: string;
  readonly prefix: boolean;
}

/** Terms of a clipping's entities. */
export function facetTermsOf(entities: readonly Entity[], into: Set<string>): void {
  for (const entity of entities) {
    if (entity.kind === 'date') continue;
    if (entity.region) into.add(REGION + entity.region);
    for (const { text, region } of entity.offices) {
      if (region) into.add(REGION + region);
      const { whole, kind } = keysOf(text);
      if (whole) into.add(OFFICE + whole);
      if (kind) into.add(OFFICE_KIND + kind);
    }
  }
}

/** For each condition the terms of which one must be there. */
export function facetRanges({ office, region }: Facets): TermRange[][] {
  const ranges: TermRange[][] = [];
  if (office) ranges.push(upTo(OFFICE + keysOf(capitalised(office)).whole, ' '));
  if (region) ranges.push(upTo(REGION + region, '.'));
  return ranges;
}

/** The term itself, and what goes on behind a separator. */
const upTo = (term: string, separator: string): TermRange[] => [
  { term, prefix: false },
  { term: term + separator, prefix: true },
];

/** Places are known by their capitals; who types a filter may leave them out. */
const capitalised = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** The same offices come again and again, and taking one apart costs more than all words around it. */
const MOST_KNOWN = 5_000;
const known = new Map<string, ReturnType<typeof officeKeys>>();

function keysOf(text: string): ReturnType<typeof officeKeys> {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const keys = officeKeys(text);
  known.set(text, keys);
  return keys;
}

/** Where the choices of a facet lie in the index. */
export const facetPrefix = (facet: keyof Facets): string => (facet === 'office' ? OFFICE_KIND : REGION);
