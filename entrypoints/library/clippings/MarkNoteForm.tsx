import { useState } from 'preact/hooks';
import { TextField } from '../../../components/Field.tsx';
import { useT } from '../../../components/i18n.tsx';
import { joinedNote } from '../../../lib/clipping/joined.ts';
import type { StoredAnnotation } from '../../../lib/model/clipping.ts';
import { library } from '../../../lib/store/database.ts';
import { editAnnotation } from '../../../lib/store/edits.ts';
import { attempt } from '../toasts.ts';
import { SaveOrNot } from './SaveOrNot.tsx';

interface MarkNoteFormProps {
  readonly clippingId: string;
  readonly annotation: StoredAnnotation;
  readonly lines: number;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Writes the note on a mark; one that was written elsewhere meanwhile stays, with this one below. */
export function MarkNoteForm({ clippingId, annotation, lines, onSaved, onCancel }: MarkNoteFormProps) {
  const t = useT();
  const [opened] = useState(annotation.note);
  const [written, setWritten] = useState(opened);
  const save = async (): Promise<void> => {
    await editAnnotation(await library(), clippingId, annotation.id, (a) => ({
      ...a,
      note: joinedNote(opened, written, a.note),
    }));
    onSaved();
  };
  return (
    <>
      <TextField label={t('popupNote')} lines={lines} value={written} onInput={setWritten} />
      <SaveOrNot onSave={() => attempt(t, save)} onCancel={onCancel} />
    </>
  );
}
