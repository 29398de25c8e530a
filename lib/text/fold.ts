const COMBINING = /\p{M}+/gu;
const APOSTROPHES = /['’‘`ʼ]/g;
const PLAIN = /^[a-z0-9]*$/;

/**
 * The form in which words are compared: lower case, without diacritics and without apostrophes
 * ("Ma’ruf" → "maruf", "JUM'AT" → "jumat"). Not for display: offsets are lost.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize('NFKD').replace(COMBINING, '').replace(APOSTROPHES, '');
}
