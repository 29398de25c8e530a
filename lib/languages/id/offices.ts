import { lookUp } from '../../lexicon/lexicon.ts';
import type { OfficeIdentity } from '../../link/identity.ts';
import { singleSpaced } from '../../text/spacing.ts';
import { wordKey } from '../../text/word-key.ts';
import { compose, type Piece } from './compose.ts';
import { nameOf } from './institutions.ts';
import { type Institution, indonesianLexicon, institutionById } from './lexicon.ts';
import { NO_CONTEXT, type RegionContext } from './regions.ts';

/**
 * What an office phrase stands for: "Ketua Bawaslu Kota Batam" is head of Bawaslu Kota Batam, region 21.71;
 * "Gubernur Kepri" implies the Pemerintah Provinsi Kepulauan Riau, region 21.
 * @returns institution and region are null where the phrase does not say
 */
export function identifyOffice(
  text: string,
  regions: RegionContext = NO_CONTEXT,
  learnt?: ReadonlyMap<string, string>,
): OfficeIdentity {
  const flat = singleSpaced(text).trim();
  const { pieces } = compose(
    spellHeads(shortTitle(flat) ?? flat),
    learnt ? { regions, learnt, titles: true } : { regions, titles: true },
  );
  const name = nameOf(pieces) || flat;
  const place = pieces.find((p) => p.type === 'region');
  const locality = pieces.find((p) => p.type === 'locality');
  const title = pieces.filter((p) => p.type === 'title');
  const status = pieces.filter((p) => p.type === 'status').map((p) => p.status);
  const candidacy = title.some((t) => t.title.group === 'candidate') || status.includes('candidate');
  return {
    name,
    key: wordKey(name),
    holderKey: wordKey(nameOf(pieces.filter((p) => p.type !== 'status'))),
    title: wordKey(title.map((t) => t.title.canonical).join(' ')),
    body: bodyKey(pieces),
    former: status.includes('former'),
    institution: candidacy ? null : institutionOf(pieces),
    region: locality?.region?.code ?? place?.region.code ?? null,
  };
}

/** "Kadis PUPR" is the "Kepala Dinas PUPR": the department's name begins inside the abbreviation. */
const spellHeads = (text: string): string =>
  text.replace(
    /\b(?:Kadis|Kaban|Kabiro|Sekdis|Sekban)\b\.?/gi,
    (short) => HEADS[short.toLowerCase().replace('.', '')] ?? short,
  );

const HEADS: Readonly<Record<string, string>> = {
  kadis: 'Kepala Dinas',
  kaban: 'Kepala Badan',
  kabiro: 'Kepala Biro',
  sekdis: 'Sekretaris Dinas',
  sekban: 'Sekretaris Badan',
};

/** "Komandan Kodim (Dandim) 0417/Kerinci" is the "Dandim 0417/Kerinci"; null when no title stands in brackets. */
function shortTitle(text: string): string | null {
  if (!text.includes('(')) return null;
  const match = BRACKETED_TITLE.exec(text);
  if (!match?.[2] || !/^\p{Lu}/u.test(match[2])) return null;
  const title = lookUp(indonesianLexicon(), match[2]).some((v) => v.list === 'office');
  const status = title ? (STATUS.exec(match[1] ?? '')?.[0] ?? '') : '';
  return title ? `${status}${match[2]}${match[3] ?? ''}` : null;
}

const BRACKETED_TITLE = /^([^()]*)\(\s*([^()]{2,24}?)\s*\)(.*)$/u;
const STATUS = /^(?:mantan|eks|pj|pjs|plt|plh|penjabat|calon)\.?\s+/i;

/** Id of the body named or implied. */
function bodyKey(pieces: readonly Piece[]): string | null {
  for (const piece of pieces) if (piece.type === 'body') return piece.institution.id;
  for (const piece of pieces) if (piece.type === 'title' && piece.title.institution) return piece.title.institution;
  return null;
}

/** The institution named in the phrase with its region, else the one that the title implies. */
function institutionOf(pieces: readonly Piece[]): string | null {
  const at = pieces.findIndex((p) => p.type === 'body');
  if (at >= 0) return nameOf(pieces.slice(bodyStart(pieces, at), bodyEnd(pieces, at)));
  const title = pieces.find((p) => p.type === 'title' && p.title.institution);
  const implied =
    title?.type === 'title' && title.title.institution ? institutionById(title.title.institution) : undefined;
  if (!implied) return null;
  const rest = pieces.slice(pieces.indexOf(title!) + 1).filter((p) => p.type !== 'status');
  if (implied.regionStyle === null) return nameOf([{ type: 'body', institution: implied }]);
  if (implied.level === 'province' && GOVERNED_BODY.test(nameOf(rest))) return nameOf(rest);
  if (!rest.some((p) => p.type === 'region' || p.type === 'place' || p.type === 'locality')) return null;
  return nameOf([{ type: 'body', institution: implied }, ...governed(rest, implied)]);
}

/** Bodies that governors head who are no head of a province: "Gubernur Bank Sentral Malaysia", "Gubernur Akademi Militer". */
const GOVERNED_BODY = /^(?:Bank|Akademi|Sekolah Tinggi)\s(?:\p{Lu}|of\b)|^(?:Akpol|Akmil)$/u;

/** "Wali Kota Bandung": the government's name already says that it is a city's. */
function governed(pieces: readonly Piece[], body: Institution): Piece[] {
  return pieces.map((p) => (p.type === 'region' && body.category === 'government' ? { ...p, stated: false } : p));
}

/** Words that begin the name of a part of a body: "Ketua Komisi II DPR RI" heads the commission. */
const PARTS = new Set([
  'komisi',
  'fraksi',
  'dpp',
  'dpw',
  'dpc',
  'dpd',
  'pac',
  'divisi',
  'biro',
  'bagian',
  'bidang',
  'direktorat',
]);

function bodyStart(pieces: readonly Piece[], at: number): number {
  for (let i = 0; i < at; i++) {
    const piece = pieces[i]!;
    if (piece.type === 'word' && PARTS.has(piece.text.toLowerCase())) return i;
  }
  return at;
}

function bodyEnd(pieces: readonly Piece[], at: number): number {
  let end = at + 1;
  while (end < pieces.length && pieces[end]!.type !== 'title' && pieces[end]!.type !== 'status') end++;
  return end;
}
