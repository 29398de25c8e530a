import { fold } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import type { FeatureList } from './feature-list.ts';
import { hashText, mix } from './hash.ts';
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

/** Adds the features that a token of this form gives the token at distance `offset - REACH` before it. */
export function wordFeatures(type: WordType, offset: number, out: FeatureList): void {
  const { form, folded, shape, key, codes } = type;
  const distance = Math.abs(offset - REACH);
  out.add(template(1, offset), folded);
  if (distance <= 2) {
    out.add(template(2, offset), shape);
    out.add(template(3, offset), mix(folded, form));
    for (let i = 0; i < codes.length; i++) if (codes[i]! > 0) out.add(template(10 + i, offset), mix(codes[i]!, form));
  }
  if (form === Form.mark) return;
  if (distance <= 1) {
    out.add(template(4, offset), mix(hashText(key.slice(-3)), form));
    out.add(template(5, offset), mix(hashText(key.slice(0, 3)), form));
  }
  if (distance === 0) {
    out.add(template(6, offset), mix(hashText(key.slice(-2)), form));
    out.add(template(7, offset), mix(hashText(key.slice(-4)), form));
    out.add(template(8, offset), mix(hashText(key.slice(0, 2)), form));
    out.add(template(9, offset), mix(hashText(key.slice(0, 4)), form));
  }
}

const digitsAway = (text: string): string => (text.length > 4 ? '00000' : '0'.repeat(text.length));
