import type { Proposal } from '../../../grammar/proposal.ts';
import { Gap } from '../../../text/tokens.ts';
import type { Institution } from '../lexicon.ts';
import { DISTRICT_WORDS, levelCue } from '../regions.ts';
import { FUNCTION_WORDS, OPEN_HEADS, WEAK_HEADS } from './heads.ts';
import { abbreviationBracket, champions, completion, national, regionPhrase, seat, unitNumber } from './phrase.ts';
import type { Reading } from './reading.ts';

/** A body's name that begins at a token. */
export interface BodyFound {
  readonly to: number;
  readonly by: string;
  readonly confidence: number;
}

/** Every body named in the article, longest first at each place; they do not overlap. */
export function proposeInstitutions(r: Reading): Proposal[] {
  const found: Proposal[] = [];
  for (let at = 0; at < r.tokens.length; at++) {
    const body = institutionAt(r, at);
    if (!body) continue;
    found.push({
      layer: 'institution',
      from: at,
      to: body.to,
      start: r.tokens[at]?.start ?? 0,
      end: r.tokens[body.to - 1]?.end ?? 0,
      by: body.by,
      confidence: body.confidence,
    });
    at = body.to - 1;
  }
  return found;
}

/** The body whose name begins at token `at`, or null. Looks at a bounded number of tokens. */
export function institutionAt(r: Reading, at: number): BodyFound | null {
  if (!r.isWord(at)) return null;
  const listed = r.listed('institution', at);
  if (listed && (r.isCapital(at) || hasCapital(r, at, listed.to))) {
    const { institution, ambiguous } = listed.value;
    // "Jenderal TNI Agus …", "Kompleks Parlemen, Senayan": part of a rank, and places.
    if (PLACES.has(r.key(at)) || (r.key(at) === 'tni' && r.listed('rank', at - 1))) return null;
    if (!ambiguous || confirmed(r, at, listed.to, institution)) return known(r, at, listed.to, institution, ambiguous);
  }
  return open(r, at);
}

const PLACES = new Set(['senayan', 'parlemen', 'istana']);

const hasCapital = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (r.isCapital(i)) return true;
  return false;
};

/** A listed body with what completes it. */
function known(r: Reading, at: number, to: number, institution: Institution, ambiguous: boolean): BodyFound {
  if (r.key(at) === 'tni' && r.key(to - 1) === 'polri') return { to: at + 1, by: 'list-institution', confidence: 0.95 };
  let end = to;
  if (CAMPAIGN_TEAMS.has(r.key(at)) || /^tim (?:kampanye|pemenangan)/.test(`${r.key(at)} ${r.key(at + 1)}`))
    end = champions(r, abbreviationBracket(r, end));
  if (institution.category === 'party' || /^(?:partai|dpp|dpd|dpw|dpc|fraksi)/.test(r.key(at))) end = partyTail(r, end);
  if (r.text(end) === '(' && r.key(at) === 'kodim') end = abbreviationBracket(r, end);
  end = unitNumber(r, end);
  const local =
    institution.regionStyle === 'plain' && (institution.level === 'district' || institution.level === 'village');
  if (local) {
    const closed = abbreviationBracket(r, end);
    if (!levelCue(r.key(closed)) && !DISTRICT_WORDS.has(r.key(closed))) {
      const seated = localSeat(r, closed);
      end = seated > closed ? seated : closed;
    }
  }
  end = completion(r, end);
  if (r.key(end) === 'pusat' && r.isCapital(end) && r.joined(end)) end++;
  return { to: end, by: 'list-institution', confidence: ambiguous ? 0.8 : 0.95 };
}

/** The place behind a body of a district or village; a person's name there is the holder's ("Ketua PPK Kasirun"). */
function localSeat(r: Reading, at: number): number {
  const known = r.nameWord(at);
  if (known && !known.common && known.first >= 2 && r.placeAt(at) === at && regionPhrase(r, at) === at) return at;
  if (r.isTitleCase(at) && r.isOrdinary(at)) return at;
  return seat(r, at);
}

/** "DPP PDI Perjuangan", "Fraksi PKB DPR RI": another body behind the first. */
function partyTail(r: Reading, at: number): number {
  let to = abbreviationBracket(r, at);
  const next = r.joined(to) ? r.listed('institution', to) : null;
  if (next && r.isCapital(to)) to = national(r, abbreviationBracket(r, next.to));
  return to;
}

const CAMPAIGN_TEAMS = new Set(['tkn', 'tpn', 'tkd', 'tpd', 'timnas']);

/** Whether an abbreviation with other meanings stands for the body: never inside another one ("PAN-RB"). */
function confirmed(r: Reading, at: number, to: number, institution: Institution): boolean {
  if (r.text(to) === '-' && r.tokens[to]?.gap === Gap.none && r.tokens[to + 1]?.gap === Gap.none) return false;
  if (r.text(at - 1) === '-' && r.tokens[at]?.gap === Gap.none) return false;
  if (institution.id === 'pt' || institution.id === 'pa') return regionPhrase(r, to) > to;
  return true;
}

/** Bodies that no list can know: an opening word, capitals behind it, and what completes them. */
function open(r: Reading, at: number): BodyFound | null {
  const head = r.key(at);
  if (!OPEN_HEADS.has(head)) return null;
  if (!r.isCapital(at) && WEAK_HEADS.has(head)) return null;
  if (head === 'kantor' && !/^(?:wilayah|regional|urusan|staf|imigrasi|pertanahan)$/.test(r.key(at + 1))) return null;
  if (head === 'rumah' && !/^(?:sakit|tahanan|aspirasi)$/.test(r.key(at + 1))) return null;
  if (BRANCHES.has(head)) return branch(r, at);
  if (NOT_BODIES.has(`${head} ${r.key(at + 1)}`)) return null;
  let to = at + 1;
  if (r.text(to) === '.' && (head === 'pt' || head === 'cv')) to++;
  const end = words(r, to, head);
  const completed = completion(r, end);
  if (end === to && completed === to) return null;
  if (!r.isCapital(at) && end === to) return null;
  return { to: completed, by: 'open-institution', confidence: WEAK_HEADS.has(head) ? 0.6 : 0.75 };
}

/** Organs of a party or association: another body must follow, and what completes it ends the name. */
const BRANCHES = new Set('dpp dpd dpw dpc pac dpac fraksi pp pw pc pd pimpinan pengurus'.split(' '));

function branch(r: Reading, at: number): BodyFound | null {
  let to = at + 1;
  if (r.key(at) === 'pimpinan' || r.key(at) === 'pengurus')
    while (/^(?:pusat|besar|wilayah|daerah|cabang|ranting|anak)$/.test(r.key(to)) && r.isCapital(to)) to++;
  to = abbreviationBracket(r, to);
  if (/^i{1,3}$/.test(r.key(to))) to++;
  if (!r.isCapital(to) || !r.follows(to)) return null;
  const inner = institutionAt(r, to);
  return inner ? { to: inner.to, by: 'open-institution', confidence: inner.confidence } : null;
}

/** Classes of bodies, and things that begin like one. */
const NOT_BODIES = new Set([
  'organisasi perangkat',
  'badan usaha',
  'rumah tangga',
  'tim sukses',
  'dewan guru',
  'pusat kota',
  'koordinator divisi',
  'pimpinan daerah',
]);

const MOST_WORDS = 12;

/** Capitalised words of the name, "dan" and commas between words of the trade, unit numbers ("1509/Labuha", "2"). */
function words(r: Reading, from: number, head: string): number {
  let to = from;
  while (to < from + MOST_WORDS && r.follows(to)) {
    const token = r.tokens[to];
    if (!token) break;
    if (token.kind === 'number') {
      if (token.gap !== Gap.space && r.text(to - 1) !== '/' && r.text(to - 1) !== '-') break;
      if (/^(?:19|20)\d\d$/.test(token.text)) break;
      to++;
      continue;
    }
    if (token.kind === 'mark') {
      const glue = (token.text === '/' || token.text === '-' || token.text === '&') && r.tokens[to + 1] !== undefined;
      if (glue && (r.tokens[to + 1]?.gap === Gap.none || token.text === '&')) {
        to++;
        continue;
      }
      if (token.text === ',' && inEnumeration(r, to)) {
        to++;
        continue;
      }
      if (token.text === '.' && r.tokens[to + 1]?.gap === Gap.none && r.isWord(to + 1)) {
        to++;
        continue;
      }
      break;
    }
    if (token.text === 'dan' || token.text === 'untuk' || token.text === 'atas') {
      if (!r.isCapital(to + 1) || !FUNCTION_WORDS.has(r.key(to + 1))) break;
      to += 2;
      continue;
    }
    if (!r.isCapital(to) || ends(r, to, from, head)) break;
    to++;
  }
  while (to > from && r.tokens[to - 1]?.kind === 'mark') to--;
  return to;
}

/** A comma within "Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana". */
function inEnumeration(r: Reading, comma: number): boolean {
  if (!FUNCTION_WORDS.has(r.key(comma - 1)) || !FUNCTION_WORDS.has(r.key(comma + 1)) || !r.isCapital(comma + 1))
    return false;
  for (let i = comma + 2; i < comma + 8 && r.follows(i); i++) {
    if (r.text(i) === 'dan' || r.text(i) === '&') return true;
    if (!r.isCapital(i) && r.text(i) !== ',') return false;
  }
  return false;
}

/** Where an open name ends before a capital: a region, an office, a rank, or the name of a person. */
function ends(r: Reading, at: number, from: number, head: string): boolean {
  const listed = at > from ? r.listed('institution', at) : null;
  if (listed && !listed.value.ambiguous && r.joined(at) && !FUNCTION_WORDS.has(r.key(at))) return true;
  if (regionPhrase(r, at) > at) return true;
  if (r.listed('office', at) || r.listed('rank', at) || r.listed('office-status', at)) return true;
  if (FUNCTION_WORDS.has(r.key(at))) return false;
  if (at === from) return false;
  const name = r.nameWord(at);
  return name !== null && !name.common && name.first >= 3 && ADMINISTRATIVE.has(head);
}

/** Heads whose names are words of the trade: a personal name behind them is the holder's. */
const ADMINISTRATIVE = new Set(
  'dinas badan kementerian kementrian biro bagian bidang kantor sekretariat inspektorat direktorat satuan kejaksaan pengadilan kodim koramil polres polsek polda'.split(
    ' ',
  ),
);
