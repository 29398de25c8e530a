import { Failure } from '../failure.ts';
import { stopIfAsked } from '../work.ts';

/**
 * The text of a file, piece by piece.
 * @throws Failure 'not-ours' when it is not UTF-8
 */
export async function* textOf(file: Blob, signal?: AbortSignal): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (;;) {
      stopIfAsked(signal);
      const { done, value } = await reader.read();
      const text = decode(() => (done ? decoder.decode() : decoder.decode(value, { stream: true })));
      if (text) yield text;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function decode(read: () => string): string {
  try {
    return read();
  } catch {
    throw new Failure('not-ours', 'The file is not text in UTF-8.');
  }
}

/** The first line (null when it is longer than the limit), and all chunks from the beginning. */
export async function firstLine(
  chunks: AsyncIterator<string>,
  limit: number,
): Promise<{ readonly line: string | null; readonly all: AsyncGenerator<string, void, void> }> {
  const read: string[] = [];
  let length = 0;
  let line: string | null = null;
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) {
      line = read.join('');
      break;
    }
    read.push(value);
    const end = value.indexOf('\n');
    if (end >= 0) {
      line = read.join('').slice(0, length + end);
      break;
    }
    length += value.length;
    if (length > limit) break;
  }
  async function* all(): AsyncGenerator<string, void, void> {
    yield* read;
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) return;
      yield value;
    }
  }
  return { line, all: all() };
}

/** Lines without their ends; blank ones are left out. @throws Failure 'too-large' */
export async function* linesOf(
  chunks: AsyncIterable<string>,
  limit: number,
): AsyncGenerator<{ readonly text: string; readonly number: number }, void, void> {
  let pending: string[] = [];
  let length = 0;
  let number = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      pending.push(chunk.slice(from, end));
      from = end + 1;
      number++;
      const text = pending.join('').trim();
      pending = [];
      length = 0;
      if (text) yield { text, number };
    }
    pending.push(chunk.slice(from));
    length += chunk.length - from;
    if (length > limit) throw new Failure('too-large', 'A line is too long.', `line ${number + 1}`);
  }
  const text = pending.join('').trim();
  if (text) yield { text, number: number + 1 };
}
