import { isAmong } from '../../../text/among.ts';
import { Gap } from '../../../text/tokens.ts';
import { institutionById, type OfficeTitle } from '../lexicon.ts';
import { wordSet } from '../word-sets.ts';
import { afterScope, candidateNumber, numbered, seatSought, ticket, votedIn } from './candidacies.ts';
import { NEEDS_BODY, PLURAL_TITLES } from './heads.ts';
import { institutionAt } from './institutions.ts';
import { nameAt } from './names.ts';
import { isOrdinal, seat } from './phrase.ts';
import type { Reading } from './reading.ts';
import { listedBracket, scope } from './scope.ts';

/** An office phrase as written. */
export interface OfficeFound {
  readonly from: number;
  readonly to: number;
  readonly by: string;
  /** It names an institution or a region, or its title implies one: its holder can be told. */
  readonly specific: boolean;
  /** Its title alone may be held by many ("anggota", "calon"): without a name it means nobody. */
  readonly plural: boolean;
  /** "calon", "nomor urut": a candidacy. */
  readonly candidacy: boolean;
  /** Two hold it, each at a place of their own: "Camat Kubu dan Abang, A dan B". */
  readonly twin?: boolean;
  /** A word for its status stands with it ("Pj", "mantan"). */
  readonly status: boolean;
  /** An organisation that no list has, named after the title. */
  readonly unknownBody: { readonly from: number; readonly to: number } | null;
}

const LEADING = wordSet('mantan eks bekas calon bakal pasangan paslon penjabat');
const CANDIDATE = new Set('calon bakal pasangan paslon'.split(' '));
/** Between two offices of one person. */
const ALSO = new Set(['sekaligus', 'merangkap', 'selaku']);

/** "Pemilu Presiden dan Wakil Presiden (Pilpres)": the office is what is voted on. */
function votedOn(r: Reading, at: number): boolean {
  let before = at - 1;
  while (at - before < 6 && VOTED_ON.has(r.key(before)) && r.joined(before + 1)) before--;
  // "Perselisihan Hasil Pemilihan Umum (PHPU) Bupati Kutai Barat"
  if (r.text(before) === ')') before--;
  return ELECTIONS.has(r.key(before)) && r.joined(before + 1);
}
const VOTED_ON = new Set(['presiden', 'gubernur', 'bupati', 'wali', 'kota', 'walikota', 'wakil', 'dan']);
const ELECTIONS = new Set(['pemilu', 'pemilihan', 'phpu', 'php', 'phpkada', 'pilkada', 'sengketa']);

/** Index behind "-cawapres" in "pasangan capres-cawapres nomor urut 2": one office of two people. */
const pairOfTitles = (r: Reading, at: number): number =>
  isAmong(r.text(at), '-|–|/') && r.tokens[at]?.gap === Gap.none && SECONDS.has(r.key(at + 1)) ? at + 2 : at;
const SECONDS = new Set(['cawapres', 'cawagub', 'cawabup', 'cawalkot', 'cawawali']);

/** The office phrase that begins at token `at`, or null. Looks at a bounded number of tokens. */
export function officeAt(r: Reading, at: number): OfficeFound | null {
  const read = single(r, at);
  if (!read || votedOn(r, at)) return null;
  const first = { ...read, to: untilBracket(r, at, read.to) };
  return twinOffice(r, joinedOffices(r, first));
}

/** "Nurdin (Keuchik Geulanggang Teungoh)": an office in a bracket of its own goes on to its end. */
function untilBracket(r: Reading, at: number, to: number): number {
  if (r.text(at - 1) !== '(') return to;
  let end = to;
  while (end < to + 4 && r.isCapital(end) && r.joined(end)) end++;
  return r.text(end) === ')' ? end : to;
}

/** "Camat Kubu dan Abang, I Nyoman Suparta dan Dewa Wirata", "Kadistrik A dan B, masing-masing C dan D". */
function twinOffice(r: Reading, office: OfficeFound): OfficeFound {
  if (!office.specific || office.candidacy || r.key(office.to) !== 'dan' || !r.isCapital(office.to + 1)) return office;
  if (r.listed('office', office.to + 1) || r.listed('office-status', office.to + 1)) return office;
  const body = institutionAt(r, office.to + 1);
  const to = body ? body.to : seat(r, office.to + 1);
  if (r.text(to) !== ',') return office;
  const each = r.key(to + 1) === 'masing' ? to + 4 : to + 1;
  const name = nameAt(r, each);
  const and = name && /^(?:dan|serta)$/.test(r.key(name.to)) ? nameAt(r, name.to + 1) : null;
  return and ? { ...office, to, twin: true } : office;
}

/** "Presiden RI sekaligus Ketua Umum …", "calon Bupati dan Wakil Bupati Lombok Timur". */
function joinedOffices(r: Reading, first: OfficeFound): OfficeFound {
  let office = first;
  for (let guard = 0; guard < 2; guard++) {
    let i = office.to;
    const key = r.key(i);
    const too = key === 'yang' && r.key(i + 1) === 'juga';
    const also = ALSO.has(key) || too;
    const pair = key === 'dan' && ofOneBody(r, office, i + 1);
    if (!also && !pair && !(key === 'dan' && (office.candidacy || sameOffice(r, office, i + 1)))) break;
    i += too ? 2 : 1;
    if (also && r.key(i) === 'sebagai') i++;
    const next = r.follows(i) ? single(r, i) : null;
    if (!next || (!also && !deputy(r, i) && !(pair && next.specific))) break;
    office = {
      ...office,
      to: next.to,
      specific: office.specific || next.specific,
      unknownBody: next.unknownBody ?? office.unknownBody,
      plural: office.plural || !also,
      ...(pair ? { twin: true } : {}),
    };
  }
  return office;
}

/** "Bupati dan Wakil Bupati": the second title repeats the first. */
const sameOffice = (r: Reading, office: OfficeFound, at: number): boolean =>
  r.key(at) === 'wakil' && r.key(at + 1) === r.key(office.from) && office.to <= office.from + 2;

/** "Ketua dan Anggota KPU Bungo", "Ketua dan Sekretaris DPC PDIP Ngawi": two bare titles of one body. */
const ofOneBody = (r: Reading, office: OfficeFound, at: number): boolean =>
  !office.specific &&
  !office.status &&
  office.to === office.from + 1 &&
  /^(?:ketua|direktur|rektor)$/.test(r.key(office.from)) &&
  /^(?:wakil|anggota|sekretaris|bendahara|komisioner)$/.test(r.key(at));

const deputy = (r: Reading, at: number): boolean =>
  isAmong(r.key(at), 'wakil|calon|cawapres|cawagub|cawabup|cawalkot|wagub|wabup') || CANDIDATE.has(r.key(at));

function single(r: Reading, at: number): OfficeFound | null {
  let i = at;
  let candidacy = false;
  let status = false;
  for (let guard = 0; guard < 4; guard++) {
    const listed = r.listed('office-status', i);
    const key = r.key(i);
    if (!listed && !r.isOneOf(LEADING, i)) break;
    if (isWholeTitle(r, i)) break;
    if (!candidacy && (listed?.value.status === 'elect' || listed?.value.status === 'incumbent')) break;
    // "Kepala Bidang" is no "Pejabat"; "para pejabat", "calon": only in front of an office.
    if (listed?.value.status === 'candidate' || CANDIDATE.has(key)) candidacy = true;
    i = listed ? listed.to : i + 1;
    if (r.text(i) === '.' && r.sameSentence(i + 1)) i++;
    i = listedBracket(r, i);
    status = true;
    if (!r.follows(i) || !r.sameSentence(i)) return null;
  }
  const own = possessed(r, i);
  if (own) return { ...own, from: at, candidacy, status };
  const head = r.listed('office', i) ?? chiefOfOffice(r, i);
  // "Rio Fernando Tarigan": the village chief of that title has a place behind him, no first name.
  if (r.key(i) === 'rio' && (r.nameWord(i + 1)?.first ?? 0) >= 2) return null;
  if (!head) {
    if (candidacy) return numbered(r, at, i) ?? seatSought(r, at, i) ?? ticket(r, at, i);
    return r.key(at) === 'nomor' && r.key(at + 1) === 'urut' ? numbered(r, at, i) : null;
  }
  const { title } = head.value;
  if (title.group === 'candidate') candidacy = true;
  const titled = afterHead(r, pairOfTitles(r, head.to));
  const found = scope(r, titled, title, i);
  let to = afterScope(r, found.to, candidacy);
  const sent = r.key(i) === 'wakil' && r.key(i + 1) === 'dari';
  if ((sent || NEEDS_BODY.has(r.key(i))) && found.bodies === 0 && r.key(i + 1) !== 'ahli' && r.key(i + 1) !== 'khusus')
    return null;
  const number = candidateNumber(r, to);
  if (number > to && (candidacy || number > to + 1)) {
    candidacy = true;
    to = number;
  }
  if (candidacy) to = votedIn(r, to);
  const implied = title.institution ? institutionById(title.institution) : undefined;
  // "Menteri Pertanian": one at a time, though no body is named.
  const minister = /menteri$/i.test(title.canonical) && found.to > titled;
  const nationwide = minister || (implied !== undefined && implied.level === 'national');
  return {
    from: at,
    to,
    by: candidacy ? 'office-candidate' : 'office-phrase',
    specific: found.bodies > 0 || found.places > 0 || nationwide || number > found.to,
    plural:
      (candidacy && number === to && number === found.to) ||
      (candidacy && number <= found.to) ||
      isPlural(r, i, head.to),
    candidacy,
    status,
    unknownBody: found.unknown,
  };
}

/** "Kadisnaker", "Kabagren", "Dirlantas", "Jamintel": a post and its work in one word; there are too many to list. */
const SHORT_POST =
  /^(?:ka(?:dis|bag|bid|sat|subb?ag|subdit|kor)|kaba(?:intel|har|res)|dir(?:r?es|lan|pol|int|krim)|dan(?:sat|den|pom)|jam(?:pid|int|dat))[a-z]{2,}$/;

function chiefOfOffice(
  r: Reading,
  at: number,
): { readonly to: number; readonly value: { readonly title: OfficeTitle } } | null {
  if (!r.isCapital(at) || !SHORT_POST.test(r.key(at)) || r.nameWord(at)) return null;
  return { to: at + 1, value: { title: { group: 'head', canonical: 'Kepala Dinas', institution: null } } };
}

/** "Calon legislatif": no office without its first word. */
const isWholeTitle = (r: Reading, at: number): boolean => {
  const whole = r.listed('office', at);
  return whole?.value.title.group === 'candidate' && whole.to > at + 1 && !r.listed('office', at + 1);
};

/** "Anggota", "Komisioner", "Kepala Desa" without their place: many hold them. */
const isPlural = (r: Reading, at: number, to: number): boolean => {
  const words = r.keys.slice(at, to).join(' ');
  return PLURAL_TITLES.has(words) || PLURAL_TITLES.has(r.key(at));
};

const POSSESSED = wordSet(
  'ketuanya wakilnya anggotanya sekretarisnya komisionernya bendaharanya kepalanya jubirnya koordinatornya direkturnya gubernurnya bupatinya cawapresnya cawagubnya cawabupnya',
);
const OPENS_POSSESSED = wordSet('juru wakil staf kepala');
const POSSESSED_OF_TWO = new Set([
  'juru bicaranya',
  'wakil gubernurnya',
  'wakil bupatinya',
  'wakil ketuanya',
  'wakil presidennya',
  'wakil sekretarisnya',
  'staf ahlinya',
  'staf khususnya',
  'kepala sekolahnya',
]);

/** "anggotanya, Nurul Hidayati", "calon wakilnya": the title of a body or person named before. */
function possessed(r: Reading, at: number): OfficeFound | null {
  const two = r.isOneOf(OPENS_POSSESSED, at) && POSSESSED_OF_TWO.has(`${r.key(at)} ${r.key(at + 1)}`);
  if (!two && !r.isOneOf(POSSESSED, at)) return null;
  return {
    from: at,
    to: at + (two ? 2 : 1),
    by: 'office-possessed',
    specific: false,
    plural: true,
    candidacy: false,
    status: false,
    unknownBody: null,
  };
}

/** "(Pj)", "(Capres)" behind the title, ordinals ("Wakil Ketua II", "Asisten I"). */
function afterHead(r: Reading, at: number): number {
  let to = at;
  if (
    r.text(to) === '.' &&
    r.tokens[to]?.gap === Gap.none &&
    r.text(to - 1).length <= 5 &&
    r.joined(to + 1) &&
    r.sameSentence(to + 1)
  )
    to++;
  to = listedBracket(r, to);
  // "Asisten I", but "Pangdam V/Brawijaya".
  if (isOrdinal(r, to) && r.text(to + 1) !== '/') to++;
  to = inOrder(r, to);
  const status = r.joined(to) ? r.listed('office-status', to) : null;
  if (status && (status.value.status === 'elect' || status.value.status === 'incumbent')) to = status.to;
  return to;
}

const COUNTED = new Set('pertama kedua ketiga keempat kelima keenam ketujuh kedelapan'.split(' '));

/** "Presiden ke-5 RI", "Wapres ke-10 dan 12", "Wakil Presiden Ke-10 dan Ke-12", "Presiden pertama RI": which in the row of holders. */
function inOrder(r: Reading, at: number): number {
  if (COUNTED.has(r.key(at)) && !r.isCapital(at)) return at + 1;
  if (r.key(at) !== 'ke' || r.text(at + 1) !== '-' || r.tokens[at + 2]?.kind !== 'number') return at;
  if (!/^(?:dan|&)$/.test(r.key(at + 3))) return at + 3;
  const second = r.key(at + 4) === 'ke' && r.text(at + 5) === '-' ? at + 6 : at + 4;
  return r.tokens[second]?.kind === 'number' ? second + 1 : at + 3;
}
