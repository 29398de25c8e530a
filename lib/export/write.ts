import { stopIfAsked } from '../work.ts';
import type { Exporter, ExportOptions, ExportSource } from './format.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Written so far, in UTF-16 units: about bytes. */
  readonly written: number;
}

/** A piece this long is handed to the browser, which keeps large blobs on disk. */
const PIECE = 1 << 20;

/**
 * Writes an export into a Blob. Memory does not grow with the number of clippings.
 * @throws Failure 'stopped' when the signal says so; nothing was changed, an export only reads
 */
export async function writeExport(
  exporter: Exporter,
  source: ExportSource,
  options: ExportOptions = {},
  work: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void } = {},
): Promise<Blob> {
  let done = 0;
  let written = 0;
  const counted: ExportSource = {
    ...source,
    clippings: async function* () {
      for await (const clipping of source.clippings()) {
        stopIfAsked(work.signal);
        yield clipping;
        done++;
        work.onProgress?.({ done, total: source.total, written });
      }
    },
  };
  const blobs: Blob[] = [];
  let pieces: string[] = [];
  let length = 0;
  const flush = (): void => {
    blobs.push(new Blob(pieces));
    pieces = [];
    length = 0;
  };
  stopIfAsked(work.signal);
  for await (const piece of exporter.write(counted, options)) {
    pieces.push(piece);
    length += piece.length;
    written += piece.length;
    if (length >= PIECE) flush();
  }
  stopIfAsked(work.signal);
  flush();
  return new Blob(blobs, { type: exporter.mime });
}
