import { FEATURE_VERSION } from '../../lib/tagger/features.ts';
import { LABELS } from '../../lib/tagger/labels.ts';
import type { ModelInfo, TaggerModel } from '../../lib/tagger/model-file.ts';
import { packWeights } from '../../lib/tagger/packed-weights.ts';
import type { Weights } from './crf.ts';

/** How exactly weights are kept: what is small says nothing worth its space. */
export interface Exactness {
  /** A weight below this becomes zero, and a feature without any other is left out. */
  readonly least: number;
  /** Weights are rounded to multiples of this; those above 127 of it are cut. */
  readonly unit: number;
}

/** Turns trained weights into bytes, without what is small. */
export function quantise(
  weights: Weights,
  { least, unit }: Exactness,
  about: Pick<ModelInfo, 'trainedOn' | 'sources' | 'scores'>,
): TaggerModel {
  const features: number[] = [];
  const rows: Float32Array[] = [];
  for (let f = 0; f < weights.ids.length; f++) {
    const id = weights.ids[f]!;
    if (id < 0) continue;
    const row = weights.rows.subarray(id * LABELS, (id + 1) * LABELS);
    if (!row.some((w) => Math.abs(w) >= least)) continue;
    features.push(f);
    rows.push(row);
  }
  const inUnits = (w: number): number =>
    Math.abs(w) < least ? 0 : Math.max(-127, Math.min(127, Math.round(w / unit)));
  return {
    info: { format: 'sorot-tagger', featureVersion: FEATURE_VERSION, ...about, features: features.length, unit },
    weights: packWeights(
      features,
      Int8Array.from({ length: LABELS * rows.length }, (_, i) => inUnits(rows[Math.floor(i / LABELS)]![i % LABELS]!)),
    ),
    step: weights.step,
    begin: weights.begin,
    end: weights.end,
  };
}
