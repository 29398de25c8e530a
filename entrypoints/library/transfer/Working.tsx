import type { ComponentChildren } from 'preact';
import { Button } from '../../../components/Button.tsx';
import { Progress } from '../../../components/feedback.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useT } from '../../../components/i18n.tsx';

interface RunningProps {
  readonly label: string;
  readonly text: string;
  readonly detail?: string;
  readonly note: string;
  readonly done: number;
  readonly total: number | null;
  readonly onStop: () => void;
}

/** Long work: how far it is, and the way to stop it. */
export function Running({ label, text, detail, note, done, total, onStop }: RunningProps) {
  const t = useT();
  return (
    <>
      <div class="pb">
        <p role="status">{text}</p>
        <Progress label={label} done={done} total={total} />
        {detail && <p class="row num">{detail}</p>}
      </div>
      <footer>
        <span class="note-text">{note}</span>
        <Button icon="stop" onClick={onStop}>
          {t('commonStop')}
        </Button>
      </footer>
    </>
  );
}

interface ResultProps {
  readonly text: ComponentChildren;
  readonly note?: string;
  readonly undo?: () => void;
  readonly again: { readonly label: string; readonly onClick: () => void };
}

/** What long work has come to. */
export function Result({ text, note, undo, again }: ResultProps) {
  const t = useT();
  return (
    <>
      <div class="pb ok">
        <Icon name="check" />
        <p role="status">{text}</p>
      </div>
      <footer>
        <span class="note-text">{note}</span>
        {undo && (
          <Button icon="undo" onClick={undo}>
            {t('commonUndo')}
          </Button>
        )}
        <Button onClick={again.onClick}>{again.label}</Button>
      </footer>
    </>
  );
}
