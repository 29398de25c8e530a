import { Gap, type Token } from '../text/tokens.ts';
import { featureOf, mix } from './hash.ts';
import { HINT_LAYERS } from './hints.ts';
import { LANE, LANES, type TaggerKnowledge } from './knowledge.ts';
import { type Runs, runsOf } from './runs.ts';
import { Form, REACH, type WordType, wordFeatures } from './word-type.ts';

/**
 * Raised whenever a feature changes its meaning: a model works only with the features it was trained on.
 */
export const FEATURE_VERSION = 3;

/** Most features that one token can have beside those of the words around it. */
export const MOST_FEATURES = 96;

/** Fewest tokens of an article. */
const LONE = 90;

/** A tokenised article as the features see it. */
export interface FeatureSource {
  readonly tokens: readonly Token[];
  readonly types: readonly WordType[];
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
  return {
    tokens,
    types,
    lanes: knowledge.lanes(tokens),
    hints,
    headline: headlineLength(tokens),
    lone: tokens.length < LONE && !tokens.some((t, i) => i > 0 && t.gap >= Gap.line),
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

const wordAt = (s: FeatureSource, i: number): number => s.types[i]?.folded ?? (i < 0 ? 1 : 2);
const formAt = (s: FeatureSource, i: number): number => s.types[i]?.form ?? 7;
const shapeAt = (s: FeatureSource, i: number): number => s.types[i]?.shape ?? (i < 0 ? 1 : 2);
const laneAt = (s: FeatureSource, i: number, lane: number): number => s.lanes[i * LANES + lane] ?? 0;

/** What the rules say of a token, all layers in one number. */
function hintAt(s: FeatureSource, i: number): number {
  const at = i * HINT_LAYERS;
  return ((s.hints[at] ?? 0) << 16) | ((s.hints[at + 1] ?? 0) << 8) | (s.hints[at + 2] ?? 0);
}

/** What a token is, in one number: the lists that know it, else its form. */
function roleAt(s: FeatureSource, i: number): number {
  if (i < 0 || i >= s.tokens.length) return 1;
  const at = i * LANES;
  const listed = s.lanes[at]! | s.lanes[at + 1]! | s.lanes[at + 2]! | s.lanes[at + 3]!;
  if (formAt(s, i) === Form.mark) return s.types[i]!.shape;
  if (listed === 0) return 2 + formAt(s, i);
  return mix(mix(s.lanes[at]! << 8, s.lanes[at + 1]!), mix((s.lanes[at + 2]! << 8) | s.lanes[at + 3]!, formAt(s, i)));
}

const bucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : 6);

/**
 * Writes the features of token `i` that depend on its surroundings into `out` and returns how many there are. The
 * features of single words around it come from their `WordType`.
 */
export function contextFeatures(s: FeatureSource, i: number, out: Int32Array): number {
  let n = 0;
  const add = (template: number, value: number) => {
    out[n++] = featureOf(1000 + template, value);
  };
  const type = s.types[i]!;
  const token = s.tokens[i]!;
  const { form, folded } = type;
  const after = s.tokens[i + 1]?.gap ?? Gap.paragraph;
  add(0, 0);
  add(1, mix(token.gap, form));
  add(2, mix(after, form));
  add(3, mix(i < s.headline ? 1 : 0, form));
  add(4, mix(s.enclosure[i]!, form));
  add(5, mix(s.definition[i]!, mix(s.definition[i - 1] ?? 0, form)));

  // A sentence without its article shows less of what it is about.
  if (s.lone) {
    add(6, form);
    add(7, roleAt(s, i));
    add(8, hintAt(s, i));
    add(9, mix(wordAt(s, i - 1), form));
  }

  // Lists.
  for (let offset = -2; offset <= 2; offset++)
    for (let lane = 0; lane < LANES; lane++) {
      const code = laneAt(s, i + offset, lane);
      if (code > 0) add(10 + (offset + 2) * LANES + lane, code);
    }
  const role = roleAt(s, i);
  const before = roleAt(s, i - 1);
  const behind = roleAt(s, i + 1);
  add(30, role);
  add(31, mix(before, role));
  add(32, mix(role, behind));
  add(33, mix(mix(before, role), behind));

  // Pairs of words.
  add(40, mix(wordAt(s, i - 1), folded));
  add(41, mix(folded, wordAt(s, i + 1)));
  add(44, mix(wordAt(s, i - 1), type.shape));
  add(45, mix(type.shape, wordAt(s, i + 1)));

  // Shapes.
  const shapes = mix(mix(shapeAt(s, i - 1), type.shape), shapeAt(s, i + 1));
  add(50, shapes);
  add(51, mix(mix(shapeAt(s, i - 2), shapes), shapeAt(s, i + 2)));

  // What the rules say.
  const own = hintAt(s, i);
  const next = hintAt(s, i + 1);
  add(60, own);
  add(61, mix(own, form));
  add(62, mix(own, next));
  add(63, mix(hintAt(s, i - 1), own));
  for (let layer = 0; layer < HINT_LAYERS; layer++) {
    const code = s.hints[i * HINT_LAYERS + layer]!;
    if (code > 0) {
      add(64 + layer, code);
      add(67 + layer, mix(code, folded));
    }
  }

  n = runFeatures(s, i, out, n);
  return occurrenceFeatures(s, i, out, n);
}

/** Where the token stands in its run of capitalised words, what the run begins with, and what is around it. */
function runFeatures(s: FeatureSource, i: number, out: Int32Array, from: number): number {
  let n = from;
  const add = (template: number, value: number) => {
    out[n++] = featureOf(1100 + template, value);
  };
  const start = s.narrow.from[i]!;
  if (start >= 0) {
    const end = s.narrow.to[i]!;
    const place = bucket(i - start);
    add(0, mix(place, bucket(end - start)));
    add(1, mix(wordAt(s, start), place));
    add(2, mix(roleAt(s, start), place));
    add(3, mix(wordAt(s, start - 1), place === 0 ? 0 : 1));
    add(4, mix(wordAt(s, end), end === i + 1 ? 0 : 1));
    add(5, mix(wordAt(s, end - 1), end === i + 1 ? 0 : 1));
    add(6, mix(mix(wordAt(s, end), wordAt(s, end + 1)), 0));
    add(7, mix(mix(wordAt(s, start - 1), wordAt(s, start - 2)), 0));
    add(8, mix(roleAt(s, start - 1), roleAt(s, end)));
  }
  const wideStart = s.wide.from[i]!;
  if (wideStart >= 0 && wideStart !== start) {
    const place = bucket(i - wideStart);
    add(10, mix(wordAt(s, wideStart), place));
    add(11, mix(roleAt(s, wideStart), place));
    add(12, wordAt(s, wideStart - 1));
  }
  // The nearest office and institution words to the left in the sentence, and how far away.
  let office = 0;
  let body = 0;
  for (let back = 1; back <= 12 && i - back >= 0; back++) {
    const at = i - back;
    const mark = s.tokens[at]!.text;
    if (
      s.tokens[at + 1]!.gap >= Gap.line ||
      (mark === '.' && s.tokens[at + 1]!.gap !== Gap.none && formAt(s, at - 1) !== Form.initial)
    )
      break;
    if (!office && laneAt(s, at, LANE.office) > 0) {
      office = 1;
      add(20, mix(wordAt(s, at), bucket(back)));
      add(21, mix(laneAt(s, at, LANE.office), mix(bucket(back), s.types[i]!.form)));
    }
    if (!body && laneAt(s, at, LANE.institution) > 0) {
      body = 1;
      add(22, mix(laneAt(s, at, LANE.institution), mix(bucket(back), s.types[i]!.form)));
    }
    if (office && body) break;
  }
  return n;
}

/** What the same word is like elsewhere in the article. */
function occurrenceFeatures(s: FeatureSource, i: number, out: Int32Array, from: number): number {
  let n = from;
  const add = (template: number, value: number) => {
    if (n < MOST_FEATURES) out[n++] = featureOf(1200 + template, value);
  };
  const { form, folded } = s.types[i]!;
  if (form === Form.lower || form >= Form.initial) return n;
  const places = s.places.get(folded);
  add(0, mix(bucket(places?.length ?? 0), form));
  add(1, mix(s.small.has(folded) ? 1 : 0, form));
  if (!places) return n;
  let seen = 0;
  let longest = 0;
  let longestAt = -1;
  for (const at of places) {
    if (at === i) continue;
    if (seen < 3) {
      add(2, mix(wordAt(s, at - 1), form));
      add(3, mix(wordAt(s, at + 1), form));
      add(4, mix(roleAt(s, at - 1), roleAt(s, at + 1)));
    }
    if (++seen > 8) break;
    const length = s.narrow.from[at]! < 0 ? 0 : s.narrow.to[at]! - s.narrow.from[at]!;
    if (length > longest) {
      longest = length;
      longestAt = at;
    }
  }
  if (longestAt >= 0) {
    const start = s.narrow.from[longestAt]!;
    const own = s.narrow.from[i]! < 0 ? 0 : s.narrow.to[i]! - s.narrow.from[i]!;
    const longer = longest > own ? 2 : longest === own ? 1 : 0;
    add(5, mix(mix(bucket(longestAt - start), bucket(longest)), longer));
    add(6, mix(roleAt(s, start - 1), longer));
    add(7, mix(wordAt(s, start), longer));
    add(8, mix(wordAt(s, start + longest), longer));
    add(9, mix(roleAt(s, start), longer));
  }
  return n;
}

/** Calls `visit` with every feature of token `i`: those of the words around it, then those of its surroundings. */
export function eachFeature(s: FeatureSource, i: number, buffer: Int32Array, visit: (feature: number) => void): void {
  for (let distance = -REACH; distance <= REACH; distance++) {
    const type = s.types[i + distance];
    if (!type) continue;
    const n = wordFeatures(type, distance + REACH, buffer);
    for (let k = 0; k < n; k++) visit(buffer[k]!);
  }
  const n = contextFeatures(s, i, buffer);
  for (let k = 0; k < n; k++) visit(buffer[k]!);
}
