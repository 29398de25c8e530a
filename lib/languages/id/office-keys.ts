import { wordKey } from '../../text/word-key.ts';
import { compose, type Piece } from './compose.ts';
import { nameOf } from './institutions.ts';
import { identifyOffice } from './offices.ts';
import { NO_CONTEXT } from './regions.ts';

/** What an office is filed under. */
export interface OfficeKeys {
  /** Folded, spelt out, with its body and place: "ketua bawaslu kabupaten halmahera selatan". */
  readonly whole: string;
  /** What kind of office it is, to be shown: "Ketua Bawaslu"; null when that cannot be told. */
  readonly kind: string | null;
}

/** "Plt. Walikota Batam" is filed under "wali kota batam" and is a "Wali Kota": abbreviations and status do not part offices. */
export function officeKeys(text: string): OfficeKeys {
  const flat = text.replace(/\s+/g, ' ').trim();
  const whole = identifyOffice(flat).holderKey;
  const { pieces } = compose(flat, { regions: NO_CONTEXT, titles: true });
  const end = pieces.findIndex(endsKind);
  const kind = nameOf(pieces.slice(0, end < 0 ? pieces.length : end).filter((p) => p.type !== 'status'));
  // What it is filed under must begin with it, or a choice of this kind would not find it.
  const finds = pieces.some((p) => p.type === 'title') && `${whole} `.startsWith(`${wordKey(kind)} `);
  return { whole, kind: finds ? kind : null };
}

/** A place, or a number as in "Kodim 1509": from here on the phrase says which one, no longer of what kind. */
const endsKind = (piece: Piece): boolean =>
  ['region', 'place', 'locality', 'level', 'national'].includes(piece.type) ||
  (piece.type === 'word' && /\d/.test(piece.text));
