import type { FeatureSource } from './feature-source.ts';
import { HINT_LAYERS } from './hints.ts';
import { LANE, LANES } from './knowledge.ts';
import { Form } from './word-type.ts';

/** How far around something of interest the tagger looks. */
const AROUND = 1;

/**
 * 1 for tokens that could belong to a mention: capitals, words that a list or a rule knows, and what is near them. The
 * others are small words among small words; the tagger passes over them, which halves its work.
 */
export function lively(s: FeatureSource): Uint8Array {
  const n = s.tokens.length;
  const marks = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const { form } = s.types[i]!;
    const lane = i * LANES;
    const hint = i * HINT_LAYERS;
    const listed = s.lanes[lane + LANE.institution]! | s.lanes[lane + LANE.office]! | s.lanes[lane + LANE.person]!;
    const hinted = s.hints[hint]! | s.hints[hint + 1]! | s.hints[hint + 2]!;
    const capital = form >= Form.capital && form <= Form.initial;
    if (capital || listed || hinted) marks.fill(1, Math.max(0, i - AROUND), Math.min(n, i + AROUND + 1));
  }
  return marks;
}
