import { Failure } from './failure.ts';

/** How long work is followed, and stopped. */
export interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** @throws Failure 'stopped' when the signal says so */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('stopped', 'Stopped.');
}
