/**
 * Inference in a linear chain: the best path, and the probability of every state, over log-scores of states and
 * transitions. Knows nothing of words or labels.
 */
export interface Transitions {
  readonly states: number;
  /** Log-score of `from * states + to`; -Infinity where the step is impossible. */
  readonly step: Float64Array;
  /** Log-score of beginning and of ending in a state. */
  readonly begin: Float64Array;
  readonly end: Float64Array;
}

/**
 * Runs over the states that are still open at a position, and the open ones before it: mostly one to three, since the beam
 * leaves out what is hopeless.
 */
export class Chain {
  readonly states: number;
  readonly #transitions: Transitions;
  /** Scores of the steps as factors: `from * states + to`; 0 where the step is impossible. */
  readonly #factor: Float64Array;
  readonly #beginFactor: Float64Array;
  readonly #endFactor: Float64Array;
  #alpha = new Float64Array(0);
  #beta = new Float64Array(0);
  #potential = new Float64Array(0);
  #scale = new Float64Array(0);
  #back = new Uint8Array(0);
  /** The states that are open at a position. */
  readonly #open: Uint8Array;
  readonly #row: Float64Array;
  readonly #next: Float64Array;

  readonly #beam: number;

  /**
   * `beam`: states whose score is by more than this below the best of their position are left out. Infinity: exact.
   */
  constructor(transitions: Transitions, beam = Number.POSITIVE_INFINITY) {
    const n = transitions.states;
    this.states = n;
    this.#beam = beam;
    this.#transitions = transitions;
    this.#factor = new Float64Array(n * n);
    this.#open = new Uint8Array(n);
    this.#row = new Float64Array(n);
    this.#next = new Float64Array(n);
    this.#beginFactor = new Float64Array(n);
    this.#endFactor = new Float64Array(n);
    this.refresh();
  }

  /** To be called after the transition scores were changed. */
  refresh(): void {
    const { step, begin, end, states: n } = this.#transitions;
    for (let k = 0; k < n * n; k++) this.#factor[k] = Math.exp(step[k]!);
    for (let s = 0; s < n; s++) {
      this.#beginFactor[s] = Math.exp(begin[s]!);
      this.#endFactor[s] = Math.exp(end[s]!);
    }
  }

  /** The states of the best path. `scores`: log-scores, `length` rows of `states`. */
  best(scores: Float64Array, length: number): Uint8Array {
    return this.#best(scores, length, this.#beam) ?? this.#best(scores, length, Number.POSITIVE_INFINITY)!;
  }

  /** Null when the beam has left no path. */
  #best(scores: Float64Array, length: number, beam: number): Uint8Array | null {
    const n = this.states;
    const { step, begin, end } = this.#transitions;
    if (this.#back.length < length * n) this.#back = new Uint8Array(length * n);
    const back = this.#back;
    let row = this.#row;
    let next = this.#next;
    for (let s = 0; s < n; s++) row[s] = begin[s]! + scores[s]!;
    const open = this.#open;
    for (let t = 1; t < length; t++) {
      let opened = 0;
      for (let s = 0; s < n; s++) if (row[s]! !== Number.NEGATIVE_INFINITY) open[opened++] = s;
      const floor = this.#floor(scores, t * n, beam);
      for (let to = 0; to < n; to++) {
        let best = Number.NEGATIVE_INFINITY;
        let arg = 0;
        if (scores[t * n + to]! < floor) {
          next[to] = best;
          continue;
        }
        for (let k = 0; k < opened; k++) {
          const from = open[k]!;
          const value = row[from]! + step[from * n + to]!;
          if (value > best) {
            best = value;
            arg = from;
          }
        }
        next[to] = best + scores[t * n + to]!;
        back[t * n + to] = arg;
      }
      [row, next] = [next, row];
    }
    let state = 0;
    for (let s = 1; s < n; s++) if (row[s]! + end[s]! > row[state]! + end[state]!) state = s;
    if (row[state]! + end[state]! === Number.NEGATIVE_INFINITY && beam !== Number.POSITIVE_INFINITY) return null;
    const path = new Uint8Array(length);
    for (let t = length - 1; t >= 0; t--) {
      path[t] = state;
      if (t > 0) state = back[t * n + state]!;
    }
    return path;
  }

  #floor(scores: Float64Array, at: number, beam: number): number {
    if (beam === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
    let top = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < this.states; s++) if (scores[at + s]! > top) top = scores[at + s]!;
    return top - beam;
  }

  /**
   * Probability of every state at every position, into `marginals` (as long as `scores`), and the logarithm of the sum
   * over all paths. With `expected`, also the expected number of every step is added to it, times `weight`.
   * States whose score is -Infinity are excluded: so a partly known path is held to what is known.
   */
  marginals(
    scores: Float64Array,
    length: number,
    marginals: Float64Array,
    expected?: { readonly step: Float64Array; readonly weight: number },
  ): number {
    const sum = this.#marginals(scores, length, marginals, this.#beam, expected);
    if (!Number.isNaN(sum) || this.#beam === Number.POSITIVE_INFINITY) return sum;
    return this.#marginals(scores, length, marginals, Number.POSITIVE_INFINITY, expected);
  }

  /** NaN when the beam has left no path; `expected` is then untouched. */
  #marginals(
    scores: Float64Array,
    length: number,
    marginals: Float64Array,
    beam: number,
    expected?: { readonly step: Float64Array; readonly weight: number },
  ): number {
    const n = this.states;
    if (this.#alpha.length < length * n) {
      this.#alpha = new Float64Array(length * n);
      this.#beta = new Float64Array(length * n);
      this.#potential = new Float64Array(length * n);
      this.#scale = new Float64Array(length);
    }
    const alpha = this.#alpha;
    const beta = this.#beta;
    const potential = this.#potential;
    const factor = this.#factor;
    const open = this.#open;
    let opened = 0;
    let logSum = 0;
    for (let t = 0; t < length; t++) {
      const at = t * n;
      let top = Number.NEGATIVE_INFINITY;
      for (let s = 0; s < n; s++) if (scores[at + s]! > top) top = scores[at + s]!;
      logSum += top;
      const floor = top - beam;
      let sum = 0;
      for (let s = 0; s < n; s++) {
        const score = scores[at + s]!;
        const p = score < floor ? 0 : Math.exp(score - top);
        potential[at + s] = p;
        let reach = 0;
        if (t === 0) reach = this.#beginFactor[s]!;
        else if (p > 0) for (let k = 0; k < opened; k++) reach += alpha[at - n + open[k]!]! * factor[open[k]! * n + s]!;
        const a = reach * p;
        alpha[at + s] = a;
        sum += a;
      }
      if (sum === 0) return Number.NaN;
      this.#scale[t] = sum;
      logSum += Math.log(sum);
      opened = 0;
      for (let s = 0; s < n; s++) {
        if (alpha[at + s] === 0) continue;
        alpha[at + s] = alpha[at + s]! / sum;
        open[opened++] = s;
      }
    }
    const last = (length - 1) * n;
    let ending = 0;
    for (let s = 0; s < n; s++) {
      beta[last + s] = this.#endFactor[s]!;
      ending += alpha[last + s]! * beta[last + s]!;
    }
    if (ending === 0) return Number.NaN;
    logSum += Math.log(ending);
    for (let s = 0; s < n; s++) beta[last + s] = beta[last + s]! / ending;
    for (let t = length - 1; t >= 0; t--) {
      const at = t * n;
      for (let s = 0; s < n; s++) marginals[at + s] = alpha[at + s]! * beta[at + s]!;
      if (t === 0) break;
      const before = at - n;
      const scale = this.#scale[t]!;
      opened = 0;
      for (let s = 0; s < n; s++) {
        beta[before + s] = 0;
        if (alpha[before + s] !== 0) open[opened++] = s;
      }
      for (let s = 0; s < n; s++) {
        const onward = (beta[at + s]! * potential[at + s]!) / scale;
        if (onward === 0) continue;
        for (let k = 0; k < opened; k++) {
          const from = open[k]!;
          const part = factor[from * n + s]! * onward;
          beta[before + from] = beta[before + from]! + part;
          if (expected) {
            const cell = from * n + s;
            expected.step[cell] = expected.step[cell]! + alpha[before + from]! * part * expected.weight;
          }
        }
      }
    }
    return logSum;
  }
}
