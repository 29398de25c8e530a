import { Button, IconButton } from '../Button.tsx';
import { type Option, Select, TextField } from '../Field.tsx';
import { useT } from '../i18n.tsx';
import { TagInput } from '../TagInput.tsx';

/** What the reader adds to a clipping before it is saved. */
export interface ClipDraft {
  /** Id of a collection, "" for none, `NEW_COLLECTION` for the one named in `newCollection`. */
  readonly collection: string;
  readonly newCollection: string;
  readonly tags: readonly string[];
  readonly note: string;
}

export const NEW_COLLECTION = '\u0000new';
export const EMPTY_DRAFT: ClipDraft = { collection: '', newCollection: '', tags: [], note: '' };

interface ClipProps {
  readonly draft: ClipDraft;
  readonly collections: readonly { readonly id: string; readonly name: string }[];
  readonly knownTags?: readonly string[];
  /** How many findings go with it. */
  readonly findings: number;
  readonly open: boolean;
  readonly saving: boolean;
  readonly onDraft: (draft: ClipDraft) => void;
  readonly onOpen: (open: boolean) => void;
  readonly onClip: () => void;
}

/** The bar at the foot: collection and button; opened, with labels and note. */
export function ClipForm({
  draft,
  collections,
  knownTags,
  findings,
  open,
  saving,
  onDraft,
  onOpen,
  onClip,
}: ClipProps) {
  const t = useT();
  const options: Option[] = [
    { value: '', label: t('popupNoCollection') },
    ...collections.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW_COLLECTION, label: t('popupNewCollection') },
  ];
  const choose = (collection: string): void => {
    onDraft({ ...draft, collection });
    if (collection === NEW_COLLECTION) onOpen(true);
  };
  const select = (
    <Select
      label={t('popupCollection')}
      labelled={open}
      icon="folder"
      value={draft.collection}
      options={options}
      onChange={choose}
    />
  );
  const clip = (
    <Button look="main" icon="clip" disabled={saving} aria-keyshortcuts="Alt+C" onClick={onClip}>
      {t(saving ? 'popupSaving' : 'popupClip')}
      {!saving && <kbd>Alt+C</kbd>}
    </Button>
  );
  if (!open)
    return (
      <footer class="clipbar">
        {select}
        <IconButton icon="note" label={t('popupAddNote')} aria-expanded="false" onClick={() => onOpen(true)} />
        {clip}
      </footer>
    );
  return (
    <footer class="clipform">
      {select}
      {draft.collection === NEW_COLLECTION && (
        <TextField
          label={t('popupNewCollectionName')}
          value={draft.newCollection}
          maxLength={120}
          onInput={(newCollection) => onDraft({ ...draft, newCollection })}
        />
      )}
      <TagInput
        label={t('popupTags')}
        tags={draft.tags}
        onChange={(tags) => onDraft({ ...draft, tags })}
        {...(knownTags ? { known: knownTags } : {})}
      />
      <TextField label={t('popupNote')} value={draft.note} lines={2} onInput={(note) => onDraft({ ...draft, note })} />
      <div class="acts">
        <span class="note-text">{t('popupFindingsSaved', findings)}</span>
        <Button look="quiet" onClick={() => onOpen(false)}>
          {t('commonClose')}
        </Button>
        {clip}
      </div>
    </footer>
  );
}
