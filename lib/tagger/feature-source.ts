import { isLone } from '../text/document.ts';
import { Gap, type Token } from '../text/tokens.ts';
import { mix } from './hash.ts';
import { HINT_LAYERS } from './hints.ts';
import { LANES, type TaggerKnowledge } from './knowledge.ts';
import { type Runs, runsOf } from './runs.ts';
import { Form, type WordType } from './word-type.ts';

/** Columns have so many entries before the first token and behind the last: features ask of words that are not there. */
const MARGIN = 2;

/** A tokenised article as the features see it. */
export interface FeatureSource {
  readonly tokens: readonly Token[];
  readonly types: readonly WordType[];
  /** What a token is, a column for each property: see `wordAt`, `formAt`, `shapeAt`, `hintAt`, `roleAt`. */
  readonly words: Int32Array;
  readonly forms: Uint8Array;
  readonly shapes: Int32Array;
  readonly ruled: Int32Array;
  readonly roles: Int32Array;
  readonly lanes: Uint8Array;
  /** What the rules propose: see `hintsOf`. */
  readonly hints: Uint8Array;
  /** Number of tokens in the headline. */
  readonly headline: number;
  readonly narrow: Runs;
  readonly wide: Runs;
  /** A short text in one piece. */
  readonly lone: boolean;
  /** 1 inside double quotes, 2 inside brackets. */
  readonly enclosure: Uint8Array;
  /** Where each capitalised word occurs, by hash of the folded word. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Words that also occur in small letters. */
  readonly small: ReadonlySet<number>;
  /** For tokens of "Long Name (LN)": 1 in the name from the word that fits on, 2 in the abbreviation. */
  readonly definition: Uint8Array;
}

export function featureSource(
  tokens: readonly Token[],
  types: readonly WordType[],
  knowledge: TaggerKnowledge,
  hints: Uint8Array,
): FeatureSource {
  const narrow = runsOf(tokens, types, false);
  const wide = runsOf(tokens, types, true);
  const places = new Map<number, number[]>();
  const small = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    const type = types[i]!;
    if (type.form === Form.lower) small.add(type.folded);
    else if (type.form <= Form.mixed) {
      const known = places.get(type.folded);
      if (known) known.push(i);
      else places.set(type.folded, [i]);
    }
  }
  const lanes = knowledge.lanes(tokens);
  return {
    tokens,
    types,
    ...columnsOf(types, lanes, hints),
    lanes,
    hints,
    headline: headlineLength(tokens),
    lone: isLone(tokens),
    narrow,
    wide,
    enclosure: enclosures(tokens),
    places,
    small,
    definition: definitions(tokens, types, wide),
  };
}

function headlineLength(tokens: readonly Token[]): number {
  for (let i = 1; i < tokens.length && i < 60; i++) if (tokens[i]!.gap >= Gap.line) return i;
  return 0;
}

function enclosures(tokens: readonly Token[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let quoted = false;
  let brackets = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { text, gap } = tokens[i]!;
    if (gap === Gap.paragraph) {
      quoted = false;
      brackets = 0;
    }
    if (text === ')' && brackets > 0) brackets--;
    inside[i] = (quoted ? 1 : 0) | (brackets > 0 ? 2 : 0);
    if (text === '“') quoted = true;
    else if (text === '”') quoted = false;
    else if (text === '"') quoted = !quoted;
    else if (text === '(') brackets++;
  }
  return inside;
}

/** Marks "Badan Kepegawaian Negara (BKN)": the name from the first word that begins like the abbreviation. */
function definitions(tokens: readonly Token[], types: readonly WordType[], wide: Runs): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (let i = 2; i + 1 < tokens.length; i++) {
    if (tokens[i - 1]!.text !== '(' || tokens[i + 1]!.text !== ')' || types[i]!.form === Form.lower) continue;
    const run = wide.from[i - 2]!;
    if (run < 0 || types[i]!.initial === 0) continue;
    let start = run;
    while (start < i - 2 && types[start]!.initial !== types[i]!.initial) start++;
    if (i - 1 - start < 2) continue;
    marks.fill(1, start, i - 1);
    marks[i] = 2;
  }
  return marks;
}

type Columns = Pick<FeatureSource, 'words' | 'forms' | 'shapes' | 'ruled' | 'roles'>;

/** Worked out once: a token is asked for by its neighbours more often than by itself. */
function columnsOf(types: readonly WordType[], lanes: Uint8Array, hints: Uint8Array): Columns {
  const n = types.length;
  const length = n + 2 * MARGIN;
  const words = new Int32Array(length).fill(1, 0, MARGIN).fill(2, MARGIN + n);
  const shapes = words.slice();
  const forms = new Uint8Array(length).fill(7);
  const ruled = new Int32Array(length);
  const roles = new Int32Array(length).fill(1);
  for (let i = 0; i < n; i++) {
    const { form, folded, shape } = types[i]!;
    const at = i + MARGIN;
    words[at] = folded;
    forms[at] = form;
    shapes[at] = shape;
    const hint = i * HINT_LAYERS;
    ruled[at] = (hints[hint]! << 16) | (hints[hint + 1]! << 8) | hints[hint + 2]!;
    roles[at] = form === Form.mark ? shape : roleOf(lanes, i * LANES, form);
  }
  return { words, forms, shapes, ruled, roles };
}

function roleOf(lanes: Uint8Array, at: number, form: number): number {
  const listed = lanes[at]! | lanes[at + 1]! | lanes[at + 2]! | lanes[at + 3]!;
  if (listed === 0) return 2 + form;
  return mix(mix(lanes[at]! << 8, lanes[at + 1]!), mix((lanes[at + 2]! << 8) | lanes[at + 3]!, form));
}

export const wordAt = (s: FeatureSource, i: number): number => s.words[i + MARGIN]!;
export const formAt = (s: FeatureSource, i: number): number => s.forms[i + MARGIN]!;
export const shapeAt = (s: FeatureSource, i: number): number => s.shapes[i + MARGIN]!;
export const laneAt = (s: FeatureSource, i: number, lane: number): number => s.lanes[i * LANES + lane] ?? 0;

/** What the rules say of a token, all layers in one number. */
export const hintAt = (s: FeatureSource, i: number): number => s.ruled[i + MARGIN]!;

/** What a token is, in one number: the lists that know it, else its form. */
export const roleAt = (s: FeatureSource, i: number): number => s.roles[i + MARGIN]!;
