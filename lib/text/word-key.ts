import { fold } from './fold.ts';
import { isAsciiLetter } from './letter-case.ts';

/** The form in which names are compared: folded words and numbers with one space between them, no marks. */
export function wordKey(text: string): string {
  const folded = fold(text);
  let key = '';
  let from = -1;
  for (let i = 0; i <= folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (unit > 127) return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (isPlain(unit)) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      key += key === '' ? folded.slice(from, i) : ` ${folded.slice(from, i)}`;
      from = -1;
    }
  }
  return key;
}

/** An ASCII letter or digit; folding leaves capitals in what stands for several letters ("℡"). */
const isPlain = (unit: number): boolean => isAsciiLetter(unit) || (unit >= 48 && unit <= 57);
