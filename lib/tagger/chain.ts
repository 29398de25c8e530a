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
  /** For each position its best score, how many states the beam leaves open, and which: `length` rows of `states`. */
  #top = new Float64Array(0);
  #counts = new Uint8Array(0);
  #within = new Uint8Array(0);
  /** Those of the states within the beam that can be reached. */
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
    this.#limit(scores, length, this.#beam);
    const path = this.#best(scores, length, this.#beam);
    if (path) return path;
    this.#limit(scores, length, Number.POSITIVE_INFINITY);
    return this.#best(scores, length, Number.POSITIVE_INFINITY)!;
  }

  /** `best` and `marginals` in one: what the beam leaves open is found once for both. */
  decode(scores: Float64Array, length: number, marginals: Float64Array): Uint8Array {
    this.#limit(scores, length, this.#beam);
    const path = this.#best(scores, length, this.#beam);
    if (path && !Number.isNaN(this.#marginals(scores, length, marginals))) return path;
    this.marginals(scores, length, marginals);
    return this.best(scores, length);
  }

  /** Finds the states that are within the beam. */
  #limit(scores: Float64Array, length: number, beam: number): void {
    const n = this.states;
    if (this.#counts.length < length) {
      this.#top = new Float64Array(length);
      this.#counts = new Uint8Array(length);
      this.#within = new Uint8Array(length * n);
    }
    for (let t = 0; t < length; t++) {
      const at = t * n;
      let top = Number.NEGATIVE_INFINITY;
      for (let s = 0; s < n; s++) if (scores[at + s]! > top) top = scores[at + s]!;
      const floor = top - beam;
      let count = 0;
      for (let s = 0; s < n; s++) if (scores[at + s]! >= floor) this.#within[at + count++] = s;
      this.#top[t] = top;
      this.#counts[t] = count;
    }
  }

  /** Within the limits that were found; null when the beam has left no path. */
  #best(scores: Float64Array, length: number, beam: number): Uint8Array | null {
    const n = this.states;
    const { step, begin, end } = this.#transitions;
    if (this.#back.length < length * n) this.#back = new Uint8Array(length * n);
    const back = this.#back;
    const within = this.#within;
    const open = this.#open;
    let row = this.#row;
    let next = this.#next;
    let opened = 0;
    // Where a chain begins the beam leaves nothing out.
    for (let s = 0; s < n; s++) {
      row[s] = begin[s]! + scores[s]!;
      if (row[s]! !== Number.NEGATIVE_INFINITY) open[opened++] = s;
    }
    for (let t = 1; t < length; t++) {
      const at = t * n;
      const count = this.#counts[t]!;
      for (let i = 0; i < count; i++) {
        const to = within[at + i]!;
        let best = Number.NEGATIVE_INFINITY;
        let arg = 0;
        for (let k = 0; k < opened; k++) {
          const from = open[k]!;
          const value = row[from]! + step[from * n + to]!;
          if (value > best) {
            best = value;
            arg = from;
          }
        }
        next[to] = best + scores[at + to]!;
        back[at + to] = arg;
      }
      opened = 0;
      for (let i = 0; i < count; i++) {
        const s = within[at + i]!;
        if (next[s]! !== Number.NEGATIVE_INFINITY) open[opened++] = s;
      }
      [row, next] = [next, row];
    }
    let state = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < opened; k++) {
      const value = row[open[k]!]! + end[open[k]!]!;
      if (value <= top) continue;
      top = value;
      state = open[k]!;
    }
    if (top === Number.NEGATIVE_INFINITY && beam !== Number.POSITIVE_INFINITY) return null;
    const path = new Uint8Array(length);
    for (let t = length - 1; t >= 0; t--) {
      path[t] = state;
      if (t > 0) state = back[t * n + state]!;
    }
    return path;
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
    this.#limit(scores, length, this.#beam);
    const sum = this.#marginals(scores, length, marginals, expected);
    if (!Number.isNaN(sum) || this.#beam === Number.POSITIVE_INFINITY) return sum;
    this.#limit(scores, length, Number.POSITIVE_INFINITY);
    return this.#marginals(scores, length, marginals, expected);
  }

  /** Within the limits that were found. NaN when the beam has left no path; `expected` is then untouched. */
  #marginals(
    scores: Float64Array,
    length: number,
    marginals: Float64Array,
    expected?: { readonly step: Float64Array; readonly weight: number },
  ): number {
    const n = this.states;
    if (this.#alpha.length < length * n) {
      this.#alpha = new Float64Array(length * n);
      this.#beta = new Float64Array(length * n);
      this.#potential = new Float64Array(length * n);
      this.#scale = new Float64Array(length);
    }
    const within = this.#within;
    const alpha = this.#alpha;
    const beta = this.#beta;
    const potential = this.#potential;
    const factor = this.#factor;
    const open = this.#open;
    let opened = 0;
    let logSum = 0;
    for (let t = 0; t < length; t++) {
      const at = t * n;
      const count = this.#counts[t]!;
      const top = this.#top[t]!;
      logSum += top;
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const s = within[at + i]!;
        const p = Math.exp(scores[at + s]! - top);
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
      opened = this.#scaled(t, sum);
    }
    const last = length - 1;
    let ending = 0;
    for (let i = 0; i < this.#counts[last]!; i++) {
      const cell = last * n + within[last * n + i]!;
      beta[cell] = this.#endFactor[within[last * n + i]!]!;
      ending += alpha[cell]! * beta[cell]!;
    }
    if (ending === 0) return Number.NaN;
    logSum += Math.log(ending);
    for (let i = 0; i < this.#counts[last]!; i++) {
      const cell = last * n + within[last * n + i]!;
      beta[cell] = beta[cell]! / ending;
    }
    marginals.fill(0, 0, length * n);
    for (let t = last; t >= 0; t--) {
      const at = t * n;
      const count = this.#counts[t]!;
      for (let i = 0; i < count; i++) {
        const cell = at + within[at + i]!;
        marginals[cell] = alpha[cell]! * beta[cell]!;
      }
      if (t === 0) break;
      const before = at - n;
      const scale = this.#scale[t]!;
      opened = this.#reached(t - 1);
      for (let i = 0; i < count; i++) {
        const s = within[at + i]!;
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

  /** Divides the forward scores of a position by their sum, and opens the states that are reached. */
  #scaled(t: number, sum: number): number {
    const at = t * this.states;
    let opened = 0;
    for (let i = 0; i < this.#counts[t]!; i++) {
      const s = this.#within[at + i]!;
      if (this.#alpha[at + s] === 0) continue;
      this.#alpha[at + s] = this.#alpha[at + s]! / sum;
      this.#open[opened++] = s;
    }
    return opened;
  }

  /** Opens the states that are reached at a position, with nothing behind them yet. */
  #reached(t: number): number {
    const at = t * this.states;
    let opened = 0;
    for (let i = 0; i < this.#counts[t]!; i++) {
      const s = this.#within[at + i]!;
      this.#beta[at + s] = 0;
      if (this.#alpha[at + s] !== 0) this.#open[opened++] = s;
    }
    return opened;
  }
}
