import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../../components/i18n.tsx';
import { type BackupMemory, readBackupMemory, rememberBackup } from '../../../lib/backup.ts';
import { EXPORTERS } from '../../../lib/export/index.ts';
import { backupSource } from '../../../lib/export/source.ts';
import { type Progress, writeExport } from '../../../lib/export/write.ts';
import { failureOf } from '../../../lib/failure.ts';
import { library } from '../../../lib/store/database.ts';
import { attempt, say } from '../toasts.ts';
import { download } from './download.ts';

export interface Backup {
  /** Null until it is known. */
  readonly memory: BackupMemory | null;
  /** Null when none is being made. */
  readonly running: { readonly progress: Progress | null; readonly stop: () => void } | null;
  readonly run: () => void;
}

/** Everything into one file; stopped, nothing is written and nothing remembered. */
export function useBackup(): Backup {
  const t = useT();
  const [memory, setMemory] = useState<BackupMemory | null>(null);
  const [running, setRunning] = useState<Backup['running']>(null);
  useEffect(() => void readBackupMemory().then(setMemory), []);
  const run = (): void =>
    attempt(t, async () => {
      const abort = new AbortController();
      const stop = (): void => abort.abort();
      setRunning({ progress: null, stop });
      try {
        const source = await backupSource(await library());
        const file = await writeExport(
          EXPORTERS.json,
          source,
          {},
          {
            signal: abort.signal,
            onProgress: (progress) => {
              if (progress.done % 25 === 0 || progress.done === progress.total) setRunning({ progress, stop });
            },
          },
        );
        const now = new Date();
        download(file, `sorot-${now.toISOString().slice(0, 10)}${EXPORTERS.json.extension}`);
        await rememberBackup(now);
        setMemory(await readBackupMemory());
        say(t.count('backupDone', source.total));
      } catch (error) {
        if (failureOf(error).code !== 'stopped') throw error;
      } finally {
        setRunning(null);
      }
    });
  return { memory, running, run };
}
