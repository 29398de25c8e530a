import { Gap } from '../../../text/tokens.ts';
import { wordSet } from '../word-sets.ts';
import { isListedWord } from '../words.ts';
import { datelinePlace } from './dateline.ts';
import { regionEndsAt, regionPhrase } from './phrase.ts';
import type { Reading } from './reading.ts';

/** Words in front of a place's name that say what it is. */
const LEVELS = wordSet(
  'kabupaten kab kota provinsi prov kecamatan kec distrik desa kelurahan gampong nagari kampung dusun pekon tiyuh banjar jorong lingkungan pulau kepulauan',
);
/** Bodies and governments that are named after their region. */
const SEATED = wordSet(
  'pemkab pemkot pemko pemprov pemdes polres polresta polsek polsekta kodim koramil dprd kpu kpud bawaslu panwaslu panwascam panwaslih kip kejari pn rsud bpbd disdukcapil dinkes kesbangpol dpc dpd bkpsdm',
);
/** Office-holders named after their region; a person's name may stand in its place. */
const TITLED = wordSet(
  'bupati wabup walikota gubernur wagub camat lurah kapolres kapolresta kapolsek dandim danramil kades sekda kajari',
);
const LOCATIVE = wordSet('di ke');
/** All of them: most tokens are none. */
const CUES = LEVELS | SEATED | TITLED | LOCATIVE;
/** Never a place's name, whatever stands before it; nor is anything shorter than three letters. */
const NO_PLACE = new Set(
  'iii vii viii nomor tps jalan gedung hotel aula balai divisi urut teradu sementara namun untuk'.split(' '),
);
const SHORTEST_PLACE = 3;
const TITLE_WORD = new Set(
  'ketua anggota komisioner sekretaris kepala wakil koordinator humas kantor pengurus staf bapa pak perangkat'.split(
    ' ',
  ),
);
const BODY = 0.6;
const ENOUGH = 0.6;
const MOST_WORDS = 3;

/** Names of places that an article itself introduces as such: for the many that no list has. Folded words. */
export type Places = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * Learns the article's own places: "Kabupaten Tanah Lembayung" says once and for all that "Bupati Tanah Lembayung" names a
 * region and nobody. Names of persons are refused by their statistics. One pass.
 */
export function learnPlaces(r: Reading): Places {
  const evidence = new Map<string, number>();
  for (let at = 0; at + 1 < r.tokens.length; at++) {
    const weight = cueWeight(r, at);
    if (weight === 0) continue;
    const from =
      r.text(at + 1) === '.' && r.tokens[at + 1]?.gap === Gap.none && r.text(at).length <= 4 ? at + 2 : at + 1;
    const to = runOf(r, from, weight);
    if (to === from) continue;
    const key = r.keys.slice(from, to).join(' ');
    evidence.set(key, (evidence.get(key) ?? 0) + weight);
  }
  // "MAUMERE, Flores Tana – …": where the story comes from.
  for (let at = 0; at < r.tokens.length && (r.doc.paragraph[at] ?? 0) < 3; at++) {
    const to = r.follows(at) && at > 0 ? at : datelinePlace(r, at);
    if (to > at) evidence.set(r.keys.slice(at, to).join(' '), ENOUGH);
  }
  const places = new Map<string, (readonly string[])[]>();
  for (const [key, sum] of evidence) {
    if (sum < ENOUGH) continue;
    const words = key.split(' ');
    const first = words[0] ?? '';
    const list = places.get(first);
    if (list) list.push(words);
    else places.set(first, [words]);
  }
  for (const list of places.values()) list.sort((a, b) => b.length - a.length);
  return places;
}

function cueWeight(r: Reading, at: number): number {
  if (!r.isOneOf(CUES, at)) return 0;
  const key = r.key(at);
  // "Kota Tidore Kepulauan": the end of a name.
  if (key === 'kepulauan' && regionEndsAt(r, at + 1, at - 3)) return 0;
  // "Wakil Wali Kota Astrid Wiratno": behind a title it may as well be the holder.
  if (
    r.isOneOf(LEVELS, at) &&
    (TITLE_WORD.has(r.key(at - 1)) || (r.key(at - 1) === 'wali' && (key === 'kota' || key === 'nagari')))
  )
    return 0.4;
  if (r.isOneOf(LEVELS, at)) return key === 'banjar' || key === 'lingkungan' || key === 'pulau' ? 0.5 : 1;
  // "anggota KPU August Mellaz": behind an office it may as well be the holder.
  if (r.isOneOf(SEATED, at)) return TITLE_WORD.has(r.key(at - 1)) || r.listed('office', at - 1) ? 0.3 : BODY;
  if (r.isOneOf(TITLED, at)) return 0.4;
  return r.isOneOf(LOCATIVE, at) && !r.isCapital(at) ? 0.3 : 0;
}

/** Index behind the capitals that a cue introduces; `from` when they do not look like a place's name. */
function runOf(r: Reading, from: number, weight: number): number {
  if (regionPhrase(r, from) > from) return from;
  let to = from;
  while (to < from + MOST_WORDS + 1 && r.isCapital(to) && r.joined(to)) {
    // "Wali Nagari Tak Jadi Juru Kampanye": in a headline everyday words have capitals too.
    if (r.isTitleCase(to) && isListedWord(r.key(to)) && !r.nameWord(to) && !isQualifier(r, to)) break;
    if (r.key(to).length < SHORTEST_PLACE || NO_PLACE.has(r.key(to)) || (to > from && regionPhrase(r, to) > to)) break;
    const known = r.nameWord(to);
    const personal = known !== null && !known.common && known.first >= 2 && !isQualifier(r, to);
    if (personal && (to === from ? weight < 1 : weight !== BODY)) break;
    if (r.listed('rank', to) || r.listed('honorific', to) || (r.listed('office', to) && !known)) break;
    if (r.listed('institution', to) || (r.isDerived(to) && !isQualifier(r, to) && (to > from || weight < 1))) break;
    to++;
  }
  if (to === from || to > from + MOST_WORDS || r.isShouted(from)) return from;
  if (r.text(to) === '-' || r.text(to) === '/') return from;
  if (r.isOrdinary(from) && to === from + 1 && weight < 1) return from;
  if (weight >= 0.6) return to;
  // A title or a preposition alone proves little: the run must end clearly.
  const next = r.text(to);
  const clear =
    next === ',' ||
    next === '.' ||
    next === ')' ||
    (r.isWord(to) && (!r.isCapital(to) || r.listed('rank', to) !== null || r.listed('honorific', to) !== null));
  const personal = r.nameWord(from);
  return clear && !(personal && !personal.common) ? to : from;
}

const QUALIFIERS = new Set(
  'utara selatan timur barat tengah daya laut tenggara hulu hilir ulu ilir kota baru raya induk besar kecil atas bawah lama jaya tanah muara tanjung sungai teluk bandar banua lubuk batu gunung bukit pulau pasar air kuala'.split(
    ' ',
  ),
);

/** "Raya", "Selatan", "Muara": words of places' names, though people bear some of them. */
const isQualifier = (r: Reading, at: number): boolean => QUALIFIERS.has(r.key(at));
