import { Worker } from 'node:worker_threads';
import type { BatchOptions, LineResult } from './line.ts';

/** Annotates lines somewhere; results in the order of the lines. */
export interface Annotators {
  run(lines: readonly string[]): Promise<LineResult[]>;
  close(): Promise<void>;
}

interface Job {
  readonly lines: readonly string[];
  readonly done: (results: LineResult[]) => void;
  readonly failed: (error: Error) => void;
}

/** Threads that share the work: each takes the next lines as soon as it is free. A thread that dies fails what it had. */
export function startThreads(count: number, options: BatchOptions): Annotators {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  const threads = new Set<Worker>();
  let broken: Error | null = null;
  const next = () => {
    while (idle.length > 0 && waiting.length > 0) {
      const thread = idle.pop()!;
      const job = waiting.shift()!;
      busy.set(thread, job);
      thread.postMessage(job.lines);
    }
  };
  const start = () => {
    const thread = new Worker(new URL('./worker.ts', import.meta.url), { workerData: options });
    threads.add(thread);
    idle.push(thread);
    thread.on('message', (results: LineResult[]) => {
      const job = busy.get(thread);
      busy.delete(thread);
      idle.push(thread);
      job?.done(results);
      next();
    });
    thread.on('error', (error: Error) => {
      broken = error;
      for (const job of [...busy.values(), ...waiting.splice(0)]) job.failed(error);
      busy.clear();
      idle.length = 0;
    });
  };
  for (let i = 0; i < count; i++) start();
  return {
    run: (lines) =>
      new Promise((done, failed) => {
        if (broken) {
          failed(broken);
          return;
        }
        waiting.push({ lines, done, failed });
        next();
      }),
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}
