import { Chain } from '../../lib/tagger/chain.ts';
import { LABELS, mayEnd, mayFollow, NAME_LABELS, STANDING, STATE_COUNT, STATES } from '../../lib/tagger/labels.ts';
import type { Example } from './dataset.ts';

/** Weights under training; those of features as rows of `LABELS`. */
export interface Weights {
  readonly ids: Int32Array;
  readonly rows: Float32Array;
  readonly step: Float64Array;
  readonly begin: Float64Array;
  readonly end: Float64Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** Strength of the pull towards zero. */
  readonly decay: number;
  readonly rate: number;
  readonly seed: number;
  /** Share of features left out at random, so that no single one carries a decision alone. */
  readonly dropout: number;
  /** Weight of an example's gradient. */
  readonly weightOf?: (example: Example) => number;
  readonly log?: (line: string) => void;
}

/** Weight of a mention whose office another mention states: linking will find that one's without help. */
const STATED_ELSEWHERE = 0.3;

/** Mulberry32: the same numbers for the same seed everywhere. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function emptyWeights(ids: Int32Array, size: number): Weights {
  const step = new Float64Array(STATE_COUNT * STATE_COUNT);
  const begin = new Float64Array(STATE_COUNT);
  const end = new Float64Array(STATE_COUNT);
  STATES.forEach((to, t) => {
    STATES.forEach((from, f) => {
      if (!mayFollow(from, to)) step[f * STATE_COUNT + t] = Number.NEGATIVE_INFINITY;
    });
    if (!mayFollow(null, to)) begin[t] = Number.NEGATIVE_INFINITY;
    if (!mayEnd(to)) end[t] = Number.NEGATIVE_INFINITY;
  });
  return { ids, rows: new Float32Array(size * LABELS), step, begin, end };
}

/** The mean of several trainings over the same features. */
export function meanOf(all: readonly [Weights, ...Weights[]]): Weights {
  const { ids, rows, step, begin, end } = all[0];
  const mean: Weights = {
    ids,
    rows: new Float32Array(rows.length),
    step: new Float64Array(step.length),
    begin: new Float64Array(begin.length),
    end: new Float64Array(end.length),
  };
  for (const weights of all)
    for (const part of ['rows', 'step', 'begin', 'end'] as const) {
      const [sum, add] = [mean[part], weights[part]];
      for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + add[i]! / all.length;
    }
  return mean;
}

/**
 * Without the features whose weights are all below `bound`; what is below half of it begins anew at 0. To be trained a little
 * more, so that what is left takes over what the others said.
 */
export function sparse(weights: Weights, bound: number): Weights {
  const ids = weights.ids.slice();
  const rows = weights.rows.slice();
  for (let f = 0; f < ids.length; f++) {
    const id = ids[f]!;
    if (id < 0) continue;
    const row = rows.subarray(id * LABELS, (id + 1) * LABELS);
    if (!row.some((w) => Math.abs(w) >= bound)) ids[f] = -1;
    else for (let l = 0; l < LABELS; l++) if (Math.abs(row[l]!) < bound / 2) row[l] = 0;
  }
  return { ...weights, ids, rows };
}

/** Sum of the label scores of a state pair, for every token of a chain. */
export function stateScores(labels: Float64Array, length: number, scores: Float64Array): void {
  for (let t = 0; t < length; t++)
    for (let s = 0; s < STATE_COUNT; s++) {
      const { name, office } = STATES[s]!;
      scores[t * STATE_COUNT + s] = labels[t * LABELS + name]! + labels[t * LABELS + NAME_LABELS + office]!;
    }
}

/**
 * Trains a conditional random field by stochastic gradient with per-weight rates (AdaGrad) and weight decay once an epoch.
 * Where the annotation leaves a choice, the sum over all allowed paths is made likely. Deterministic for a seed.
 */
export function train(examples: readonly Example[], weights: Weights, options: TrainingOptions): void {
  const random = randomNumbers(options.seed);
  const { ids, rows, step } = weights;
  const squares = new Float32Array(rows.length).fill(0.05);
  const stepSquares = new Float64Array(step.length).fill(1);
  const chain = new Chain({ states: STATE_COUNT, step, begin: weights.begin, end: weights.end });
  const jobs = examples.flatMap((example) => example.chains.map(([from, to]) => ({ example, from, to })));
  const expected = new Float64Array(step.length);
  const keep = 1 - options.dropout;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(jobs, random);
    let loss = 0;
    const rate = options.rate;
    for (const { example, from, to } of jobs) {
      const n = to - from;
      const weight = options.weightOf?.(example) ?? 1;
      const labels = new Float64Array(n * LABELS);
      const chosen: number[] = [];
      const firstOf = new Int32Array(n + 1);
      for (let t = 0; t < n; t++) {
        const i = from + t;
        for (let k = example.first[i]!; k < example.first[i + 1]!; k++) {
          const id = ids[example.features[k]!]!;
          if (id < 0 || (keep < 1 && random() >= keep)) continue;
          chosen.push(id);
          for (let l = 0; l < LABELS; l++) labels[t * LABELS + l] = labels[t * LABELS + l]! + rows[id * LABELS + l]!;
        }
        firstOf[t + 1] = chosen.length;
      }
      const scores = new Float64Array(n * STATE_COUNT);
      stateScores(labels, n, scores);
      const all = new Float64Array(scores.length);
      const right = new Float64Array(scores.length);
      expected.fill(0);
      const total = chain.marginals(scores, n, all, { step: expected, weight: -1 });
      for (let t = 0; t < n; t++)
        for (let s = 0; s < STATE_COUNT; s++)
          if (!((example.allowed[from + t]! >> s) & 1)) scores[t * STATE_COUNT + s] = Number.NEGATIVE_INFINITY;
      const held = chain.marginals(scores, n, right, { step: expected, weight: 1 });
      if (!Number.isFinite(held) || !Number.isFinite(total)) continue;
      loss += total - held;
      for (let t = 0; t < n; t++) {
        const gradient = new Float64Array(LABELS);
        let any = 0;
        for (let s = 0; s < STATE_COUNT; s++) {
          const d = right[t * STATE_COUNT + s]! - all[t * STATE_COUNT + s]!;
          const { name, office } = STATES[s]!;
          gradient[name] = gradient[name]! + d;
          gradient[NAME_LABELS + office] = gradient[NAME_LABELS + office]! + d;
          any += Math.abs(d);
        }
        const standing = example.standing[from + t]!;
        if (standing !== 0) {
          const odds = labels[t * LABELS + STANDING]!;
          const share = standing === 2 ? STATED_ELSEWHERE : 1;
          gradient[STANDING] = share * ((standing > 0 ? 1 : 0) - 1 / (1 + Math.exp(-odds)));
          any += Math.abs(gradient[STANDING]!);
        }
        if (any < 1e-4) continue;
        for (let k = firstOf[t]!; k < firstOf[t + 1]!; k++) {
          const row = chosen[k]! * LABELS;
          for (let l = 0; l < LABELS; l++) {
            const g = gradient[l]! * weight;
            if (g > -1e-5 && g < 1e-5) continue;
            const square = squares[row + l]! + g * g;
            squares[row + l] = square;
            rows[row + l] = rows[row + l]! + (rate * g) / Math.sqrt(square);
          }
        }
      }
      for (let c = 0; c < step.length; c++) {
        const g = expected[c]! * weight;
        if (g === 0) continue;
        stepSquares[c] = stepSquares[c]! + g * g;
        step[c] = step[c]! + (rate * g) / Math.sqrt(stepSquares[c]!);
      }
      chain.refresh();
    }
    for (let k = 0; k < rows.length; k++)
      if (rows[k] !== 0) rows[k] = rows[k]! / (1 + (options.decay * rate) / Math.sqrt(squares[k]!));
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / jobs.length).toFixed(3)} per paragraph`);
  }
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
