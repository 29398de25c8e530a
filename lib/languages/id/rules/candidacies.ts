import { isAmong } from '../../../text/among.ts';
import { institutionAt } from './institutions.ts';
import { nameAt } from './names.ts';
import type { OfficeFound } from './offices.ts';
import { regionPhrase } from './phrase.ts';
import type { Reading } from './reading.ts';

/** What people stand for: seats, numbers on the ballot, tickets, votes. */

/** "pasangan calon nomor urut 2", "paslon 01". */
export function numbered(r: Reading, from: number, at: number): OfficeFound | null {
  const to = candidateNumber(r, at);
  if (to === at) return null;
  return {
    from,
    to,
    by: 'office-candidate',
    specific: true,
    plural: from === at || /^(?:pasangan|paslon)$/.test(r.key(at - 1)) || r.keys.slice(from, at).includes('pasangan'),
    candidacy: true,
    status: true,
    unknownBody: null,
  };
}

/** "calon DPD", "bakal calon DPRD Kota Batu": a seat in a parliament. */
export function seatSought(r: Reading, from: number, at: number): OfficeFound | null {
  const listed = r.listed('institution', at);
  if (
    !listed ||
    !/^(?:legislature|state)$/.test(listed.value.institution.category) ||
    !/^(?:dpd|dpr|dprd|mpr)/.test(listed.value.institution.id)
  )
    return null;
  const body = institutionAt(r, at);
  if (!body) return null;
  return {
    from,
    to: afterScope(r, body.to, true),
    by: 'office-candidate',
    specific: true,
    plural: true,
    candidacy: true,
    status: true,
    unknownBody: null,
  };
}

/** "bakal pasangan calon" in front of names. */
export const ticket = (r: Reading, from: number, to: number): OfficeFound | null =>
  r.keys.slice(from, to).some((key) => key === 'pasangan' || key === 'paslon') &&
  r.keys.slice(from, to).some((key) => key === 'calon' || key === 'paslon')
    ? {
        from,
        to,
        by: 'office-candidate',
        specific: false,
        plural: true,
        candidacy: true,
        status: true,
        unknownBody: null,
      }
    : null;

const NUMBER_WORDS = /^(?:satu|dua|tiga|empat|lima|enam|i{1,3}|iv|v)$/;

/** Index behind "nomor urut 2", "nomor urut dua", "01". */
export function candidateNumber(r: Reading, at: number): number {
  let i = at;
  if (r.key(i) === 'nomor' || r.key(i) === 'no') i++;
  if (r.text(i) === '.' && i > at) i++;
  const worded = r.key(i) === 'urut';
  if (worded) i++;
  if (i === at) return r.tokens[at]?.kind === 'number' && /^0?\d$/.test(r.text(at)) && r.joined(at) ? at + 1 : at;
  if (r.tokens[i]?.kind === 'number' && r.text(i).length <= 2) return i + 1;
  return worded && NUMBER_WORDS.test(r.key(i)) ? i + 1 : at;
}

const VOTES = /^(?:pemilu|pilpres|pilkada|pilgub|pilbup|pilwalkot|pilwali|pileg)$/;

/** "Calon gubernur nomor urut 2 di Pilkada Jatim 2024, Budi": for which vote, when the candidate is named behind it. */
export function votedIn(r: Reading, at: number): number {
  if (!isAmong(r.key(at), 'di|pada|dalam') || !VOTES.test(r.key(at + 1))) return at;
  const region = regionPhrase(r, at + 2);
  const to = r.tokens[region]?.kind === 'number' && /^20\d\d$/.test(r.text(region)) ? region + 1 : region;
  return r.text(to) === ',' && nameAt(r, to + 1) ? to : at;
}

/** What follows the scope: "terpilih", "petahana", the year of a candidacy ("Capres 2029"). */
export function afterScope(r: Reading, at: number, candidacy: boolean): number {
  let to = at;
  const listed = r.joined(to) ? r.listed('office-status', to) : null;
  if (listed && (listed.value.status === 'elect' || listed.value.status === 'incumbent')) to = listed.to;
  if (candidacy && r.key(to) === 'pemilu' && r.isCapital(to)) to++;
  if (candidacy && r.tokens[to]?.kind === 'number' && /^20\d\d$/.test(r.text(to)) && r.joined(to)) to++;
  return to;
}
