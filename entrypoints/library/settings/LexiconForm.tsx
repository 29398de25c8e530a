import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Check, Select, TextField } from '../../../components/Field.tsx';
import { useT } from '../../../components/i18n.tsx';
import { KIND_NAME } from '../../../components/kinds.tsx';
import type { MessageKey } from '../../../lib/i18n.ts';
import type { LexiconDecision, LexiconEntry } from '../../../lib/model/user-lexicon.ts';
import { canWiden, type Editable, editableOf, edited } from './lexicon-edit.ts';

const LABELS = {
  confirm: 'lexiconFieldVerdict',
  reject: 'lexiconFieldVerdict',
  kind: 'lexiconFieldKind',
  add: 'lexiconFieldKind',
  span: 'lexiconFieldWords',
  office: 'lexiconFieldOffice',
  name: 'lexiconFieldName',
  join: 'lexiconFieldJoin',
  date: 'lexiconFieldDate',
  split: 'lexiconFieldName',
} as const satisfies Record<LexiconDecision['do'], MessageKey>;

/** Changes one decision, in its row. */
export function LexiconForm({
  entry,
  onSave,
  onClose,
}: {
  readonly entry: LexiconEntry;
  readonly onSave: (changed: LexiconEntry) => void;
  readonly onClose: () => void;
}) {
  const t = useT();
  const editable = editableOf(entry);
  const [value, setValue] = useState<string>(editable.value);
  const [everywhere, setEverywhere] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const changed = edited(entry, value, everywhere);
  useLayoutEffect(() => {
    const [own, before] = [form.current, document.activeElement];
    own?.querySelector<HTMLElement>('input, select')?.focus();
    return () => {
      // To the button that opened it, unless the reader is elsewhere by now; at once, before it is given to what comes next.
      const at = document.activeElement;
      if ((at === document.body || own?.contains(at)) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <form
      ref={form}
      class="lexicon-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) onSave(changed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Value
        label={t(LABELS[entry.decision.do])}
        none={t(entry.decision.do === 'split' ? 'lexiconSplit' : 'lexiconNoOffice')}
        editable={editable}
        value={value}
        onInput={setValue}
      />
      {canWiden(entry) && (
        <Check checked={everywhere} onChange={setEverywhere}>
          {t('lexiconWiden')}
        </Check>
      )}
      <div class="settings-acts">
        <Button look="main" type="submit" disabled={changed === null}>
          {t('commonSave')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('commonCancel')}
        </Button>
      </div>
    </form>
  );
}

interface ValueProps {
  readonly label: string;
  /** What an empty text means, where one may be left empty. */
  readonly none: string;
  readonly editable: Editable;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

function Value({ label, none, editable, value, onInput }: ValueProps) {
  const t = useT();
  switch (editable.as) {
    case 'text':
      return (
        <TextField
          label={label}
          value={value}
          maxLength={300}
          {...(editable.optional ? { placeholder: none } : {})}
          onInput={onInput}
        />
      );
    case 'day':
      return (
        <label class="label">
          {label}
          <input class="field" type="date" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
        </label>
      );
    case 'kind':
      return (
        <Select
          labelled
          label={label}
          value={value}
          options={editable.of.map((kind) => ({ value: kind, label: t(KIND_NAME[kind]) }))}
          onChange={onInput}
        />
      );
    case 'verdict':
      return (
        <Select
          labelled
          label={label}
          value={value}
          options={[
            { value: 'confirm', label: t('lexiconConfirm') },
            { value: 'reject', label: t('lexiconReject') },
          ]}
          onChange={onInput}
        />
      );
  }
}
