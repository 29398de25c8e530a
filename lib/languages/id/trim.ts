import type { Proposal } from '../../grammar/proposal.ts';
import { fold } from '../../text/fold.ts';
import { Gap, type Token } from '../../text/tokens.ts';
import { behindDomain } from './domain.ts';
import { nameWord, type TermValue } from './lexicon.ts';
import { listingOf } from './listing.ts';
import { ORGANISATION_WORDS } from './rules/heads.ts';
import { isThen } from './then.ts';

const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)$/i;
const LEVEL = new Set('Kota Kabupaten Provinsi Kecamatan Kelurahan Desa'.split(' '));
/** Verbs of headlines, which stand there without what grammar adds to them. */
const HEADLINE_VERB = new Set(
  'Sebut Minta Ajak Singgung Imbau Dukung Nilai Klaim Bantah Tegaskan Ingatkan Pastikan Ungkap Desak Tolak Puji Kritik Sindir Beri Buka Hadiri Pimpin Lantik Tinjau Terima Respons Tanggapi Jawab Soroti Tekankan'.split(
    ' ',
  ),
);

/** What the tagger marked, without what it took for its edges, and with what it left out. Of rules only offices need it. */
export function trimmed(proposal: Proposal, tokens: readonly Token[]): Proposal[] {
  if (proposal.layer === 'name') return trimmedName(proposal, tokens);
  if (proposal.layer === 'institution') return trimmedBody(proposal, tokens);
  return [proposal.layer === 'office' ? trimmedOffice(proposal, tokens) : proposal];
}

/** All that the tagger marked; a holder whom it took into a body is somebody again, as far as the body went or the name behind it. */
export function trimmedAll(found: readonly Proposal[], tokens: readonly Token[]): Proposal[] {
  const holders = new Map<number, Proposal>();
  for (const p of found) {
    const from = p.layer === 'name' ? p.to : holderBehindPlace(tokens, p.from, p.to);
    if (from < p.to) holders.set(p.to, { ...cut(p, tokens, from, p.to), layer: 'name', confidence: BODY_IN_NAME });
  }
  const all = found.flatMap((p) => trimmed(p, tokens));
  if (holders.size === 0) return all;
  const joined = all.map((p) => {
    const holder = p.layer === 'name' ? holders.get(p.from) : undefined;
    if (!holder) return p;
    holders.delete(p.from);
    return cut(p, tokens, holder.from, p.to);
  });
  return [...joined, ...holders.values()];
}

/**
 * A name without the day of a statement ("Budi Santoso Selasa mengatakan"), the place that a team or candidate is of ("Mahfud MD
 * Kota Solo"), and the organisation in front of it, which is a body of its own ("peneliti Madani Indonesia Budi Santoso").
 */
function trimmedName(name: Proposal, tokens: readonly Token[]): Proposal[] {
  let to = name.to;
  for (let i = name.from + 1; i < to; i++) {
    const text = tokens[i]!.text;
    if (WEEKDAY.test(text) ? i === to - 1 : LEVEL.has(text) && i < to - 1) to = i;
  }
  if (to === name.to) to = behindSyllable(tokens, name.from, openBracket(tokens, name.from, to));
  let from = name.from;
  for (let i = name.from + 1; i < to - 1; i++) if (ORGANISATION_WORDS.has(fold(tokens[i]!.text))) from = i + 1;
  from = behindPlace(tokens, from, to);
  if (isThen(tokens, from) && to > from + 1) from++;
  if (to - from === 1 && NOBODY.has(fold(tokens[from]!.text))) return [];
  const own = cut(name, tokens, from, to);
  return from === name.from || !ORGANISATION_WORDS.has(fold(tokens[from - 1]!.text))
    ? [own]
    : [{ ...cut(name, tokens, name.from, from), layer: 'institution', confidence: BODY_IN_NAME }, own];
}

/** Index of a bracket that is not closed again: "Muhaimin | (AMIN"; `to` when there is none. */
function openBracket(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i > from && tokens[i]!.text !== ')'; i--) if (tokens[i]!.text === '(') return i;
  return to;
}

/** What hangs on a name with a hyphen and is no part of it: "Ganjar Pranowo-lah". */
const PARTICLE = new Set('nya lah kah pun kan an isme'.split(' '));

/** Index behind the second syllable of a name that is written like "Han Duck-soo", where the name ends before it. */
function behindSyllable(tokens: readonly Token[], from: number, to: number): number {
  const hyphen = tokens[to - 1]!.text === '-' ? to - 1 : to;
  const next = tokens[hyphen + 1];
  const hangs = hyphen - from > 1 && tokens[hyphen]?.text === '-' && tokens[hyphen]?.gap === Gap.none;
  return hangs && next?.gap === Gap.none && /^[a-z]{2,6}$/.test(next.text) && !PARTICLE.has(next.text)
    ? hyphen + 2
    : to;
}

/** Religions, parties to a case, programs of the election bodies: in capitals, and nobody. */
const NOBODY = new Set(
  'islam kristen katolik protestan hindu buddha budha konghucu tuhan allah pelapor terlapor pemohon termohon perbawaslu sirekap silon sidalih sipol silonkada sikadeka zoom whatsapp tiktok instagram facebook youtube google telegram kkn ppdb'.split(
    ' ',
  ),
);

/** Index behind a province or state that the tagger took for the beginning of a name: "Banten Abuya Muhtadi". */
function behindPlace(tokens: readonly Token[], from: number, to: number): number {
  for (const hit of listingOf(tokens).at(from)) {
    if (hit.to >= to || tokens[hit.to]!.kind !== 'word' || nameWord(tokens[from]!.text) !== null) continue;
    const named = nameWord(tokens[hit.to]!.text) !== null || listedAs(tokens, hit.to, 'honorific');
    if (named && hit.values.some(isPlace)) return hit.to;
  }
  return from;
}

/** A body with the whole of its address ("Kompas.com"); nothing where all of it is the name of a place. */
function trimmedBody(body: Proposal, tokens: readonly Token[]): Proposal[] {
  const { from } = body;
  const to = behindDomain(tokens, tokens[body.to - 1]!.text === '.' ? body.to - 1 : body.to);
  if (to > body.to) return [cut(body, tokens, from, to)];
  // "Ketua FKUB Papua Pendeta Budi": the title is the holder's.
  if (to > from + 1 && TITLE.has(tokens[to - 1]!.text)) return [cut(body, tokens, from, to - 1)];
  const holder = holderBehindPlace(tokens, from, body.to);
  if (holder < body.to) return [cut(body, tokens, from, holder)];
  const place = listingOf(tokens)
    .at(from)
    .some((hit) => hit.to === body.to && hit.values.every(isPlace));
  return place ? [] : [body];
}

/** Titles that are written out, with a name behind them. */
const TITLE = new Set('Pendeta Pastor Romo Kiai Kyai Ustaz Ustadz Teungku Habib Profesor Doktor Haji Uskup'.split(' '));

const SHORT_TITLE = /^(?:K?H|H[ij]|Dr[sa]?|dr|Ir|Pdt|Prof|Tgk)$/;

/** "Ketua KPU Ende | H.M. Ridwan": behind its place a body ends, and a title is the holder's; `to` where none stands in it. */
function holderBehindPlace(tokens: readonly Token[], from: number, to: number): number {
  const listing = listingOf(tokens);
  for (let i = from + 2; i < to - 1; i++) {
    const titled = SHORT_TITLE.test(tokens[i]!.text) && tokens[i + 1]!.text === '.';
    if (!titled && !opensTitledName(tokens, i)) continue;
    for (let k = Math.max(from, i - 3); k < i; k++)
      if (listing.at(k).some((hit) => hit.to === i && hit.values.some(({ list }) => list === 'region'))) return i;
  }
  return to;
}

/** "I Wayan", "La Ode Ali": a title that belongs to names, and a word of names. */
const opensTitledName = (tokens: readonly Token[], at: number): boolean =>
  listingOf(tokens)
    .at(at)
    .some(
      (hit) => hit.values.some(({ list }) => list === 'name-title') && nameWord(tokens[hit.to]?.text ?? '') !== null,
    );

const isPlace = (value: TermValue): boolean =>
  value.list === 'abroad' || (value.list === 'region' && value.ambiguity === 0);

const listedAs = (tokens: readonly Token[], at: number, list: TermValue['list']): boolean =>
  listingOf(tokens)
    .at(at)
    .some((hit) => hit.values.some((value) => value.list === list));

/** How often such a body is one; a guess. */
const BODY_IN_NAME = 0.6;

/** "Menkominfo Sebut Bukan Motif Politik": an office ends before the verb; whoever is named behind it is somebody else. */
function trimmedOffice(office: Proposal, tokens: readonly Token[]): Proposal {
  for (let i = office.from + 1; i < office.to; i++) {
    if (!HEADLINE_VERB.has(tokens[i]!.text)) continue;
    return { ...cut(office, tokens, office.from, i), holder: office.holder === 'alone' ? 'alone' : 'nobody' };
  }
  const holder = holderBehindPlace(tokens, office.from, office.to);
  return holder < office.to ? cut(office, tokens, office.from, holder) : office;
}

const cut = (proposal: Proposal, tokens: readonly Token[], from: number, to: number): Proposal => ({
  ...proposal,
  from,
  to,
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
