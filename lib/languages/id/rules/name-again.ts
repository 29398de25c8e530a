import { type Proposal, proposalFor } from '../../../grammar/proposal.ts';
import { Gap } from '../../../text/tokens.ts';
import { isCommonName } from './common.ts';
import { regionPhrase } from './phrase.ts';
import type { Reading } from './reading.ts';

const SURE_NAME = 0.55;
const BORNE_OUT = 0.8;

/** Further mentions of the names that are beyond doubt: by any of their words, in the same case. */
export function repeatedNames(r: Reading, proposals: readonly Proposal[]): Proposal[] {
  const known = new Set<string>();
  const covered = new Uint8Array(r.tokens.length);
  const found: Proposal[] = [];
  for (const p of proposals) {
    if (p.layer === 'name' && p.confidence >= SURE_NAME) {
      for (let i = p.from; i < p.to; i++) if (isPart(r, i)) known.add(r.key(i));
      covered.fill(1, p.from, p.to);
    }
  }
  for (const p of proposals) {
    if (p.layer !== 'name' || p.confidence >= SURE_NAME || !r.keys.slice(p.from, p.to).some((key) => known.has(key)))
      continue;
    // A weak name that shares a word with a sure one ("Rahmad Bagja" beside "Rahmat Bagja") is borne out by it.
    found.push({ ...p, by: 'name-again', confidence: BORNE_OUT });
    covered.fill(1, p.from, p.to);
  }
  for (let at = 0; at < r.tokens.length; at++) {
    if (covered[at] || !r.isCapital(at) || !known.has(r.key(at)) || partOfMore(r, at)) continue;
    let to = at + 1;
    while (to < r.tokens.length && known.has(r.key(to)) && r.isCapital(to) && !covered[to] && r.joined(to)) to++;
    const range = r.range(behindHonorific(r, at), to);
    const everyday = to === at + 1 && isCommonName(r, at) && r.isOrdinary(at);
    found.push(proposalFor('name', range, 'name-again', everyday ? 0.6 : 0.88));
    at = to - 1;
  }
  return found;
}

const isPart = (r: Reading, i: number): boolean =>
  r.isWord(i) &&
  r.text(i).length >= 3 &&
  (regionPhrase(r, i) === i || (r.nameWord(i)?.first ?? 0) >= 2) &&
  r.isCapital(i) &&
  !r.listed('rank', i) &&
  !r.listed('honorific', i) &&
  r.degree(i) === i;

/** "Pak Budi": the spoken title belongs to the mention. */
export function behindHonorific(r: Reading, at: number): number {
  const before = r.listed('honorific', at - 1);
  if (before && before.to === at && r.joined(at)) return at - 1;
  const dotted = r.text(at - 1) === '.' ? r.listed('honorific', at - 2) : null;
  return dotted && dotted.to === at - 1 && r.joined(at - 1) ? at - 2 : at;
}

const NAMES_A_PLACE = new Set(
  'jalan jl kabupaten kab kota provinsi desa kecamatan kelurahan gedung hotel universitas stadion masjid gunung pulau gelora bandara'.split(
    ' ',
  ),
);

/** "Jalan Sudirman", "Kabupaten Rahmat": the word names something else. */
function partOfMore(r: Reading, at: number): boolean {
  if (r.joined(at) && NAMES_A_PLACE.has(r.key(at - 1))) return true;
  if (r.text(at - 1) === '.' && /^(?:jl|kab|kec)$/.test(r.key(at - 2))) return true;
  return r.isCapital(at - 1) && r.joined(at) && r.tokens[at]?.gap === Gap.space && regionPhrase(r, at - 1) > at;
}
