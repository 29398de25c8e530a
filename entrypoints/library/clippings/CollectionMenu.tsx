import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/Field.tsx';
import { useT } from '../../../components/i18n.tsx';
import { MenuButton, type MenuItem } from '../../../components/Menu.tsx';
import type { Collection } from '../../../lib/model/clipping.ts';
import { library } from '../../../lib/store/database.ts';
import { editCollection, removeCollection, undoRemoveCollection } from '../../../lib/store/edits.ts';
import { attemptLong } from '../long-work.ts';
import { go, type Scope } from '../router.ts';
import { listOf } from '../routes.ts';
import { attempt, say } from '../toasts.ts';

interface CollectionMenuProps {
  readonly scope: Scope;
  readonly collection: Collection | null;
  readonly ids: readonly string[];
  readonly onPick: () => void;
}

/** What can be done with a list as a whole. */
export function CollectionMenu({ scope, collection, ids, onPick }: CollectionMenuProps) {
  const t = useT();
  const [renaming, setRenaming] = useState<string | null>(null);
  const remove = (): void => {
    if (!collection) return;
    attemptLong(t, async (work) => {
      const db = await library();
      const removed = await removeCollection(db, collection.id, work);
      go(listOf({ kind: 'all' }));
      const takeBack = (): void => attemptLong(t, (back) => undoRemoveCollection(db, removed, back), takeBack);
      say(t('libraryCollectionRemoved', collection.name), { undo: takeBack });
    });
  };
  const items: MenuItem[] = [];
  if (ids.length > 0) items.push({ label: t('libraryPickSeveral'), onSelect: onPick });
  if (scope.kind !== 'trash' && ids.length > 0)
    items.push({
      label: t('libraryExport'),
      onSelect: () =>
        go({ view: 'export', collection: collection?.id ?? null, ids: scope.kind === 'check' ? [...ids] : [] }),
    });
  if (collection)
    items.push(
      { label: t('libraryRename'), divided: items.length > 0, onSelect: () => setRenaming(collection.name) },
      { label: t('libraryRemoveCollection'), hint: t('libraryClippingsStay'), onSelect: remove },
    );
  const rename = (): void => {
    if (!collection || renaming === null) return;
    attempt(t, async () => {
      await editCollection(await library(), collection.id, { name: renaming.trim().replace(/\s+/g, ' ') });
      setRenaming(null);
    });
  };
  return (
    <>
      {items.length > 0 && <MenuButton label={t('libraryListActions')} icon="more" items={items} />}
      {renaming !== null && (
        <Dialog
          small
          title={t('libraryRename')}
          onClose={() => setRenaming(null)}
          footer={
            <>
              <span class="end" />
              <Button look="quiet" onClick={() => setRenaming(null)}>
                {t('commonCancel')}
              </Button>
              <Button look="main" disabled={renaming.trim() === ''} onClick={rename}>
                {t('commonSave')}
              </Button>
            </>
          }
        >
          <form
            class="dlg-text"
            onSubmit={(event) => {
              event.preventDefault();
              rename();
            }}
          >
            <TextField label={t('libraryCollectionName')} value={renaming} maxLength={120} onInput={setRenaming} />
          </form>
        </Dialog>
      )}
    </>
  );
}
