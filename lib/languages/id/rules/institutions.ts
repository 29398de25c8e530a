import { type Proposal, proposalFor } from '../../../grammar/proposal.ts';
import { isAmong } from '../../../text/among.ts';
import { Gap } from '../../../text/tokens.ts';
import type { Institution } from '../lexicon.ts';
import { DISTRICT_WORDS, levelCue } from '../regions.ts';
import { wordSet } from '../word-sets.ts';
import { isListedWord } from '../words.ts';
import { BODY_TAILS, FUNCTION_WORDS, OPEN_HEADS, ORGANISATION_WORDS } from './heads.ts';
import { openBody } from './open-body.ts';
import {
  abbreviationBracket,
  champions,
  completion,
  definedBody,
  isOrdinal,
  namesPair,
  national,
  regionPhrase,
  seat,
  unitNumber,
} from './phrase.ts';
import type { Reading } from './reading.ts';

/** A body's name that begins at a token. */
export interface BodyFound {
  readonly to: number;
  readonly by: string;
  readonly confidence: number;
  /** The text itself says so, whatever the model thinks of the words in it. */
  readonly stated?: boolean;
}

/** Every body named in the article, longest first at each place; they do not overlap. */
export function proposeInstitutions(r: Reading): Proposal[] {
  const found: Proposal[] = [];
  for (let at = 0; at < r.tokens.length; at++) {
    const body = institutionAt(r, at);
    if (!body) continue;
    found.push(proposalOf(r, at, body));
    at = body.to - 1;
  }
  return found;
}

export const proposalOf = (r: Reading, at: number, { to, by, confidence, stated }: BodyFound): Proposal =>
  proposalFor('institution', r.range(at, to), by, confidence, { stated });

/** The body whose name begins at token `at`, or null. Looks at a bounded number of tokens. */
export const institutionAt = (r: Reading, at: number): BodyFound | null =>
  r.isWord(at) ? r.nested(readBody, at) : null;

function readBody(r: Reading, at: number): BodyFound | null {
  if (inReference(r, at)) return null;
  const committee = chamber(r, at);
  if (committee) return committee;
  const listed = r.listed('institution', at);
  if (listed && named(r, at, listed.to, listed.value.institution)) {
    const { institution, ambiguous } = listed.value;
    if (isSomethingElse(r, at, listed.to)) return null;
    if (!ambiguous || confirmed(r, at, listed.to, institution)) {
      const found = known(r, at, listed.to, institution, ambiguous);
      const longer = goesOnAs(r, listed.to) ? openBody(r, at, institutionAt) : null;
      return longer && longer.to > found.to ? { ...found, to: longer.to } : found;
    }
  }
  const stated = explained(r, at);
  const open = openBody(r, at, institutionAt);
  // "Rumah Sakit Jiwa (RSJ) Melati": the name goes on behind the bracket.
  return stated && open ? { ...stated, to: Math.max(stated.to, open.to) } : (stated ?? open ?? tailed(r, at));
}

/** "RSUD dr. Soebandi", "Dinas Kominfo dan Statistik": what makes more of a listed name than the list knows. */
const goesOnAs = (r: Reading, at: number): boolean =>
  (r.key(at) === 'dr' && r.joined(at)) ||
  (r.key(at) === 'dan' && r.isCapital(at + 1) && FUNCTION_WORDS.has(r.key(at + 1)) && !r.listed('office', at + 1));

/** "Perhimpunan Hotel dan Restoran Indonesia (PHRI)": a word that opens or ends bodies' names, and the letters of all. */
function explained(r: Reading, at: number): BodyFound | null {
  const head = r.key(at);
  if (r.isTitleCase(at) || head === 'partai' || head === 'dewan') return null;
  const to = definedBody(r, at);
  if (to === at) return null;
  let last = at;
  while (r.text(last + 1) !== '(') last++;
  if (last < at + 2 || !(r.isOneOf(OPEN_HEADS, at) || ORGANISATION_WORDS.has(r.key(last)))) return null;
  return { to, by: 'explained-institution', confidence: 0.8 };
}

const MOST_BEFORE_TAIL = 4;

/** "Polling Institute", "Peneliti | Suara Syndicate | Budi Santoso": capitals up to an English word that ends bodies' names. */
function tailed(r: Reading, at: number): BodyFound | null {
  if (!r.isCapital(at) || r.isTitleCase(at) || r.isShouted(at) || BODY_TAILS.has(r.key(at))) return null;
  const inRun = r.isCapital(at - 1) && r.joined(at) && !r.isOrdinary(at - 1);
  if (inRun && !r.listed('office', at - 1)) return null;
  if (r.listed('office', at) || r.listed('office-status', at)) return null;
  if (!r.sameSentence(at) && r.isOrdinary(at)) return null;
  for (let to = at + 1; to <= at + MOST_BEFORE_TAIL && r.isCapital(to) && r.joined(to); to++)
    if (BODY_TAILS.has(r.key(to)))
      return r.key(to + 1) === 'and' || r.key(to + 1) === 'of'
        ? null
        : { to: completion(r, to + 1), by: 'open-institution', confidence: 0.6 };
  return null;
}

/**
 * In capitals, or in small letters with what proves a name: the abbreviation behind ("komisi pemilihan umum (KPU)"), or letters
 * that are no word ("temuan bawaslu", "anggota dprd kabupaten Nias"), unless they stand in an address ("kpu.go.id").
 */
function named(r: Reading, from: number, to: number, { category }: Institution): boolean {
  for (let i = from; i < to; i++) if (r.isCapital(i)) return true;
  if (to > from + 1) return abbreviationBracket(r, to) > to;
  if (
    isListedWord(r.key(from)) ||
    r.text(from - 1) === '#' ||
    r.tokens[from]?.gap === Gap.none ||
    r.tokens[to + 1]?.gap === Gap.none
  )
    return false;
  if (category === 'election') return true;
  return category === 'legislature' && (r.listed('office', from - 1)?.to === from || regionPhrase(r, to) > to);
}

const PLACES = new Set(['senayan', 'parlemen', 'istana']);

/** "Jenderal TNI Agus …", "Kompleks Parlemen, Senayan", "Gelora Bung Karno", "12 Pengawas TPS": rank, places, a crowd. */
function isSomethingElse(r: Reading, at: number, to: number): boolean {
  const key = r.key(at);
  if (PLACES.has(key)) return true;
  if (key === 'tni' && r.listed('rank', at - 1)) return true;
  // "KUA-PPAS", "KUA dan PPAS": policies of a budget.
  if (key === 'kua' && (r.key(to) === 'ppas' || r.key(to + 1) === 'ppas')) return true;
  if (key === 'gelora' && r.key(to) === 'bung') return true;
  return CROWDS.has(key) && r.tokens[at - 1]?.kind === 'number';
}

const CROWDS = new Set('pengawas panwascam pkd ptps kpps pps ppk pantarlih'.split(' '));

/** Part of a letter's or case's number: "800/1127/BKPSDM-PS/VIII/2024". */
function inReference(r: Reading, at: number): boolean {
  const before = r.text(at - 1);
  if ((before !== '/' && before !== '-') || r.tokens[at]?.gap !== Gap.none) return false;
  for (let i = at - 2; i > at - 8 && i >= 0; i--) {
    if (r.tokens[i + 1]?.gap !== Gap.none) return false;
    if (r.tokens[i]?.kind === 'number')
      return r.text(at - 1) === '/' || r.text(at + 1) === '/' || r.text(at + 1) === '-';
  }
  return false;
}

const ORGANS_OF_PARLIAMENT = wordSet('banggar bapemperda bamus baleg');

/** "Komisi II DPR RI", "Banggar DPRD Ngawi", "Komisi A DPRD Gunungkidul": one body; without the parliament only a guess. */
function chamber(r: Reading, at: number): BodyFound | null {
  const organ = r.isOneOf(ORGANS_OF_PARLIAMENT, at) && r.isCapital(at) ? r.listed('institution', at + 1) : null;
  if (organ && r.joined(at + 1) && /^dpr/.test(organ.value.institution.id))
    return { ...known(r, at + 1, organ.to, organ.value.institution, false), by: 'chamber-committee' };
  if (r.key(at) !== 'komisi' || !(isOrdinal(r, at + 1) || /^[A-E]$/.test(r.text(at + 1)))) return null;
  const inner = r.listed('institution', at + 2);
  if (inner && r.joined(at + 2) && /^dpr/.test(inner.value.institution.id)) {
    const parliament = known(r, at + 2, inner.to, inner.value.institution, false);
    return { ...parliament, by: 'chamber-committee' };
  }
  return r.isCapital(at) ? { to: at + 2, by: 'chamber-committee', confidence: 0.45 } : null;
}

/** A listed body with what completes it. */
function known(r: Reading, at: number, to: number, institution: Institution, ambiguous: boolean): BodyFound {
  if (r.key(at) === 'tni' && r.key(to - 1) === 'polri') return { to: at + 1, by: 'list-institution', confidence: 0.95 };
  const by = 'list-institution';
  let end = to;
  const team = CAMPAIGN_TEAMS.has(r.key(at)) || /^tim (?:kampanye|pemenangan)/.test(`${r.key(at)} ${r.key(at + 1)}`);
  if (team) end = champions(r, abbreviationBracket(r, end));
  // "TKN Prabowo-Gibran | Habiburokhman": the pair is named once.
  const named = end > abbreviationBracket(r, to);
  if (institution.category === 'party' || /^(?:partai|dpp|dpd|dpw|dpc|fraksi)/.test(r.key(at))) end = partyTail(r, end);
  if (r.text(end) === '(' && r.key(at) === 'kodim') end = abbreviationBracket(r, end);
  end = unitNumber(r, end);
  if (/^(?:koarmada|kogabwilhan|lantamal)/.test(institution.id) && isOrdinal(r, end)) end++;
  end = classOf(r, end);
  end = branchBehind(r, end);
  if (institution.id === 'kpps') end = pollingStation(r, end);
  if (institution.id === 'pamtas') end = borderGuards(r, end);
  end = institution.id === 'kpps' ? Math.max(end, regionPhrase(r, end)) : localSeat(r, end, institution);
  // "PAC PDIP Sine": of a district.
  if (r.key(at) === 'pac' && end > at + 1) end = seat(r, end);
  if (institution.id === 'setjen') end = institutionAt(r, end)?.to ?? end;
  if (WORLDWIDE.test(institution.id)) end = r.listed('abroad', end)?.to ?? end;
  end = completion(r, end);
  if (team && !named) end = champions(r, end);
  const unlisted = institution.regionStyle === 'plain' && institution.id !== 'kpps';
  if (unlisted && !institution.id.startsWith('setda') && end === to) end = unknownPlace(r, end);
  if (r.key(end) === 'pusat' && r.isCapital(end) && r.joined(end)) end++;
  if (institution.category === 'court' && r.key(end) === 'pada') end = atCourt(r, end);
  const stated = team && namesPair(r, to - 1, end);
  return { to: end, by, confidence: ambiguous ? 0.8 : 0.95, ...(stated ? { stated } : {}) };
}

/** "PPLN Kuala Lumpur", "Kedutaan Besar Jepang", "KPU Filipina (COMELEC)": bodies that places abroad have. */
const WORLDWIDE = /^(?:ppln|kedubes|kbri|kjri|kpu|panwaslu)/;

/** "Pengadilan Tipikor pada PN Ngawi": a special court is one with the court that it sits at. */
function atCourt(r: Reading, at: number): number {
  const seat = r.listed('institution', at + 1);
  return seat?.value.institution.category === 'court' ? (institutionAt(r, at + 1)?.to ?? at) : at;
}

/** "KPPS 04", "KPPS TPS 9 Desa Tikong": of one polling station. */
function pollingStation(r: Reading, at: number): number {
  const number = r.key(at) === 'tps' ? at + 1 : at;
  const told = r.tokens[number]?.kind === 'number' && r.joined(number);
  return told && (number > at || r.text(number).startsWith('0')) ? number + 1 : at;
}

/** "Lapas Kelas IIB Selayar": the class of a prison or port. */
export function classOf(r: Reading, at: number): number {
  if (r.key(at) !== 'kelas' || !/^[IVX]+[A-E]?$/.test(r.text(at + 1))) return at;
  const next = /^[A-E]$/.test(r.text(at + 2)) ? at + 3 : at + 2;
  const place = Math.max(regionPhrase(r, next), unknownPlace(r, next));
  // "Kepala UPP Kelas III Wonreli | Ferry Maulana": behind a class there is always a place.
  return place > next || !r.isCapital(next) || !r.joined(next) ? place : next + 1;
}

/** "Satgas Pamtas RI-Malaysia Yonarhanud 8/MBC": a border, and the battalion that guards it. */
function borderGuards(r: Reading, at: number): number {
  let to = at;
  if (r.key(to) === 'ri' && r.text(to + 1) === '-' && r.isCapital(to + 2)) to += 3;
  if (!/^(?:yon|kostrad)/.test(r.key(to)) || !r.joined(to)) return to;
  to++;
  while (r.joined(to) && (r.tokens[to]?.kind === 'number' || r.text(to) === '/' || r.text(to - 1) === '/')) to++;
  return to;
}

/** "Persit Kartika Chandra Kirana Cabang XXXI Kodim 0417": a numbered branch and the body beside it; "HMI Cabang Ngawi". */
function branchBehind(r: Reading, at: number): number {
  if (!isAmong(r.key(at), 'cabang|ranting|koorcab|komisariat') || !r.isCapital(at) || !r.joined(at)) return at;
  if (!/^[IVXL]+$/.test(r.text(at + 1))) return seat(r, at + 1);
  const beside = institutionAt(r, at + 2);
  return beside && r.joined(at + 2) ? beside.to : at + 2;
}

/** The place behind a body of a district or village; a person's name there is the holder's ("Ketua PPK Kasirun"). */
function localSeat(r: Reading, at: number, { regionStyle, level }: Institution): number {
  if (regionStyle !== 'plain' || (level !== 'district' && level !== 'village')) return at;
  const closed = abbreviationBracket(r, at);
  if (levelCue(r.key(closed)) || DISTRICT_WORDS.has(r.key(closed))) return closed;
  const word = r.nameWord(closed);
  const personal = word !== null && !word.common && word.first >= 2;
  if (personal && r.placeAt(closed) === closed && regionPhrase(r, closed) === closed) return closed;
  if (r.isTitleCase(closed) && r.isOrdinary(closed)) return closed;
  return seat(r, closed);
}

/**
 * Capitals behind a body that is always named after its place ("RSUD Raja Ahmad Tabib", "Lanud Manuhua"), when they end
 * clearly and none is known as a person's first name that could be the holder's.
 */
function unknownPlace(r: Reading, at: number): number {
  let to = at;
  while (to < at + 4 && r.isCapital(to) && r.joined(to) && r.sameSentence(to)) {
    if (r.listed('rank', to) || r.listed('honorific', to) || r.listed('office', to)) return at;
    if (r.isTitleCase(to) && r.isOrdinary(to)) break;
    const word = r.nameWord(to);
    if (word && !word.common && word.first >= 4) return at;
    // "Kanit Reskrim Polsek Sine | Sutrisno Halim"
    if (to > at && word && !word.common && word.first >= 2 && r.isCapital(to + 1) && r.joined(to + 1)) break;
    to++;
  }
  const place = regionPhrase(r, to - 1);
  return to > at && (to - at < 3 || place === to) && !r.isShouted(at) ? Math.max(to, place) : at;
}

/** "DPP PDI Perjuangan", "DPD II Golkar", "Fraksi PKB DPR RI": another body behind the first. */
function partyTail(r: Reading, at: number): number {
  let to = abbreviationBracket(r, at);
  const behind = isOrdinal(r, to) ? to + 1 : to;
  const next = r.joined(behind) ? r.listed('institution', behind) : null;
  if (next && r.isCapital(behind)) to = national(r, abbreviationBracket(r, next.to));
  return to;
}

const CAMPAIGN_TEAMS = new Set(['tkn', 'tpn', 'tkd', 'tpd', 'timnas']);

/** Whether an abbreviation with other meanings stands for the body: never inside another one ("PAN-RB"). */
function confirmed(r: Reading, at: number, to: number, institution: Institution): boolean {
  if (r.text(to) === '-' && r.tokens[to]?.gap === Gap.none && r.tokens[to + 1]?.gap === Gap.none) return false;
  if (r.text(at - 1) === '-' && r.tokens[at]?.gap === Gap.none) return false;
  if (institution.id === 'kip' && r.key(to) === 'kuliah') return false;
  if (institution.id === 'pt' || institution.id === 'pa') {
    // "PT Sumber Inti Kasai" is a company: the court's region ends the name.
    const place = regionPhrase(r, to);
    return place > to && !(r.isCapital(place) && r.joined(place));
  }
  return true;
}
