import { FUNCTION_WORDS } from './heads.ts';
import { institutionAt } from './institutions.ts';
import type { Reading } from './reading.ts';

/** Words of a division's name, which an office may be of: "Divisi Hukum, Pencegahan, Partisipasi Masyarakat dan Humas". */

/** The number or letter of a commission or assistant: "Komisi II", "Komisi A". */
export const ORDINAL = /^(?:i{1,3}|iv|v|vi{0,3}|ix|xi{0,3}|[a-e])$/;

/** A word of the trade, or an everyday word in capitals: part of a division's name, but never in a headline. */
export function workWord(r: Reading, at: number): boolean {
  if (!r.isCapital(at) || r.isShouted(at) || at < r.doc.headline) return false;
  // "Ketua KPU Ngawi Bapak Sutrisno": the name begins.
  if (r.listed('honorific', at)?.value.group === 'address' && r.isCapital(at + 1)) return false;
  // "Pj Wali Kota Pagar Alam Pastikan Pemilih Terlayani": a verb, where all words have capitals.
  if (r.isTitleCase(at) && r.key(at).endsWith('kan')) return false;
  return r.isOrdinary(at) && !r.nameWord(at) && r.joined(at) && r.doc.sentence[at] === r.doc.sentence[at - 1];
}

/** "dan" between words of the trade, or in front of a body. */
export const worded = (r: Reading, at: number, next: number): boolean => {
  let before = at - 1;
  if (r.text(before) === ',') before--;
  return (
    r.isCapital(next) &&
    (FUNCTION_WORDS.has(r.key(next)) || workWord(r, next) || institutionAt(r, next) !== null) &&
    (FUNCTION_WORDS.has(r.key(before)) || workWord(r, before) || ORDINAL.test(r.key(before))) &&
    (FUNCTION_WORDS.has(r.key(next)) || !r.listed('office', next))
  );
};

/** A comma within a long division: "Pencegahan, Partisipasi Masyarakat, dan Humas". */
export function continuesDivision(r: Reading, comma: number): boolean {
  if (!FUNCTION_WORDS.has(r.key(comma - 1)) && !workWord(r, comma - 1)) return false;
  const and = r.key(comma + 1) === 'dan' || r.key(comma + 1) === 'serta';
  const next = and ? comma + 2 : comma + 1;
  const trade = FUNCTION_WORDS.has(r.key(next));
  if (
    !r.isCapital(next) ||
    (r.listed('office', next) && !trade) ||
    !(FUNCTION_WORDS.has(r.key(next)) || workWord(r, next))
  )
    return false;
  if (and) return true;
  // Without "dan" the list must go on to one: else the comma ends the phrase.
  for (let i = next; i < next + 9 && r.follows(i); i++) {
    if (r.key(i) === 'dan' || r.key(i) === 'serta' || r.text(i) === '&')
      return FUNCTION_WORDS.has(r.key(i + 1)) || workWord(r, i + 1);
    if (r.text(i) !== ',' && !r.isCapital(i)) return false;
  }
  return false;
}

/** Everyday words alone ("Kawan"), which may as well begin the name of an organisation. */
export const onlyWork = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (FUNCTION_WORDS.has(r.key(i)) || !workWord(r, i)) return false;
  return true;
};
