/** Reads a trace of Chromium: how much of the page's own thread a script of the extension has held in one go. */
import type { CDPSession } from '@playwright/test';

/** Milliseconds of the page's main thread that code of the extension took. */
export interface OwnTasks {
  /** In one task, at most: so long the page could not answer its reader. */
  readonly longest: number;
  readonly total: number;
  /** Functions of the extension that were found running most often in the longest task, with milliseconds. */
  readonly where: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: { readonly nodes?: readonly Node[]; readonly samples?: readonly number[] };
    };
  };
}
interface Node {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string; readonly lineNumber?: number };
}

/** Traces the renderers while `work` runs. */
export async function traceOwnTasks(session: CDPSession, origin: string, work: () => Promise<void>): Promise<OwnTasks> {
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler'],
      excludedCategories: ['*'],
    },
  });
  await work();
  const complete = new Promise<{ stream?: string }>((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  const { stream } = await complete;
  const pieces: string[] = [];
  for (let eof = false; stream && !eof; ) {
    const piece = await session.send('IO.read', { handle: stream });
    pieces.push(piece.base64Encoded ? Buffer.from(piece.data, 'base64').toString('utf8') : piece.data);
    eof = piece.eof;
  }
  const { traceEvents } = JSON.parse(pieces.join('')) as { traceEvents: TraceEvent[] };
  return ownTasksOf(traceEvents, origin);
}

function ownTasksOf(events: readonly TraceEvent[], origin: string): OwnTasks {
  const result = { longest: 0, total: 0, where: [] as string[] };
  // One profile a thread that runs scripts; its chunks name it by process and id.
  const profiles = new Map<string, { thread: string; start: number; chunks: TraceEvent[] }>();
  for (const event of events) {
    const key = `${event.pid} ${event.id}`;
    if (event.name === 'Profile')
      profiles.set(key, {
        thread: `${event.pid} ${event.tid}`,
        start: event.args.data?.startTime ?? event.ts,
        chunks: [],
      });
  }
  for (const event of events)
    if (event.name === 'ProfileChunk') profiles.get(`${event.pid} ${event.id}`)?.chunks.push(event);
  for (const { thread, start, chunks } of profiles.values()) {
    const tasks = events
      .filter((e) => e.name === 'RunTask' && e.ph === 'X' && `${e.pid} ${e.tid}` === thread)
      .sort((a, b) => a.ts - b.ts);
    // The background's own threads are in the trace as well: they hold no page up.
    const nodes = new Map<number, Node>();
    const held = new Map<TraceEvent, Map<string, number>>();
    let at = start;
    let n = 0;
    let last: TraceEvent | null = null;
    let pages = false;
    for (const { args } of chunks) {
      for (const node of args.data?.cpuProfile?.nodes ?? []) {
        nodes.set(node.id, node);
        const url = node.callFrame.url ?? '';
        if (/^https?:/.test(url) || url.endsWith('/annotator.js') || url.includes('content-scripts/')) pages = true;
      }
      const samples = args.data?.cpuProfile?.samples ?? [];
      const deltas = args.data?.timeDeltas ?? [];
      samples.forEach((id, i) => {
        const delta = deltas[i] ?? 0;
        at += delta;
        while (n < tasks.length && endOf(tasks[n]!) < at) n++;
        const task = tasks[n];
        if (!task || task.ts > at) return;
        const name = ownFrame(nodes, id, origin);
        const kept = name === 'gc' ? (last === task ? 'garbage collector' : null) : name;
        if (kept === null) return;
        last = task;
        const sums = held.get(task) ?? new Map<string, number>();
        sums.set(kept, (sums.get(kept) ?? 0) + Math.min(delta, at - task.ts));
        held.set(task, sums);
      });
    }
    if (!pages) continue;
    for (const [task, sums] of held) {
      // What others on this machine took from the thread is not counted.
      const share = task.tdur && task.dur ? Math.min(1, task.tdur / task.dur) : 1;
      const took = ([...sums.values()].reduce((a, b) => a + b, 0) * share) / 1000;
      result.total += took;
      if (took <= result.longest) continue;
      result.longest = took;
      result.where = [...sums]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 6)
        .map(([name, sum]) => `${name} ${(sum / 1000).toFixed(1)}`);
    }
  }
  return result;
}

const endOf = (task: TraceEvent): number => task.ts + (task.dur ?? 0);

/** The innermost function of the extension on the stack; "gc" for the garbage collector, which has no stack. */
function ownFrame(nodes: ReadonlyMap<number, Node>, id: number, origin: string): string | null {
  for (let node = nodes.get(id); node; node = node.parent === undefined ? undefined : nodes.get(node.parent)) {
    const { url = '', functionName, lineNumber } = node.callFrame;
    if (functionName === '(garbage collector)') return 'gc';
    if (url.startsWith(origin)) return `${functionName || `(line ${lineNumber})`}`;
  }
  return null;
}
