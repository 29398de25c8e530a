import { Button, IconButton } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useT } from '../../../components/i18n.tsx';
import { MenuButton } from '../../../components/Menu.tsx';
import type { CountKey } from '../../../lib/i18n.ts';
import type { Clipping } from '../../../lib/model/clipping.ts';
import { type Undoable, undo } from '../../../lib/store/change-all.ts';
import { listCollections } from '../../../lib/store/counts.ts';
import { library, type SorotDatabase } from '../../../lib/store/database.ts';
import { editCollections, moveToTrash, restore, setStatus } from '../../../lib/store/edits.ts';
import { go, type ListRoute } from '../router.ts';
import { attempt, say } from '../toasts.ts';
import { useLive } from '../use-live.ts';

interface DetailBarProps {
  readonly clipping: Clipping;
  readonly route: ListRoute;
}

/** What can be done with the open clipping. */
export function DetailBar({ clipping, route }: DetailBarProps) {
  const t = useT();
  const collections = useLive(listCollections, []);
  const ids = [clipping.id];
  const versions = clipping.versions.length;
  const reviewed = clipping.status === 'reviewed';
  const edit = (message: CountKey | null, work: (db: SorotDatabase) => Promise<Undoable>, leave = false): void =>
    attempt(t, async () => {
      const db = await library();
      const done = await work(db);
      if (leave) go({ ...route, open: null, compare: false });
      if (message) {
        say(t.count(message, done.changed), { undo: () => attempt(t, async () => void (await undo(db, done))) });
      }
    });
  return (
    <div class="bar" role="toolbar" aria-label={t('libraryActions')}>
      <IconButton
        class="only-narrow"
        icon="back"
        label={t('libraryBack')}
        onClick={() => go({ ...route, open: null, compare: false })}
      />
      {/^https?:/.test(clipping.url) && (
        <a class="btn btn-quiet" href={clipping.url} target="_blank" rel="noopener noreferrer">
          <Icon name="external" />
          {t('libraryOriginal')}
        </a>
      )}
      {versions > 0 && (
        <Button look="quiet" icon="clock" onClick={() => go({ ...route, open: clipping.id, compare: true })}>
          {t('libraryVersion', versions + 1, versions + 1)}
        </Button>
      )}
      {!clipping.deletedAt && (
        <>
          {(collections.value ?? []).length > 0 && (
            <MenuButton
              label={t('popupCollection')}
              icon="folder"
              look="quiet"
              align="start"
              words={t('popupCollection')}
              items={(collections.value ?? []).map((collection) => {
                const inside = clipping.collections.includes(collection.id);
                return {
                  label: collection.name,
                  checked: inside,
                  onSelect: () =>
                    edit(null, (db) => editCollections(db, ids, { [inside ? 'remove' : 'add']: [collection.id] })),
                };
              })}
            />
          )}
          <Button
            look="quiet"
            icon="download"
            onClick={() => go({ view: 'export', collection: null, ids: [clipping.id] })}
          >
            {t('libraryExport')}
          </Button>
          <Button
            look="quiet"
            icon="check"
            aria-pressed={reviewed ? 'true' : 'false'}
            onClick={() => edit(null, (db) => setStatus(db, ids, reviewed ? 'to-review' : 'reviewed'))}
          >
            {t(reviewed ? 'statusReviewed' : 'libraryMarkReviewed')}
          </Button>
        </>
      )}
      <span class="end" />
      {clipping.deletedAt ? (
        <Button icon="undo" onClick={() => edit('libraryRestored', (db) => restore(db, ids), true)}>
          {t('libraryRestore')}
        </Button>
      ) : (
        <IconButton
          icon="trash"
          label={t('libraryToTrash')}
          onClick={() => edit('libraryTrashed', (db) => moveToTrash(db, ids), true)}
        />
      )}
    </div>
  );
}
