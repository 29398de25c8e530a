import { Button } from '../../../components/Button.tsx';
import { useT } from '../../../components/i18n.tsx';

/** The end of a form that is written into in place. */
export function SaveOrNot({ onSave, onCancel }: { readonly onSave: () => void; readonly onCancel: () => void }) {
  const t = useT();
  return (
    <p class="acts">
      <Button look="main" onClick={onSave}>
        {t('commonSave')}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {t('commonCancel')}
      </Button>
    </p>
  );
}
