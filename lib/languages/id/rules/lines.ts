import { isAmong } from '../../../text/among.ts';
import { Gap } from '../../../text/tokens.ts';
import type { Reading } from './reading.ts';

/** At the start of a line, behind a number at most: "2. Budi Santoso: Camat Wanasari". */
export const opensLine = (r: Reading, at: number): boolean =>
  (r.tokens[at]?.gap ?? 0) >= Gap.line || (r.text(at - 1) === '.' && r.tokens[at - 2]?.kind === 'number');

/** At the start of a line or an item: "b. Sekretaris Umum – Budi". */
export const opensItem = (r: Reading, at: number): boolean =>
  opensLine(r, at) ||
  (/^[.)•]$/.test(r.text(at - 1)) && r.text(at - 2).length === 1 && (r.tokens[at - 2]?.gap ?? 0) >= Gap.line);

/** A dash that stands apart; one that is stuck to a word is a hyphen. */
export const isDash = (r: Reading, at: number): boolean =>
  isAmong(r.text(at), '-|–|—') &&
  r.tokens[at]?.gap === Gap.space &&
  r.joined(at) &&
  r.tokens[at + 1]?.gap === Gap.space;
