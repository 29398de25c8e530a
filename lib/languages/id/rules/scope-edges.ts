import { nameAt } from './names.ts';
import type { Reading } from './reading.ts';

/** What stands at the edges of an office's scope: whom a team works for, a word before a title, a country. */

/** "Ketua Tim Pemenangan Nasional (TPN)", "Sekretaris TKN": the pair that the team works for may follow. */
export function campaigns(r: Reading, head: number, to: number): boolean {
  for (let i = head; i < to; i++) if (/^(?:pemenangan|kampanye|tkn|tpn|tkd|tpd|timnas)$/.test(r.key(i))) return true;
  return false;
}

/** First names that are written short, with a dot: nothing but a name begins with them. */
const SHORT_FIRST = new Set('muh moh mhd abd much moch mohd ach'.split(' '));

/**
 * "Danposal Panipahan Letda Samuel", "Kasubsi Pelayanan Tahanan Muh. Arfan": one capital between the office and a title
 * or a short first name is no part of the name, so it belongs to the office.
 */
export function strangerBeforeTitle(r: Reading, at: number, head: number): number {
  if (at === head || !r.isCapital(at) || !r.joined(at) || at < r.doc.headline) return at;
  if (r.listed('honorific', at) || r.listed('rank', at) || r.listed('name-title', at) || r.listed('office', at))
    return at;
  if ((r.nameWord(at)?.first ?? 0) >= 2 || SHORT_FIRST.has(r.key(at)) || r.text(at).length === 1) return at;
  const next = at + 1;
  if (!r.isCapital(next) || !r.joined(next)) return at;
  const titled =
    r.listed('rank', next) !== null ||
    (r.listed('honorific', next) !== null && nameAt(r, next)?.titled === true) ||
    (r.listed('name-title', next) !== null && r.isCapital(next + 1)) ||
    (SHORT_FIRST.has(r.key(next)) && r.text(next + 1) === '.');
  return titled ? next : at;
}

/** "Wakil Presiden AS", "Duta Besar Jepang": index behind the state, `at` when none begins there. */
export function country(r: Reading, at: number): number {
  const abroad = r.listed('abroad', at);
  return abroad?.value.place === 'country' ? abroad.to : at;
}
