import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../../components/i18n.tsx';
import { type BackupMemory, readBackupMemory, rememberBackup } from '../../../lib/backup.ts';
import { backupSource } from '../../../lib/export/source.ts';
import { library } from '../../../lib/store/database.ts';
import { say } from '../toasts.ts';
import { useWriting } from './use-writing.ts';

interface Backup extends Pick<ReturnType<typeof useWriting>, 'running'> {
  /** Null until it is known. */
  readonly memory: BackupMemory | null;
  readonly run: () => void;
}

/** Everything into one file; stopped, nothing is remembered. */
export function useBackup(): Backup {
  const t = useT();
  const [memory, setMemory] = useState<BackupMemory | null>(null);
  const { running, write } = useWriting();
  useEffect(() => void readBackupMemory().then(setMemory), []);
  const run = (): void => {
    const now = new Date();
    write({
      format: 'json',
      name: `sorot-${now.toISOString().slice(0, 10)}`,
      source: async () => backupSource(await library()),
      onWritten: async (total) => {
        // What changes while it is written counts as changed since.
        await rememberBackup(now);
        setMemory(await readBackupMemory());
        say(t.count('backupDone', total));
      },
    });
  };
  return { memory, running, run };
}
