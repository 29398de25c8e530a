/** Whether a UTF-16 code unit is a letter of ASCII. */
export const isAsciiLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** Whether a word begins with a capital letter. */
export function beginsUpper(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

const CAPITAL = /^\p{Lu}/u;

/** Whether a text begins with what Unicode calls an upper-case letter; the expression is for what is not ASCII. */
export function opensWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(text);
}

/** Whether a text has no small letter: "KPU", "5", "(". */
export function isUpper(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 97 && unit <= 122) return false;
    if (unit > 127) return text === text.toUpperCase();
  }
  return true;
}
