// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Annotator } from './annotator.ts';
import type { Mark, Story } from './desk.ts';

const { answers, ask, found, read, watched } = vi.hoisted(() => ({
  found: { count: 0 },
  answers: {
    own: {} as Record<string, (argument: unknown) => unknown>,
    others: (_: string, __: unknown): unknown => undefined,
  },
  read: vi.fn(),
  ask: vi.fn(async (_: string): Promise<null> => null),
  watched: { reread: (): Promise<number> => Promise.resolve(0) },
}));
vi.mock('./ask.ts', () => ({ ask }));
vi.mock('../../lib/messages/content.ts', () => ({
  isAlive: () => true,
  answer: (own: typeof answers.own, others: typeof answers.others) => {
    Object.assign(answers, { own, others });
    return () => undefined;
  },
}));
vi.mock('./watch.ts', () => ({
  watch: (page: typeof watched) => {
    watched.reread = page.reread;
    return () => undefined;
  },
}));
vi.mock('../../lib/highlight/ground.ts', () => ({ coloursAround: () => ['#fff'] }));
vi.mock('../../lib/highlight/painter.ts', () => ({
  Painter: class {
    *paint() {
      yield;
    }
    clear() {}
    light() {}
  },
}));
vi.mock('./stories.ts', () => ({
  readStories: async (_: boolean, anew: boolean): Promise<readonly Partial<Story>[]> => {
    read(anew);
    return [{ root: document.body, annotations: Array(found.count) }];
  },
  *marksOf(): Generator<undefined, readonly Partial<Mark>[]> {
    yield;
    return [{ ranges: [] }];
  },
}));

const failing = new Set<string>();
const asked = (call: string): number => ask.mock.calls.filter(([name]) => name === call).length;
const click = async (): Promise<void> => {
  document.body.click();
  await new Promise((resolve) => setTimeout(resolve));
};

let annotator: Annotator;
beforeEach(() => {
  failing.clear();
  found.count = 0;
  ask.mockReset().mockImplementation(async (call) => {
    if (failing.has(call)) throw new Error('it did not load');
    return null;
  });
  annotator = new Annotator();
});
afterEach(() => annotator.leave());

test("a card's script that did not load is asked for again with the next click, and no longer when it is there", async () => {
  failing.add('page.card');
  await watched.reread();
  expect(asked('page.card')).toBe(1);
  await click();
  expect(asked('page.card')).toBe(2);
  failing.clear();
  await click();
  expect(asked('page.card')).toBe(3);
  await click();
  expect(asked('page.card')).toBe(3);
});

test('an annotator that has left asks for nothing', async () => {
  failing.add('page.card');
  await watched.reread();
  annotator.leave();
  await click();
  expect(asked('page.card')).toBe(1);
});

test('a style that was not put in is asked for again when marks are painted, one that was is not', async () => {
  failing.add('page.style');
  await watched.reread();
  failing.clear();
  await watched.reread();
  expect(asked('page.style')).toBe(2);
  await watched.reread();
  expect(asked('page.style')).toBe(2);
});

test('the number on the button is told again on a page that was left and is come back to', async () => {
  found.count = 3;
  await watched.reread();
  await watched.reread();
  expect(asked('page.count')).toBe(1);
  dispatchEvent(new Event('pagehide'));
  await watched.reread();
  expect(asked('page.count')).toBe(2);
});

test('what the card answers is passed on to it, when it is there', async () => {
  const answered = answers.others('page.step', { by: 1 });
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked('page.card')).toBe(1);
  const hands = { answer: (call: string, argument: unknown) => [call, argument], leave: () => undefined };
  annotator.connect({ ...hands, repainted: () => undefined });
  expect(await answered).toEqual(['page.step', { by: 1 }]);
});

test('when the lexicon has changed, a page that is seen is asked about anew at once, one that is hidden when it is seen', async () => {
  const anew = (): unknown[] => read.mock.calls.flat();
  read.mockClear();
  answers.own['page.follow']?.(null);
  await new Promise((resolve) => setTimeout(resolve));
  expect(anew()).toEqual([true]);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValueOnce('hidden');
  answers.own['page.follow']?.(null);
  await new Promise((resolve) => setTimeout(resolve));
  expect(anew()).toEqual([true]);
  await watched.reread();
  await watched.reread();
  expect(anew()).toEqual([true, true, false]);
});
