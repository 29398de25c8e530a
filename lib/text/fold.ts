const COMBINING = /\p{M}+/gu;
const APOSTROPHES = /['’‘`ʼ]/g;

/**
 * The form in which words are compared: lower case, without diacritics and without apostrophes
 * ("Ma’ruf" → "maruf", "JUM'AT" → "jumat"). Not for display: offsets are lost.
 */
export function fold(word: string): string {
  if (isPlainLower(word)) return word;
  const lower = word.toLowerCase();
  if (isPlainLower(lower)) return lower;
  // Normalising is the one thing here that costs milliseconds at its first use: most texts never need it.
  const bare = lower.replace(APOSTROPHES, '');
  return isUndecorated(bare) ? bare : lower.normalize('NFKD').replace(COMBINING, '').replace(APOSTROPHES, '');
}

/** Most words of a text are small ASCII letters already: no copy, no regular expression. */
function isPlainLower(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 48 || unit > 122 || (unit > 57 && unit < 97)) return false;
  }
  return true;
}

/** Only ASCII, dashes and quotation marks, which normalising leaves as they are. */
function isUndecorated(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit > 127 && unit !== 0x2013 && unit !== 0x2014 && (unit < 0x2018 || unit > 0x201d)) return false;
  }
  return true;
}
