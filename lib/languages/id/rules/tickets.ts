import { isAmong } from '../../../text/among.ts';
import type { NameUnit, Unit } from './people.ts';
import type { Reading } from './reading.ts';

/** An office beside the name bears it out. */
export function confirm(unit: NameUnit, confidence: number, by: string): void {
  unit.confidence = Math.max(unit.confidence, confidence);
  unit.by = by;
  unit.official = true;
}

/** Between two of a ticket ("A-B"), and between tickets in a list. */
const TICKET = /^[-–—]$/;
export const TICKET_LIST = /^(?:,|dan|serta|maupun|atau|, dan|, serta)$/;
const NUMBERED =
  /^(?:\( ?)?(?:yang )?(?:mendapatkan |mendapat |memperoleh |dengan |bernomor |pasangan )?nomor urut (?:\d+|satu|dua|tiga|empat|lima)/;

/**
 * People who stand for election together: joined by a hyphen and introduced as candidates in the sentence ("tiga pasangan
 * calon, yakni A-B, C-D dan E-F") or with their number on the ballot behind them, or named as a pair ("pasangan A dan B").
 */
export function markTickets(r: Reading, units: readonly Unit[]): void {
  const stood = new Set<number>();
  for (const u of units) if (u.kind === 'office' && u.office.candidacy) stood.add(r.doc.sentence[u.from] ?? -1);
  for (let i = 0; i < units.length; i++) {
    const first = units[i];
    const second = units[i + 1];
    if (first?.kind !== 'name' || second?.kind !== 'name') continue;
    if (second.from !== first.to + 1) continue;
    const words = r.key(first.to);
    const paired = isAmong(r.key(first.from - 1), 'pasangan|paslon');
    if (!TICKET.test(words) && !(paired && words === 'dan')) continue;
    const numbered = NUMBERED.test(r.keys.slice(second.to, second.to + 7).join(' '));
    const before = units[i - 1];
    const chained =
      before?.kind === 'name' && before.official && TICKET_LIST.test(r.keys.slice(before.to, first.from).join(' '));
    const listed = stood.has(r.doc.sentence[first.from] ?? -1) && TICKET_OPENERS.test(r.key(first.from - 1));
    if (!numbered && !chained && !listed && !paired) continue;
    confirm(first, 0.85, 'ticket');
    confirm(second, 0.85, 'ticket');
  }
}

/** "Petahana Ilham Wiratno", "calon petahana, Ilham": holds an office and stands for it again, whichever it is. */
export function markIncumbents(r: Reading, units: readonly Unit[]): void {
  for (const unit of units) {
    if (unit.kind !== 'name') continue;
    const before = r.text(unit.from - 1) === ',' ? unit.from - 2 : unit.from - 1;
    if (r.key(before) === 'petahana' && r.sameSentence(unit.from)) confirm(unit, 0.85, 'incumbent');
  }
}

const TICKET_OPENERS = /^(?:yakni|yaitu|adalah|pasangan|paslon|:|antara|capres|cawapres)$/;
