import type { OfficeUnit, Unit } from './people.ts';
import { bracket } from './phrase.ts';
import type { Reading } from './reading.ts';
import { confirm, TICKET_LIST } from './tickets.ts';

/** Those who are listed beside a holder, and hold the office too. */

const LIST_OPENERS = new Set('yakni yaitu adalah antara terdiri meliputi lainnya bernama'.split(' '));
const COUNTS = new Set('dua tiga empat lima enam tujuh kedua ketiga keempat kelima para beberapa sejumlah'.split(' '));

/** "A, B dan C, masing-masing anggota KPU", "A, B dan C selaku Anggota Majelis": those before the nearest hold the office too. */
export function listedBefore(r: Reading, units: readonly Unit[], last: number): void {
  for (let i = last; i > 0; i--) {
    const here = units[i];
    const before = units[i - 1];
    if (here?.kind !== 'name' || before?.kind !== 'name') return;
    if (!TICKET_LIST.test(r.keys.slice(before.to, here.from).join(' '))) return;
    confirm(before, 0.8, 'listed-with-holder');
  }
}

/**
 * "empat komisioner lainnya yaitu A, B dan C": those behind the first hold the office too, as do both of a ticket
 * ("calon presiden dan wakil presiden A-B").
 */
export function listedWith(r: Reading, units: readonly Unit[], first: number, office: OfficeUnit): void {
  const opener = units[first];
  if (opener?.kind !== 'name') return;
  const counted =
    COUNTS.has(r.key(office.from - 1)) || office.office.twin || (office.office.plural && !office.office.candidacy);
  const opened = LIST_OPENERS.has(r.key(opener.from - 1));
  for (let i = first; i + 1 < units.length; i++) {
    const here = units[i];
    const behind = here ? bracket(r, here.to, 4) : 0;
    if (behind > (here?.to ?? 0) && (units[i + 1]?.to ?? behind) < behind) {
      units = units.filter((_, k) => k !== i + 1);
    }
    const next = units[i + 1];
    if (here?.kind !== 'name' || next?.kind !== 'name' || next.from - behind > 3) return;
    const words = r.keys.slice(behind, next.from).join(' ');
    const ticket = office.office.candidacy && i === first && /^[-–—&]$|^dan$/.test(words);
    if (!ticket && !((counted || opened) && /^(?:,|dan|serta|, dan|, serta)$/.test(words))) return;
    confirm(next, 0.85, 'listed-with-holder');
  }
}
