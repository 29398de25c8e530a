import { isAmong } from '../../../text/among.ts';
import { isUpper } from '../../../text/letter-case.ts';
import { Gap } from '../../../text/tokens.ts';
import { institutionById, type OfficeTitle } from '../lexicon.ts';
import { levelCue } from '../regions.ts';
import { opensTitledName } from './common.ts';
import { continuesDivision, ORDINAL, onlyWork, worded, workWord } from './division.ts';
import { EVENTS, FUNCTION_WORDS, LOCAL_TITLES } from './heads.ts';
import { classOf, institutionAt } from './institutions.ts';
import { nameAt } from './names.ts';
import {
  abbreviationBracket,
  champions,
  completion,
  definedBody,
  isOrdinal,
  national,
  regionPhrase,
  seat,
  unitNumber,
} from './phrase.ts';
import type { Reading } from './reading.ts';
import { behindSubject, campaigns, codedDivision, country, localSeat, strangerBeforeTitle } from './scope-edges.ts';
import { unlistedBody } from './unlisted-body.ts';

/** What an office is of: divisions, bodies, regions, in the order in which they stand. */
export interface Scope {
  readonly to: number;
  readonly bodies: number;
  readonly places: number;
  readonly unknown: { readonly from: number; readonly to: number } | null;
}

const MOST_SCOPE = 26;
const LETTERED = /^(?:kadis|kaban|kabid|kabag|kasi|kasubb?ag|sekdis|sekban)$/;
/** Lead on to the body: "politikus dari Partai …", "Dosen di Universitas …". */
const LINKS = new Set(['dari', 'pada', 'di']);
const ENVOY = /^(?:Wakil )?(?:Duta Besar|Konsul|Utusan)/;
const DIVISION_WORDS = new Set(
  'bidang divisi urusan komisi fraksi pokja subbagian bagian seksi biro subdit pansus baleg banggar dapil'.split(' '),
);

/** Reads what follows an office title. `head` is the index of the title's first token. */
export function scope(r: Reading, at: number, title: OfficeTitle, head: number): Scope {
  const state: State = {
    bodies: 0,
    places: 0,
    inner: false,
    unknown: null,
    local: isSeated(title) || LOCAL_TITLES.has(r.key(head)) || LOCAL_TITLES.has(`${r.key(head)} ${r.key(head + 1)}`),
    national: /presiden$/i.test(title.canonical) || (/menteri/i.test(title.canonical) && title.institution !== null),
  };
  let to = at;
  while (to < at + MOST_SCOPE && r.follows(to) && r.sameSentence(to)) {
    const next = part(r, to, at, title, state);
    if (next === to) break;
    to = next;
  }
  // "Juru Bicara Menteri Pertahanan | Dahnil …": behind a title in it no body that no list has.
  if (state.bodies === 0 && state.places === 0 && !state.inner && !(state.national && isCandidacy(r, head))) {
    const from = onlyWork(r, at, to) ? at : to;
    const open = unlistedBody(r, from, head);
    if (open > from) {
      state.unknown = { from, to: open };
      state.bodies++;
      to = open;
    }
  }
  // Unless the pair is named already: "Wakil Ketua TKN Prabowo-Gibran | Sukirman".
  if (campaigns(r, head, to) && !/^[-–]$/.test(r.text(to - 2))) to = champions(r, to);
  to = strangerBeforeTitle(r, to, head);
  while (
    to > at &&
    ((r.tokens[to - 1]?.kind === 'mark' && !isAmong(r.text(to - 1), ')|.')) ||
      isAmong(r.key(to - 1), 'dan|di|pada|dari|untuk|serta'))
  )
    to--;
  return { to, bodies: state.bodies, places: state.places, unknown: state.unknown };
}

/** Heads of units that are named after their seat: "Kapolres", "Dandim", "Kajari". */
const isSeated = (title: OfficeTitle): boolean => {
  const body = title.institution === null ? undefined : institutionById(title.institution);
  return body !== undefined && body.regionStyle === 'plain' && isAmong(body.category, 'police|military|justice');
};

/** "calon presiden", "capres": who stands for it is named behind it, and no body. */
const isCandidacy = (r: Reading, head: number): boolean => r.key(head - 1) === 'calon' || /^(?:ba)?c/.test(r.key(head));

interface State {
  bodies: number;
  places: number;
  /** Another title stands in it ("Staf Khusus Presiden"). */
  inner: boolean;
  /** A body that no list has. */
  unknown: Scope['unknown'];
  /** The title heads a place so small that no list knows it ("Camat", "Kapolsek"). */
  readonly local: boolean;
  /** The title is of the whole state: a place behind it begins a name ("capres Bima Wiratno", "Wamendagri Bima Wiratno"). */
  readonly national: boolean;
}

/** Index behind the next part of the scope at `at`; `at` when it ends here. */
function part(r: Reading, at: number, from: number, title: OfficeTitle, state: State): number {
  const token = r.tokens[at];
  if (!token) return at;
  const widened = state.bodies + state.places > 0 ? regionBetweenCommas(r, at) : at;
  if (widened > at) return widened;
  if (token.kind === 'mark') return at > from || token.text === '(' ? mark(r, at) : at;
  if (token.kind === 'number') {
    if (/^r[tw]$/.test(r.key(at - 1)) && r.tokens[at]?.gap === Gap.space) return at + 1;
    const unit = unitNumber(r, at);
    if (unit > at) state.places++;
    // "bakal calon presiden (bacapres) 2024 dari PDIP"
    if (unit === at && /^20\d\d$/.test(token.text) && r.key(at + 1) === 'dari') return at + 1;
    return unit > at ? unit : schoolNumber(r, at);
  }
  const key = r.key(at);
  if (key === 'tahun') return at;
  // "Ketua Steering Committee Muktamar"
  if (EVENTS.has(key) && r.isCapital(at) && title.group === 'head') return at + 1;
  // "Duta Besar Rusia untuk Indonesia"
  if (key === 'untuk' && at > from && ENVOY.test(title.canonical))
    return r.key(at + 1) === 'indonesia' ? at + 2 : Math.max(at, country(r, at + 1));
  const campus = at === from ? behindSubject(r, at, title) : at;
  if (campus > at) return campus;
  const coded = codedDivision(r, at);
  if (coded > at) return coded;
  if (r.text(at + 1) === '/' && unitNumber(r, at) > at) {
    state.places++;
    return unitNumber(r, at);
  }
  // "Ketua RT 05 RW 02", "RT 05/RW 02"
  if (key === 'rw' && r.keys.slice(at - 3, at - 1).includes('rt') && r.tokens[at + 1]?.kind === 'number') return at + 2;
  if (title.group !== 'candidate' && (key === 'pasangan' || key === 'paslon')) return pairServed(r, at, state);
  const defined = at === from ? definedBody(r, at) : at;
  if (defined > at) {
    state.bodies++;
    state.unknown = { from: at, to: defined };
    return defined;
  }
  if (key === 'dan' || key === 'serta') return worded(r, at, at + 1) ? at + 1 : at;
  if (key === 'untuk' || key === 'bagi') return r.isCapital(at + 1) && FUNCTION_WORDS.has(r.key(at + 1)) ? at + 1 : at;
  if (LINKS.has(key)) return linked(r, at, from, state);
  if (key === 'koalisi' && (state.national || title.group === 'candidate') && r.isWord(at + 1) && !r.isCapital(at)) {
    state.bodies++;
    state.unknown = { from: at, to: at + 2 };
    return at + 2;
  }
  const body = institutionAt(r, at);
  if (body && !(body.confidence < 0.75 && startsName(r, at))) {
    state.bodies++;
    return body.to;
  }
  // "Kalapas Kelas III Labuha"
  const rank = at === from ? classOf(r, at) : at;
  if (rank > at) {
    state.places++;
    return rank;
  }
  // "Kepala Suku Kamoro wilayah Nayaro"
  if (key === 'wilayah' && r.isCapital(at + 1)) return seat(r, at + 1);
  // "Staf khusus Presiden bidang ekonomi": told in small letters.
  if (key === 'bidang' && !r.isCapital(at + 1) && FUNCTION_WORDS.has(r.key(at + 1))) return at + 2;
  if (DIVISION_WORDS.has(key))
    return r.isCapital(at + 1) || ORDINAL.test(r.key(at + 1)) || r.isCapital(at) ? at + 1 : at;
  if (!r.isCapital(at)) return key === 'umum' && at === from ? at + 1 : at;
  if (r.text(at).length >= 3 && isAcronym(r, at) && r.joined(at + 1) && institutionAt(r, at + 1)) return at + 1;
  const wide = Math.max(national(r, at), country(r, at));
  if (wide > at) {
    state.bodies++;
    return wide;
  }
  // "Ketua Komisi A DPRD Ngawi"
  if (/^[A-E]$/.test(r.text(at)) && r.key(at - 1) === 'komisi') return at + 1;
  if (at > from && isOrdinal(r, at)) return at + 1;
  if (state.local && state.places === 0) {
    const seated = localSeat(r, at);
    if (seated > at) {
      state.places++;
      return seated;
    }
  }
  const place = state.national || isNameBehindMember(r, at, title, state) ? at : regionPhrase(r, at);
  const constituency = r.key(at - 1) === 'dapil';
  if (place > at && (constituency || !(state.places + state.bodies > 0 && startsName(r, at) && place === at + 1))) {
    state.places++;
    return completion(r, place);
  }
  // "Kadis PMD", "Kabid PPUD": the office by its letters.
  if (at === from && LETTERED.test(r.key(at - 1)) && isAcronym(r, at)) return at + 1;
  if (opensTitledName(r, at)) return at;
  if (FUNCTION_WORDS.has(key)) return startsName(r, at) && r.nameWord(at) ? at : at + 1;
  const inner = r.listed('office', at);
  if (inner && !r.nameWord(at) && state.bodies === 0 && r.joined(at)) {
    state.inner = true;
    return inner.to;
  }
  if (title.group !== 'candidate' && workWord(r, at)) return at + 1;
  if (levelCue(key)) return at + 1;
  return at;
}

/** "anggota Bintan R Saragih": members are of bodies; a place at once behind the title begins a name. */
const isNameBehindMember = (r: Reading, at: number, title: OfficeTitle, state: State): boolean =>
  title.canonical === 'Anggota' &&
  state.bodies === 0 &&
  !levelCue(r.key(at)) &&
  (startsName(r, at) || (r.text(at + 1).length === 1 && r.isCapital(at + 1) && r.isCapital(at + 2)));

/** "Juru bicara pasangan", "Liaison Officer pasangan calon Frans-Agustina", "LO paslon nomor urut 2". */
function pairServed(r: Reading, at: number, state: State): number {
  let to = at + 1;
  if (r.key(to) === 'calon') to++;
  const number = /^nomor urut (?:\d+|satu|dua|tiga|empat|lima)$/.test(r.keys.slice(to, to + 3).join(' '));
  if (number) to += 3;
  // "Juru Bicara Paslon 02"
  else if (/^0?\d$/.test(r.text(to)) && r.joined(to)) to++;
  state.bodies++;
  return r.tokens[to - 1]?.kind === 'number' ? to : champions(r, to);
}

/** "Wali Kota Surakarta, Jawa Tengah, Gibran …": the wider region, with a comma before and behind. */
function regionBetweenCommas(r: Reading, at: number): number {
  if (r.text(at) !== ',' || !r.isCapital(at + 1)) return at;
  const to = regionPhrase(r, at + 1);
  return to > at + 1 && r.text(to) === ',' && r.isCapital(to + 1) ? to : at;
}

const isAcronym = (r: Reading, at: number): boolean =>
  isUpper(r.text(at)) && !r.isShouted(at) && r.nameWord(at) === null;

function mark(r: Reading, at: number): number {
  const text = r.text(at);
  if (text === ',') return continuesDivision(r, at) ? at + 1 : at;
  if (text === '(') return listedBracket(r, at);
  if (text === '&') return r.isCapital(at + 1) ? at + 1 : at;
  if ((text === '/' || text === '-') && r.joined(at + 1) && r.isCapital(at + 1) && !r.nameWord(at + 1)) return at + 1;
  return at;
}

/** "(Jateng)", "(DPD)", and in small letters what is known as a title: "(capres)". */
export function listedBracket(r: Reading, at: number): number {
  const short = abbreviationBracket(r, at);
  if (short > at) return short;
  const title = r.listed('office', at + 1) ?? r.listed('office-status', at + 1);
  return title && r.text(title.to) === ')' ? title.to + 1 : at;
}

/** "SMPN 2", "KPPS 004", "TPS 02": a number within a name. */
const schoolNumber = (r: Reading, at: number): number =>
  r.text(at).length <= 3 && r.isCapital(at - 1) && r.isCapital(at + 1) && !startsName(r, at + 1) ? at + 1 : at;

/** "dari Partai Gerindra", "di Kementerian …": only when a body or a constituency follows. */
function linked(r: Reading, at: number, from: number, state: State): number {
  const dapil = r.key(at + 1) === 'dapil' || (r.key(at + 1) === 'daerah' && r.key(at + 2) === 'pemilihan');
  if (dapil && r.key(at) === 'dari') return at + 2;
  if (r.key(at) !== 'dari' && at > from) return at;
  const skip = r.key(at + 1) === 'lembaga' && r.key(at + 2) === 'survei' ? at + 3 : at + 1;
  const body =
    r.isCapital(skip) || r.key(skip) === 'partai' || r.key(skip) === 'koalisi' ? institutionAt(r, skip) : null;
  const to = body ? body.to : unlistedBody(r, skip, from - 1);
  if (to === skip) return at;
  if (!body) state.unknown = { from: skip, to };
  state.bodies++;
  return to;
}

const startsName = (r: Reading, at: number): boolean => {
  const name = nameAt(r, at);
  return name !== null && (name.titled || (name.likeness >= 0.6 && name.words > 1));
};
