import { type Proposal, proposalFor } from '../../../grammar/proposal.ts';
import { wordSet } from '../word-sets.ts';
import { institutionAt } from './institutions.ts';
import { nameAt } from './names.ts';
import type { Reading } from './reading.ts';

/** In front of a person's name these make it the name of something else: "Gelora Bung Karno", "Jalan Sudirman". */
export const NAMES_A_THING = new Set(
  'gelora jalan jl jln gedung stadion masjid bandara taman aula hotel rsud rsup gunung pulau teluk undang pasar'.split(
    ' ',
  ),
);

/** Streets and grounds are named after people and their ranks: "Jalan Panglima Sudirman". */
const NAMES_A_PLACE = wordSet('jalan jl jln gelora stadion bandara');

/** Houses may be named after a body too, which then counts: "Gedung DPR". */
const NAMES_A_HOUSE = wordSet('gedung masjid aula');

/**
 * Index behind a street, ground or house named after somebody that begins at `at`, or one that a list of them goes on
 * with ("Jalan dr Sutomo, RA Kartini, dan finis di …"); else `at`.
 * @param last index behind the thing before
 */
export function thingAt(r: Reading, at: number, last: number): number {
  const goesOn = at === last + 1 && r.text(last) === ',' && r.isCapital(at);
  const place = r.isOneOf(NAMES_A_PLACE, at);
  if (!place && !goesOn && !(r.isOneOf(NAMES_A_HOUSE, at) && !institutionAt(r, at + 1))) return at;
  let to = goesOn && !place ? at : at + 1;
  if (r.text(to) === '.' && /^jln?$/.test(r.key(at))) to++;
  const small = r.joined(to) ? r.listed('honorific', to) : null;
  if (small && !r.isCapital(to) && r.isCapital(small.to)) to = small.to;
  // "dr Sutomo", "TGKH M. Zainuddin": what stands before a name may be written small, with dots.
  const name = nameAt(r, to);
  if (name?.titled && r.joined(to)) to = name.to;
  while (to < r.tokens.length && r.joined(to) && (r.isCapital(to) || isInitialDot(r, to))) to++;
  if (to === at + 1 && !goesOn) return at;
  // A list of streets goes on in front of another comma or "dan"; else the comma ended the clause.
  return goesOn && !/^(?:,|dan|serta|hingga|menuju)$/.test(r.key(to)) ? at : to;
}

const isInitialDot = (r: Reading, at: number): boolean =>
  r.text(at) === '.' && r.text(at - 1).length <= 4 && r.isCapital(at - 1) && r.isCapital(at + 1);

export const thingProposal = (r: Reading, from: number, to: number): Proposal =>
  proposalFor('thing', r.range(from, to), 'thing-named-after', 1);
