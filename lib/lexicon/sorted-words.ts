/** Between digits and letters: what follows a word in its line sorts before it, a longer word behind it. */
const BEHIND_WORD = ':';
const SPACE = 32;
/** So many different words are searched for; whoever asks for more is better served by a table of all. */
const FEW = 1500;

/**
 * A long list of words that costs nothing until it is asked. It is sorted and stands in lines, words parted by spaces, each
 * perhaps with a code behind it that begins with a digit ("abang30"). The first questions, those of a cold start, are
 * answered by halving; later ones from a table.
 */
export class SortedWords {
  readonly #lines: readonly string[];
  /** What was found; in the end what stands behind every word. */
  #known = new Map<string, string | null>();
  #complete = false;

  /** `lines` must be sorted by their words, as code units. */
  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  has(word: string): boolean {
    return this.codeOf(word) !== null;
  }

  /** What stands behind a word, maybe nothing; null when it is not in the list. */
  codeOf(word: string): string | null {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    if (this.#complete) return null;
    if (this.#known.size >= FEW) {
      this.#readAll();
      return this.#known.get(word) ?? null;
    }
    const code = this.#search(word);
    this.#known.set(word, code);
    return code;
  }

  /** Whether `accept` takes one of the words that begin with `prefix`. */
  someWith(prefix: string, accept: (word: string) => boolean): boolean {
    let at = this.#lineOf(prefix);
    // That line may end before the first of the words.
    if (wordWith(prefix, this.#lines[at]) < 0) at++;
    for (; at < this.#lines.length; at++) {
      const line = this.#lines[at]!;
      let word = wordWith(prefix, line);
      if (word < 0) return false;
      for (let space = word; space >= 0 && line.startsWith(prefix, word); word = space + 1) {
        if (accept(line.slice(word, wordEnd(line, word)))) return true;
        space = line.indexOf(' ', word);
      }
    }
    return false;
  }

  /** Every word. */
  *[Symbol.iterator](): Generator<string> {
    for (const line of this.#lines) for (const entry of line.split(' ')) yield entry.slice(0, wordEnd(entry, 0));
  }

  #readAll(): void {
    this.#known = new Map();
    for (const line of this.#lines)
      for (const entry of line.split(' ')) {
        const end = wordEnd(entry, 0);
        this.#known.set(entry.slice(0, end), entry.slice(end));
      }
    this.#complete = true;
  }

  #search(word: string): string | null {
    if (word === '') return null;
    const line = this.#lines[this.#lineOf(word)] ?? '';
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
      if (at > 0 && line.charCodeAt(at - 1) !== SPACE) continue;
      const end = wordEnd(line, at);
      if (end !== at + word.length || end === at) continue;
      const space = line.indexOf(' ', end);
      return line.slice(end, space < 0 ? line.length : space);
    }
    return null;
  }

  /** The line that a word is in, if in any: the last one that does not begin behind it. */
  #lineOf(word: string): number {
    const behind = word + BEHIND_WORD;
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle]! <= behind) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** Where the first word of a line begins that begins with `prefix`; -1 when there is none. */
function wordWith(prefix: string, line = ''): number {
  if (line.startsWith(prefix)) return 0;
  const space = line.indexOf(` ${prefix}`);
  return space < 0 ? -1 : space + 1;
}

/** Where the word that begins at `from` ends: at a space, at a digit, or with the line. */
function wordEnd(line: string, from: number): number {
  let end = from;
  while (end < line.length && line.charCodeAt(end) >= BEHIND_WORD.charCodeAt(0)) end++;
  return end;
}
