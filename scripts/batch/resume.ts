import { createReadStream, existsSync, truncateSync } from 'node:fs';
import { readLine } from './line.ts';

/** What an interrupted run has left in its output. */
export interface Done {
  /** Whole lines. */
  readonly lines: number;
  /** `id` of the last of them, as JSON. */
  readonly lastId: string | null;
}

const NEWLINE = 0x0a;

/** Reads how far an output file got, in constant memory, and cuts half a line off its end. */
export async function readDone(file: string): Promise<Done> {
  if (!existsSync(file)) return { lines: 0, lastId: null };
  let lines = 0;
  let size = 0;
  let whole = 0;
  let last: Buffer = Buffer.alloc(0);
  let open: Buffer[] = [];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      last = Buffer.concat([...open, chunk.subarray(from, at)]);
      open = [];
      lines++;
      from = at + 1;
      whole = size + from;
    }
    if (from < chunk.length) open.push(chunk.subarray(from));
    size += chunk.length;
  }
  if (whole < size) truncateSync(file, whole);
  return { lines, lastId: lines === 0 ? null : idOf(last.toString('utf8')) };
}

const idOf = (line: string): string => JSON.stringify((JSON.parse(line) as { id?: unknown }).id ?? null);

/**
 * Passes over the lines of input that an earlier run has answered. Lines that cannot be read have no answer and are let
 * through, to be named again. Throws when the last answer belongs to another article: then this is another input.
 */
export function skipper(done: Done): (line: string) => boolean {
  let left = done.lines;
  return (line) => {
    if (left === 0) return false;
    const read = readLine(line);
    if ('error' in read) return false;
    left--;
    if (left === 0 && JSON.stringify(read.article.id) !== done.lastId)
      throw new Error(
        `the output ends with id ${done.lastId}, this input has ${JSON.stringify(read.article.id)} there`,
      );
    return true;
  };
}
