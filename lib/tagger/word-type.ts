import { fold } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { featureOf, hashText, mix } from './hash.ts';
import type { TaggerKnowledge } from './knowledge.ts';

/** Letter case and make-up of a token. */
export const Form = { lower: 0, capital: 1, upper: 2, mixed: 3, initial: 4, number: 5, mark: 6 } as const;

/** How far to either side the features of a word reach. */
export const REACH = 3;
export const OFFSETS = 2 * REACH + 1;

/** All that depends on the written form of a token alone: computed once for each form. */
export interface WordType {
  readonly form: number;
  /** Hash of the folded form, and of its shape. */
  readonly folded: number;
  readonly shape: number;
  /** First folded letter, as a code unit; 0 for marks. */
  readonly initial: number;
  /** The folded form, and what the language says of the word by itself: what its features are made of. */
  readonly key: string;
  readonly codes: readonly number[];
}

export function formOf(token: Token): number {
  if (token.kind === 'number') return Form.number;
  if (token.kind === 'mark') return Form.mark;
  const { text } = token;
  const lower = text.toLowerCase();
  if (text === lower) return Form.lower;
  if (text === text.toUpperCase()) return text.length === 1 ? Form.initial : Form.upper;
  return text.slice(1) === lower.slice(1) ? Form.capital : Form.mixed;
}

function shapeOf(token: Token, form: number): number {
  const length = Math.min(token.text.length, form === Form.upper ? 6 : form === Form.number ? 5 : 4);
  return form === Form.mark ? hashText(token.text, 7) : mix(form + 1, length);
}

/** Template numbers leave room for an offset. */
const template = (number: number, offset: number): number => number * 8 + offset + 1;

/** Gathers what depends on a token's form alone. */
export function wordType(token: Token, knowledge: TaggerKnowledge): WordType {
  const form = formOf(token);
  const key = form === Form.number ? digitsAway(token.text) : fold(token.text);
  return {
    form,
    folded: hashText(key),
    shape: shapeOf(token, form),
    initial: form >= Form.number ? 0 : key.charCodeAt(0),
    key,
    codes: form === Form.mark ? [] : knowledge.wordCodes(token.text),
  };
}

/**
 * Writes the features that a token of this form gives the token at distance `offset - REACH` before it into `out`, and
 * returns how many there are.
 */
export function wordFeatures(type: WordType, offset: number, out: Int32Array): number {
  const { form, folded, shape, key, codes } = type;
  const distance = Math.abs(offset - REACH);
  let n = 0;
  const add = (number: number, value: number) => {
    out[n++] = featureOf(template(number, offset), value);
  };
  add(1, folded);
  if (distance <= 2) {
    add(2, shape);
    add(3, mix(folded, form));
    for (let i = 0; i < codes.length; i++) if (codes[i]! > 0) add(10 + i, mix(codes[i]!, form));
  }
  if (form === Form.mark) return n;
  if (distance <= 1) {
    add(4, mix(hashText(key.slice(-3)), form));
    add(5, mix(hashText(key.slice(0, 3)), form));
  }
  if (distance === 0) {
    add(6, mix(hashText(key.slice(-2)), form));
    add(7, mix(hashText(key.slice(-4)), form));
    add(8, mix(hashText(key.slice(0, 2)), form));
    add(9, mix(hashText(key.slice(0, 4)), form));
  }
  return n;
}

const digitsAway = (text: string): string => (text.length > 4 ? '00000' : '0'.repeat(text.length));
