import { isAmong } from '../../../text/among.ts';
import { isUpper } from '../../../text/letter-case.ts';
import { Gap } from '../../../text/tokens.ts';
import { knownAs } from '../lexicon.ts';
import { levelCue } from '../regions.ts';
import { isThen } from '../then.ts';
import { opensTitledName } from './common.ts';
import { EVENTS, FUNCTION_WORDS } from './heads.ts';
import { institutionAt } from './institutions.ts';
import { REGULATIONS, regionPhrase } from './phrase.ts';
import type { Reading } from './reading.ts';

/** A person's name as written: titles in front and degrees behind included. */
export interface NameFound {
  readonly from: number;
  readonly to: number;
  /** Words of the bare name. */
  readonly words: number;
  /** 0 to 1: how much its words look like a person's name, by the statistics of names alone. */
  readonly likeness: number;
  /** A rank, honorific or degree stands with it. */
  readonly titled: boolean;
}

const MOST_NAME_WORDS = 6;
/** Inside names, in small letters: "Abdullah bin Nuh", "Robert de Quelju". */
const PARTICLES = new Set('bin binti van de da al el ibnu der von la br nan'.split(' '));
/** Capitalised at the start of sentences or in headlines, never part of a name. */
const NEVER = new Set([
  ...EVENTS,
  ...(
    'dan yang di ke dari untuk dengan pada dalam oleh itu ini ia dia kami kita mereka saya anda tidak bukan akan telah sudah juga serta atau ' +
    'karena agar jika bila saat ketika setelah sebelum menurut ujar kata tutur ungkap jelas sementara selain namun tetapi sebagai seperti ' +
    'adapun hal para semua setiap pemilu pilkada pilpres pileg pilgub pilbup pilwalkot rapat rakor rakornas senin selasa rabu kamis jumat sabtu ' +
    'minggu ahad januari februari maret april mei juni juli agustus september oktober november desember undang peraturan pasal nomor tahun ' +
    'gampong nagari jalan gedung hotel kantor acara kegiatan sidang putusan rupiah tps dpt asn pns baca juga foto editor penulis pewarta sumber lihat video teradu pengadu ' +
    'terlapor pelapor pemohon termohon gelora istana ri as amerika serikat rusia cina china tiongkok jepang malaysia singapura australia korea ' +
    'selatan utara wib wita wit nkri pancasila uu uud ham kuhp rp apbd apbn apk alat dps dpb dct dcs npwp nik ktp ktp-el linmas hansip'
  ).split(' '),
]);

const MONTHS = new Set(
  'januari februari maret april mei juni juli agustus september oktober november desember'.split(' '),
);
/** First halves of names that take a hyphen: "Al-Hamdi", "Abdur-Rahman". */
const HYPHENED = new Set('al ar as asy an az at ad el abd abdul abdur nur'.split(' '));

/** The name that begins at token `at` (a title, an initial or a capital), or null. Looks at a bounded number of tokens. */
export const nameAt = (r: Reading, at: number): NameFound | null => (r.isWord(at) ? r.once(readName, at) : null);

function readName(r: Reading, at: number): NameFound | null {
  if (isDateline(r, at)) return null;
  const start = behindTitles(r, at);
  if (start === null) return null;
  const to = nameWords(r, start.at, start.at > at);
  if (to === start.at) return null;
  const scored = likeness(r, start.at, to);
  const end = behindDegrees(r, to);
  return {
    from: at,
    to: end,
    words: scored.words,
    likeness: scored.likeness,
    titled: start.at > at || end > to,
  };
}

/** "PAINAN, Humas Bawaslu - Rapat …": where a release comes from, and who sends it. */
const isDateline = (r: Reading, at: number): boolean =>
  !r.follows(at) &&
  r.text(at + 1) === ',' &&
  SENDERS.has(r.key(at + 2)) &&
  r.isCapital(at + 2) &&
  (r.nameWord(at)?.first ?? 0) < 2;
const SENDERS = new Set('humas prokopim prokompim diskominfo kominfo pendim penrem'.split(' '));

/** Skips ranks, honorifics and degrees in front: "AKBP", "Dr. H.", "Hj.", "IPDA", "ST.". */
function behindTitles(r: Reading, at: number): { at: number } | null {
  let i = at;
  for (let guard = 0; guard < 6; guard++) {
    if (!r.isWord(i)) return null;
    const next = behindTitle(r, i);
    if (next === i || !r.follows(next) || !r.isCapital(next) || r.listed('office', next)?.to === next + 1) break;
    i = next;
  }
  return opensName(r, i, i > at) ? { at: i } : null;
}

function behindTitle(r: Reading, i: number): number {
  const rank = r.listed('rank', i);
  if (rank) return corps(r, rank.to);
  const honorific = r.listed('honorific', i);
  // "H 3", "Ra": a lone letter is a title only with its dot or glued to a name.
  if (honorific && (r.isCapital(i) || honorific.value.group === 'address' || r.text(honorific.to) === '.'))
    return dots(r, honorific.to);
  const shout = r.isCapital(i) && r.text(i + 1) === '.' && r.text(i).length > 1 && isUpper(r.text(i));
  const degree = shout ? r.degree(i) : i;
  return degree > i ? dots(r, degree) : i;
}

/** Whether a capital can be the first word of a bare name. */
function opensName(r: Reading, at: number, titled: boolean): boolean {
  if (!r.isCapital(at) || isThen(r.tokens, at)) return false;
  const known = r.nameWord(at);
  // "Anak Agung", "La Ode": titles that belong to the name, though their words are everyday ones.
  if (opensTitledName(r, at)) return true;
  if (NEVER.has(r.key(at)) && !(known && MONTHS.has(r.key(at)) && monthIsName(r, at))) return false;
  if (r.isOneOf(REGULATIONS, at)) return false;
  if (r.placeAt(at) > at && !titled) return false;
  if (known) return !(r.listed('office', at) && known.common);
  if (r.listed('office', at) || r.listed('office-status', at) || FUNCTION_WORDS.has(r.key(at))) return false;
  if (r.isOrdinary(at)) return false;
  if (!titled && isAcronym(r, at) && !r.nameWord(at + 1)) return false;
  return titled || !r.listed('institution', at);
}

/** "PSU", "CFD": short capitals are bodies and things, unless they are the public nickname of somebody. */
const isAcronym = (r: Reading, at: number): boolean => {
  const text = r.text(at);
  return text.length >= 2 && text.length <= 5 && isUpper(text) && !r.isShouted(at) && knownAs(text) === null;
};

/** "Ketua Juni Effendi": a month that has a name behind it and no number beside it. */
const monthIsName = (r: Reading, at: number): boolean =>
  r.tokens[at - 1]?.kind !== 'number' && r.isCapital(at + 1) && r.joined(at + 1) && !r.isOrdinary(at + 1);

const dots = (r: Reading, at: number): number => (r.text(at) === '.' ? at + 1 : at);

/** What stands between a rank and the name: "Pol", "TNI", "Inf", "(Purn)". */
function corps(r: Reading, at: number): number {
  let i = dots(r, at);
  for (let guard = 0; guard < 3; guard++) {
    const listed = r.listed('corps', i);
    if (listed) i = dots(r, listed.to);
    else if (
      /^(?:pol|tni|inf|arh|arm|kav|czi|cpm|cba|laut|mar|pnb|sus|purn|art|cke|caj)$/.test(r.key(i)) &&
      r.joined(i)
    )
      i = dots(r, i + 1);
    else if (r.text(i) === '(' && r.text(i + 2) === ')') i += 3;
    else break;
  }
  return i;
}

/** Behind the last word of the bare name. */
function nameWords(r: Reading, at: number, titled: boolean): number {
  let to = at;
  let words = 0;
  while (words < MOST_NAME_WORDS && (to === at || r.follows(to))) {
    const token = r.tokens[to];
    if (!token) break;
    if (to > at && breaksLine(r, to)) break;
    if (to > at && PARTICLES.has(token.text) && r.joined(to)) {
      const next = r.text(to + 1) === '.' ? to + 2 : to + 1;
      if (!r.isCapital(next) || !r.joined(next)) break;
      to = next;
      continue;
    }
    if (!r.isCapital(to) || (to > at && endsName(r, to, at))) break;
    to++;
    words++;
    if (HYPHENED.has(r.key(to - 1)) && r.text(to) === '-' && glued(r, to) && glued(r, to + 1) && r.isCapital(to + 1)) {
      to += 2;
      continue;
    }
    if (titled && words > 1 && isSecondSurname(r, to + 1)) {
      to += 2;
      break;
    }
    // Initials: "M. Rudi", "Sudarto S."; and glued ones "H.Sukiman" come as tokens of their own.
    // "Lee Sang-min"
    if (
      r.text(to) === '-' &&
      glued(r, to) &&
      glued(r, to + 1) &&
      words > 1 &&
      r.isWord(to + 1) &&
      !r.isCapital(to + 1) &&
      !r.isOrdinary(to + 1)
    ) {
      to += 2;
      continue;
    }
    if (r.text(to) !== '.' || !glued(r, to) || !isInitial(r, to - 1, to - 1 === at)) {
      if (r.text(to) === '-' && glued(r, to)) break;
      continue;
    }
    if (r.isCapital(to + 1) && r.joined(to + 1)) to++;
    else break;
  }
  return to;
}

const glued = (r: Reading, at: number): boolean => r.tokens[at]?.gap === Gap.none;

/** "Pdt. Delviana Poyk-Snae": one word behind a hyphen; two are somebody else ("Drs. Yohanes Bit-Anastasia Hubung"). */
const isSecondSurname = (r: Reading, at: number): boolean =>
  r.text(at - 1) === '-' &&
  glued(r, at - 1) &&
  glued(r, at) &&
  r.isCapital(at) &&
  !isUpper(r.text(at)) &&
  !(r.isCapital(at + 1) && r.joined(at + 1));

/** A line break inside a name is bad markup; but a new line often begins a new clause. */
const breaksLine = (r: Reading, at: number): boolean =>
  r.tokens[at]?.gap === Gap.line &&
  (!r.sameSentence(at) ||
    r.key(at) === r.key(at - 1) ||
    r.isOrdinary(at) ||
    (r.isWord(at + 1) && !r.isCapital(at + 1) && r.isOrdinary(at + 1)));

const isInitial = (r: Reading, at: number, first: boolean): boolean =>
  r.text(at).length === 1 ||
  isAmong(
    r.key(at),
    'muh|moh|mhd|md|hi|st|sy|abd|drs|much|moch|mohd|dg|dt|br|ach|kgs|ld|wd|tb|rd|nn|rr|kms|msy|ch|th|dj|tj|fr|ph|kh',
  ) ||
  (first && r.text(at).length <= 2 && isUpper(r.text(at)));

/** A capital that belongs to something else: an everyday word, an office, a rank, a body; a degree without its comma. */
function endsName(r: Reading, at: number, from: number): boolean {
  const known = r.nameWord(at);
  // "Raja Juli Antoni" is a name, "Raja 5 Juli" is none.
  if (NEVER.has(r.key(at)) && !(known && (!MONTHS.has(r.key(at)) || monthIsName(r, at)))) return true;
  // "kata Idris Idris berharap": a lost full stop; a passive verb in a headline.
  if (r.key(at) === r.key(at - 1)) return true;
  if (!known && r.isTitleCase(at) && /^di[a-z]{4,}$/.test(r.key(at))) return true;
  if (r.listed('rank', at) && (r.isCapital(at + 1) || r.text(at + 1) === '.')) return true;
  if (r.listed('office-status', at) && !known) return true;
  if (r.doc.sentence[at] !== r.doc.sentence[at - 1] && r.text(at - 1) !== '.') return true;
  // "Mahfud Kota Solo": "Kota" is a surname too, but not in front of a city.
  if (levelCue(r.key(at)) && regionPhrase(r, at) > at + 1) return true;
  if (known && !known.common) return false;
  const office = r.listed('office', at);
  if (office && !(known && office.to === at + 1)) return true;
  if (known) return r.isOrdinary(at) && at > from && (r.isShouted(at) || at < r.doc.headline) && known.last < 3;
  if (FUNCTION_WORDS.has(r.key(at)) || r.isOrdinary(at) || levelCue(r.key(at))) return true;
  const body = institutionAt(r, at);
  if (body && body.confidence >= 0.75) return true;
  if (r.text(at) === 'MD' || r.text(at) === 'Md') return false;
  const degree = r.degree(at);
  return (
    degree > at &&
    (degree > at + 1 ||
      // "Iwan Setiyarsa MSi"
      /^\p{Lu}{2,}\p{Ll}+$/u.test(r.text(at)) ||
      (isUpper(r.text(at)) && r.text(at).length >= 2 && !r.isShouted(at) && !r.isCapital(at + 1)))
  );
}

/** Degrees behind a name: ", S.T", ", SH.LL.M", " S.Sos., M.Si". */
function behindDegrees(r: Reading, at: number): number {
  let to = at;
  for (let guard = 0; guard < 6; guard++) {
    const from = r.text(to) === ',' && r.joined(to + 1) ? to + 1 : to;
    if (from === to && !(r.joined(to) && r.tokens[to]?.gap === Gap.space)) break;
    const degree = r.degree(from);
    if (degree === from) break;
    const written = r.tokens
      .slice(from, degree)
      .map((t) => t.text)
      .join('');
    if (!written.includes('.') && !isUpper(written) && !/^(?:MSi|MPd|SPd|SSos|SIP|SIk|MKes|MHum|SKom)$/i.test(written))
      break;
    to = degree;
  }
  // The dot behind "S.Sos" may end the sentence: it belongs to the degree only when more follows.
  return to;
}

/** How much the words look like a name: by counts of names, and shape where nothing is known. */
function likeness(r: Reading, from: number, to: number): { words: number; likeness: number } {
  let score = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    if (!r.isWord(i) || PARTICLES.has(r.text(i))) continue;
    words++;
    const known = r.nameWord(i);
    if (known)
      score += known.common || r.isOrdinary(i) ? 0.45 : Math.min(1, 0.6 + 0.05 * Math.max(known.first, known.last));
    else if (r.listed('clan', i)) score += 0.9;
    else if (r.text(i).length === 1) score += 0.6;
    else if (FUNCTION_WORDS.has(r.key(i))) score -= 0.6;
    else if (regionPhrase(r, i) > i) score += 0.1;
    else if (isUpper(r.text(i)) && !r.isShouted(i)) score += 0.05;
    else score += 0.4;
  }
  return { words, likeness: words === 0 ? 0 : Math.max(0, Math.min(1, score / words)) };
}
