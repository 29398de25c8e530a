import { afterEach, expect, test, vi } from 'vitest';
import { Failure } from '../../lib/failure.ts';
import { createTranslator } from '../../lib/i18n.ts';
import { messageSource } from '../../lib/message-source.ts';
import { stopIfAsked, type Work } from '../../lib/work.ts';
import id from '../../public/_locales/id/messages.json';
import { attemptLong, longWork } from './long-work.ts';
import { say, toasts } from './toasts.ts';

const t = createTranslator(messageSource(id, 'id'));
const said = (): string[] => toasts.value.map(({ text }) => text);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Begins work that waits for the test. */
function begin(undo?: () => void): { work: Work; finish(): void; fail(error: unknown): void } {
  let work: Work = {};
  let finish = (): void => undefined;
  let fail = (_: unknown): void => undefined;
  attemptLong(
    t,
    (begun) => {
      work = begun;
      return new Promise((resolve, reject) => {
        finish = resolve;
        fail = reject;
      });
    },
    undo,
  );
  return { work, finish, fail };
}

afterEach(() => {
  toasts.value = [];
});

test('what is done at once shows no progress, and leaves what was said', async () => {
  say('sebelumnya');
  const { work, finish } = begin();
  work.onProgress?.({ done: 8, total: 8 });
  expect(longWork.value).toBeNull();
  finish();
  await settled();
  expect(said()).toEqual(['sebelumnya']);
});

test('what takes longer is shown until it is done, and nothing else is begun meanwhile', async () => {
  say('sebelumnya');
  const { work, finish } = begin();
  work.onProgress?.({ done: 100, total: 230 });
  expect(longWork.value).toMatchObject({ done: 100, total: 230 });
  expect(said()).toEqual([]);
  const other = vi.fn(async () => undefined);
  attemptLong(t, other);
  expect(other).not.toHaveBeenCalled();
  work.onProgress?.({ done: 230, total: 230 });
  expect(longWork.value).toMatchObject({ done: 230 });
  finish();
  await settled();
  expect(longWork.value).toBeNull();
});

test('stopped, it says so; an undo that was stopped is offered again', async () => {
  const undo = vi.fn();
  const { work, fail } = begin(undo);
  work.onProgress?.({ done: 100, total: 230 });
  longWork.value?.stop();
  expect(() => stopIfAsked(work.signal)).toThrow(Failure);
  fail(new Failure('stopped', 'Stopped.'));
  await settled();
  expect(said()).toEqual(['Dihentikan. Tidak ada yang diubah.']);
  toasts.value[0]?.undo?.();
  expect(undo).toHaveBeenCalledOnce();
});

test('what goes wrong is said', async () => {
  const { fail } = begin();
  fail(new Failure('quota', 'Full.'));
  await settled();
  expect(toasts.value).toMatchObject([{ failed: true }]);
});
