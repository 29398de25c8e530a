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
  /** Features that a token of this form gives the token at distance `offset - REACH` before it. */
  readonly features: readonly Int32Array[];
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

/** Gathers what depends on a token's form alone, as features for the tokens around it too. */
export function wordType(token: Token, knowledge: TaggerKnowledge): WordType {
  const form = formOf(token);
  const foldedText = form === Form.number ? digitsAway(token.text) : fold(token.text);
  const folded = hashText(foldedText);
  const shape = shapeOf(token, form);
  const codes = form === Form.mark ? [] : knowledge.wordCodes(token.text);
  const features: Int32Array[] = [];
  for (let offset = 0; offset < OFFSETS; offset++) {
    const distance = Math.abs(offset - REACH);
    const out: number[] = [];
    const add = (number: number, value: number) => out.push(featureOf(template(number, offset), value));
    add(1, folded);
    if (distance <= 2) {
      add(2, shape);
      add(3, mix(folded, form));
      codes.forEach((code, i) => {
        if (code > 0) add(10 + i, mix(code, form));
      });
    }
    if (distance <= 1 && form !== Form.mark) {
      add(4, mix(hashText(foldedText.slice(-3)), form));
      add(5, mix(hashText(foldedText.slice(0, 3)), form));
    }
    if (distance === 0 && form !== Form.mark) {
      add(6, mix(hashText(foldedText.slice(-2)), form));
      add(7, mix(hashText(foldedText.slice(-4)), form));
      add(8, mix(hashText(foldedText.slice(0, 2)), form));
      add(9, mix(hashText(foldedText.slice(0, 4)), form));
    }
    features.push(Int32Array.from(out));
  }
  return { form, folded, shape, initial: form >= Form.number ? 0 : foldedText.charCodeAt(0), features };
}

const digitsAway = (text: string): string => (text.length > 4 ? '00000' : '0'.repeat(text.length));
