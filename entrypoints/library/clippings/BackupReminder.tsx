import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Progress } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { backupDue, putOffBackup } from '../../../lib/backup.ts';
import { countChangedSince } from '../../../lib/store/counts.ts';
import { attempt } from '../toasts.ts';
import { useBackup } from '../transfer/use-backup.ts';
import { useLive } from '../use-live.ts';

/** A quiet line when the last backup is old; put off, it keeps quiet for a while. */
export function BackupReminder() {
  const t = useT();
  const { memory, running, run } = useBackup();
  const [off, setOff] = useState(false);
  const changed = useLive(
    async (db) => (memory ? countChangedSince(db, memory.last) : null),
    [memory?.last, memory === null],
  ).value;
  if (running) {
    const { progress, stop } = running;
    return (
      <div class="reminder">
        <p role="status">
          {t('exportWriting', t.format.number(progress?.done ?? 0), t.format.number(progress?.total ?? 0))}
        </p>
        <Button look="quiet" icon="stop" onClick={stop}>
          {t('commonStop')}
        </Button>
        <Progress label={t('backupTitle')} done={progress?.done ?? 0} total={progress?.total ?? null} />
      </div>
    );
  }
  if (off || !memory || changed === null || !backupDue(memory, changed, new Date())) return null;
  const later = (): void =>
    attempt(t, async () => {
      await putOffBackup(new Date());
      setOff(true);
    });
  return (
    <div class="reminder" role="note">
      <p>
        {memory.last === null
          ? t.count('backupRemindNever', changed)
          : t.count('backupRemindOld', changed, t.format.shortDay(memory.last))}
      </p>
      <Button look="quiet" onClick={run}>
        {t('backupNow')}
      </Button>
      <Button look="quiet" onClick={later}>
        {t('backupLater')}
      </Button>
    </div>
  );
}
