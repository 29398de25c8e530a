import { Button } from '../../../components/Button.tsx';
import { SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { backupDue } from '../../../lib/backup.ts';
import { countChangedSince } from '../../../lib/store/counts.ts';
import { useLive } from '../use-live.ts';
import { useBackup } from './use-backup.ts';
import { Running } from './Working.tsx';

/** Everything in one file, and a gentle word when the last one is old. */
export function BackupPanel() {
  const t = useT();
  const { memory, running, run } = useBackup();
  const changed = useLive((db) => countChangedSince(db, memory?.last ?? null), [memory?.last]);
  const due = memory !== null && backupDue({ ...memory, later: null }, changed.value ?? 0, new Date());
  const progress = running?.progress;
  return (
    <section class="panel" aria-label={t('backupTitle')}>
      <SectionHeading>{t('backupTitle')}</SectionHeading>
      {running ? (
        <Running
          label={t('backupTitle')}
          text={t('exportWriting', t.format.number(progress?.done ?? 0), t.format.number(progress?.total ?? 0))}
          detail={t('exportWritten', t.format.bytes(progress?.written ?? 0))}
          note={t('exportStopNote')}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          onStop={running.stop}
        />
      ) : (
        <div class="backup">
          <p>
            {t('backupDetail')}{' '}
            {memory && (
              <span class={due ? 'flag' : 'muted'}>
                {memory.last === null ? t('backupNever') : t('backupLast', t.format.instant(memory.last))}
              </span>
            )}
          </p>
          <Button icon="download" onClick={run}>
            {t('backupButton')}
          </Button>
        </div>
      )}
    </section>
  );
}
