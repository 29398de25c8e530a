/**
 * The exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney 1998): words move between classes as long as that
 * makes the text likelier under a bigram model of classes. Neighbours of every word are kept as sparse lists.
 * @returns the class of each word of the vocabulary; all other words are one class of their own
 */
export function exchangeClusters(
  sequences: readonly (readonly string[])[],
  vocabulary: readonly string[],
  classes: number,
  rounds: number,
  log: (line: string) => void,
): Int32Array {
  const idOf = new Map(vocabulary.map((word, i) => [word, i]));
  const words = vocabulary.length;
  const rest = words;
  const { right, left } = neighbours(sequences, idOf, rest);
  const total = classes + 1;
  // Frequent words first, one by one into the classes in turn.
  const classOf = Int32Array.from({ length: words + 1 }, (_, i) => (i === rest ? classes : i % classes));
  const pairs = new Float64Array(total * total);
  const before = new Float64Array(total);
  const behind = new Float64Array(total);
  for (let w = 0; w <= words; w++)
    for (const [v, n] of right[w]!) {
      const cell = classOf[w]! * total + classOf[v]!;
      pairs[cell] = pairs[cell]! + n;
      before[classOf[w]!] = before[classOf[w]!]! + n;
      behind[classOf[v]!] = behind[classOf[v]!]! + n;
    }
  const toRight = new Float64Array(total);
  const toLeft = new Float64Array(total);
  for (let round = 1; round <= rounds; round++) {
    let moved = 0;
    for (let w = 0; w < words; w++) {
      toRight.fill(0);
      toLeft.fill(0);
      let self = 0;
      let outgoing = 0;
      let incoming = 0;
      for (const [v, n] of right[w]!) {
        if (v === w) self += n;
        else toRight[classOf[v]!] = toRight[classOf[v]!]! + n;
        outgoing += n;
      }
      for (const [v, n] of left[w]!) {
        if (v !== w) toLeft[classOf[v]!] = toLeft[classOf[v]!]! + n;
        incoming += n;
      }
      const home = classOf[w]!;
      shift(pairs, before, behind, total, home, -1, toRight, toLeft, self, outgoing, incoming);
      let best = home;
      let bestGain = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < classes; c++) {
        const gain = gainOf(pairs, before, behind, total, c, toRight, toLeft, self, outgoing, incoming);
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = c;
        }
      }
      shift(pairs, before, behind, total, best, 1, toRight, toLeft, self, outgoing, incoming);
      classOf[w] = best;
      if (best !== home) moved++;
    }
    log(`round ${round}: ${moved} of ${words} words moved`);
    if (moved < words / 200) break;
  }
  return classOf.subarray(0, words);
}

type Neighbours = readonly (readonly (readonly [word: number, count: number])[])[];

function neighbours(
  sequences: readonly (readonly string[])[],
  idOf: ReadonlyMap<string, number>,
  rest: number,
): { right: Neighbours; left: Neighbours } {
  const right = Array.from({ length: rest + 1 }, () => new Map<number, number>());
  const left = Array.from({ length: rest + 1 }, () => new Map<number, number>());
  for (const sequence of sequences) {
    let last = rest;
    for (const word of sequence) {
      const id = idOf.get(word) ?? rest;
      right[last]!.set(id, (right[last]!.get(id) ?? 0) + 1);
      left[id]!.set(last, (left[id]!.get(last) ?? 0) + 1);
      last = id;
    }
  }
  return { right: right.map((m) => [...m]), left: left.map((m) => [...m]) };
}

/** Takes a word out of class `c` (sign -1) or puts it in (sign 1). */
function shift(
  pairs: Float64Array,
  before: Float64Array,
  behind: Float64Array,
  total: number,
  c: number,
  sign: number,
  toRight: Float64Array,
  toLeft: Float64Array,
  self: number,
  outgoing: number,
  incoming: number,
): void {
  for (let d = 0; d < total; d++) {
    pairs[c * total + d] = pairs[c * total + d]! + sign * toRight[d]!;
    pairs[d * total + c] = pairs[d * total + c]! + sign * toLeft[d]!;
  }
  pairs[c * total + c] = pairs[c * total + c]! + sign * self;
  before[c] = before[c]! + sign * outgoing;
  behind[c] = behind[c]! + sign * incoming;
}

const xlogx = (x: number): number => (x > 0 ? x * Math.log(x) : 0);

/** By how much the log-likelihood grows when the word, now in no class, goes to class `c`. */
function gainOf(
  pairs: Float64Array,
  before: Float64Array,
  behind: Float64Array,
  total: number,
  c: number,
  toRight: Float64Array,
  toLeft: Float64Array,
  self: number,
  outgoing: number,
  incoming: number,
): number {
  let gain = 0;
  for (let d = 0; d < total; d++) {
    if (d === c) continue;
    if (toRight[d]! > 0) gain += xlogx(pairs[c * total + d]! + toRight[d]!) - xlogx(pairs[c * total + d]!);
    if (toLeft[d]! > 0) gain += xlogx(pairs[d * total + c]! + toLeft[d]!) - xlogx(pairs[d * total + c]!);
  }
  const own = pairs[c * total + c]!;
  gain += xlogx(own + toRight[c]! + toLeft[c]! + self) - xlogx(own);
  gain -= xlogx(before[c]! + outgoing) - xlogx(before[c]!);
  return gain - (xlogx(behind[c]! + incoming) - xlogx(behind[c]!));
}
