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
  return bareOf(lower) ?? lower.normalize('NFKD').replace(COMBINING, '').replace(APOSTROPHES, '');
}

/** Most words of a text are small ASCII letters already: no copy, no regular expression. */
function isPlainLower(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 48 || unit > 122 || (unit > 57 && unit < 97)) return false;
  }
  return true;
}

/** What the letters from à to ÿ are without their marks; a space for those that normalising leaves as they are. */
const BARE_LATIN = 'aaaaaa ceeeeiiii nooooo  uuuuy y';

/** What folding makes of a lower-case text of ASCII, common accents, dashes and quotation marks; null for any other. */
function bareOf(lower: string): string | null {
  let bare = '';
  let from = 0;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    let instead = '';
    if (unit < 128) {
      if (unit !== 39 && unit !== 96) continue;
    } else if (unit >= 0xe0 && unit <= 0xff) {
      instead = BARE_LATIN.charAt(unit - 0xe0);
      if (instead === ' ') return null;
    } else if (unit !== 0x2018 && unit !== 0x2019 && unit !== 0x2bc) {
      if (unit === 0x2013 || unit === 0x2014 || (unit >= 0x201a && unit <= 0x201d)) continue;
      return null;
    }
    bare += lower.slice(from, i) + instead;
    from = i + 1;
  }
  return from === 0 ? lower : bare + lower.slice(from);
}
