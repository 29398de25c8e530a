import type { Candidate } from '../../../dates/moment.ts';
import { breaks, type DateText, glued } from '../../../dates/text.ts';
import { isCapital, isName } from './capitals.ts';
import { SPEECH } from './cues.ts';
import { isFullMonth, monthOf, NUMBER_WORDS, RECURRING } from './words.ts';

/** Before a month, these say that it is one: "bulan Mei", "sejak Maret", "awal Juni". */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  `bulan pada sejak hingga sampai mulai dari awal akhir pertengahan tengah sepanjang selama per antara menjelang jelang untuk periode ke di setelah usai
   sebelum paling lambat digelar dilaksanakan tahap edisi medio`.split(/\s+/),
);

/** Months that are people's names as well. */
const PERSON_MONTHS: ReadonlySet<string> = new Set([
  'januari',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'oktober',
  'maret',
  'may',
  'june',
  'july',
  'august',
  'march',
]);

/** Before "Juni" or "Mei" these announce a person. */
const PERSON_BEFORE: ReadonlySet<string> = new Set(
  'oleh kepada bernama pak bu bapak ibu mas mbak saudara saudari adik kakak dengan bersama dan atau atas nama yakni yaitu si sang istri suami anak warga'.split(
    ' ',
  ),
);

/** Whether a month without a day and a year is one, and not a person or a part of a name. */
export function isMonth(text: DateText, { first, last, rule }: Candidate): boolean {
  const token = text.tokens[first];
  const before = text.lower[first - 1] ?? '';
  const month = text.lower[first] ?? '';
  if (!token || NUMBER_WORDS.has(before) || before === 'sebelas' || !isFullMonth(month)) return false;
  if (before === 'bulan' && !breaks(text, first)) return !RECURRING.has(text.lower[first - 2] ?? '');
  if (!isCapital(token.text) && rule === 'month')
    return BEFORE_MONTH.has(before) && !/^(?:ke|di|untuk|setelah|usai)$/.test(before);
  if (rule !== 'month') return !PERSON_MONTHS.has(month) || !isName(text, first - 1) || BEFORE_MONTH.has(before);
  if (glued(text, first) && text.tokens[first - 1]?.kind !== 'mark') return false;
  if (glued(text, last + 1) && text.tokens[last + 1]?.kind !== 'mark') return false;
  const after = text.tokens[last + 1];
  const namelike = isName(text, last + 1) && !breaks(text, last + 1) && after?.gap !== 2;
  const listed = (before === 'dan' || before === '/') && monthOf(text.lower[first - 2] ?? '') !== undefined;
  if (listed || /^(?:lalu|mendatang|nanti|silam)$/.test(text.lower[last + 1] ?? ''))
    return !PERSON_MONTHS.has(month) || !namelike;
  if (BEFORE_MONTH.has(before) && !breaks(text, first)) return !(namelike && PERSON_MONTHS.has(month));
  // In a headline every word may have a capital: "Februari Puncak Penghujan".
  if (namelike && (PERSON_MONTHS.has(month) || text.sentence[first] !== 0)) return false;
  const starts = text.sentence[first - 1] !== text.sentence[first];
  const previous = text.tokens[first - 1];
  const ordinary = previous?.kind === 'word' && (!isName(text, first - 1) || startsSpeech(text, first - 1));
  if (PERSON_MONTHS.has(month)) return ordinary && !starts && !PERSON_BEFORE.has(before) && !SPEECH.has(before);
  return starts || ordinary || previous?.kind === 'mark';
}

/** The first word of a sentence or of a quotation is written with a capital whatever it is. */
const startsSpeech = (text: DateText, at: number): boolean =>
  text.sentence[at - 1] !== text.sentence[at] || /^["“'‘]$/.test(text.tokens[at - 1]?.text ?? '');
