import { isAmong } from '../../../text/among.ts';
import { isUpper } from '../../../text/letter-case.ts';
import { Gap } from '../../../text/tokens.ts';
import { candidateNumber } from './candidacies.ts';
import { opensTitledName, SHORT_FIRST } from './common.ts';
import { FUNCTION_WORDS, OPEN_HEADS, ORGANISATION_WORDS, WEAK_HEADS } from './heads.ts';
import type { BodyFound } from './institutions.ts';
import {
  abbreviationBracket,
  champions,
  completion,
  isDirection,
  namesPair,
  regionEndsAt,
  regionPhrase,
  seat,
} from './phrase.ts';
import type { Reading } from './reading.ts';

/** Reads the body at a token: given by the caller, since bodies nest ("Sekretariat DPRD Batu"). */
type ReadBody = (r: Reading, at: number) => BodyFound | null;

const MOST_WORDS = 12;

/** Organs of a party or association: another body must follow, and what completes it ends the name. */
const BRANCHES = new Set('dpp dpd dpw dpc pac dpac fraksi pp pw pc pd mwc pimpinan pengurus'.split(' '));

/** Classes of bodies, and things that begin like one. */
const NOT_BODIES = new Set([
  'organisasi perangkat',
  'badan usaha',
  'rumah tangga',
  'tim sukses',
  'dewan guru',
  'pusat kota',
  'pimpinan daerah',
  'balai kota',
  'balai desa',
  'balai warga',
  'balai pertemuan',
  'kantor staf',
  'badan adhoc',
  'badan ad',
]);

/** Heads whose bodies bear any name, of places and people too: "PT Sumber Inti Kasai", "SMAN 1 Panarukan". */
const ANY_NAME = new Set(
  (
    'pt cv bank yayasan universitas institut politeknik akademi koperasi pondok ponpes pesantren dayah unika poltekkes relawan sman smkn smpn smp sma smk smas smks mtsn sdn uin iain stain stie stih stisip stikes stkip stia stf sth stt stmik iakn ikip klinik rsud rs rsup rsu rsia rsj rsi sanggar keraton kesultanan ' +
    'radio forum himpunan ikatan paguyuban lsm perkumpulan batalyon yonif'
  ).split(' '),
);

/** A person's first name behind them is the head's: "Kepala SMPN 2 Lewa Maria Goreti". */
const SCHOOLS = new Set('smas smks mtsn sman smkn smpn smp sma smk sdn rsud klinik pondok ponpes pesantren'.split(' '));

/** Heads of parts: the body that they belong to may follow at once: "Fakultas Pertanian UNG", "Kantor Regional X BKN". */
const PARTS = new Set(
  'inspektorat kantor kanreg kanwil fisip fkip direktorat ditjen sekretariat biro fakultas majelis dewan badan satuan satbrimob dinas pusat lembaga upt uptd tim satgas mahkamah'.split(
    ' ',
  ),
);

const FACULTIES = /^(?:fisip|fisipol|fkip|bem|dema|fh|feb|fib|fmipa)$/;

/** Heads whose names are words of the trade: a personal name behind them is the holder's. */
const ADMINISTRATIVE = new Set(
  'dinas badan kementerian kementrian biro kantor sekretariat inspektorat direktorat satuan kejaksaan pengadilan kodim koramil polres polsek polda'.split(
    ' ',
  ),
);

/** Bodies that no list can know: an opening word, capitals behind it, and what completes them. */
export function openBody(r: Reading, at: number, read: ReadBody): BodyFound | null {
  const head = r.key(at);
  if (!r.isOneOf(OPEN_HEADS, at)) return null;
  if (!r.isCapital(at) && WEAK_HEADS.has(head)) return null;
  // "MAN 1 Ternate", never "Man United" or "mas Budi".
  if (isAmong(head, 'man|mas') && !(isUpper(r.text(at)) && r.tokens[at + 1]?.kind === 'number')) return null;
  if (head === 'kantor' && !/^(?:wilayah|regional|urusan|imigrasi|pertanahan|bahasa)$/.test(r.key(at + 1))) return null;
  if (head === 'rs' && !isUpper(r.text(at))) return null;
  if (head === 'kerukunan' && !/^(?:keluarga|warga|masyarakat)$/.test(r.key(at + 1))) return null;
  if (head === 'rumah' && !/^(?:sakit|tahanan|aspirasi)$/.test(r.key(at + 1))) return null;
  const board = head === 'dewan' && /^(?:pimpinan|pengurus)$/.test(r.key(at + 1));
  if (board && r.isCapital(at)) return branch(r, at + 1, read);
  if (BRANCHES.has(head)) return branch(r, at, read);
  // "Bidang Hubungan Antar Lembaga | Budi"
  if (r.key(at - 1) === 'antar') return null;
  if (head === 'majelis' && r.key(at - 2) === 'hakim') return null;
  if (NOT_BODIES.has(`${head} ${r.key(at + 1)}`)) return null;
  const served = head === 'tim' ? teamOfNumber(r, at + 1) : at;
  if (served > at + 1) return { to: served, by: 'open-institution', confidence: 0.75 };
  let to = at + 1;
  if (r.text(to) === '.' && (head === 'pt' || head === 'cv')) to++;
  // "RSUD dr. R. Soetrasno Rembang", "RSUP Prof. Dr. R.D. Kandou": named after a physician.
  if (isAmong(head, 'rs|rsud|rsup|rsu|rsia|rsj') && /^(?:dr|prof)$/.test(r.key(to)))
    while ((/^(?:dr|prof)$/.test(r.key(to)) || (r.text(to).length === 1 && r.isCapital(to))) && r.joined(to))
      to += r.text(to + 1) === '.' ? 2 : 1;
  const team =
    head === 'tim' && /^(?:pemenangan|kampanye|hukum|advokasi|transisi)$/.test(r.key(to)) && r.isCapital(to + 1);
  // "FISIP Universitas Pattimura", "FH Unej", "BEM Unsoed": with the campus.
  const faculty = FACULTIES.test(head) && (isUpper(r.text(at)) || head === 'fisipol') ? read(r, to) : null;
  if (faculty) return { ...faculty, by: 'open-institution' };
  const end = team ? champions(r, to + 1) : words(r, to, head);
  const stated = team && namesPair(r, to + 1, end);
  if (!r.isCapital(at) && end === to) return null;
  let completed = completion(r, end);
  if (end === to && completed === to) return null;
  // "Bank Perkreditan Rakyat (BPR) Christa Jaya": the name goes on behind the bracket.
  const kind = head === 'rumah' && r.key(at + 1) === 'sakit' ? 'rs' : head;
  if (ANY_NAME.has(kind) && r.text(completed - 1) === ')') completed = goesOn(r, completed, kind);
  if (PARTS.has(head) && r.isCapital(completed) && r.joined(completed)) {
    const inner = read(r, completed);
    if (inner && inner.confidence >= 0.75) completed = inner.to;
  }
  if (stated) return { to: completed, by: 'open-institution', confidence: 0.9, stated };
  // "Dinas Pemberdayaan Masyarakat, Kampung dan Perempuan (DPMKP)": its letters in brackets prove the commas to be its own.
  const listed = r.tokens.slice(at, end).some((t) => t.text === ',') && r.text(end) === '(' && completed > end;
  if (listed) return { to: completed, by: 'open-institution', confidence: 0.9, stated: true };
  return { to: completed, by: 'open-institution', confidence: WEAK_HEADS.has(head) ? 0.6 : 0.75 };
}

/** "Tim Pemenangan pasangan calon nomor urut 2", "Tim Hukum Paslon 02": a pair's by its number on the ballot. */
function teamOfNumber(r: Reading, at: number): number {
  if (!/^(?:pemenangan|kampanye|hukum|advokasi)$/.test(r.key(at)) || !/^(?:pasangan|paslon)$/.test(r.key(at + 1)))
    return at;
  const number = r.key(at + 2) === 'calon' ? at + 3 : at + 2;
  const to = candidateNumber(r, number);
  return to > number ? to : at;
}

function branch(r: Reading, at: number, read: ReadBody): BodyFound | null {
  if (!r.isCapital(at) && r.key(at) !== 'fraksi') return null;
  let to = at + 1;
  const spelt = r.key(at) === 'pimpinan' || r.key(at) === 'pengurus';
  if (spelt) {
    while (/^(?:pusat|besar|wilayah|daerah|cabang|ranting|anak)$/.test(r.key(to)) && r.isCapital(to)) to++;
    if (to === at + 1) return null;
  }
  to = abbreviationBracket(r, to);
  if (/^i{1,3}$/.test(r.key(to))) to++;
  if (!r.isCapital(to) || !r.follows(to)) return null;
  const inner = read(r, to);
  // A faction or a board is one body: what stands within its name is not a second.
  const sure = spelt || r.key(at) === 'fraksi' ? 1 : 0;
  if (inner) {
    // "PAC PDIP Sine", "MWC NU Sine": of a district.
    const local = r.key(at) === 'pac' || r.key(at) === 'mwc';
    return {
      to: local ? seat(r, inner.to) : inner.to,
      by: 'open-institution',
      confidence: Math.max(sure, inner.confidence),
    };
  }
  // "Ketua PAC Kembaran": of a district, its party told elsewhere.
  const end = r.key(at) === 'fraksi' ? factionName(r, to) : r.key(at) === 'pac' ? seat(r, to) : to;
  return end > to ? { to: end, by: 'open-institution', confidence: 0.6 } : null;
}

/** "Fraksi Otsus, Petrus", "Fraksi Amanat Restorasi menolak": factions of several parties bear names of their own. */
function factionName(r: Reading, at: number): number {
  let to = at;
  while (to < at + 4 && r.isCapital(to) && r.joined(to) && !r.nameWord(to)?.first && !r.listed('office', to)) to++;
  return /^(?:,|\.|\))$/.test(r.text(to)) || (r.isWord(to) && !r.isCapital(to)) ? to : at;
}

/** Capitals behind the bracket, up to a comma. */
function goesOn(r: Reading, at: number, head: string): number {
  const end = words(r, at, head);
  return r.text(end) === ',' || r.text(end) === '.' ? end : at;
}

/** Capitalised words of the name, "dan" and commas between words of the trade, unit numbers ("1509/Labuha", "2"). */
function words(r: Reading, from: number, head: string): number {
  let to = from;
  while (to < from + MOST_WORDS && r.follows(to) && (to === from || r.sameSentence(to) || r.text(to - 1) === '.')) {
    const next = wordOrMark(r, to, from, head);
    if (next === to) break;
    to = next;
  }
  while (to > from && r.tokens[to - 1]?.kind === 'mark') to--;
  return to;
}

function wordOrMark(r: Reading, at: number, from: number, head: string): number {
  const token = r.tokens[at];
  if (!token) return at;
  if (token.kind === 'number') {
    if (token.gap !== Gap.space && r.text(at - 1) !== '/' && r.text(at - 1) !== '-') return glued(r, at);
    return /^(?:19|20)\d\d$/.test(token.text) ? at : at + 1;
  }
  if (token.kind === 'mark') return mark(r, at);
  if (token.text === 'dan' || token.text === 'untuk' || token.text === 'atas') {
    const trade = r.isCapital(at + 1) && FUNCTION_WORDS.has(r.key(at + 1)) && !r.isOneOf(OPEN_HEADS, at + 1);
    return trade ? at + 2 : at;
  }
  return !r.isCapital(at) || ends(r, at, from, head) ? at : at + 1;
}

const glued = (r: Reading, at: number): number => (r.tokens[at]?.gap === Gap.none && r.isWord(at - 1) ? at + 1 : at);

function mark(r: Reading, at: number): number {
  const text = r.text(at);
  const tight = r.tokens[at + 1]?.gap === Gap.none;
  if ((text === '/' || text === '-') && tight) return at + 1;
  if (text === '&') return at + 1;
  if (text === ',' && inEnumeration(r, at)) return at + 1;
  return text === '.' && tight && r.isWord(at + 1) && r.text(at - 1).length <= 3 ? at + 1 : at;
}

/** A comma within "Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana". */
function inEnumeration(r: Reading, comma: number): boolean {
  if (!FUNCTION_WORDS.has(r.key(comma - 1)) || !FUNCTION_WORDS.has(r.key(comma + 1)) || !r.isCapital(comma + 1))
    return false;
  if (r.isOneOf(OPEN_HEADS, comma + 1)) return false;
  for (let i = comma + 2; i < comma + 8 && r.follows(i); i++) {
    if (r.text(i) === 'dan' || r.text(i) === '&') return FUNCTION_WORDS.has(r.key(i + 1));
    if (!r.isCapital(i) && r.text(i) !== ',') return false;
  }
  return false;
}

/** "Universitas Negeri Ngawi | Rahmat Hidayat": two capitals or more behind the place, the first known as a first name. */
function behindRegion(r: Reading, at: number, from: number): boolean {
  const name = r.nameWord(at);
  if (!name || name.common || name.first < 4 || !r.isCapital(at + 1) || !r.joined(at + 1)) return false;
  return regionEndsAt(r, at, Math.max(from, at - 3));
}

/**
 * "Direktur Lembaga Survei Data | Nurdin Latief", "Kepala SMAN 2 Ngawi | Titik": the holder behind the body of a title, told by a
 * first name and one word more, or by the place before.
 */
function heldBy(r: Reading, at: number, from: number): boolean {
  if (at <= from || r.listed('office', from - 2)?.to !== from - 1 || FUNCTION_WORDS.has(r.key(at))) return false;
  const name = r.nameWord(at);
  const two = r.isCapital(at + 1) && r.joined(at + 1) && !(r.isCapital(at + 2) && r.joined(at + 2));
  if (at > from + 1 && two && name && !name.common && name.first >= 4 && !isDirection(r, at + 1)) return true;
  return !two && !isDirection(r, at) && !r.isOrdinary(at) && regionEndsAt(r, at, Math.max(from, at - 3));
}

/** Where an open name ends before a capital: a region, an office, a rank, or the name of a person. */
function ends(r: Reading, at: number, from: number, head: string): boolean {
  if (r.listed('rank', at) || r.listed('office-status', at)) return true;
  if (SHORT_FIRST.has(r.key(at)) && r.text(at + 1) === '.') return true;
  // "Komisi I | Anak Agung Istri", "Koperasi Harapan | La Ode Ali"
  if (opensTitledName(r, at)) return true;
  if (heldBy(r, at, from)) return true;
  if (r.isTitleCase(at) && r.isOrdinary(at) && !FUNCTION_WORDS.has(r.key(at)) && at > from) return true;
  const honorific = r.listed('honorific', at);
  if (honorific && r.text(honorific.to) === '.') return true;
  if (ANY_NAME.has(head) && behindRegion(r, at, from)) return true;
  if (ANY_NAME.has(head)) return SCHOOLS.has(head) && at > from + 1 && (r.nameWord(at)?.first ?? 0) >= 4;
  if (r.listed('office', at) && !FUNCTION_WORDS.has(r.key(at))) return true;
  const listed = at > from ? r.listed('institution', at) : null;
  if (listed && !listed.value.ambiguous && r.joined(at) && !FUNCTION_WORDS.has(r.key(at))) return true;
  if (regionPhrase(r, at) > at) return true;
  if (FUNCTION_WORDS.has(r.key(at))) return false;
  if (at === from) return false;
  // "Koalisi Perempuan Indonesia | Mikewati Vera": the country ends a name.
  if (/^(?:indonesia|nusantara)$/.test(r.key(at - 1)) && !ORGANISATION_WORDS.has(r.key(at))) return true;
  const name = r.nameWord(at);
  return name !== null && !name.common && name.first >= 3 && ADMINISTRATIVE.has(head);
}
