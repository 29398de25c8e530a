import { Gap } from '../../../text/tokens.ts';
import { levelCue } from '../regions.ts';
import { FUNCTION_WORDS } from './heads.ts';
import { institutionAt } from './institutions.ts';
import { nameAt } from './names.ts';
import { abbreviationBracket, bracket, completion, regionPhrase, seat } from './phrase.ts';
import type { Reading } from './reading.ts';

/** An office phrase as written. */
export interface OfficeFound {
  readonly from: number;
  readonly to: number;
  readonly by: string;
  /** It names an institution or a region, or its title implies one: its holder can be told. */
  readonly specific: boolean;
  /** "calon", "nomor urut": a candidacy. */
  readonly candidacy: boolean;
}

const MOST_SCOPE = 24;
const ORDINAL = /^(?:i{1,3}|iv|v|vi{0,3}|ix|xi{0,3})$/;
const LEADING = new Set(['mantan', 'eks', 'bekas', 'calon', 'bakal', 'pasangan', 'paslon']);

/** The office phrase that begins at token `at`, or null. Looks at a bounded number of tokens. */
export function officeAt(r: Reading, at: number): OfficeFound | null {
  let i = at;
  let candidacy = false;
  let status = false;
  for (let guard = 0; guard < 4; guard++) {
    const listed = r.listed('office-status', i);
    if (!listed && !LEADING.has(r.key(i))) break;
    if (listed?.value.status === 'candidate' || /^(?:calon|bakal|pasangan|paslon)$/.test(r.key(i))) candidacy = true;
    i = listed ? listed.to : i + 1;
    if (r.text(i) === '.') i++;
    i = abbreviationBracket(r, i);
    status = true;
    if (!r.follows(i)) return null;
  }
  const head = r.listed('office', i);
  if (!head) return candidacy ? numbered(r, at, i) : null;
  if (!r.isCapital(i) && !status && !r.isWord(i)) return null;
  if (head.value.title.group === 'candidate') candidacy = true;
  let to = afterHead(r, head.to);
  const scopeFrom = to;
  to = scope(r, to, head.value.title.institution);
  const specific =
    to > scopeFrom ||
    (head.value.title.institution !== null && !/^pem(?:prov|kab|kot)$/.test(head.value.title.institution));
  return { from: at, to: candidateNumber(r, to), by: 'office-phrase', specific, candidacy };
}

/** "pasangan calon nomor urut 2", "paslon 01". */
function numbered(r: Reading, from: number, at: number): OfficeFound | null {
  const to = candidateNumber(r, at);
  return to > at ? { from, to, by: 'office-candidate', specific: true, candidacy: true } : null;
}

function candidateNumber(r: Reading, at: number): number {
  let i = at;
  if (r.key(i) === 'nomor' || r.key(i) === 'no') i++;
  if (r.text(i) === '.') i++;
  if (r.key(i) === 'urut') i++;
  if (i === at || r.tokens[i]?.kind !== 'number') return at;
  return i + 1;
}

/** "(Pj)", "(Plt)" behind the title, ordinals ("Wakil Ketua II", "Asisten I"), double titles ("Sekda Kota"). */
function afterHead(r: Reading, at: number): number {
  let to = at;
  if (r.text(to) === '.' && r.tokens[to]?.gap === Gap.none && r.text(to - 1).length <= 3) to++;
  to = abbreviationBracket(r, to);
  if (ORDINAL.test(r.key(to)) && r.text(to) === r.text(to).toUpperCase() && r.joined(to)) to++;
  return to;
}

/** What the office is of: divisions, bodies, regions, in the order in which they stand. */
function scope(r: Reading, at: number, implied: string | null): number {
  let to = at;
  let bodies = 0;
  while (to < at + MOST_SCOPE && r.follows(to)) {
    const next = scopePart(r, to, bodies, implied);
    if (next === to) break;
    if (next > to + 1 || institutionAt(r, to)) bodies++;
    to = next;
  }
  while (to > at && r.tokens[to - 1]?.kind === 'mark' && r.text(to - 1) !== ')') to--;
  while (to > at && /^(?:dan|di|pada|dari|untuk)$/.test(r.key(to - 1))) to--;
  return to;
}

function scopePart(r: Reading, at: number, bodies: number, implied: string | null): number {
  const token = r.tokens[at];
  if (!token) return at;
  if (token.kind === 'mark') {
    if (token.text === ',' && continuesDivision(r, at)) return at + 1;
    if (token.text === '(') return abbreviationBracket(r, at) > at ? abbreviationBracket(r, at) : bracket(r, at, 3);
    if (
      (token.text === '/' || token.text === '-' || token.text === '&') &&
      r.joined(at + 1) &&
      (r.isCapital(at + 1) || token.text === '&')
    )
      return at + 1;
    return at;
  }
  if (token.kind === 'number') return /^\d{3,4}$/.test(token.text) && r.text(at + 1) === '/' ? seat(r, at + 2) : at;
  const key = r.key(at);
  if (
    (key === 'dan' || key === 'serta') &&
    FUNCTION_WORDS.has(r.key(at + 1)) &&
    r.isCapital(at + 1) &&
    FUNCTION_WORDS.has(r.key(at - 1))
  )
    return at + 1;
  if (key === 'bidang' || key === 'divisi' || key === 'urusan' || key === 'komisi')
    return r.isCapital(at + 1) ? at + 1 : at;
  const body = institutionAt(r, at);
  if (body) return body.to;
  const place = regionPhrase(r, at);
  if (place > at && !(bodies > 0 && looksLikeName(r, at))) return completion(r, place);
  if (FUNCTION_WORDS.has(key) && (r.isCapital(at) || at > 0)) return r.isCapital(at) || key === 'umum' ? at + 1 : at;
  const inner = r.listed('office', at);
  if (inner && r.isCapital(at) && !r.nameWord(at) && bodies === 0 && r.joined(at)) return inner.to;
  // "Camat Muara Salai", "Kapolsek Watulimo", "Kepala Desa Tikong": a place that no list has, if a name still follows.
  if (implied !== null && bodies === 0 && r.isCapital(at) && r.joined(at) && !looksLikeName(r, at)) return seat(r, at);
  if (levelCue(key) && r.isCapital(at)) return at + 1;
  return at;
}

/** A comma within a long division: "Pencegahan, Partisipasi Masyarakat, dan Humas". */
function continuesDivision(r: Reading, comma: number): boolean {
  const next = r.key(comma + 1) === 'dan' || r.key(comma + 1) === 'serta' ? comma + 2 : comma + 1;
  return FUNCTION_WORDS.has(r.key(comma - 1)) && FUNCTION_WORDS.has(r.key(next)) && r.isCapital(next);
}

function looksLikeName(r: Reading, at: number): boolean {
  const name = nameAt(r, at);
  return name !== null && name.likeness >= 0.55;
}
