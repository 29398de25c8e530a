import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.tsx';

interface SavedBarProps {
  readonly title: string;
  readonly detail: string;
  /** Absent when there is nothing to take back. */
  readonly onUndo?: () => void;
  readonly onOpen: () => void;
  /** Second action, such as clipping again. */
  readonly again?: { readonly label: string; readonly onClick: () => void };
}

/** Said only after the transaction has committed. */
export function SavedBar({ title, detail, onUndo, onOpen, again }: SavedBarProps) {
  const t = useT();
  return (
    <footer class="saved">
      <Icon name="check" />
      <div role="status">
        <b>{title}</b>
        <span class="note-text">{detail}</span>
      </div>
      {onUndo && (
        <Button look="quiet" icon="undo" onClick={onUndo}>
          {t('commonUndo')}
        </Button>
      )}
      {again && (
        <Button look="quiet" onClick={again.onClick}>
          {again.label}
        </Button>
      )}
      <Button onClick={onOpen}>{t('commonOpen')}</Button>
    </footer>
  );
}
