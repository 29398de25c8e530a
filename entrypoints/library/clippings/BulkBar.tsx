import { Button, IconButton } from '../../../components/Button.tsx';
import { useT } from '../../../components/i18n.tsx';
import { MenuButton } from '../../../components/Menu.tsx';
import type { CountKey } from '../../../lib/i18n.ts';
import { type Undoable, undo } from '../../../lib/store/change-all.ts';
import { listCollections, listValues } from '../../../lib/store/counts.ts';
import { library, type SorotDatabase } from '../../../lib/store/database.ts';
import { editCollections, editTags, moveToTrash, restore, setStatus } from '../../../lib/store/edits.ts';
import type { Work } from '../../../lib/work.ts';
import { attemptLong } from '../long-work.ts';
import { go, type ListRoute } from '../router.ts';
import { say } from '../toasts.ts';
import { useLive } from '../use-live.ts';

interface BulkBarProps {
  readonly route: ListRoute;
  readonly ids: readonly string[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string> | null) => void;
}

/** What can be done with several clippings at once; each can be undone. */
export function BulkBar({ route, ids, picked, onPick }: BulkBarProps) {
  const t = useT();
  const collections = useLive(listCollections, []);
  const tags = useLive((db) => listValues(db, 'tags'), []);
  const chosen = [...picked];
  const edit = (message: CountKey, change: (db: SorotDatabase, work: Work) => Promise<Undoable>): void =>
    attemptLong(t, async (work) => {
      const db = await library();
      const done = await change(db, work);
      onPick(null);
      const takeBack = (): void => attemptLong(t, async (back) => void (await undo(db, done, back)), takeBack);
      say(t.count(message, done.changed), { undo: takeBack });
    });
  const none = chosen.length === 0;
  return (
    <fieldset class="bulk">
      <legend class="hide">{t('libraryPickSeveral')}</legend>
      <p>
        <strong>{t.count('libraryPicked', chosen.length)}</strong>
        <button
          type="button"
          class="link"
          onClick={() => onPick(picked.size === ids.length ? new Set() : new Set(ids))}
        >
          {t(picked.size === ids.length ? 'libraryPickNone' : 'libraryPickAll')}
        </button>
        <IconButton icon="close" label={t('commonClose')} onClick={() => onPick(null)} />
      </p>
      {!none && route.scope.kind === 'trash' && (
        <Button icon="undo" onClick={() => edit('libraryRestored', (db, work) => restore(db, chosen, work))}>
          {t('libraryRestore')}
        </Button>
      )}
      {!none && route.scope.kind !== 'trash' && (
        <div class="acts">
          <MenuButton
            above
            align="start"
            label={t('libraryCollections')}
            words={t('libraryCollections')}
            items={(collections.value ?? []).map((c) => ({
              label: c.name,
              onSelect: () =>
                edit('libraryCollected', (db, work) => editCollections(db, chosen, { add: [c.id] }, work)),
            }))}
          />
          <MenuButton
            above
            align="start"
            label={t('popupTags')}
            words={t('popupTags')}
            items={(tags.value ?? []).slice(0, 30).map(({ value }) => ({
              label: value,
              onSelect: () => edit('libraryTagged', (db, work) => editTags(db, chosen, { add: [value] }, work)),
            }))}
          />
          <Button
            icon="check"
            onClick={() => edit('libraryReviewed', (db, work) => setStatus(db, chosen, 'reviewed', work))}
          >
            {t('statusReviewed')}
          </Button>
          <Button icon="download" onClick={() => go({ view: 'export', collection: null, ids: chosen })}>
            {t('libraryExport')}
          </Button>
          <IconButton
            icon="trash"
            label={t('libraryToTrash')}
            onClick={() => edit('libraryTrashed', (db, work) => moveToTrash(db, chosen, work))}
          />
        </div>
      )}
    </fieldset>
  );
}
