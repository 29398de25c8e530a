import type { Proposal } from '../../../grammar/proposal.ts';
import { Gap } from '../../../text/tokens.ts';
import { isCommonName } from './common.ts';
import { institutionAt } from './institutions.ts';
import { type NameFound, nameAt } from './names.ts';
import { type OfficeFound, officeAt } from './offices.ts';
import { regionPhrase } from './phrase.ts';
import type { Reading } from './reading.ts';

type Range = { readonly from: number; readonly to: number };

const SAYING =
  /^(?:ujar|ujarnya|kata|katanya|tutur|ungkap|jelas|tegas|ucap|imbuh|tambah|papar|terang|sebut|sambung|tukas|cetus|lanjut|pungkas|menurut|demikian|tandas|urai|beber|timpal|pinta|harap)$/;
const DOING =
  /^(?:mengatakan|menyatakan|menegaskan|menyebut|menyebutkan|menjelaskan|mengungkapkan|menuturkan|menyampaikan|meminta|berharap|menilai|mengaku|menambahkan|menyoroti|mengimbau|mengajak|mengingatkan|memastikan|menyampaikan|membenarkan|mengapresiasi|menekankan|mengklaim|menanggapi|berpesan|menghadiri|memaparkan|menerangkan|menyambut|menolak|menyayangkan|berjanji|juga|pun|kemudian|lalu|sendiri)$/;
/** Between a name and the office that it holds: "Budi selaku Ketua …", "Budi yang juga Ketua …". */
const HOLDS: readonly (readonly string[])[] = [
  ['selaku'],
  ['sebagai'],
  ['yang', 'juga'],
  ['yang', 'merupakan'],
  ['merupakan'],
  ['yang', 'menjabat', 'sebagai'],
  ['yang', 'menjabat'],
  ['yang', 'kini', 'menjabat'],
  ['yang', 'juga', 'menjabat', 'sebagai'],
  ['yang', 'juga', 'selaku'],
  ['yang', 'juga', 'merupakan'],
];
const BEFORE_GENERIC =
  /^(?:para|seluruh|semua|sejumlah|beberapa|setiap|pemilihan|pilkada|antar|tiap|kantor|rumah|jabatan|menjadi|seorang|bursa|kursi|posisi)$/;
const REFERS_BACK = /^(?:itu|tersebut|ini|se|lainnya|masing|setempat|definitif)$/;

/** Proposes names of persons and office phrases, and ties them where they stand side by side. */
export function proposePeople(r: Reading): Proposal[] {
  const proposals: Proposal[] = [];
  let lastName: NameFound | null = null;
  let at = 0;
  while (at < r.tokens.length) {
    const office = officeAt(r, at);
    if (office) {
      const behind = nameBehind(r, office.to);
      const before = lastName ? tied(r, lastName, office) : false;
      if (behind) {
        proposals.push(named(r, behind, 'office-before-name', 0.9 + 0.07 * behind.likeness));
        proposals.push(phrase(r, office, behind, 0.9));
        lastName = behind;
        at = behind.to;
        continue;
      }
      if (before && lastName) {
        proposals.push(phrase(r, office, lastName, 0.85));
        // The name before it may have been too weak alone; an office behind it makes it one.
        proposals.push(named(r, lastName, 'name-before-office', 0.9));
      } else proposals.push(phrase(r, office, isAlone(r, office) ? 'alone' : null, isAlone(r, office) ? 0.6 : 0.3));
      at = office.to;
      continue;
    }
    const name = candidateAt(r, at);
    if (name) {
      const confidence = confidenceOf(r, name);
      if (confidence >= 0.3) proposals.push(named(r, name, 'name-shape', confidence));
      lastName = name;
      at = name.to;
      continue;
    }
    at++;
  }
  return [...proposals, ...again(r, proposals)];
}

/** A name that could stand here: not the first word of a body or region. */
function candidateAt(r: Reading, at: number): NameFound | null {
  if (!r.isWord(at)) return null;
  const name = nameAt(r, at);
  if (!name) return null;
  if (!name.titled) {
    const body = institutionAt(r, at);
    if (body && body.confidence >= 0.75) return null;
    const region = regionPhrase(r, at);
    if (region >= name.to) return null;
  }
  return name;
}

/** The name behind an office: at once, behind a comma, or behind "yakni", "dijabat oleh". */
function nameBehind(r: Reading, at: number): NameFound | null {
  let i = at;
  let comma = false;
  if (r.text(i) === ',' || r.text(i) === ':') {
    i++;
    comma = true;
  }
  if (/^(?:yakni|yaitu|bernama)$/.test(r.key(i))) i++;
  if (r.key(i) === 'dijabat' || r.key(i) === 'dipegang') i += r.key(i + 1) === 'oleh' ? 2 : 1;
  if (!r.follows(i)) return null;
  const name = nameAt(r, i);
  if (!name) return null;
  if (name.titled) return name;
  const body = institutionAt(r, i);
  if (body && body.confidence >= 0.75) return null;
  // Behind a comma the next clause may begin: its words must look like a name.
  return name.likeness >= (comma ? 0.4 : 0.25) ? name : null;
}

/** Whether an office belongs to the name that ends before it. */
function tied(r: Reading, name: NameFound, office: OfficeFound): boolean {
  let i = name.to;
  if (r.text(i) === '(' && office.from === i + 1) return true;
  if (r.text(i) === ',') i++;
  if (i === office.from) return i > name.to;
  for (const words of HOLDS)
    if (words.every((w, k) => r.key(i + k) === w) && i + words.length === office.from) return true;
  return false;
}

/** An office that tells who is meant without a name: specific, and no mere reference back. */
function isAlone(r: Reading, office: OfficeFound): boolean {
  if (!office.specific) return false;
  if (REFERS_BACK.test(r.key(office.to)) || BEFORE_GENERIC.test(r.key(office.from - 1))) return false;
  return r.isCapital(office.from) || office.candidacy || r.key(office.from) === 'ketua';
}

function confidenceOf(r: Reading, name: NameFound): number {
  let confidence = name.likeness * (name.words > 1 ? 0.8 : 0.45);
  const before = r.key(name.from - 1);
  const after = r.key(name.to);
  if (name.titled) confidence += 0.35;
  if (SAYING.test(before)) confidence += 0.35;
  if (DOING.test(after) || SAYING.test(after)) confidence += 0.2;
  if (startsSentence(r, name.from) && name.words === 1 && isCommonName(r, name.from)) confidence -= 0.3;
  if (r.isShouted(name.from)) confidence -= 0.2;
  return Math.max(0, Math.min(0.9, confidence));
}

const startsSentence = (r: Reading, at: number): boolean => r.doc.sentence[at] !== r.doc.sentence[at - 1];

/** Further mentions of the names that are beyond doubt: by any of their words, in the same case. */
function again(r: Reading, proposals: readonly Proposal[]): Proposal[] {
  const known = new Set<string>();
  const covered = new Uint8Array(r.tokens.length);
  for (const p of proposals) {
    if (p.layer === 'name' && p.confidence >= 0.55)
      for (let i = p.from; i < p.to; i++)
        if (r.isWord(i) && r.text(i).length >= 3 && r.isCapital(i) && !r.listed('rank', i) && r.degree(i) === i)
          known.add(r.text(i));
    if (p.confidence >= 0.5) covered.fill(1, p.from, p.to);
  }
  const found: Proposal[] = [];
  for (let at = 0; at < r.tokens.length; at++) {
    if (covered[at] || !known.has(r.text(at)) || partOfMore(r, at)) continue;
    let to = at + 1;
    while (known.has(r.text(to)) && !covered[to] && r.joined(to)) to++;
    found.push({
      layer: 'name',
      from: at,
      to,
      start: r.tokens[at]?.start ?? 0,
      end: r.tokens[to - 1]?.end ?? 0,
      by: 'name-again',
      confidence: isCommonName(r, at) ? 0.6 : 0.85,
    });
    at = to - 1;
  }
  return found;
}

/** "Jalan Sudirman", "Kabupaten Rahmat": the word names something else. */
function partOfMore(r: Reading, at: number): boolean {
  const before = r.key(at - 1);
  if (
    r.joined(at) &&
    /^(?:jalan|jl|kabupaten|kab|kota|provinsi|desa|kecamatan|kelurahan|gedung|hotel|universitas|stadion|masjid|gunung|pulau)$/.test(
      before,
    )
  )
    return true;
  if (r.text(at - 1) === '.' && /^(?:jl|kab|kec)$/.test(r.key(at - 2))) return true;
  return r.isCapital(at - 1) && r.joined(at) && r.tokens[at]?.gap === Gap.space && regionPhrase(r, at - 1) > at;
}

const named = (r: Reading, { from, to }: Range, by: string, confidence: number): Proposal => ({
  layer: 'name',
  from,
  to,
  start: r.tokens[from]?.start ?? 0,
  end: r.tokens[to - 1]?.end ?? 0,
  by,
  confidence,
});

const phrase = (r: Reading, office: OfficeFound, holder: Range | 'alone' | null, confidence: number): Proposal => ({
  layer: 'office',
  from: office.from,
  to: office.to,
  start: r.tokens[office.from]?.start ?? 0,
  end: r.tokens[office.to - 1]?.end ?? 0,
  by: office.by,
  confidence,
  ...(holder === null ? {} : { holder: holder === 'alone' ? 'alone' : { from: holder.from, to: holder.to } }),
});
