/**
 * A regular expression that speaks of letters (`\p{L}`, `\p{Lu}`, `\p{Ll}`), and the same for ASCII alone. Nearly every text that is
 * asked about is ASCII: the letters of all alphabets, which cost a good part of a millisecond to compile, are waited with until one is not.
 */
export class LetterPattern {
  readonly #all: RegExp;
  readonly #ascii: RegExp;

  /** @param all with the flag "u", and without "g" and "y" */
  constructor(all: RegExp) {
    this.#all = all;
    this.#ascii = new RegExp(
      all.source.replaceAll('\\p{L}', '[A-Za-z]').replaceAll('\\p{Lu}', '[A-Z]').replaceAll('\\p{Ll}', '[a-z]'),
    );
  }

  /** `RegExp.exec` */
  exec(text: string): RegExpExecArray | null {
    return (isAscii(text) ? this.#ascii : this.#all).exec(text);
  }

  /** `RegExp.test` */
  test(text: string): boolean {
    return (isAscii(text) ? this.#ascii : this.#all).test(text);
  }
}

/** Whether a text has no character beyond ASCII. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
