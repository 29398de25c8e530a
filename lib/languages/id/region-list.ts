import type { AddTerms, ReadTerm, Term } from '../../lexicon/waiting-terms.ts';
import type { Level } from '../../model/annotation.ts';
import data from './data/regions.json' with { type: 'json' };

/** A province, regency, city or district with its official code. */
export interface Region {
  /** "21" province, "82.04" regency or city, "82.04.01" district. */
  readonly code: string;
  /** Name without the word for its level: "Halmahera Selatan". */
  readonly name: string;
  readonly level: Level;
}

/**
 * Makes the entry for a name or alias of a region.
 * @param ambiguity 0 safe; 1 another meaning is possible; 2 only behind a word such as "Kabupaten", "Bupati", "Pemkab"
 * @param seat the text is the seat of its government ("Labuha"), not a name of the region
 */
type RegionTerm<V> = (text: string, region: Region, ambiguity: 0 | 1 | 2, seat: boolean) => Term<V>;

/** Names that mean other things as well: "Metro TV", "Polda Metro Jaya"; "Batu", "Puncak" and "Banjar" in place names. */
const COMMON_NAMES: Readonly<Record<string, 1 | 2>> = { Metro: 2, Batu: 1, Puncak: 1, Banjar: 1, Kaur: 1, Landak: 1 };

let regions: Map<string, Region> | null = null;

/** All provinces, regencies and cities by code. */
export function regionsByCode(): ReadonlyMap<string, Region> {
  if (regions) return regions;
  regions = new Map();
  for (const line of data.provinces) {
    const code = line.slice(0, 2);
    const colon = line.indexOf(':');
    regions.set(code, { code, name: line.slice(3, colon), level: 'province' });
    for (const part of line.slice(colon + 1).split(',')) {
      const city = isCity(part);
      const full = `${code}.${part.slice(0, 2)}`;
      regions.set(full, { code: full, name: part.slice(city ? 3 : 2), level: city ? 'city' : 'regency' });
    }
  }
  return regions;
}

/** "71KBatam": the letter K behind the number marks a city; no regency's name begins with K and a capital. */
const isCity = (part: string): boolean => part.charCodeAt(2) === 75 && part.charCodeAt(3) <= 90;

/** The words that official and everyday language put before the name of a region. */
const LEVEL_WORDS: Readonly<Partial<Record<Level, string>>> = {
  province: 'Provinsi',
  regency: 'Kabupaten',
  city: 'Kota',
  district: 'Kecamatan',
};

/** "Kabupaten Halmahera Selatan", "Kota Batam", "Provinsi Riau", "Kecamatan Krui Selatan". */
export const officialName = (region: Region): string => `${LEVEL_WORDS[region.level] ?? ''} ${region.name}`.trim();

/** Adds every name and alias of provinces, regencies and cities. */
export function addRegionTerms<V>(add: AddTerms<V>, term: RegionTerm<V>): void {
  const byCode = regionsByCode();
  const all = [...byCode.values()];
  const readName: ReadTerm<V> = (name, row) => term(name, all[row]!, COMMON_NAMES[name] ?? 0, false);
  all.forEach(({ name }, row) => {
    add(name, readName, row);
  });
  const aliases = (list: string, ambiguity: 0 | 1 | 2, seat: boolean): void => {
    const read: ReadTerm<V> = (text, _, pairs, from) => {
      const region = byCode.get(pairs.slice(pairs.lastIndexOf(';', from) + 1, from - 1));
      return region ? term(text, region, ambiguity, seat) : null;
    };
    add(list, read, 0, 'labelled');
  };
  aliases(data.aliases.sure, 0, false);
  aliases(data.aliases.context, 1, false);
  aliases(data.aliases.cue, 2, false);
  aliases(data.seats, 1, true);
}
