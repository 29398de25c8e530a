import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useT } from '../../../components/i18n.tsx';
import { library } from '../../../lib/store/database.ts';
import { emptyTrash } from '../../../lib/store/edits.ts';
import { attemptLong } from '../long-work.ts';
import { say } from '../toasts.ts';

/** Emptying the trash is the one thing here that cannot be undone: it asks. */
export function TrashNotice({ total }: { readonly total: number }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const empty = (): void => {
    setAsking(false);
    attemptLong(t, async (work) => {
      const gone = await emptyTrash(await library(), undefined, work);
      say(t.count('libraryDeleted', gone));
    });
  };
  return (
    <div class="trash-notice">
      <p class="note-text">{t('libraryTrashKept')}</p>
      <Button onClick={() => setAsking(true)}>{t('libraryEmptyTrash')}</Button>
      {asking && (
        <Dialog
          small
          title={t('libraryEmptyTrash')}
          onClose={() => setAsking(false)}
          footer={
            <>
              <span class="end" />
              <Button look="quiet" onClick={() => setAsking(false)}>
                {t('commonCancel')}
              </Button>
              <Button look="main" onClick={empty}>
                {t('libraryDeleteForGood')}
              </Button>
            </>
          }
        >
          <p class="dlg-text">{t.count('libraryEmptyTrashDetail', total)}</p>
        </Dialog>
      )}
    </div>
  );
}
