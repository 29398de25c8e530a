import type { Piece } from './composition.ts';
import type { Institution, OfficeTitle } from './lexicon.ts';
import type { RegionLevel } from './regions.ts';

/** "Anggota Komisi", "Kepala Dinas": the second word belongs to the name of the body, "Komisi II DPR RI". */
export const namesPart = (title: OfficeTitle): boolean =>
  / (?:Komisi|Fraksi|Pansus|Bapemperda|Baleg|Banggar|Divisi|Dinas|Badan|Biro|Bagian|Bidang|Seksi|Kantor|Sekretariat)$/.test(
    title.canonical,
  );

const CITY_BODIES = new Set(['pemkot', 'polresta', 'polrestabes', 'polresmetro', 'setdako']);

/** The level of region that a body or title asks for: "Pemkot Bandung" is the city. */
export function impliedLevel(body: Institution | null, pieces: readonly Piece[]): RegionLevel | null {
  if (body) {
    if (CITY_BODIES.has(body.id)) return 'city';
    if (body.level === 'province' || body.level === 'regency') return body.level;
    return null;
  }
  for (const piece of pieces) {
    if (piece.type !== 'title' || !piece.title.institution) continue;
    if (piece.title.institution === 'pemkot' || CITY_BODIES.has(piece.title.institution)) return 'city';
    if (piece.title.institution === 'pemprov' || piece.title.institution === 'polda') return 'province';
    if (piece.title.institution === 'kejati') return 'province';
    return 'regency';
  }
  return null;
}

/** First letters large, the others small. */
export const capitalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
