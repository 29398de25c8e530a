import { type Proposal, proposalFor } from '../../../grammar/proposal.ts';
import { isAmong } from '../../../text/among.ts';
import { isUpper } from '../../../text/letter-case.ts';
import { wordSet } from '../word-sets.ts';
import { isAlone } from './alone.ts';
import { isCommonName } from './common.ts';
import { inDateline } from './dateline.ts';
import { explainedLetters } from './explained.ts';
import { heldBy } from './holders.ts';
import { institutionAt } from './institutions.ts';
import { repeatedNames } from './name-again.ts';
import { type NameFound, nameAt } from './names.ts';
import { type OfficeFound, officeAt } from './offices.ts';
import { isOrdinal, regionPhrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import { NAMES_A_THING, thingAt, thingProposal } from './things.ts';

/** A name or an office, in the order of the text; `name` units may still turn out to be nobody's. */
export type Unit =
  | { readonly kind: 'office'; readonly from: number; readonly to: number; readonly office: OfficeFound }
  | {
      readonly kind: 'name';
      readonly from: number;
      readonly to: number;
      readonly name: NameFound;
      confidence: number;
      by: string;
      official: boolean;
    };

export type OfficeUnit = Extract<Unit, { kind: 'office' }>;
export type NameUnit = Extract<Unit, { kind: 'name' }>;

const SAYING = new Set(
  'ujar ujarnya kata katanya tutur ungkap jelas tegas ucap imbuh tambah papar terang sebut sambung tukas cetus lanjut pungkas menurut demikian tandas urai beber timpal pinta harap terangnya oleh kepada bernama kritik keluh kelakar tanya jawab seloroh rinci'.split(
    ' ',
  ),
);
const DOING = new Set(
  'mengatakan menyatakan menegaskan menyebut menyebutkan menjelaskan mengungkapkan menuturkan menyampaikan meminta berharap menilai mengaku menambahkan menyoroti mengimbau mengajak mengingatkan memastikan membenarkan mengapresiasi menekankan mengklaim menanggapi berpesan menghadiri memaparkan menerangkan menyambut menolak menyayangkan berjanji juga pun kemudian lalu sendiri berujar berkata bilang mengucapkan optimistis menyarankan mengakui merespons hadir selaku sebagai mencontohkan merinci melanjutkan mengungkap menjawab membantah menduga mempertanyakan yakin'.split(
    ' ',
  ),
);

const SPEAKING = new Set(
  'mengatakan menegaskan menjelaskan mengungkapkan menuturkan berharap menilai mengaku menambahkan mengimbau mengajak mengingatkan membenarkan berpesan memaparkan menerangkan berujar berkata bilang menyarankan mengakui mencontohkan merinci membantah menduga mempertanyakan'.split(
    ' ',
  ),
);

/** In no list, and no everyday word: a name, or a body that nobody has heard of. */
const isStranger = (r: Reading, at: number): boolean =>
  r.isTitleCase(at) === false &&
  r.nameWord(at) === null &&
  r.listed('institution', at) === null &&
  !isUpper(r.text(at)) &&
  !r.isDerived(at) &&
  regionPhrase(r, at) === at;

const LAYMEN = new Set(
  'warga pedagang petani nelayan mahasiswa mahasiswi saksi kuasa buruh pemilih penduduk pensiunan advokat pengacara'.split(
    ' ',
  ),
);
/** Behind a name and a comma: who somebody is who holds no office. */
const OCCUPATION = new Set([...LAYMEN, ...'salah seorang pemilik tokoh sopir guru istri suami anak'.split(' ')]);

/** Proposes names of persons and office phrases, and ties them where they stand side by side. */
export function proposePeople(r: Reading): Proposal[] {
  const things: Proposal[] = [];
  const units = scan(r, things);
  const proposals: Proposal[] = things;
  const { holders, partners, unheld } = heldBy(r, units);
  for (const unit of units) {
    if (unit.kind === 'office') {
      const holder = holders.get(unit);
      const nameless = unheld.has(unit) ? 'nobody' : isAlone(r, unit.office) ? 'alone' : null;
      proposals.push(officeProposal(r, unit, holder ?? nameless, partners.get(unit)));
      if (unit.office.unknownBody) proposals.push(unknownBody(r, unit.office.unknownBody, holder !== undefined));
    }
  }
  for (const unit of units) if (unit.kind === 'name' && unit.confidence >= 0.2) proposals.push(nameProposal(r, unit));
  proposals.push(...repeatedNames(r, proposals));
  return [...proposals, ...explainedLetters(r, proposals)];
}

const PARTIES = wordSet('teradu pengadu terlapor pelapor pemohon');

/** Names and offices from left to right, none overlapping. */
function scan(r: Reading, things: Proposal[]): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  while (at < r.tokens.length) {
    // "Teradu II Idham Holik": a party to a case, then its number.
    if (r.isOneOf(PARTIES, at) && isOrdinal(r, at + 1)) {
      at += 2;
      continue;
    }
    const thing = thingAt(r, at, things.at(-1)?.to ?? -1);
    if (thing > at) {
      things.push(thingProposal(r, at, thing));
      at = thing;
      continue;
    }
    const office = officeAt(r, at);
    if (office) {
      units.push({ kind: 'office', from: at, to: office.to, office });
      at = office.to;
      const behind = nameBehind(r, at);
      if (behind) {
        units.push({
          kind: 'name',
          from: behind.from,
          to: behind.to,
          name: behind,
          confidence: confidenceOf(r, behind),
          by: 'name-shape',
          official: false,
        });
        at = behind.to;
      }
      continue;
    }
    const name = candidateAt(r, at);
    if (name) {
      units.push({
        kind: 'name',
        from: name.from,
        to: name.to,
        name,
        confidence: confidenceOf(r, name),
        by: 'name-shape',
        official: false,
      });
      at = name.to;
      continue;
    }
    at++;
  }
  return units;
}

/** A name that could stand here: not the first word of a body or region. */
function candidateAt(r: Reading, at: number): NameFound | null {
  const name = nameAt(r, at);
  if (!name || (r.joined(at) && NAMES_A_THING.has(r.key(at - 1)))) return null;
  if (!name.titled && inDateline(r, at)) return null;
  if (!name.titled) {
    const body = institutionAt(r, at);
    if (body && body.confidence >= 0.75) return null;
    const region = regionPhrase(r, at);
    if (region >= name.to) return null;
  }
  return name;
}

/** The name behind an office: at once, behind a comma or colon, or behind "yakni", "dijabat oleh". */
function nameBehind(r: Reading, at: number): NameFound | null {
  let i = at;
  let comma = false;
  if (r.text(i) === ',' || r.text(i) === ':') {
    i++;
    comma = true;
  }
  if (isAmong(r.key(i), 'yakni|yaitu|bernama|lain|lainnya')) i++;
  if (isAmong(r.text(i), ',|:') && r.key(i - 1).startsWith('lain')) i++;
  if (isAmong(r.key(i), 'yakni|yaitu')) i++;
  if (r.key(i) === 'saat' && r.key(i + 1) === 'ini') i += 2;
  if (r.key(i) === 'dijabat' || r.key(i) === 'dipegang') i += r.key(i + 1) === 'oleh' ? 2 : 1;
  if (!r.follows(i)) return null;
  const name = nameAt(r, i);
  if (!name) return null;
  if (name.titled) return name;
  const body = institutionAt(r, i);
  if (body && body.confidence >= 0.75) return null;
  if (regionPhrase(r, i) >= name.to && !r.nameWord(i)) return null;
  // Behind a comma the next clause may begin: its words must look like a name.
  return name.likeness >= (comma ? 0.35 : 0.2) ? name : null;
}

/** How sure a name is before any office beside it counts. */
function confidenceOf(r: Reading, name: NameFound): number {
  let confidence = name.likeness * (name.words > 1 ? 0.8 : 0.45);
  const before = r.key(name.from - 1);
  const after = r.key(name.to);
  if (name.titled) confidence += 0.35;
  if (SAYING.has(before)) confidence += 0.35;
  if (DOING.has(after) || SAYING.has(after)) confidence += 0.2;
  // "Tumiran mengungkapkan": a word that no list knows, with a verb that takes a person.
  if (name.words === 1 && SPEAKING.has(after) && isStranger(r, name.from)) confidence += 0.2;
  if (name.words > 1 && hasShare(r, name.to) && regionPhrase(r, name.from) === name.from) confidence += 0.3;
  if (r.text(name.to) === ',' && OCCUPATION.has(r.key(name.to + 1))) confidence += 0.35;
  const opens = r.doc.sentence[name.from] !== r.doc.sentence[name.from - 1];
  if (opens && name.words === 1 && isCommonName(r, name.from)) confidence -= 0.3;
  if (r.isShouted(name.from)) confidence -= 0.2;
  return Math.max(0, Math.min(0.9, confidence));
}

/** "Yenny Wiratno 7 persen", "Yenny Wiratno dengan 32,7 persen": what a survey gives to people. */
function hasShare(r: Reading, at: number): boolean {
  const number = r.key(at) === 'dengan' ? at + 1 : at;
  if (r.tokens[number]?.kind !== 'number') return false;
  for (let i = number + 1; i <= number + 3; i++) if (r.key(i) === 'persen' || r.text(i) === '%') return true;
  return false;
}

const NO_OFFICE = 0.01;

/** "Budi, warga Batam", "seorang petani, Budi", "kuasa hukum pemohon, Budi", "cucunya Budi": who somebody is who holds no office. */
const isDescribed = (r: Reading, { from, to }: NameUnit): boolean =>
  (r.text(to) === ',' && OCCUPATION.has(r.key(to + 1))) ||
  (r.text(from - 1) === ',' &&
    OCCUPATION.has(r.key(from - 2)) &&
    !r.listed('office', from - 3) &&
    !r.listed('office', from - 4)) ||
  KIN.test(r.key(from - 1)) ||
  isLaymans(r, from - 1);

const KIN = /^(?:istri|suami|anak|cucu|ayah|ibu|adik|kakak|paman|bibi|ipar|menantu|keponakan)nya$/;
const MOST_OF_DESCRIPTION = 5;

/** Whether a description ends at a token, with the comma that closes it, or is "kuasa hukum" alone. */
function isLaymans(r: Reading, at: number): boolean {
  if (r.key(at) === 'hukum' && r.key(at - 1) === 'kuasa') return true;
  if (r.text(at) !== ',') return false;
  for (let i = at - 1; i > at - MOST_OF_DESCRIPTION && i >= 0; i--) {
    // "Ketua asosiasi warga, Siti": of such people.
    if (LAYMEN.has(r.key(i))) return !r.listed('office', i - 1) && !r.listed('office', i - 2);
    if (r.tokens[i]?.kind === 'mark' || !r.sameSentence(i + 1) || r.listed('office', i)) return false;
  }
  return false;
}

const nameProposal = (r: Reading, unit: NameUnit): Proposal =>
  proposalFor('name', r.range(unit.from, unit.to), unit.by, unit.confidence, {
    official: unit.official || undefined,
    standing: !unit.official && isDescribed(r, unit) ? NO_OFFICE : undefined,
  });

function officeProposal(
  r: Reading,
  { from, to, office }: OfficeUnit,
  holder: NameUnit | 'alone' | 'nobody' | null,
  partner?: NameUnit,
): Proposal {
  const confidence = holder === null || holder === 'nobody' ? 0.3 : holder === 'alone' ? 0.65 : 0.9;
  const held = typeof holder === 'object' && holder !== null;
  return proposalFor('office', r.range(from, to), office.by, confidence, {
    holder: held ? { from: holder.from, to: holder.to } : (holder ?? undefined),
    alone: (held && isAlone(r, office)) || undefined,
    shared: partner && { from: partner.from, to: partner.to },
  });
}

const unknownBody = (r: Reading, { from, to }: { from: number; to: number }, held: boolean): Proposal =>
  proposalFor('institution', r.range(from, to), 'body-of-office', held ? 0.7 : 0.5);
