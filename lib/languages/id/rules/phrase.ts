import { isAmong } from '../../../text/among.ts';
import { isUpper } from '../../../text/letter-case.ts';
import { Gap } from '../../../text/tokens.ts';
import { districtsNamed } from '../district-list.ts';
import { DISTRICT_WORDS, levelCue, regionAt, VILLAGE_WORDS } from '../regions.ts';
import { wordSet } from '../word-sets.ts';
import type { Reading } from './reading.ts';

/** What follows a body or an office and belongs to it: bracketed abbreviation, level, region. */

/** Index behind "( … )" that begins at `at` and holds at most `most` tokens of one line; `at` when there is none. */
export function bracket(r: Reading, at: number, most = 8): number {
  if (r.text(at) !== '(' || !r.follows(at)) return at;
  for (let i = at + 1; i < Math.min(at + most + 2, r.tokens.length); i++) {
    if (r.text(i) === ')') return i > at + 1 ? i + 1 : at;
    if (r.text(i) === '(' || !r.follows(i)) return at;
  }
  return at;
}

/** "Ketua DPRD (Budi Raharjo)": a rank, or two words and more that are all known from names. */
function holdsName(r: Reading, from: number, to: number): boolean {
  if (r.listed('rank', from)) return true;
  let known = 0;
  for (let i = from; i < to; i++) {
    const name = r.nameWord(i);
    if (!name || name.common || name.first + name.last < 4 || isUpper(r.text(i))) return false;
    known++;
  }
  return known >= 2;
}

/** An abbreviation in brackets: "(Bawaslu)", "(Kemenpan-RB)", "(Pj)"; dates and notes are none. */
export function abbreviationBracket(r: Reading, at: number): number {
  const end = bracket(r, at, 6);
  // "Peraturan Badan Pengawas Pemilu (Perbawaslu)": short for the regulation, not for the body.
  if (end === at || r.isOneOf(REGULATIONS, at + 1)) return at;
  // "Kepala Staf TNI Angkatan Darat (Kasad)": short for the office.
  if (r.listed('office', at + 1)?.to === end - 1) return at;
  if (holdsName(r, at + 1, end - 1)) return at;
  for (let i = at + 1; i < end - 1; i++) {
    const token = r.tokens[i];
    // "(P2K)": a digit within the letters.
    const within = i > at + 1 && token?.gap === Gap.none && r.tokens[i + 1]?.gap === Gap.none && i < end - 2;
    if (!token || (token.kind === 'number' && !within)) return at;
    if (token.kind === 'word' && !r.isCapital(i) && token.text !== 'dan') return at;
    if (token.kind === 'mark' && !'-./&'.includes(token.text)) return at;
  }
  return end;
}

/** Names of regulations that begin like those of bodies. */
export const REGULATIONS = wordSet('perbawaslu perkpu pkpu permendagri perppu perpres perda perdkpp perma');

/** "Kab. Nias", "Kec. Kakas"; a full stop behind a whole word ends the sentence. */
const dotBehind = (r: Reading, at: number): number =>
  r.text(at) === '.' && r.tokens[at]?.gap === Gap.none && r.text(at - 1).length <= 4 ? at + 1 : at;

/** Index behind a region (with or without a word for its level) that begins at `at`; `at` when there is none. */
export const regionPhrase = (r: Reading, at: number): number =>
  r.follows(at) && r.isWord(at) ? r.once(readRegion, at) : at;

/** Whether a region that begins at `from` or behind it ends just before `to`. */
export function regionEndsAt(r: Reading, to: number, from: number): boolean {
  for (let i = Math.max(0, from); i < to; i++) if (regionPhrase(r, i) === to) return true;
  return false;
}

function readRegion(r: Reading, at: number): number {
  const key = r.key(at);
  if (DISTRICT_WORDS.has(key) || VILLAGE_WORDS.has(key)) return locality(r, at);
  const level = r.isCapital(at) || key === 'provinsi' || key === 'kabupaten' || key === 'kota' ? levelCue(key) : null;
  const isLevelWord = level !== null && isAmong(key, 'provinsi|propinsi|prov|kabupaten|kab|kota|kabuapten|kabupten');
  if (isLevelWord) {
    let next = dotBehind(r, at + 1);
    if (r.text(next) === '/' && levelCue(r.key(next + 1))) return next + 2;
    const found = r.follows(next) ? regionAt(r.tokens, next, level, r.regions) : null;
    if (found) return found.to;
    const learnt = r.follows(next) ? r.placeAt(next) : next;
    if (learnt > next) return learnt;
    // An unknown name behind a word for the level: the region of a slip, or one that no list has.
    const from = next;
    while (
      next < from + 3 &&
      r.isCapital(next) &&
      r.joined(next) &&
      !r.listed('office', next) &&
      !r.listed('rank', next)
    ) {
      if (next > from && (r.nameWord(next)?.first ?? 0) >= 2 && !r.nameWord(next)?.common) break;
      if (next > from && r.isTitleCase(next) && r.isOrdinary(next)) break;
      next++;
    }
    return next > from ? next : r.isCapital(at) ? at + 1 : at;
  }
  if (!r.isCapital(at)) return at;
  const found = regionAt(r.tokens, at, null, r.regions, false);
  return Math.max(found ? found.to : at, r.placeAt(at));
}

/** "Kecamatan Muara Salai", "Desa Tikong", "Distrik …". */
function locality(r: Reading, at: number): number {
  let next = dotBehind(r, at + 1);
  const from = next;
  const learnt = r.placeAt(from);
  if (learnt > from && !isDirection(r, learnt)) return learnt;
  let run = from;
  while (run < from + 6 && r.isCapital(run) && r.joined(run) && !r.listed('office', run) && !levelCue(r.key(run))) {
    if (r.listed('rank', run) || r.listed('honorific', run)) break;
    run++;
  }
  while (next < Math.min(from + 3, run)) {
    const known = r.nameWord(next);
    if (next > from && known && !known.common && known.first >= 2 && !isDirection(r, next)) break;
    next++;
  }
  // Three and more: the place is one word, or two when the second is a direction; the rest is a name.
  if (next === from + 3 || (run > next && next === from + 2))
    next = isDirection(r, from + 1) ? from + 2 : run >= from + 3 ? from + 1 : next;
  return next > from ? next : at;
}

/** Number of a military or police unit and its seat: "1509/Labuha", "417-06/Air Hangat", "0614 Kota Cirebon", "V/Brawijaya". */
export function unitNumber(r: Reading, at: number): number {
  const token = r.tokens[at];
  if (/^[IVX]+$/.test(token?.text ?? '') && r.joined(at) && r.text(at + 1) === '/')
    return r.isCapital(at + 2) ? commandName(r, at + 2) : r.tokens[at + 2]?.kind === 'number' ? at + 3 : at;
  if (token?.kind !== 'number' || token.gap > Gap.space || token.text.length > 5) return at;
  if (token.text.length < 3 && !(r.text(at + 1) === '/' && r.isCapital(at + 2))) return at;
  let to = at + 1;
  if (r.text(to) === '-' && r.tokens[to + 1]?.kind === 'number') to += 2;
  // "Ketua KPU Buleleng 2023": a year.
  if (r.text(to) !== '/' && to === at + 1 && /^(?:19|20)\d\d$/.test(token.text)) return at;
  // "Koramil 0805/05 Sine"
  if (r.text(to) === '/' && r.tokens[to + 1]?.kind === 'number' && r.text(to + 1).length === 2) return seat(r, to + 2);
  if (r.text(to) !== '/' || !r.isCapital(to + 1)) return to;
  return seat(r, to + 1);
}

/** "Kodam I/Bukit Barisan", "XVII/Cenderawasih": old names, of which one has two words. */
const commandName = (r: Reading, at: number): number =>
  r.key(at) === 'bukit' && r.key(at + 1) === 'barisan' ? at + 2 : at + 1;

/** The name of a place that no word introduces ("Panwascam Krui Selatan"): a listed one, else up to two capitals. */
export function seat(r: Reading, at: number): number {
  if (!r.isCapital(at) || !r.joined(at)) return at;
  const listed = regionPhrase(r, at);
  for (let to = Math.min(at + 3, r.tokens.length); to > at; to--) {
    if (to <= listed) break;
    const words = r.tokens.slice(at, to);
    if (words.some((t, i) => t.kind !== 'word' || (i > 0 && t.gap > Gap.space))) continue;
    if (districtsNamed(words.map((t) => t.text).join(' ')).length > 0) return to;
  }
  if (listed > at) return listed;
  if (r.listed('office', at) || r.listed('rank', at) || r.listed('institution', at)) return at;
  if (isDirection(r, at + 1)) return at + 2;
  // "Ketua KAN Lubuk Gadang, Irwandi": up to the comma, unless the second word begins a name.
  if (
    r.isCapital(at + 1) &&
    r.joined(at + 1) &&
    r.text(at + 2) === ',' &&
    r.isCapital(at + 3) &&
    isPlaceWord(r, at + 1)
  )
    return at + 2;
  const two = r.isCapital(at + 1) && r.joined(at + 1);
  // "Ketua PPS Lubuk Serindit Selatan Hendri": a direction ends the name of a place, and no person's.
  if (two && BEARINGS.has(r.key(at + 2)) && isDirection(r, at + 2)) return at + 3;
  // "Ketua KAN Sungai Puar Feri Gunawan": no place is called so by this word alone.
  return two && OPENS_PLACE.has(r.key(at)) && r.isCapital(at + 2) && r.joined(at + 2) ? at + 2 : at + 1;
}

const OPENS_PLACE = new Set(
  'sungai sei lubuk koto padang muara batu bukit ujung pulau teluk kampung simpang gunung kuala parit pematang talang'.split(
    ' ',
  ),
);

const DIRECTIONS = new Set(
  'utara selatan timur barat tengah daya laut tenggara hulu hilir ulu ilir kota baru raya induk besar kecil atas bawah'.split(
    ' ',
  ),
);

const isPlaceWord = (r: Reading, at: number): boolean =>
  (r.nameWord(at)?.first ?? 0) < 2 && !isUpper(r.text(at)) && !r.listed('office', at) && !r.listed('honorific', at);

const BEARINGS = new Set(['utara', 'selatan', 'timur', 'barat', 'tengah', 'hulu', 'hilir', 'ilir', 'ulu']);

/** "Taliabu Utara": a word that tells a district from its region. */
export const isDirection = (r: Reading, at: number): boolean =>
  r.isCapital(at) && r.joined(at) && DIRECTIONS.has(r.key(at));

/** "RI", "Republik Indonesia", "Pusat". */
export function national(r: Reading, at: number): number {
  if (!r.follows(at)) return at;
  if (r.key(at) === 'ri') return at + 1;
  if (r.key(at) === 'republik' && r.key(at + 1) === 'indonesia') return at + 2;
  return at;
}

/** The pair or person that a campaign team works for: "Ganjar-Mahfud", "Prabowo Subianto-Gibran Rakabuming Raka", "AMIN". */
export function champions(r: Reading, at: number): number {
  let to = at;
  let second = 0;
  // "Timnas AMIN | Sudirman Said"
  if (isLetters(r, at) && r.isCapital(at + 1) && !isLetters(r, at + 1)) return at + 1;
  while (to < at + 7 && r.isCapital(to) && r.follows(to) && regionPhrase(r, to) === to) {
    if (r.listed('honorific', to) || r.listed('rank', to)) break;
    // Short names pair with short ones: what follows "Ganjar-Mahfud" is somebody else.
    if (second === at + 2 && to > second && r.key(to) !== 'md') break;
    if (second > at + 2 && to - second >= second - 1 - at && anotherName(r, to)) break;
    to++;
    if (/^[-–]$/.test(r.text(to)) && r.tokens[to]?.gap === Gap.none && r.isCapital(to + 1)) {
      to++;
      second = to;
    }
  }
  return second > 0 || to === at + 1 ? to : at;
}

/** Letters of a pair: "AMIN", "RIDO". */
const isLetters = (r: Reading, at: number): boolean => /^[A-Z]{3,6}$/.test(r.text(at)) && !r.isShouted(at);

/** Whether a team's name says whom it works for: "Tim Pemenangan Ganjar-Mahfud". Whoever is named in it is no mention. */
export function namesPair(r: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to - 1; i++)
    if (/^[-–]$/.test(r.text(i)) && r.isCapital(i - 1) && r.isCapital(i + 1)) return true;
  return false;
}

/** "Ganjar Pranowo-Mahfud MD | Arsjad Rasjid": just two capitals more, behind as many words as the first of the pair has. */
const anotherName = (r: Reading, at: number): boolean =>
  r.isCapital(at + 1) && r.joined(at + 1) && !(r.isCapital(at + 2) && r.joined(at + 2)) && r.text(at + 2) !== '-';

/** Everything that completes a body: brackets, "RI", level and region, once more brackets ("(Halsel)"). */
export function completion(r: Reading, at: number): number {
  let to = abbreviationBracket(r, at);
  let moved = true;
  let regions = 0;
  while (moved) {
    moved = false;
    const branch = r.key(to) === 'perwakilan' && r.isCapital(to) ? regionPhrase(r, to + 1) : to;
    if (branch > to + 1) to = branch;
    const next = national(r, to) > to ? national(r, to) : regions < 3 ? regionPhrase(r, to) : to;
    if (next > to) {
      if (next === regionPhrase(r, to)) regions++;
      to = next;
      moved = true;
      const closed = abbreviationBracket(r, to);
      if (closed > to && closed - to <= 6) to = closed;
    }
  }
  return to;
}

/** A Roman number behind a title or division ("Wakil Ketua II"); "I" in front of a name is part of the name ("I Made"). */
export function isOrdinal(r: Reading, at: number): boolean {
  if (!/^(?:i{1,3}|iv|v|vi{0,3}|ix|xi{0,3})$/.test(r.key(at)) || !r.joined(at)) return false;
  if (!isUpper(r.text(at))) return false;
  return r.text(at) !== 'I' || !BALINESE.has(r.key(at + 1));
}

const BALINESE = new Set(
  'made wayan nyoman ketut komang kadek putu gede gusti dewa gst nengah kade dw gde luh wyn'.split(' '),
);

/**
 * "Bali Demokrasi Institute (BDI)": capitals that their own abbreviation confirms as one name, though the first of them
 * may be a place.
 */
export function definedBody(r: Reading, at: number): number {
  let run = at;
  while (run < at + 9 && (run === at || r.joined(run)) && (r.isCapital(run) || joins(r, run))) run++;
  if (run < at + 2 || r.text(run) !== '(' || r.text(run + 2) !== ')' || !r.joined(run)) return at;
  // "Surya Darma Kusuma (SDK)" is a person, known by these letters.
  if (areNames(r, at, run)) return at;
  let initials = '';
  for (let i = at; i < run; i++) if (!r.isOneOf(JOINS, i)) initials += r.text(i).charAt(0);
  return initials.length >= 2 && r.text(run + 1) === initials.toUpperCase() ? completion(r, run) : at;
}

/** Whether every word is part of persons' names, and of little else. */
function areNames(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const known = r.nameWord(i);
    if (!known || known.common || Math.max(known.first, known.last) < 3) return false;
  }
  return true;
}

/** Small words within a name: "Democracy and Electoral Empowerment Partnership". */
const JOINS = wordSet('dan untuk and of for');

/** A small word with a capital behind it, which continues a body's name. */
export const joins = (r: Reading, at: number): boolean => r.isOneOf(JOINS, at) && r.isCapital(at + 1);
