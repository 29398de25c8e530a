import { useState } from 'preact/hooks';
import { failureText } from '../../../components/failure.ts';
import { useT } from '../../../components/i18n.tsx';
import type { ExportSource } from '../../../lib/export/format.ts';
import { EXPORTERS, type ExportFormat } from '../../../lib/export/index.ts';
import { type Progress, writeExport } from '../../../lib/export/write.ts';
import { failureOf } from '../../../lib/failure.ts';
import { attempt, say } from '../toasts.ts';
import { download } from './download.ts';
import { markdownWords } from './words.ts';

interface FileToWrite {
  readonly format: ExportFormat;
  /** Without the ending. */
  readonly name: string;
  readonly source: () => Promise<ExportSource>;
  readonly onWritten?: (total: number) => Promise<void>;
}

interface Writing {
  /** Null when nothing is being written. */
  readonly running: { readonly progress: Progress | null; readonly stop: () => void } | null;
  readonly write: (file: FileToWrite) => void;
}

/** A file of clippings, with progress and a way to stop: then there is no file, and nothing else has changed. */
export function useWriting(): Writing {
  const t = useT();
  const [running, setRunning] = useState<Writing['running']>(null);
  const write = ({ format, name, source, onWritten }: FileToWrite): void =>
    attempt(t, async () => {
      const abort = new AbortController();
      const stop = (): void => abort.abort();
      setRunning({ progress: null, stop });
      try {
        const from = await source();
        const file = await writeExport(
          EXPORTERS[format],
          from,
          { words: markdownWords(t) },
          {
            signal: abort.signal,
            onProgress: (progress) => {
              if (progress.done % 25 === 0 || progress.done === progress.total) setRunning({ progress, stop });
            },
          },
        );
        download(file, `${name}${EXPORTERS[format].extension}`);
        await onWritten?.(from.total);
      } catch (error) {
        const failure = failureOf(error);
        if (failure.code !== 'stopped') throw error;
        say(failureText(t, failure));
      } finally {
        setRunning(null);
      }
    });
  return { running, write };
}
