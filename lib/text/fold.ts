const COMBINING = /\p{M}+/gu;
const APOSTROPHES = /['’‘`ʼ]/g;
const PLAIN = /^[a-z0-9]*$/;

/**
 * The form in which words are compared: lower case, without diacritics and without apostrophes
 * ("Ma’ruf" → "maruf", "JUM'AT" → "jumat"). Not for display: offsets are lost.
 */
export function fold(word: string): string {
  if (isPlainLower(word)) return word;
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize('NFKD').replace(COMBINING, '').replace(APOSTROPHES, '');
}

/** Most words of a text are small ASCII letters already: no copy, no regular expression. */
function isPlainLower(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}
