import { useEffect, useState } from 'preact/hooks';
import { Button, IconButton } from '../../components/Button.tsx';
import { useT } from '../../components/i18n.tsx';
import { Navigation, type NavigationEntry } from '../../components/library/Navigation.tsx';
import { countLibrary, listCollections } from '../../lib/store/counts.ts';
import { library } from '../../lib/store/database.ts';
import { createCollection } from '../../lib/store/edits.ts';
import { countIdentityKinds } from '../../lib/store/identities.ts';
import { go, type Route } from './router.ts';
import { listOf } from './routes.ts';
import { attempt, say } from './toasts.ts';
import { useLive } from './use-live.ts';

/** Navigation with its numbers; on narrow windows it is a menu behind a button. */
export function NavigationPane({ route }: { readonly route: Route }) {
  const t = useT();
  const counts = useLive(countLibrary, []);
  const collections = useLive(listCollections, []);
  const identities = useLive(countIdentityKinds, []);
  const [open, setOpen] = useState(false);
  const size = useStorageSize(counts.value?.clippings ?? 0);
  useEffect(() => setOpen(false), [route]);

  const scope = route.view === 'clippings' ? route.scope : null;
  const entry = (
    label: string,
    icon: NavigationEntry['icon'],
    href: string,
    selected: boolean,
    count?: NavigationEntry['count'],
  ): NavigationEntry => ({ label, icon, href, selected, ...(count === undefined ? {} : { count }) });
  const groups = [
    {
      entries: [
        entry(t('libraryAll'), 'list', '#/', scope?.kind === 'all', counts.value?.clippings),
        entry(t('libraryToCheck'), 'alert', '#/check', scope?.kind === 'check', counts.value?.toCheck),
      ],
    },
    {
      title: t('libraryCollections'),
      entries: (collections.value ?? []).map(({ id, name, count }) =>
        entry(
          name,
          'folder',
          `#/collection/${encodeURIComponent(id)}`,
          scope?.kind === 'collection' && scope.id === id,
          count,
        ),
      ),
      extra: <NewCollection />,
    },
    {
      title: t('libraryAcross'),
      entries: [
        entry(t('overviewTitle'), 'bars', '#/overview', route.view === 'overview'),
        entry(
          t('libraryPeople'),
          'person',
          '#/people',
          route.view === 'people' || route.view === 'person',
          identities.value?.person,
        ),
        entry(
          t('libraryInstitutions'),
          'institution',
          '#/institutions',
          route.view === 'institutions' || route.view === 'institution',
          identities.value?.institution,
        ),
        entry(t('libraryTimeline'), 'calendar', '#/timeline', route.view === 'timeline'),
      ],
    },
    {
      title: t('libraryOther'),
      entries: [
        entry(t('libraryExportImport'), 'download', '#/export', route.view === 'export'),
        entry(t('libraryTrash'), 'trash', '#/trash', scope?.kind === 'trash', counts.value?.trash),
        entry(t('librarySettings'), 'settings', '#/settings', route.view === 'settings' || route.view === 'lexicon'),
      ],
    },
  ];
  const foot = [t.count('libraryClippings', counts.value?.clippings ?? 0), size === null ? '' : t.format.bytes(size)]
    .filter(Boolean)
    .join(', ');
  return (
    <div class={open ? 'nav-pane is-open' : 'nav-pane'}>
      <div class="nav-toggle">
        <IconButton
          icon={open ? 'close' : 'list'}
          label={t('libraryMenu')}
          aria-expanded={open ? 'true' : 'false'}
          onClick={() => setOpen(!open)}
        />
      </div>
      <Navigation groups={groups} foot={`${foot}.`} />
    </div>
  );
}

/** A new collection, named in place. */
function NewCollection() {
  const t = useT();
  const [name, setName] = useState<string | null>(null);
  if (name === null)
    return (
      <Button look="quiet" icon="plus" class="nav-new" onClick={() => setName('')}>
        {t('libraryNewCollection')}
      </Button>
    );
  const create = (): void => {
    setName(null);
    if (name.trim() === '') return;
    attempt(t, async () => {
      const collection = await createCollection(await library(), name);
      go(listOf({ kind: 'collection', id: collection.id }));
      say(t('libraryCollectionMade', collection.name));
    });
  };
  return (
    <form
      class="nav-form"
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <input
        class="field"
        aria-label={t('libraryCollectionName')}
        placeholder={t('libraryCollectionName')}
        maxLength={120}
        value={name}
        ref={(input) => input?.focus()}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setName(null)}
        onBlur={create}
      />
    </form>
  );
}

/** Bytes that the library takes up on disk; null when the browser does not say. */
function useStorageSize(clippings: number): number | null {
  const [size, setSize] = useState<number | null>(null);
  useEffect(() => {
    void navigator.storage?.estimate?.().then(
      ({ usage }) => setSize(usage ?? null),
      () => undefined,
    );
  }, [clippings]);
  return size;
}
