import { signal } from '@preact/signals';
import { failureText } from '../../components/failure.ts';
import { failureOf } from '../../lib/failure.ts';
import type { Translator } from '../../lib/i18n.ts';
import type { Work } from '../../lib/work.ts';
import { attempt, say, toasts } from './toasts.ts';

export interface LongWork {
  readonly done: number;
  readonly total: number;
  readonly stop: () => void;
}

/** The edit of many clippings that is being made, from its first progress on: what is done at once shows none. It goes on in any view. */
export const longWork = signal<LongWork | null>(null);

/**
 * Runs an edit that may take long: it can be followed and stopped, and then nothing has changed. Another one waits until it was
 * asked for again.
 * @param undo offered again when the work was stopped, where it was an undo itself
 */
export function attemptLong(t: Translator, work: (work: Work) => Promise<void>, undo?: () => void): void {
  if (longWork.value) return;
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  attempt(t, async () => {
    try {
      await work({
        signal: abort.signal,
        onProgress: ({ done, total }) => {
          if (done === total && !longWork.value) return;
          // What was said before is of another edit.
          if (!longWork.value) toasts.value = [];
          longWork.value = { done, total, stop };
        },
      });
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== 'stopped') throw error;
      say(failureText(t, failure), undo ? { undo } : {});
    } finally {
      longWork.value = null;
    }
  });
}
