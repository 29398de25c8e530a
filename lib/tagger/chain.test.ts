import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Chain, type Transitions } from './chain.ts';

const STATES = 3;

/** Random scores; about every sixth step is impossible, staying outside (state 0) never. */
const problem = fc
  .record({
    length: fc.integer({ min: 1, max: 4 }),
    numbers: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 40, maxLength: 40 }),
    barred: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ length, numbers, barred }) => {
    const step = Float64Array.from(barred, (b, i) => (b === 0 && i > 0 ? Number.NEGATIVE_INFINITY : numbers[i]!));
    const transitions: Transitions = {
      states: STATES,
      step,
      begin: Float64Array.from(numbers.slice(9, 12)),
      end: Float64Array.from(numbers.slice(12, 15)),
    };
    return { length, transitions, scores: Float64Array.from(numbers.slice(15, 15 + length * STATES)) };
  });

function* paths(length: number): Generator<number[]> {
  for (let n = 0; n < STATES ** length; n++)
    yield Array.from({ length }, (_, t) => Math.floor(n / STATES ** t) % STATES);
}

function scoreOf(path: readonly number[], scores: Float64Array, { step, begin, end }: Transitions): number {
  let score = begin[path[0]!]! + end[path.at(-1)!]!;
  path.forEach((s, t) => {
    score += scores[t * STATES + s]! + (t > 0 ? step[path[t - 1]! * STATES + s]! : 0);
  });
  return score;
}

describe('against every path written out', () => {
  test('the best path', () => {
    fc.assert(
      fc.property(problem, ({ length, transitions, scores }) => {
        const best = new Chain(transitions).best(scores, length);
        const top = Math.max(...[...paths(length)].map((p) => scoreOf(p, scores, transitions)));
        expect(scoreOf([...best], scores, transitions)).toBeCloseTo(top, 9);
      }),
    );
  });

  test('the sum of all paths, the probability of every state and of every step', () => {
    fc.assert(
      fc.property(problem, ({ length, transitions, scores }) => {
        const marginals = new Float64Array(length * STATES);
        const step = new Float64Array(STATES * STATES);
        const sum = new Chain(transitions).marginals(scores, length, marginals, { step, weight: 1 });
        const all = [...paths(length)].map((p) => ({ p, weight: Math.exp(scoreOf(p, scores, transitions)) }));
        const total = all.reduce((a, { weight }) => a + weight, 0);
        expect(sum).toBeCloseTo(Math.log(total), 9);
        for (let t = 0; t < length; t++)
          for (let s = 0; s < STATES; s++) {
            const through = all.filter(({ p }) => p[t] === s).reduce((a, { weight }) => a + weight, 0);
            expect(marginals[t * STATES + s]).toBeCloseTo(through / total, 9);
          }
        for (let cell = 0; cell < step.length; cell++) {
          const times = all.reduce((a, { p, weight }) => a + weight * timesOf(p, cell), 0);
          expect(step[cell]).toBeCloseTo(times / total, 9);
        }
      }),
    );
  });
});

const timesOf = (path: readonly number[], cell: number): number =>
  path.filter((s, t) => t > 0 && path[t - 1]! * STATES + s === cell).length;

test('a beam that leaves no path is given up', () => {
  const barred = Number.NEGATIVE_INFINITY;
  const transitions: Transitions = {
    states: 2,
    step: Float64Array.from([0, barred, 0, 0]),
    begin: Float64Array.from([0, barred]),
    end: new Float64Array(2),
  };
  const chain = new Chain(transitions, 5);
  const scores = Float64Array.from([0, 0, 0, 50]);
  expect([...chain.best(scores, 2)]).toEqual([0, 0]);
  const marginals = new Float64Array(4);
  expect(chain.marginals(scores, 2, marginals)).toBeCloseTo(0, 9);
  expect([...marginals]).toEqual([1, 0, 1, 0]);
});

test('property: what a chain was asked before changes no answer', () => {
  fc.assert(
    fc.property(
      problem,
      fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 30 }),
      ({ length, transitions, scores }, others) => {
        const used = new Chain(transitions, 4);
        const before = Float64Array.from(others.slice(0, others.length - (others.length % STATES)));
        used.best(before, before.length / STATES);
        used.marginals(before, before.length / STATES, new Float64Array(before.length));
        const fresh = new Chain(transitions, 4);
        expect(used.best(scores, length)).toEqual(fresh.best(scores, length));
        const [left, right] = [new Float64Array(scores.length).fill(7), new Float64Array(scores.length)];
        expect(used.marginals(scores, length, left)).toBe(fresh.marginals(scores, length, right));
        expect(left).toEqual(right);
      },
    ),
  );
});

test('property: path and probabilities at once are what either is alone', () => {
  fc.assert(
    fc.property(problem, fc.constantFrom(1, 4, Number.POSITIVE_INFINITY), ({ length, transitions, scores }, beam) => {
      const chain = new Chain(transitions, beam);
      const [left, right] = [new Float64Array(scores.length), new Float64Array(scores.length)];
      const path = chain.decode(scores, length, left);
      chain.marginals(scores, length, right);
      expect([path, left]).toEqual([chain.best(scores, length), right]);
    }),
  );
});
