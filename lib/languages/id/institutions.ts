import type { InstitutionIdentity } from '../../link/identity.ts';
import type { Level } from '../../model/annotation.ts';
import { fold } from '../../text/fold.ts';
import { singleSpaced } from '../../text/spacing.ts';
import { wordKey } from '../../text/word-key.ts';
import { compose, type Piece } from './compose.ts';
import { formsOf, type Institution } from './lexicon.ts';
import { NO_CONTEXT, officialName, type RegionContext, type RegionLevel } from './regions.ts';

/** National bodies that everyday and official language call "… RI". */
const CALLED_RI = new Set(['kpu', 'bawaslu', 'dpr', 'mpr', 'ombudsman']);
const ALWAYS_RI = new Set(['dpr', 'mpr']);

/** Heads of regional offices that no list names: their region is spelt with its level ("Biro Umum Provinsi Riau"). */
const OFFICE_HEADS = new Set([
  'dinas',
  'badan',
  'biro',
  'bagian',
  'sekretariat',
  'kantor',
  'satuan',
  'inspektorat',
  'fraksi',
  'komisi',
  'dpw',
  'dpc',
  'dpd',
  'pimpinan',
  'panitia',
  'tim',
  'forum',
  'komite',
  'asosiasi',
  'panwascam',
]);

/** Courts and prisons are named after the seat, the region only follows from it. */
const NAMED_AFTER_SEAT = new Set(['pn', 'pa', 'ms', 'lapas', 'rutan', 'pt', 'ptun', 'pm', 'kodim', 'korem', 'koramil']);

/**
 * The identity behind the name of an institution as printed: "Bawaslu Halsel" is "Bawaslu Kabupaten Halmahera Selatan",
 * regency 82.04. Names that no list knows keep their words, with abbreviations of regions and bodies spelt out.
 * @param learnt abbreviations that the article explains: folded short form → long form
 */
export function identifyInstitution(
  text: string,
  regions: RegionContext = NO_CONTEXT,
  learnt?: ReadonlyMap<string, string>,
): InstitutionIdentity {
  const known = learnt ? undefined : everywhere.get(text);
  if (known) return known;
  const composition = compose(singleSpaced(text), learnt ? { regions, learnt } : { regions });
  const identity = { ...render(composition.pieces, text), acronyms: composition.acronyms };
  const constant = composition.pieces.every((p) => p.type === 'body' || p.type === 'national');
  if (!learnt && constant && everywhere.size < MOST_REMEMBERED) everywhere.set(text, identity);
  return identity;
}

/** Names of bodies alone mean the same in every article; read once. */
const everywhere = new Map<string, InstitutionIdentity>();
const MOST_REMEMBERED = 1000;

type Rendered = Omit<InstitutionIdentity, 'acronyms'>;

function render(pieces: readonly Piece[], printed: string): Rendered {
  const body = mainBody(pieces);
  const head = pieces[0]?.type === 'body' ? pieces[0].institution : null;
  const name = (pieces.length === 1 && head && bareNameOf(head)) || nameOf(pieces) || singleSpaced(printed).trim();
  const place = placeOf(pieces);
  const levels = pieces.flatMap((p) => (p.type === 'level' ? p.levels : []));
  const national = pieces.some((p) => p.type === 'national');
  const organ = pieces[0]?.type === 'word' && body?.category === 'party' && fold(pieces[0].text) !== 'dpp';
  const level =
    place.level ?? (organ ? null : national ? 'national' : levels.length === 1 ? levels[0]! : (body?.level ?? null));
  const resolved = head !== null && pieces.every((p) => p.type !== 'word');
  const located = place.known || national || levels.length > 1;
  return {
    name,
    key: wordKey(name),
    level: levels.length > 1 ? null : level,
    region: place.code,
    category: head?.category ?? null,
    head: head?.id ?? null,
    located: place.known || national,
    bare: resolved && head.regional && !located,
    regionalOnly: /^KPU(?:D| Daerah)\b/i.test(printed),
    partial: head !== null && (head.category === 'campaign' || head.category === 'organ'),
    resolved,
  };
}

/** On its own a committee is better known by its long name: "PPS" in general is the "Panitia Pemungutan Suara". */
const bareNameOf = (body: Institution): string | null =>
  (body.level === 'district' || body.level === 'village') && body.name === body.name.toUpperCase()
    ? (formsOf(body.id)[0] ?? null)
    : null;

const mainBody = (pieces: readonly Piece[]): Institution | null => {
  for (const piece of pieces) if (piece.type === 'body') return piece.institution;
  return null;
};

interface Place {
  readonly level: Level | null;
  readonly code: string | null;
  /** The name says where. */
  readonly known: boolean;
}

function placeOf(pieces: readonly Piece[]): Place {
  const first = pieces[0];
  const head = first?.type === 'body' ? first.institution : null;
  const known = pieces.some((p) => p.type === 'body') || (first?.type === 'word' && OFFICE_HEADS.has(fold(first.text)));
  for (const piece of pieces)
    if (piece.type === 'locality') return { level: piece.level, code: piece.region?.code ?? null, known: true };
  for (const piece of pieces) {
    if (piece.type !== 'region' || !(known || piece.stated)) continue;
    const level = head?.level === 'district' ? 'district' : piece.region.level;
    return { level, code: piece.region.code, known: true };
  }
  const place = pieces.find((p) => p.type === 'place');
  if (place) return { level: head?.level === 'district' ? 'district' : place.level, code: null, known: true };
  return { level: null, code: null, known: false };
}

const LEVEL_WORD: Readonly<Record<RegionLevel, string>> = { province: 'Provinsi', regency: 'Kabupaten', city: 'Kota' };

/** Writes the pieces out as a canonical name. */
export function nameOf(pieces: readonly Piece[]): string {
  let out = '';
  let body: Institution | null = null;
  const add = (text: string, glued = false): void => {
    out += out && !glued && !out.endsWith('/') && !out.endsWith('-') ? ` ${text}` : text;
  };
  const officeHead = pieces[0]?.type === 'word' && OFFICE_HEADS.has(fold(pieces[0].text));
  pieces.forEach((piece, i) => {
    const next = pieces[i + 1];
    if (piece.type === 'body') {
      // "Dinas Sosial Pemprov Jabar": the government is only the way in which the region is named.
      if (body?.regionStyle === 'full' && piece.institution.category === 'government' && next?.type === 'region')
        return;
      body = piece.institution;
      add(ALWAYS_RI.has(body.id) && next?.type !== 'region' ? `${body.name} RI` : body.name);
    } else if (piece.type === 'national') {
      if (body && CALLED_RI.has(body.id) && !out.endsWith(' RI')) add('RI');
      else if (!body) add('RI');
    } else if (piece.type === 'region') add(regionText(piece, body, officeHead, out.endsWith('/')), out.endsWith('/'));
    else if (piece.type === 'place') add(placeText(piece, body));
    else if (piece.type === 'level') add(piece.levels.map((l) => LEVEL_WORD[l]).join('/'));
    else if (piece.type === 'locality') add(localityText(piece, body));
    else if (piece.type === 'title') add(piece.title.canonical);
    else if (piece.type === 'status') add(piece.text);
    else add(piece.text, piece.glued);
  });
  return out;
}

function regionText(
  piece: Extract<Piece, { type: 'region' }>,
  body: Institution | null,
  officeHead: boolean,
  behindSlash: boolean,
): string {
  const { region, stated } = piece;
  if (behindSlash) return fold(region.name).startsWith(fold(piece.text).charAt(0)) ? region.name : piece.text;
  if (region.code === '31' && (body?.category === 'court' || !body)) return stated ? officialName(region) : piece.text;
  if (body && NAMED_AFTER_SEAT.has(body.id)) return stated ? officialName(region) : piece.text;
  if (body?.regionStyle === 'plain')
    return stated && region.level === 'city' && !/Kota$/.test(body.name) ? officialName(region) : region.name;
  if (body || officeHead || stated) return officialName(region);
  return fold(region.name).includes(fold(piece.text)) ? piece.text : region.name;
}

function placeText(piece: Extract<Piece, { type: 'place' }>, body: Institution | null): string {
  const spelt = piece.level !== null && body?.regionStyle !== 'plain' && (body !== null || piece.stated);
  return spelt && piece.level ? `${LEVEL_WORD[piece.level]} ${piece.text}` : piece.text;
}

const localityText = (piece: Extract<Piece, { type: 'locality' }>, body: Institution | null): string => {
  const plain = body?.regionStyle === 'plain' && (piece.level === 'district' || body.level === 'village');
  return plain && (piece.level === 'district' || !piece.word) ? piece.text : `${piece.word} ${piece.text}`.trim();
};
