import { isUpper } from '../../../text/letter-case.ts';
import { Gap } from '../../../text/tokens.ts';
import { behindDomain } from '../domain.ts';
import { opensTitledName } from './common.ts';
import { EVENTS, FUNCTION_WORDS, ORGANISATION_TITLES, ORGANISATION_WORDS } from './heads.ts';
import { nameAt } from './names.ts';
import { abbreviationBracket, completion, joins, regionPhrase } from './phrase.ts';
import type { Reading } from './reading.ts';

/**
 * An organisation that no list has, behind a title that belongs to organisations: "Direktur Eksekutif Pilar Data
 * Nusantara, Budi Santoso". A comma with a name behind it, or words that are known as names, tell where it ends.
 */
export function unlistedBody(r: Reading, at: number, head: number): number {
  if (!ORGANISATION_TITLES.has(r.key(head)) || !r.isCapital(at) || !r.joined(at)) return at;
  // "Ketua A Zaki Iskandar": an initial without its dot.
  if (r.text(at).length === 1 || EVENTS.has(r.key(at))) return at;
  // "Ketua Majelis Hakim | Erwino Mathelda": the title names the body.
  if (/^(?:hakim|harian)$/.test(r.key(at - 1)) && at - 1 > head) return at;
  // "Anggota Komisi I | Anak Agung Istri"
  if (opensTitledName(r, at)) return at;
  // "anggota Bintan R Saragih"
  if (r.key(head) === 'anggota' && r.text(at + 1).length === 1 && r.isCapital(at + 1)) return at;
  if (r.listed('rank', at) || r.listed('honorific', at) || r.isShouted(at)) return at;
  const site = behindDomain(r.tokens, at + 1);
  if (site > at + 1) return site;
  const run = runOfCapitals(r, at);
  const known = r.nameWord(at);
  const namelike = known !== null && !known.common && !r.isOrdinary(at);
  if (!namelike) {
    const closed = abbreviationBracket(r, run);
    if (closed > run) return completion(r, endOfName(r, closed));
    // "wakil ketua Yernita, S.Ag": a degree behind the comma is no name.
    if (r.text(run) === ',' && nameFollows(r, run + 1) && r.degree(run + 1) === run + 1) return run;
    // "Koordinator Puskaki Bengkulu Melyansori Tanjung": one word and a region.
    const place = r.isTitleCase(at) || !r.joined(at + 1) ? at : regionPhrase(r, at + 1);
    if (place > at + 1 && nameFollows(r, place) && regionPhrase(r, at) === at) return place;
  }
  if (namelike || r.listed('office', at) || r.listed('office-status', at)) return at;
  if (r.isTitleCase(at) && r.isOrdinary(at)) return at;
  let to = at + 1;
  while (
    to < run &&
    (FUNCTION_WORDS.has(r.key(to)) ||
      ORGANISATION_WORDS.has(r.key(to)) ||
      isAcronym(r, to) ||
      glued(r, to) ||
      (joins(r, to) && ORGANISATION_WORDS.has(r.key(to + 1))))
  )
    to++;
  // "Koordinator JDP | Pater Neles": letters in front of a title.
  if (to === run && isAcronym(r, at) && nameAt(r, to)?.titled) return to;
  // Then a name must follow: else the unknown words are the name.
  return to < run && nameFollows(r, to) && (isAcronym(r, at) || run - to >= 2 || r.nameWord(to)) ? to : at;
}

/** "Pergerakan Advokat (Perekat) Nusantara": what organisations' names end in may stand behind the bracket. */
function endOfName(r: Reading, at: number): number {
  let to = at;
  while (r.joined(to) && r.isCapital(to) && ORGANISATION_WORDS.has(r.key(to))) to++;
  return to;
}

function runOfCapitals(r: Reading, at: number): number {
  let run = at;
  while (
    run < at + 7 &&
    r.joined(run) &&
    (r.isCapital(run) || glued(r, run) || (run > at && joins(r, run) && r.key(run) !== 'dan'))
  ) {
    if (run > at && (r.listed('rank', run) || r.listed('honorific', run) || r.listed('office', run))) break;
    if (r.tokens[run]?.kind === 'mark') break;
    run++;
  }
  return run;
}

/** A number stuck to the word before it, or a letter behind such a number: "Hacktiv8", "LP2G". */
const glued = (r: Reading, at: number): boolean =>
  r.tokens[at]?.gap === Gap.none && (r.tokens[at]?.kind === 'number' || r.tokens[at - 1]?.kind === 'number');

const nameFollows = (r: Reading, at: number): boolean => {
  const name = nameAt(r, at);
  return name !== null && (name.titled || name.likeness >= 0.35);
};

const isAcronym = (r: Reading, at: number): boolean =>
  r.text(at).length >= 2 && isUpper(r.text(at)) && !r.isShouted(at) && !r.nameWord(at);
