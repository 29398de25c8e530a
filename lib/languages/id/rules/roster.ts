import { Gap } from '../../../text/tokens.ts';
import type { OfficeUnit, Unit } from './people.ts';
import type { Reading } from './reading.ts';
import { confirm } from './tickets.ts';

const BULLET = /^[-–—•●▪*]$/;
const BESIDE = /^(?:[-–—/&,]|dan|serta|berpasangan dengan)$/;
/** So many tokens before a list tell what is listed. */
const MOST_HEADING = 40;
/** And so many at most stand between the office and the list, the colon included: "anggota KPU yang dilantik adalah:". */
const MOST_BETWEEN = 5;

/**
 * Who is listed behind a heading that says what they are: "Berikut daftar calon bupati:", then a line for each, or "anggota
 * terpilih: 1. A 2. B". Those that open an item hold the office, and who stands beside them on a ticket.
 */
export function markRosters(r: Reading, units: readonly Unit[]): void {
  const names = new Map<number, number>();
  units.forEach((unit, i) => {
    if (unit.kind === 'name') names.set(unit.from, i);
  });
  const offices = units.filter((unit): unit is OfficeUnit => unit.kind === 'office');
  let passed = 0;
  let heads = false;
  let next = 0;
  for (let at = 0; at < r.tokens.length; at++) {
    const { kind, text, gap } = r.tokens[at]!;
    const numbered = kind === 'number' && /^[.)]$/.test(r.text(at + 1));
    const number = numbered ? Number(text) : 0;
    const begins = gap >= Gap.line && (numbered || BULLET.test(text));
    const goesOn = number > 0 && (number === next || (number === 1 && r.text(at - 1) === ':'));
    if (!begins && !goesOn) {
      if (gap >= Gap.line) next = 0;
      continue;
    }
    while (passed < offices.length && offices[passed]!.from < at) passed++;
    if (next === 0) heads = isHeading(r, at, offices, passed);
    next = number > 0 ? number + 1 : 1;
    const first = names.get(number > 0 ? at + 2 : at + 1) ?? -1;
    const [opener, partner] = [units[first], units[first + 1]];
    if (!heads || opener?.kind !== 'name') continue;
    confirm(opener, 0.85, 'roster');
    if (partner?.kind === 'name' && BESIDE.test(r.keys.slice(opener.to, partner.from).join(' ')))
      confirm(partner, 0.85, 'roster');
  }
}

/**
 * Whether what stands in front of a list ends with a colon and speaks of an office that several hold or stand for.
 * @param passed how many of the offices begin before the list
 */
function isHeading(r: Reading, list: number, offices: readonly OfficeUnit[], passed: number): boolean {
  if (r.text(list - 1) !== ':') return false;
  let from = list - 1;
  while (from > 0 && list - from < MOST_HEADING && r.tokens[from]!.gap < Gap.line) from--;
  for (let i = passed - 1; i >= 0 && offices[i]!.from >= from; i--) {
    const { to, office } = offices[i]!;
    if (office.candidacy || (office.plural && list - to <= MOST_BETWEEN)) return true;
  }
  return false;
}
