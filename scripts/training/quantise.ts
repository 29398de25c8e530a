import { FEATURE_VERSION } from '../../lib/tagger/features.ts';
import { LABELS } from '../../lib/tagger/labels.ts';
import type { ModelInfo, TaggerModel } from '../../lib/tagger/model-file.ts';
import { packWeights } from '../../lib/tagger/packed-weights.ts';
import type { Weights } from './crf.ts';

/** How exactly weights are kept: what is small says nothing worth its space. */
export interface Pruning {
  /** A feature is kept when its largest weight is at least this. */
  readonly feature: number;
  /** A single weight below this becomes zero. */
  readonly weight: number;
  /** Weights are rounded to multiples of this; those above 127 of it are cut. */
  readonly unit: number;
}

/** Turns trained weights into bytes, without what is small. */
export function quantise(
  weights: Weights,
  pruning: Pruning,
  about: Pick<ModelInfo, 'trainedOn' | 'sources' | 'scores'>,
): TaggerModel {
  const { unit } = pruning;
  const features: number[] = [];
  const rows: Float32Array[] = [];
  for (let f = 0; f < weights.ids.length; f++) {
    const id = weights.ids[f]!;
    if (id < 0) continue;
    const row = weights.rows.subarray(id * LABELS, (id + 1) * LABELS);
    if (!row.some((w) => Math.abs(w) >= pruning.feature)) continue;
    features.push(f);
    rows.push(row);
  }
  const inUnits = (w: number): number =>
    Math.abs(w) < pruning.weight ? 0 : Math.max(-127, Math.min(127, Math.round(w / unit)));
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
