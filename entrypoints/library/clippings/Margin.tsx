import { useState } from 'preact/hooks';
import { Button, IconButton } from '../../../components/Button.tsx';
import { TextField } from '../../../components/Field.tsx';
import { useT } from '../../../components/i18n.tsx';
import { TagInput } from '../../../components/TagInput.tsx';
import { joinedNote, joinedTags } from '../../../lib/clipping/joined.ts';
import type { Clipping, StoredAnnotation } from '../../../lib/model/clipping.ts';
import { changeClipping } from '../../../lib/store/clippings.ts';
import { listValues } from '../../../lib/store/counts.ts';
import { library } from '../../../lib/store/database.ts';
import type { Span } from '../../../lib/text/span.ts';
import { attempt } from '../toasts.ts';
import { useLive } from '../use-live.ts';
import { MarkNoteForm } from './MarkNoteForm.tsx';
import { SaveOrNot } from './SaveOrNot.tsx';

interface MarginProps {
  readonly clipping: Clipping;
  readonly paragraph: Span;
  /** The first paragraph also bears the note on the whole clipping. */
  readonly first: boolean;
  /** Annotations with notes, in the order of their numbers. */
  readonly noted: readonly StoredAnnotation[];
}

/** What stands beside a paragraph: the clipping's note, notes on marks, and dates that disagree. */
export function Margin({ clipping, paragraph, first, noted }: MarginProps) {
  const within = (a: Span): boolean => paragraph.start <= a.start && a.start < paragraph.end;
  const conflicts = clipping.annotations.filter(
    (a) => a.kind === 'date' && a.conflict && a.status === 'proposed' && within(a),
  );
  return (
    <>
      {first && <ClippingNote clipping={clipping} />}
      {conflicts.map((a) => (
        <Conflict key={a.id} annotation={a} />
      ))}
      {noted.map(
        (a, index) => within(a) && <MarkNote key={a.id} clipping={clipping} annotation={a} number={index + 1} />,
      )}
    </>
  );
}

function Conflict({ annotation }: { readonly annotation: StoredAnnotation }) {
  const t = useT();
  if (annotation.kind !== 'date' || !annotation.conflict) return null;
  const { actual, printed } = annotation.conflict;
  return (
    <aside class="mn lampy">
      <b>{t('libraryWeekdayConflict')}</b>
      {t('libraryWeekdayFalls', t.format.day(printed ?? annotation.iso), t.format.weekday(actual))}
    </aside>
  );
}

interface NoteAndTags {
  readonly note: string;
  readonly tags: readonly string[];
}

/** What is written, and what it began with: the clipping may be changed meanwhile, by the popup for instance. */
interface ClippingDraft extends NoteAndTags {
  readonly opened: NoteAndTags;
}

function ClippingNote({ clipping }: { readonly clipping: Clipping }) {
  const t = useT();
  const known = useLive((db) => listValues(db, 'tags'), []);
  const [draft, setDraft] = useState<ClippingDraft | null>(null);
  const { note, tags } = clipping;
  if (draft) {
    const save = (): void =>
      attempt(t, async () => {
        await changeClipping(await library(), clipping.id, (c) => ({
          ...c,
          note: joinedNote(draft.opened.note, draft.note, c.note),
          tags: joinedTags(draft.opened.tags, draft.tags, c.tags),
        }));
        setDraft(null);
      });
    return (
      <aside class="mn editing">
        <TextField
          label={t('libraryClippingNote')}
          lines={4}
          value={draft.note}
          onInput={(text) => setDraft({ ...draft, note: text })}
        />
        <TagInput
          label={t('popupTags')}
          tags={draft.tags}
          known={(known.value ?? []).slice(0, 100).map(({ value }) => value)}
          onChange={(next) => setDraft({ ...draft, tags: next })}
        />
        <SaveOrNot onSave={save} onCancel={() => setDraft(null)} />
      </aside>
    );
  }
  const edit = (): void => setDraft({ note, tags, opened: { note, tags } });
  if (note === '' && tags.length === 0)
    return (
      <Button look="quiet" icon="note" class="mn-add" onClick={edit}>
        {t('popupAddNote')}
      </Button>
    );
  return (
    <aside class="mn">
      <b>
        {t('libraryClippingNote')}
        <IconButton icon="pencil" label={t('libraryEditNote')} onClick={edit} />
      </b>
      {note}
      {tags.length > 0 && (
        <span class="tags">
          {tags.map((tag) => (
            <a key={tag} class="tag" href={`#/?tag=${encodeURIComponent(tag)}`}>
              {tag}
            </a>
          ))}
        </span>
      )}
    </aside>
  );
}

interface MarkNoteProps {
  readonly clipping: Clipping;
  readonly annotation: StoredAnnotation;
  readonly number: number;
}

function MarkNote({ clipping, annotation, number }: MarkNoteProps) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const done = (): void => setEditing(false);
  if (editing)
    return (
      <aside class="mn editing">
        <MarkNoteForm clippingId={clipping.id} annotation={annotation} lines={3} onSaved={done} onCancel={done} />
      </aside>
    );
  return (
    <aside class="mn" id={`note-${number}`} tabIndex={-1}>
      <b>
        <span>{number}</span>
        {annotation.text.replace(/\s+/g, ' ')}
        <IconButton icon="pencil" label={t('libraryEditNote')} onClick={() => setEditing(true)} />
      </b>
      {annotation.note}
    </aside>
  );
}
