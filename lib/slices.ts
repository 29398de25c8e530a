/** Long work on a page's main thread, done in slices: between two of them the page answers its reader. */

/** Work that may pause wherever it yields. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** A slice is over after so many milliseconds, well below the 50 that a reader would feel. */
const SLICE = 12;

/** So many small things are done between two pauses. */
const TURN = 64;

/** Does something with each of many things, and pauses now and then. */
export function* forEach<T>(items: readonly T[], work: (item: T) => unknown): Slices<void> {
  for (let i = 0; i < items.length; i++) {
    if (i % TURN === TURN - 1) yield;
    work(items[i]!);
  }
}

/** Does the work without a pause: where there is no page to hold up. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

let spent = 0;

/** Milliseconds that work in slices has taken of the main thread so far. */
export const timeSpent = (): number => spent;

/** Does the work in slices. What it reads may change in the pauses. */
export async function inSlices<T>(work: Slices<T>): Promise<T> {
  for (;;) {
    const began = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - began < SLICE) step = work.next();
    spent += performance.now() - began;
    if (step.done) return step.value;
    await pause();
  }
}

/** Not in every browser. */
declare const scheduler: { yield?(): Promise<void> } | undefined;

/** Lets the page's own tasks run. */
function pause(): Promise<void> {
  const yielded = typeof scheduler === 'undefined' ? undefined : scheduler.yield?.();
  return yielded ?? new Promise((resolve) => setTimeout(resolve));
}
