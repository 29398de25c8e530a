import type { Unit } from './people.ts';
import type { Reading } from './reading.ts';
import { confirm, markIncumbents, markTickets } from './tickets.ts';

/** People whom something else than a title says to hold an office, or to stand for one. */
export function markUntitled(r: Reading, units: readonly Unit[]): void {
  markTickets(r, units);
  markPanel(r, units);
  markIncumbents(r, units);
  markTold(r, units);
  markRanked(r, units);
  markTenure(r, units);
}

const IN_OFFICE = /^(?:diketuai|dikepalai|dinakhodai|dikomandani)$/;

/** "panitia yang diketuai Budi", "Tono diusung PKB berpasangan dengan Siti": a verb or a ticket says what a title would. */
function markTold(r: Reading, units: readonly Unit[]): void {
  for (const unit of units) {
    if (unit.kind !== 'name' || !r.sameSentence(unit.from)) continue;
    const before = r.key(unit.from - 1);
    const verb = before === 'oleh' || before === 'langsung' ? r.key(unit.from - 2) : before;
    const beside = before === 'dengan' && r.key(unit.from - 2) === 'berpasangan' && stands(r, unit.from - 2);
    if (beside || IN_OFFICE.test(verb)) confirm(unit, 0.85, 'told-in-clause');
  }
}

const MOST_OF_CLAUSE = 20;

/** Whether what stands before in the sentence says that somebody runs, and not only that he might. */
function stands(r: Reading, at: number): boolean {
  let runs = false;
  for (let i = at; i > at - MOST_OF_CLAUSE && r.sameSentence(i); i--) {
    if (/^(?:jika|kalau|apabila|bila|bisa|dapat|akan|mungkin|maju)$/.test(r.key(i - 1))) return false;
    runs ||= /^(?:petahana|diusung|calon|cabup|cagub|cawalkot|pendaftar|paslon|bapaslon)$/.test(r.key(i - 1));
  }
  return runs;
}

/** Words that are written of heroes, captains of teams and foreigners too. */
const BARE_RANKS = new Set(
  'jenderal jendral laksamana marsekal kolonel mayor kapten letnan sersan kopral prada'.split(' '),
);

/** "Bripda Yance Urpon", "Serda Ruslan (TNI)": who bears a rank serves, whatever the post; retired "(Purn)" does not. */
function markRanked(r: Reading, units: readonly Unit[]): void {
  for (const unit of units) {
    const rank = unit.kind === 'name' ? r.listed('rank', unit.from) : null;
    if (unit.kind !== 'name' || !rank) continue;
    const corps = r.listed('corps', rank.to);
    if (rank.to === unit.from + 1 && BARE_RANKS.has(r.key(unit.from)) && !corps) continue;
    if (r.keys.slice(rank.to, rank.to + 4).some((key) => RETIRED.test(key))) continue;
    confirm(unit, 0.8, 'rank');
  }
}
const RETIRED = /^purn/;

const LONGEST_TENURE = 10;

/** "Husni Kamal (2012–2016)": the years that somebody held an office that is told before; lives last longer. */
function markTenure(r: Reading, units: readonly Unit[]): void {
  for (const unit of units) {
    if (unit.kind !== 'name' || unit.name.words < 2 || r.text(unit.to) !== '(' || r.text(unit.to + 4) !== ')') continue;
    const years = Number(r.text(unit.to + 3)) - Number(r.text(unit.to + 1));
    if (YEAR.test(r.text(unit.to + 1)) && YEAR.test(r.text(unit.to + 3)) && years >= 0 && years <= LONGEST_TENURE)
      confirm(unit, 0.85, 'tenure');
  }
}
const YEAR = /^(?:19|20)\d\d$/;

/** "Dr. Robiah (unsur masyarakat)": members of a panel, told by whom they stand for. */
function markPanel(r: Reading, units: readonly Unit[]): void {
  for (const unit of units)
    if (unit.kind === 'name' && r.text(unit.to) === '(' && r.key(unit.to + 1) === 'unsur') confirm(unit, 0.85, 'panel');
}
