import { isAmong } from '../../../text/among.ts';
import { isUpper } from '../../../text/letter-case.ts';
import { LetterPattern } from '../../../text/letter-pattern.ts';
import { institutionAt } from './institutions.ts';
import { isDash, opensItem, opensLine } from './lines.ts';
import { listedBefore, listedWith } from './listed.ts';
import { BECOMES, besideSomebody, FORMER, ofKin, ofServant } from './of-others.ts';
import type { NameUnit, OfficeUnit, Unit } from './people.ts';
import { bracket, seat } from './phrase.ts';
import type { Reading } from './reading.ts';
import { markRosters } from './roster.ts';
import { confirm } from './tickets.ts';
import { markUntitled } from './untitled.ts';

/** Between a name and the office behind it, at the end of a short clause: "Budi yang saat itu menjabat sebagai Ketua …". */
const HOLDS = new Set('selaku sebagai menjabat merupakan adalah seorang juga selalu'.split(' '));
const HOLDS_AT_ONCE = new Set('selaku merupakan adalah yang'.split(' '));
/** A clause with one of these does not say that somebody holds the office. */
/** "dibantunya": another's deed. */
const BY_ANOTHER = new LetterPattern(/^di\p{L}{2,}nya$/u);
const NOT_HELD = new Set(
  'meminta minta mendorong mendukung tidak bukan belum ingin mau harus agar supaya jika bila kalau oleh kepada bersama dengan dan mencalonkan usung mengusung memilih menunjuk melantik menggantikan'.split(
    ' ',
  ),
);
/** "resmi dilantik menjadi …" */
const MADE = /^(?:dilantik|terpilih|ditetapkan|ditunjuk|diangkat|dikukuhkan)$/;
const MOST_WORDS_BETWEEN = 8;

const PAIRED = /^(?:[-–—]|dan)$/;

/** "Bupati dan Wakil Bupati": one title and its deputy, which two hold together. */
const isOfTwo = (keys: readonly string[]): boolean =>
  keys.some((key, i) => key === 'dan' && SECOND_TITLE.test(keys[i + 1] ?? ''));
const SECOND_TITLE = /^(?:w(?:akil|abup|agub|awalkot|apres)|(?:calon|cawapres|cawagub|cawabup)$)/;

/** Who holds each office, and who stands with the holder on one ticket. */
export interface Held {
  readonly holders: ReadonlyMap<OfficeUnit, NameUnit>;
  readonly partners: ReadonlyMap<OfficeUnit, NameUnit>;
  /** Offices of somebody else than the names beside them. */
  readonly unheld: ReadonlySet<OfficeUnit>;
}

/** "pasangan calon A-B", "paslon nomor urut 1 A dan B": the second holds the office with the first. */
function partnersOf(
  r: Reading,
  units: readonly Unit[],
  holders: ReadonlyMap<OfficeUnit, NameUnit>,
): Map<OfficeUnit, NameUnit> {
  const partners = new Map<OfficeUnit, NameUnit>();
  units.forEach((unit, i) => {
    const next = units[i + 1];
    const second = units[i + 2];
    if (unit.kind !== 'office') return;
    const keys = r.keys.slice(unit.from, unit.to);
    const together = keys.some((key) => isAmong(key, 'pasangan|paslon|bapaslon|urut')) || isOfTwo(keys);
    if (!together) return;
    const holder = holders.get(unit);
    if (unit.office.candidacy && next?.kind === 'name' && second?.kind === 'name' && holder === next) {
      if (PAIRED.test(r.keys.slice(next.to, second.from).join(' '))) partners.set(unit, second);
    }
    // "A – B (nomor urut 1)", "A dan B sebagai Bupati dan Wakil Bupati terpilih".
    const [first, last] = [units[i - 2], units[i - 1]];
    if (first?.kind !== 'name' || holder !== last || !pairedName(r, units, i - 1)) return;
    partners.set(unit, first);
    confirm(first, 0.85, 'ticket');
  });
  return partners;
}

/** Which name holds which office; names that an office confirms become surer, names listed with them are officials. */
export function heldBy(r: Reading, units: readonly Unit[]): Held {
  const holders = new Map<OfficeUnit, NameUnit>();
  const unheld = new Set<OfficeUnit>();
  const taken = new Set<NameUnit>();
  units.forEach((unit, i) => {
    if (unit.kind !== 'office') return;
    const served = spokenFor(r, unit, units, i);
    const next = units[i + 1 + served];
    const last = units[i - 1];
    const before = next?.kind === 'name' ? gapBefore(r, unit, next) : null;
    // "Gibran jadi cawapres, Budi: …": somebody else's office, and who speaks of it.
    const told = BECOMES.test(r.key(unit.from - 1)) && last?.kind === 'name' && inOneSentence(r, last, unit);
    // "A-B dengan nomor urut 1, C-D nomor urut 2": the comma leads on to the next pair.
    const kin = ofKin(r, unit);
    // "calon bupati Farida Hanum, mantan direktur RSUD": the same person's, who is named by another.
    const formerly =
      last?.kind === 'name' && taken.has(last) && FORMER.test(r.key(unit.from)) && gapBehind(r, last, unit) === 'comma';
    const comma = before === 'comma' && (r.key(unit.from) === 'nomor' || told || kin);
    const ahead = comma || (before === 'direct' && (besideSomebody(r, unit) || ofServant(r, unit))) ? null : before;
    const after = last?.kind === 'name' && !taken.has(last) ? gapBehind(r, last, unit) : null;
    // "Menurut Budi, pasangan calon harus hadir": two hold it, or nobody that is named.
    const behind = after === 'comma' && ofPair(r, unit) && !pairedName(r, units, i - 1) ? null : after;
    const takesBehind =
      behind !== null && (ahead === null || (ahead === 'comma' && behind !== 'loose' && !subject(r, next)));
    if (takesBehind && last?.kind === 'name') {
      holders.set(unit, last);
      taken.add(last);
      confirm(last, behind === 'loose' ? 0.75 : 0.9, 'name-before-office');
      const each = r.key(last.to) === 'masing' || r.key(last.to + 1) === 'masing';
      const allOf = unit.office.plural && !unit.office.candidacy && /^(?:sebagai|selaku)$/.test(r.key(unit.from - 1));
      if (each || allOf) listedBefore(r, units, i - 1);
    } else if (ahead !== null && next?.kind === 'name') {
      holders.set(unit, next);
      taken.add(next);
      confirm(next, 0.9 + 0.07 * next.name.likeness, 'office-before-name');
      listedWith(r, units, i + 1, unit);
    } else if (served > 0 || told || kin || formerly) unheld.add(unit);
  });
  markUntitled(r, units);
  markRosters(r, units);
  return { holders, partners: partnersOf(r, units, holders), unheld };
}

const inOneSentence = (r: Reading, first: Unit, second: Unit): boolean =>
  r.doc.sentence[first.from] === r.doc.sentence[second.from];

const ofPair = (r: Reading, office: OfficeUnit): boolean => isAmong(r.key(office.from), 'pasangan|paslon|bapaslon');

/** The second of "A-B", "A dan B". */
function pairedName(r: Reading, units: readonly Unit[], at: number): boolean {
  const [first, second] = [units[at - 1], units[at]];
  return (
    first?.kind === 'name' && second?.kind === 'name' && PAIRED.test(r.keys.slice(first.to, second.from).join(' '))
  );
}

const SERVES = new Set('bicara jubir pengacara ajudan officer lo'.split(' '));

/** "Juru Bicara", "Jubir bakal calon presiden": what stands behind it is whom it serves. */
const servesSomebody = (r: Reading, office: OfficeUnit): boolean =>
  SERVES.has(r.key(office.to - 1)) ||
  (r.keys.slice(office.from, office.from + 2).some((key) => SERVES.has(key)) &&
    r.keys
      .slice(office.from, office.to)
      .some((key) => /^(?:calon|capres|cawapres|presiden|gubernur|bupati)$/.test(key)));

/**
 * How many names behind an office are of those who are spoken for: one in "Juru Bicara Anies Baswedan, Angga Putra, membantah",
 * two in "Liaison Officer pasangan calon Frans-Agustina, Angga Putra, membantah".
 */
function spokenFor(r: Reading, office: OfficeUnit, units: readonly Unit[], at: number): 0 | 1 | 2 {
  const first = units[at + 1];
  if (!servesSomebody(r, office) || first?.kind !== 'name' || first.from !== office.to) return 0;
  const served = pairedName(r, units, at + 2) ? 2 : 1;
  const last = units[at + served] ?? first;
  const second = units[at + served + 1];
  // "Jubir Anies menyindir": who speaks is not named.
  if (second?.kind !== 'name' || r.text(last.to) !== ',' || second.from !== last.to + 1)
    return SERVES.has(r.key(office.to - 1)) ? served : 0;
  return r.text(second.to) === ',' || subject(r, second) ? served : 0;
}

/** "Ketua KPU, Budi, mengatakan": what follows the name says that the sentence is about it. */
function subject(r: Reading, unit: Unit | undefined): boolean {
  if (!unit) return false;
  const at = r.text(unit.to) === ',' ? unit.to + 1 : unit.to;
  return (
    r.isWord(at) &&
    !r.isCapital(at) &&
    /^(?:me|ber|di|juga|hadir|turut|optimis|yakin|tidak|akan|sudah|telah)/.test(r.key(at))
  );
}

const MOST_BEFORE_NAME = 6;

/** "Ketua KPU Budi", "Ketua KPU, Budi", "Ketua KPU: Budi", "Ketua dijabat Budi". */
function gapBefore(r: Reading, office: OfficeUnit, name: NameUnit): 'direct' | 'comma' | null {
  if (r.doc.sentence[name.from] !== r.doc.sentence[office.to - 1]) return null;
  if (name.from === office.to) return 'direct';
  if (describedBetween(r, office.to, name)) return 'direct';
  const served = servesSomebody(r, office) && r.text(name.from - 1) === ',';
  if (name.from - office.to > (served ? 7 : MOST_BEFORE_NAME)) return null;
  if (served && r.isCapital(office.to)) return 'direct';
  const words = r.keys.slice(office.to, name.from);
  if (words.length === 1 && words[0] === ',') return 'comma';
  // "Ketua KPPS-nya, Budi": of what was named before.
  if (/^- nya ,?$/.test(words.join(' '))) return 'direct';
  // "b. Sekretaris Umum – Budi Santoso"
  if (words.length === 1 && isDash(r, office.to) && opensItem(r, office.from)) return 'direct';
  // "Ketua DPRD (Budi Raharjo)"
  if (words.length === 1 && words[0] === '(' && r.text(name.to) === ')') return 'direct';
  if (/^(?:, )?masing - masing$/.test(words.join(' '))) return 'direct';
  // "Anggota KPU RI periode 2022-2027, Budi", "Bupati Ngawi dua periode, Budi"
  if (
    /^(?:(?:periode|masa jabatan|masa bakti) \d{4} [-–] \d{4}|(?:satu|dua|tiga) periode(?: itu)?|periode (?:sebelumnya|lalu|itu)|(?:saat|ketika|kala) itu)(?: ,)?$/.test(
      words.join(' '),
    )
  )
    return words.at(-1) === ',' ? 'comma' : 'direct';
  // "Danpos Satgas Pamtas di Long Midang, Budi"
  if (words[0] === 'di' && seat(r, office.to + 1) === name.from - 1 && words.at(-1) === ',') return 'comma';
  // "calon wakil presiden pendampingnya, Budi"
  if (words.length === 2 && /^pe\p{L}+nya$/u.test(words[0] ?? '') && words[1] === ',') return 'direct';
  // "diputuskan sebagai calon presiden oleh Budi" names who decided.
  if (words[0] === 'oleh') return null;
  return words.every((w) => isAmong(w, ',|:|yakni|yaitu|bernama|lain|lainnya|dijabat|dipegang|oleh|saat|ini'))
    ? 'direct'
    : null;
}

const MOST_DESCRIBED = 9;

/** "anggota PPS Lae Parira yang dilantik, Rosinta, mengaku": a clause about the office, closed by a comma, then its holder. */
function describedBetween(r: Reading, from: number, name: NameUnit): boolean {
  if (name.from - from > MOST_DESCRIBED) return false;
  if (presented(r, from, name)) return true;
  if (r.text(name.from - 1) !== ',') return false;
  if (!isAmong(r.text(name.to), ',|.') || name.name.likeness < 0.35) return false;
  if (!isAmong(r.key(from), 'yang|terlantik|setempat|tersebut|itu')) return false;
  if (r.key(from) !== 'yang' && name.from !== from + 2) return false;
  for (let i = from; i < name.from - 1; i++) if (!r.isWord(i) || !r.follows(i)) return false;
  return !r.isCapital(from + 1);
}

/** "pasangan calon yang diusungnya, yakni Budi", "calon bupati yang dimaksud adalah Budi", "petugas itu bernama Budi". */
function presented(r: Reading, from: number, name: NameUnit): boolean {
  if (!isAmong(r.key(name.from - 1), 'yakni|yaitu|adalah|ialah|bernama')) return false;
  if (!/^(?:yang|itu|tersebut)$/.test(r.key(from))) return false;
  for (let i = from; i < name.from - 1; i++) {
    const comma = r.key(from) === 'yang' && r.text(i) === ',' && i === name.from - 2;
    if (!comma && (!r.isWord(i) || !r.follows(i) || r.isCapital(i))) return false;
  }
  return true;
}

/** "Budi, Ketua KPU", "Budi (Ketua KPU)", "Budi selaku Ketua KPU", "Budi yang juga Ketua KPU". */
function gapBehind(r: Reading, name: NameUnit, office: OfficeUnit): 'comma' | 'worded' | 'loose' | null {
  if (r.doc.sentence[name.to - 1] !== r.doc.sentence[office.from]) return null;
  let i = name.to;
  if (r.text(i) === '(' && office.from === i + 1) return 'worded';
  const closed = bracket(r, i, 4);
  if (closed > i) i = closed;
  // "Budi dari Partai Buruh, calon bupati"
  const party = r.key(i) === 'dari' && r.isCapital(i + 1) ? (institutionAt(r, i + 1)?.to ?? i) : i;
  if (r.text(party) === ',') i = party;
  const comma = r.text(i) === ',';
  if (comma) i++;
  // "A, B dan C, masing-masing anggota KPU"
  if (comma && r.key(i) === 'masing' && r.key(i + 2) === 'masing' && i + 3 === office.from) return 'worded';
  if (i === office.from) return comma ? 'comma' : null;
  if (r.text(i) === ':' && i + 1 === office.from) return opensLine(r, name.from) ? 'worded' : null;
  // "2. Budi Santoso – Direktur LBH", "Budi Santoso — Ketua KPU Ngawi — memuji"
  if (isDash(r, i) && i + 1 === office.from) return opensItem(r, name.from) || isDash(r, office.to) ? 'worded' : null;
  const words = r.keys.slice(i, office.from);
  if (words.length > MOST_WORDS_BETWEEN || office.from <= i) return null;
  // "Nurmi yang sehari-harinya Camat Sape"
  if (/^yang sehari - hari(?:nya)?$/.test(words.join(' '))) return 'worded';
  for (let k = i; k < office.from; k++) if (!saysNothing(r, k)) return null;
  // "Sari, yang dibantunya saat menjabat sebagai Gubernur": who helped her held it.
  if (words.some((w) => NOT_HELD.has(w) || BY_ANOTHER.test(w))) return null;
  const end = words.at(-1) ?? '';
  if (words.length === 1 && end === 'yang' && r.isCapital(office.from)) return 'worded';
  // "Harun, yang sebelumnya Camat Sumberrejo"
  if (/^yang (?:sebelumnya|dulu|dulunya|dahulu|kini|saat (?:ini|itu))$/.test(words.join(' '))) return 'worded';
  if (!HOLDS.has(end))
    return end === 'menjadi' && (words[0] === 'yang' || words.some((w) => MADE.test(w))) ? 'loose' : null;
  if (words.length === 1)
    return HOLDS_AT_ONCE.has(end) || end === 'sebagai' || (comma && end === 'seorang') ? 'worded' : null;
  return words[0] === 'yang' || words[0] === 'juga' || words[0] === 'masing'
    ? 'worded'
    : end === 'juga'
      ? null
      : 'loose';
}

/** A small word, or one whose capital says nothing: in a headline, or an abbreviation ("pensiunan PNS"). */
const saysNothing = (r: Reading, at: number): boolean =>
  r.isWord(at) &&
  r.follows(at) &&
  (!r.isCapital(at) || (r.isTitleCase(at) && r.isDerived(at)) || (r.text(at).length <= 4 && isUpper(r.text(at))));
