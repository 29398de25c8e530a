import { Gap } from '../../../text/tokens.ts';
import type { Reading } from './reading.ts';

const MOST_DATELINE = 8;

/** "Painan, Humas Bawaslu - ", "KENDARI (PILAR) – ": the place at the start of a story, before a dash with spaces. */
export function inDateline(r: Reading, at: number): boolean {
  if ((r.doc.paragraph[at] ?? 0) > 3) return false;
  // "1. Surya - Ratna": an item of a list.
  if (/^[.)]$/.test(r.text(at - 1)) && r.tokens[at - 2]?.kind === 'number') return false;
  let start = at;
  while (start > 0 && at - start < MOST_DATELINE && r.joined(start)) start--;
  if (r.joined(start) && start > 0) return false;
  for (let i = at + 1; i <= start + MOST_DATELINE; i++) {
    if (!r.joined(i)) return false;
    if (/^[-–—|]$/.test(r.text(i)) && r.tokens[i]?.gap === Gap.space && r.tokens[i + 1]?.gap === Gap.space) return true;
    if (r.text(i) === ':') return false;
  }
  return false;
}

/** Index behind the place that opens a dateline at `at`; `at` where none does, or where it may as well be somebody. */
export function datelinePlace(r: Reading, at: number): number {
  let to = at;
  while (to < at + 3 && r.isCapital(to) && (to === at || r.joined(to))) {
    const known = r.nameWord(to);
    if ((known && !known.common && known.first >= 2) || r.isDerived(to) || r.listed('institution', to)) return at;
    to++;
  }
  return to > at && /^(?:[,(|]|[-–—])$/.test(r.text(to)) && inDateline(r, at) ? to : at;
}
