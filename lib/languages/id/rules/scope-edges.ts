import { isAmong } from '../../../text/among.ts';
import { Gap } from '../../../text/tokens.ts';
import type { OfficeTitle } from '../lexicon.ts';
import { levelCue } from '../regions.ts';
import { SHORT_FIRST } from './common.ts';
import { institutionAt } from './institutions.ts';
import { nameAt } from './names.ts';
import { isDirection, regionPhrase, seat } from './phrase.ts';
import type { Reading } from './reading.ts';

/** What stands at the edges of an office's scope: whom a team works for, a word before a title, a country. */

/** "Ketua Tim Pemenangan Nasional (TPN)", "Sekretaris TKN": the pair that the team works for may follow. */
export function campaigns(r: Reading, head: number, to: number): boolean {
  for (let i = head; i < to; i++) if (isAmong(r.key(i), 'pemenangan|kampanye|tkn|tpn|tkd|tpd|timnas')) return true;
  return false;
}

/**
 * "Danposal Panipahan Letda Samuel", "Kasubsi Pelayanan Tahanan Muh. Arfan": one capital between the office and a title
 * or a short first name is no part of the name, so it belongs to the office.
 */
export function strangerBeforeTitle(r: Reading, at: number, head: number): number {
  if (at === head || !r.isCapital(at) || !r.joined(at) || at < r.doc.headline) return at;
  if (r.listed('honorific', at) || r.listed('rank', at) || r.listed('name-title', at) || r.listed('office', at))
    return at;
  if ((r.nameWord(at)?.first ?? 0) >= 2 || SHORT_FIRST.has(r.key(at)) || r.text(at).length === 1) return at;
  // "Bawaslu Kabupaten Sikka | Florida Nona Da Silva": a whole region needs nothing more.
  if (wholeRegion(r, at)) return at;
  const next = at + 1;
  if (!r.isCapital(next) || !r.joined(next)) return at;
  const titled =
    r.listed('rank', next) !== null ||
    (r.listed('honorific', next) !== null && nameAt(r, next)?.titled === true) ||
    (r.listed('name-title', next) !== null && r.isCapital(next + 1)) ||
    (SHORT_FIRST.has(r.key(next)) && r.text(next + 1) === '.');
  return titled ? next : at;
}

/** Whether a region with the word for its level ends before a token: "Kabupaten Sikka". */
function wholeRegion(r: Reading, at: number): boolean {
  for (let i = at - 2; i >= at - 4 && i >= 0; i--) if (levelCue(r.key(i)) && regionPhrase(r, i) === at) return true;
  return false;
}

/** "Wakil Presiden AS", "Duta Besar Jepang": index behind the state, `at` when none begins there. */
export function country(r: Reading, at: number): number {
  const abroad = r.listed('abroad', at);
  return abroad?.value.place === 'country' ? abroad.to : at;
}

/** "Camat Muara Salai Endang", "Kapolsek Watulimo": capitals that look more like a place than like the name behind it. */
export function localSeat(r: Reading, at: number): number {
  if (!r.isCapital(at) || !r.joined(at)) return at;
  let run = at;
  while (run < at + 7 && r.isCapital(run) && r.joined(run) && !r.listed('rank', run) && !r.listed('honorific', run))
    run++;
  if (run === at || r.listed('honorific', at) || r.listed('rank', at)) return at;
  // "Sekcam Mangoloi Siregar": one word and the name of a clan.
  if (run === at + 2 && r.listed('clan', at + 1) && regionPhrase(r, at) === at && r.placeAt(at) === at) return at;
  const listed = seat(r, at);
  if (r.isTitleCase(at) && r.isOrdinary(at) && r.placeAt(at) === at && listed <= at + 1) return at;
  const degree = r.text(run) === ',' && r.degree(run + 1) > run + 1;
  if (degree && run > at + 1 && r.nameWord(at + 1)) return at + 1;
  const stopped =
    (r.text(run) === ',' && !degree) || r.listed('rank', run) !== null || r.listed('honorific', run) !== null;
  const known = r.nameWord(at);
  const region = regionPhrase(r, at);
  // "Pj Kades Rusdi, seorang staf": one capital, known as a name and as no place, and nobody named behind it.
  const followed = r.listed('rank', run) || r.listed('honorific', run) || (r.text(run) === ',' && r.isCapital(run + 1));
  const personal = run === at + 1 && !followed && known !== null && !known.common && known.first >= 3;
  if (personal && region === at && listed <= at + 1 && r.placeAt(at) === at && !r.isTitleCase(at)) return at;
  if (region > at) return isDirection(r, region) ? region + 1 : Math.max(region, listed);
  if (listed > at + 1) return listed;
  // Everything up to a comma, a rank or the like is the place, unless it is plainly a name.
  if (stopped) return known && !known.common && known.first >= 2 && run > at + 1 ? at : Math.min(run, at + 3);
  if (run === at + 1) return known && !known.common && r.isCapital(at) && !endsClause(r, run) ? at : at + 1;
  if (known && !known.common && known.first >= 2) return at;
  for (let i = at + 1; i < run; i++) {
    const name = r.nameWord(i);
    if (r.listed('name-title', i) || (name && !name.common && name.first >= 1))
      return r.text(i - 1) === 'I' ? i - 1 : i;
  }
  return listed > at ? listed : at + 1;
}

/** A verb or the end behind a single word: "Camat Senayang di situ". */
const endsClause = (r: Reading, at: number): boolean => r.isWord(at) && !r.isCapital(at) && r.isOrdinary(at);

/** "Kordiv HP2H", "P3S": a division by its initials with a number among them. */
export function codedDivision(r: Reading, at: number): number {
  if (r.tokens[at + 1]?.kind !== 'number' || !/^\p{Lu}{1,3}$/u.test(r.text(at))) return at;
  let to = at + 1;
  while (r.tokens[to]?.gap === Gap.none && /^(?:\d|\p{Lu}{1,3})$/u.test(r.text(to))) to++;
  // With the body behind it, or behind "Kordiv": else it is the body ("Direktur LP2G").
  return institutionAt(r, to) || /^(?:kordiv|koordiv|divisi)$/.test(r.key(at - 1)) ? to : at;
}

/** "Dosen hukum tata negara UGM", "pengamat politik Universitas …": a subject in small letters in front of the body. */
const TAUGHT = /^(?:atase|dosen|(?:staf )?pengajar|pakar|guru besar|pengamat|akademisi|peneliti|ahli)$/i;

/** Index of the body; `at` where none follows. */
export function behindSubject(r: Reading, at: number, { canonical }: OfficeTitle): number {
  if (!TAUGHT.test(canonical)) return at;
  let to = at;
  while (to < at + 5 && r.isWord(to) && !r.isCapital(to) && r.follows(to) && !/^(?:dari|pada|di)$/.test(r.key(to)))
    to++;
  return to > at && r.isCapital(to) && r.joined(to) && institutionAt(r, to) ? to : at;
}
