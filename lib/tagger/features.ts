import { Gap } from '../text/tokens.ts';
import type { FeatureList } from './feature-list.ts';
import { type FeatureSource, formAt, hintAt, laneAt, roleAt, shapeAt, wordAt } from './feature-source.ts';
import { mix } from './hash.ts';
import { HINT_LAYERS } from './hints.ts';
import { LANE, LANES } from './knowledge.ts';
import { Form, REACH, wordFeatures } from './word-type.ts';

/**
 * Raised whenever a feature changes its meaning: a model works only with the features it was trained on.
 */
export const FEATURE_VERSION = 4;

/** What the templates of the three kinds of feature are counted from. */
const AROUND = 1000;
const RUN = 1100;
const OCCURRENCE = 1200;
const LONE = 1300;

const bucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : 6);

/**
 * Adds the features of token `i` that depend on its surroundings. The features of single words around it come from their
 * `WordType`.
 */
export function contextFeatures(s: FeatureSource, i: number, out: FeatureList): void {
  const type = s.types[i]!;
  const token = s.tokens[i]!;
  const { form, folded } = type;
  const after = s.tokens[i + 1]?.gap ?? Gap.paragraph;
  out.add(AROUND + 0, 0);
  out.add(AROUND + 1, mix(token.gap, form));
  out.add(AROUND + 2, mix(after, form));
  out.add(AROUND + 3, mix(i < s.headline ? 1 : 0, form));
  out.add(AROUND + 4, mix(s.enclosure[i]!, form));
  out.add(AROUND + 5, mix(s.definition[i]!, mix(s.definition[i - 1] ?? 0, form)));

  // A sentence without its article shows less of what it is about.
  if (s.lone) {
    out.add(AROUND + 6, form);
    out.add(AROUND + 7, roleAt(s, i));
    out.add(AROUND + 8, hintAt(s, i));
    out.add(AROUND + 9, mix(wordAt(s, i - 1), form));
    out.add(LONE + 0, folded);
    out.add(LONE + 1, wordAt(s, i - 1));
    out.add(LONE + 2, wordAt(s, i + 1));
    out.add(LONE + 3, mix(mix(formAt(s, i - 1), form), formAt(s, i + 1)));
    out.add(LONE + 4, mix(wordAt(s, i + 1), form));
    out.add(LONE + 5, mix(wordAt(s, i - 2), form));
    for (let layer = 0; layer < 2; layer++) out.add(LONE + 6 + layer, s.hints[i * HINT_LAYERS + layer]!);
    out.add(LONE + 8, laneAt(s, i, LANE.institution));
    out.add(LONE + 9, laneAt(s, i, LANE.region));
    for (let k = 0; k < type.codes.length; k++) out.add(LONE + 10 + k, mix(type.codes[k]!, form));
  }

  // Lists.
  for (let offset = -2; offset <= 2; offset++)
    for (let lane = 0; lane < LANES; lane++) {
      const code = laneAt(s, i + offset, lane);
      if (code > 0) out.add(AROUND + 10 + (offset + 2) * LANES + lane, code);
    }
  const role = roleAt(s, i);
  const before = roleAt(s, i - 1);
  const behind = roleAt(s, i + 1);
  out.add(AROUND + 30, role);
  out.add(AROUND + 31, mix(before, role));
  out.add(AROUND + 32, mix(role, behind));
  out.add(AROUND + 33, mix(mix(before, role), behind));

  // Pairs of words.
  out.add(AROUND + 40, mix(wordAt(s, i - 1), folded));
  out.add(AROUND + 41, mix(folded, wordAt(s, i + 1)));
  out.add(AROUND + 44, mix(wordAt(s, i - 1), type.shape));
  out.add(AROUND + 45, mix(type.shape, wordAt(s, i + 1)));

  // Shapes.
  const shapes = mix(mix(shapeAt(s, i - 1), type.shape), shapeAt(s, i + 1));
  out.add(AROUND + 50, shapes);
  out.add(AROUND + 51, mix(mix(shapeAt(s, i - 2), shapes), shapeAt(s, i + 2)));

  // What the rules say.
  const own = hintAt(s, i);
  const next = hintAt(s, i + 1);
  out.add(AROUND + 60, own);
  out.add(AROUND + 61, mix(own, form));
  out.add(AROUND + 62, mix(own, next));
  out.add(AROUND + 63, mix(hintAt(s, i - 1), own));
  for (let layer = 0; layer < HINT_LAYERS; layer++) {
    const code = s.hints[i * HINT_LAYERS + layer]!;
    if (code > 0) {
      out.add(AROUND + 64 + layer, code);
      out.add(AROUND + 67 + layer, mix(code, folded));
    }
  }

  runFeatures(s, i, out);
  occurrenceFeatures(s, i, out);
}

/** Where the token stands in its run of capitalised words, what the run begins with, and what is around it. */
function runFeatures(s: FeatureSource, i: number, out: FeatureList): void {
  const start = s.narrow.from[i]!;
  if (start >= 0) {
    const end = s.narrow.to[i]!;
    const place = bucket(i - start);
    out.add(RUN + 0, mix(place, bucket(end - start)));
    out.add(RUN + 1, mix(wordAt(s, start), place));
    out.add(RUN + 2, mix(roleAt(s, start), place));
    out.add(RUN + 3, mix(wordAt(s, start - 1), place === 0 ? 0 : 1));
    out.add(RUN + 4, mix(wordAt(s, end), end === i + 1 ? 0 : 1));
    out.add(RUN + 5, mix(wordAt(s, end - 1), end === i + 1 ? 0 : 1));
    out.add(RUN + 6, mix(mix(wordAt(s, end), wordAt(s, end + 1)), 0));
    out.add(RUN + 7, mix(mix(wordAt(s, start - 1), wordAt(s, start - 2)), 0));
    out.add(RUN + 8, mix(roleAt(s, start - 1), roleAt(s, end)));
  }
  const wideStart = s.wide.from[i]!;
  if (wideStart >= 0 && wideStart !== start) {
    const place = bucket(i - wideStart);
    out.add(RUN + 10, mix(wordAt(s, wideStart), place));
    out.add(RUN + 11, mix(roleAt(s, wideStart), place));
    out.add(RUN + 12, wordAt(s, wideStart - 1));
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
      out.add(RUN + 20, mix(wordAt(s, at), bucket(back)));
      out.add(RUN + 21, mix(laneAt(s, at, LANE.office), mix(bucket(back), s.types[i]!.form)));
    }
    if (!body && laneAt(s, at, LANE.institution) > 0) {
      body = 1;
      out.add(RUN + 22, mix(laneAt(s, at, LANE.institution), mix(bucket(back), s.types[i]!.form)));
    }
    if (office && body) break;
  }
}

/** What the same word is like elsewhere in the article. */
function occurrenceFeatures(s: FeatureSource, i: number, out: FeatureList): void {
  const { form, folded } = s.types[i]!;
  if (form === Form.lower || form >= Form.initial) return;
  const places = s.places.get(folded);
  out.add(OCCURRENCE + 0, mix(bucket(places?.length ?? 0), form));
  out.add(OCCURRENCE + 1, mix(s.small.has(folded) ? 1 : 0, form));
  if (!places) return;
  let seen = 0;
  let longest = 0;
  let longestAt = -1;
  for (const at of places) {
    if (at === i) continue;
    if (seen < 3) {
      out.add(OCCURRENCE + 2, mix(wordAt(s, at - 1), form));
      out.add(OCCURRENCE + 3, mix(wordAt(s, at + 1), form));
      out.add(OCCURRENCE + 4, mix(roleAt(s, at - 1), roleAt(s, at + 1)));
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
    out.add(OCCURRENCE + 5, mix(mix(bucket(longestAt - start), bucket(longest)), longer));
    out.add(OCCURRENCE + 6, mix(roleAt(s, start - 1), longer));
    out.add(OCCURRENCE + 7, mix(wordAt(s, start), longer));
    out.add(OCCURRENCE + 8, mix(wordAt(s, start + longest), longer));
    out.add(OCCURRENCE + 9, mix(roleAt(s, start), longer));
  }
}

/** Calls `visit` with every feature of token `i`: those of the words around it, then those of its surroundings. */
export function eachFeature(s: FeatureSource, i: number, buffer: FeatureList, visit: (feature: number) => void): void {
  const visitAll = () => {
    for (let k = 0; k < buffer.count; k++) visit(buffer.features[k]!);
  };
  for (let distance = -REACH; distance <= REACH; distance++) {
    const type = s.types[i + distance];
    if (!type) continue;
    buffer.clear();
    wordFeatures(type, distance + REACH, buffer);
    visitAll();
  }
  buffer.clear();
  contextFeatures(s, i, buffer);
  visitAll();
}
