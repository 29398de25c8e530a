import { isAmong } from '../../../text/among.ts';
import type { OfficeUnit } from './people.ts';
import type { Reading } from './reading.ts';

/** Offices of somebody else than the name that stands behind them. */

export const BECOMES = /^(?:jadi|menjadi|sebagai)$/;

/** Behind a name that has its office in front, such an office is the same person's. */
export const FORMER = /^(?:mantan|eks|bekas)$/;

/** "adik sang calon bupati, Deni", "sopir bupati, Rudi": the name of a relative, or of who works for the holder. */
export const ofKin = (r: Reading, { from }: OfficeUnit): boolean =>
  KIN.has(r.key(from - 1)) ||
  (isAmong(r.key(from - 1), 'sang|dari|si|seorang|mantan') && KIN.has(r.key(from - 2))) ||
  isAmong(
    `${r.key(from - 2)} ${r.key(from - 1)}`,
    'anak buah|orang dekat|orang kepercayaan|sekretaris pribadi|asisten pribadi',
  );
const KIN = new Set(
  'ajudan sopir supir pengawal adik kakak istri suami anak putra putri ayah ibu menantu keponakan paman bibi sepupu ipar cucu besan mertua'.split(
    ' ',
  ),
);

/** "menjadi cawapres Prabowo": a running mate, and with whom. */
export const besideSomebody = (r: Reading, office: OfficeUnit): boolean =>
  BECOMES.test(r.key(office.from - 1)) &&
  r.keys.slice(office.from, office.to).some((key) => /^caw(?:apres|agub|abup|alkot|awalkot)$/.test(key));

/** "Ajudan Presiden Teddy Wijaya": without a comma too. */
export const ofServant = (r: Reading, { from }: OfficeUnit): boolean =>
  isAmong(r.key(from - 1), 'ajudan|sopir|supir|pengawal');
