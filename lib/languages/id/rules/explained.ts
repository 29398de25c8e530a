import { type Proposal, proposalFor } from '../../../grammar/proposal.ts';
import { knownAs } from '../lexicon.ts';
import { wordSet } from '../word-sets.ts';
import { behindHonorific } from './name-again.ts';
import type { Reading } from './reading.ts';

/** How sure initials are that the article explains behind a full name. */
const INITIALS = 0.88;
/** A name must be this likely before brackets behind it explain its initials, or have a word that is known from names. */
const LIKELY = 0.6;

/**
 * What the article explains and writes short from then on: the initials of a person ("Surya Darma Kusuma (SDK)") and the name
 * that somebody goes by ("yang akrab disapa Yayak"), which are that person wherever they stand, and the letters of
 * something that is no body ("alat peraga sosialisasi (APS)").
 */
export function explainedLetters(r: Reading, proposals: readonly Proposal[]): Proposal[] {
  const names = new Map<number, Proposal>();
  for (const p of proposals) if (p.layer === 'name') names.set(p.to, p);
  const persons = new Set<string>();
  const things = new Set<string>();
  const explanations = new Set<number>();
  for (let at = 1; at < r.tokens.length; at++) {
    const text = r.text(at);
    // Letters that everybody knows: "AHY".
    if (r.isCapital(at) && isLetters(text) && text.length > 2 && knownAs(text) && !r.isShouted(at)) persons.add(text);
    if (r.isCapital(at) && KNOWN_THINGS.has(text) && !r.listed('institution', at)) things.add(text);
    if (!r.isOneOf(EXPLAINING, at)) continue;
    const name = names.get(at);
    const next = r.text(at + 1);
    switch (text) {
      case '(':
        if (r.text(at + 2) !== ')' || !isLetters(next) || r.listed('institution', at + 1)) break;
        if (name && isName(r, name) && isShortFor(r, next, name)) persons.add(next);
        else if (isThing(r, next, at)) things.add(next);
        else break;
        explanations.add(at + 1);
        break;
      case 'atau':
      case 'alias':
        if (name && isName(r, name) && goesByLetters(r, at + 1)) persons.add(next);
        break;
      case 'disapa':
      case 'dipanggil': {
        const called = calledAt(r, at);
        if (called !== at) persons.add(r.text(called));
        break;
      }
      case 'sapaan':
        if (isNickname(r, at - 2) && (r.isCapital(at + 1) || OFTEN.has(r.key(at + 1)))) persons.add(r.text(at - 2));
        break;
      case '"':
      case '“':
      case "'":
      case '‘':
        if (isQuotedWithin(r, at + 1)) persons.add(next);
    }
  }
  if (persons.size + things.size === 0) return [];
  const found: Proposal[] = [];
  for (let at = 0; at < r.tokens.length; at++) {
    const word = r.text(at);
    if (things.has(word) || explanations.has(at)) found.push(proposal(r, at, at + 1, 'thing', 1));
    else if (persons.has(word)) found.push(proposal(r, behindHonorific(r, at), at + 1, 'name', INITIALS));
  }
  return found;
}

/** What may stand between a name and what explains it. */
const EXPLAINING = wordSet('( atau alias disapa dipanggil sapaan " “ \' ‘');

/** "Augmented Reality (AR)" is nobody. */
function isName(r: Reading, { from, to, confidence }: Proposal): boolean {
  if (confidence >= LIKELY) return true;
  for (let i = from; i < to; i++) if (r.nameWord(i)) return true;
  return false;
}

/** "Dedi Mulyadi atau KDM": letters that are no body's. */
const goesByLetters = (r: Reading, at: number): boolean =>
  isLetters(r.text(at)) && !r.listed('institution', at) && !r.isShouted(at);

const OFTEN = new Set('akrab biasa kerap sering lebih bisa'.split(' '));

/** "Munafri 'Appi' Arifuddin": the name that friends use, between the others; behind the opening quotation mark. */
const isQuotedWithin = (r: Reading, at: number): boolean =>
  r.isCapital(at) &&
  r.text(at).length > 2 &&
  /^["”'’]$/.test(r.text(at + 1)) &&
  r.nameWord(at - 2) !== null &&
  r.isCapital(at - 2) &&
  r.nameWord(at + 2) !== null &&
  r.isCapital(at + 2);

/** "Rerie, sapaan Lestari", "Noel, begitu ia disapa": one word before the comma. */
const isNickname = (r: Reading, at: number): boolean =>
  r.isCapital(at) && r.text(at + 1) === ',' && r.text(at).length > 1 && !r.isCapital(at - 1) && !r.listed('region', at);

/** Index of the one word by which somebody is called; `at`, where "disapa" stands, when none is said to be. */
function calledAt(r: Reading, at: number): number {
  const so = /^(?:begitu|demikian)$/.test(r.key(at - 2)) && /^(?:ia|dia)$/.test(r.key(at - 1));
  if (so && isNickname(r, at - 4)) return at - 4;
  if (!OFTEN.has(r.key(at - 1)) && !OFTEN.has(r.key(at + 1))) return at;
  let to = OFTEN.has(r.key(at + 1)) ? at + 2 : at + 1;
  if (/^["“'‘]$/.test(r.text(to))) to++;
  const honorific = r.listed('honorific', to);
  if (honorific && r.isCapital(honorific.to)) to = honorific.to;
  const one = r.isCapital(to) && r.text(to).length > 2 && !r.isCapital(to + 1) && !r.isOrdinary(to);
  return one && !r.listed('region', to) ? to : at;
}

const isLetters = (text: string): boolean => /^[A-Z]{2,6}$/.test(text);

/**
 * The first letters of the name's words in a row, a nickname that everybody knows ("AHY"), or letters of which one stands for
 * something that the article leaves out ("Rusdi Masse Mappasessu (RMS)").
 */
function isShortFor(r: Reading, letters: string, { from, to }: Proposal): boolean {
  let initials = '';
  const words = new Set<string>();
  for (let i = from; i < to; i++) {
    if (!r.isWord(i) || !r.isCapital(i)) continue;
    initials += r.text(i).charAt(0);
    words.add(r.text(i));
  }
  if (letters.length > 2 ? initials.includes(letters) : initials === letters) return true;
  if ((knownAs(letters) ?? '').split(' ').some((word) => words.has(word))) return true;
  return letters.length > 2 && words.size > 1 && initials.startsWith(letters.slice(0, -1));
}

/** First words of what is no body, though its letters look like one. */
const THINGS = new Set(
  (
    'alat anggaran angka aparatur bahan bantuan berita biaya daerah daftar dana data dokumen formulir hak hari harga ibu indeks indikator ' +
    'jaminan kabupaten kartu kawasan kecamatan kekerasan kode kongres kota kredit laporan masa musyawarah naskah negara nilai nota operasi orang ' +
    'pajak pegawai pemilihan pemungutan penawaran penggantian penghitungan pengganti pergantian peraturan perjanjian perselisihan perguruan ' +
    'produk program provinsi proyek pulau rancangan rapat rencana sidang sistem standar sumber surat tahapan tanda tempat uang ujian upah usaha ' +
    'virus warga zona'
  ).split(' '),
);
/** Letters of registers, votes, plans and papers, which everybody writes without saying what they are short for. */
const KNOWN_THINGS = new Set(
  'OPD SKPD PDPB DPT DPTb DPSHP DPHP DP4 PSU PSSU APK APS NPHD LADK LPSDK LPPDK APBD APBN APBDes RAPBD PPAS RKPD RPJMD RPJMN PHPU SPT SPPD'.split(
    ' ',
  ),
);
const LINKS = new Set(['dan', 'atau', 'di', 'untuk', 'pada', 'dalam', 'dengan', 'ke']);

/** Whether the words in front of a bracket spell its letters and begin like something that is no body. */
function isThing(r: Reading, letters: string, bracket: number): boolean {
  let at = bracket;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at--;
    while (at > bracket - 12 && LINKS.has(r.key(at)) && !spells(r, at, letters, i));
    if (!spells(r, at, letters, i)) return false;
  }
  return THINGS.has(r.key(at));
}

const spells = (r: Reading, at: number, letters: string, i: number): boolean =>
  r.isWord(at) && r.key(at).charAt(0) === letters.charAt(i).toLowerCase();

const proposal = (r: Reading, from: number, to: number, layer: 'name' | 'thing', confidence: number): Proposal =>
  proposalFor(layer, r.range(from, to), 'explained-letters', confidence, { stated: true });
