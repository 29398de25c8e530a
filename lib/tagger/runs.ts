import { Gap, type Token } from '../text/tokens.ts';
import { Form, type WordType } from './word-type.ts';

/** Stretches of capitalised words: the shape that names of people and of bodies take. */
export interface Runs {
  /** For each token the first token of its run and the one behind its last; -1 outside. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const isCapital = (form: number): boolean => form >= Form.capital && form <= Form.initial;
const JOINING = new Set(['.', '-', '/', '’', "'", '&']);
const BRIDGES = new Set(['dan', 'bin', 'binti', 'untuk', 'de', 'atas', 'bagi']);

/**
 * Runs of capitalised words. Dots, hyphens and slashes between them do not end a run; in a `wide` run neither do small
 * linking words, commas between words without a sentence's end, nor brackets.
 */
export function runsOf(tokens: readonly Token[], types: readonly WordType[], wide: boolean): Runs {
  const n = tokens.length;
  const from = new Int32Array(n).fill(-1);
  const to = new Int32Array(n).fill(-1);
  let i = 0;
  while (i < n) {
    if (!isCapital(types[i]!.form)) {
      i++;
      continue;
    }
    let end = i + 1;
    for (;;) {
      const next = continuation(tokens, types, end, wide);
      if (next < 0) break;
      end = next + 1;
    }
    from.fill(i, i, end);
    to.fill(end, i, end);
    i = end;
  }
  return { from, to };
}

/** The capitalised word with which a run that ends before `at` goes on; -1 when it ends there. */
function continuation(tokens: readonly Token[], types: readonly WordType[], at: number, wide: boolean): number {
  const token = tokens[at];
  if (!token || token.gap >= Gap.line) return -1;
  if (isCapital(types[at]!.form)) return at;
  const next = tokens[at + 1];
  if (!next || next.gap >= Gap.line || !isCapital(types[at + 1]!.form)) return -1;
  if (JOINING.has(token.text)) {
    const sentenceEnds = token.text === '.' && next.gap !== Gap.none && types[at - 1]!.form !== Form.initial;
    return sentenceEnds && tokens[at - 1]!.text.length > 3 ? -1 : at + 1;
  }
  return wide && (BRIDGES.has(token.text) || token.text === '(') ? at + 1 : -1;
}
