const BAR = 124;

/**
 * Whether a word is one of a few that are parted by bars: `isAmong('dan', 'dan|serta')`. A short list is searched as it stands: no
 * regular expression has to be compiled for it, which most articles would ask once or twice.
 */
export function isAmong(word: string, words: string): boolean {
  if (word === '') return false;
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
    const end = at + word.length;
    const begins = at === 0 || words.charCodeAt(at - 1) === BAR;
    if (begins && (end === words.length || words.charCodeAt(end) === BAR)) return true;
  }
  return false;
}
