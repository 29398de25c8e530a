import { isAmong } from '../../../text/among.ts';
import type { OfficeFound } from './offices.ts';
import type { Reading } from './reading.ts';

const BEFORE_GENERIC = new Set(
  'menjabat pemilu umum dinas mobil calon para seluruh semua sejumlah beberapa setiap pemilihan pilkada antar tiap kantor rumah jabatan menjadi seorang bursa kursi posisi sebagai selaku debat kampanye pasangan nama soal syarat peraturan keputusan jadi masing debat perhimpunan asosiasi forum dua tiga empat lima ruang ruangan aula halaman kediaman pendopo putusan'.split(
    ' ',
  ),
);
const REFERS_BACK = new Set('itu tersebut ini se lainnya masing setempat definitif di kabupaten yang'.split(' '));

/** An office that tells who is meant without a name: specific, held by one, and no mere reference back. */
export function isAlone(r: Reading, office: OfficeFound): boolean {
  if (office.plural || !(office.specific || office.status) || office.unknownBody) return false;
  if (!office.specific && /^(?:calon|mantan|eks|bakal|bekas)$/.test(r.key(office.from))) return false;
  if (REFERS_BACK.has(r.key(office.to)) && r.key(office.to) !== 'yang') return false;
  if (isThatOne(r, office.to)) return false;
  if (r.keys.slice(office.from, office.to).includes('pilpres')) return false;
  if (BEFORE_GENERIC.has(r.key(office.from - 1))) return false;
  if (isElected(r, office.to)) return false;
  if (r.text(office.to) === '-' && r.key(office.to + 1) === 'nya') return false;
  if (r.text(office.to) === '/' || (r.text(office.to) === '-' && r.key(office.to + 1) === 'se')) return false;
  return r.isCapital(office.from) || office.specific;
}

/** "Gubernur Jakarta harus dipilih langsung": whoever it will be. */
function isElected(r: Reading, at: number): boolean {
  const verb = isAmong(r.key(at), 'harus|akan|bisa|dapat|boleh|perlu|tetap|tak|tidak') ? at + 1 : at;
  return isAmong(r.key(verb), 'dipilih|ditunjuk');
}

/** "Gubernur Bali dua periode itu", "Gubernur Jawa Tengah periode 2013-2023 itu" */
function isThatOne(r: Reading, at: number): boolean {
  const period = r.key(at) === 'periode' ? at : r.key(at + 1) === 'periode' ? at + 1 : -1;
  if (period < 0) return false;
  let i = period + 1;
  while (i < period + 4 && (r.tokens[i]?.kind === 'number' || /^[-–]$/.test(r.text(i)))) i++;
  return r.key(i) === 'itu';
}
