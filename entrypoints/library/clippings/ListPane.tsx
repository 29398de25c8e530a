import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { SearchField } from '../../../components/Field.tsx';
import { wordsOf } from '../../../components/Found.tsx';
import { failureText } from '../../../components/failure.ts';
import { EmptyState } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { MenuButton } from '../../../components/Menu.tsx';
import type { MessageKey } from '../../../lib/i18n.ts';
import { listCollections } from '../../../lib/store/counts.ts';
import { SORTS } from '../../../lib/store/queries.ts';
import { go, type ListRoute } from '../router.ts';
import { useLive } from '../use-live.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ClippingList } from './ClippingList.tsx';
import { CollectionMenu } from './CollectionMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { isFiltered } from './list-query.ts';
import { TrashNotice } from './TrashNotice.tsx';
import { useIds } from './use-ids.ts';

/** Typing in the search field waits so long before the list follows. */
const PAUSE_MS = 120;

export function ListPane({ route }: { readonly route: ListRoute }) {
  const t = useT();
  const { scope, filters, sort } = route;
  const scopeId = scope.kind === 'collection' ? scope.id : scope.kind;
  const { live: ids, partial } = useIds(route);
  const collections = useLive(listCollections, []);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => setPicked(null), [scopeId]);
  // What a filter hides is not worked on.
  const chosen = useMemo(
    () => picked && new Set((ids.value ?? []).filter((id) => picked.has(id))),
    [picked, ids.value],
  );

  const collection = scope.kind === 'collection' ? collections.value?.find((c) => c.id === scope.id) : undefined;
  const title =
    scope.kind === 'collection'
      ? (collection?.name ?? t('libraryCollectionGone'))
      : t(scope.kind === 'trash' ? 'libraryTrash' : scope.kind === 'check' ? 'libraryToCheck' : 'libraryAll');
  useEffect(() => {
    document.title = `${title} – Sorot`;
  }, [title]);
  const total = ids.value?.length ?? 0;
  // Nothing to filter or sort: what to do first is all there is to say.
  const bare = ids.value !== null && total === 0 && !isFiltered(route);
  return (
    <section class="list" aria-label={t('libraryList')}>
      <div class="lh">
        <h1>
          <span class="clip1">{title}</span>
          <span class="num">{ids.value && !partial && !isFiltered(route) && t.count('libraryClippings', total)}</span>
          <span class="end" />
          <CollectionMenu
            scope={scope}
            collection={collection ?? null}
            ids={partial ? [] : (ids.value ?? [])}
            onPick={() => setPicked(new Set())}
          />
        </h1>
        <Search route={route} />
        {!bare && <FilterBar filters={filters} onChange={(changed) => go({ ...route, filters: changed }, true)} />}
      </div>
      <div class="count" hidden={bare}>
        <span role="status">{isFiltered(route) && ids.value && !partial && t.count('libraryMatches', total)}</span>
        <MenuButton
          label={t('librarySort')}
          look="quiet"
          words={t(SORT_NAMES[`${sort.by}-${sort.order}`])}
          items={SORTS.flatMap((by) =>
            (['newest', 'oldest'] as const).map((order) => ({
              label: t(SORT_NAMES[`${by}-${order}`]),
              checked: sort.by === by && sort.order === order,
              onSelect: () => go({ ...route, sort: { by, order } }),
            })),
          )}
        />
      </div>
      {scope.kind === 'all' && !isFiltered(route) && !partial && <BackupReminder />}
      {scope.kind === 'trash' && total > 0 && !partial && <TrashNotice total={total} />}
      {ids.state === 'failed' && <EmptyState title={t('libraryUnavailable')}>{failureText(t, ids.failure)}</EmptyState>}
      {ids.value && total > 0 && (
        <ClippingList
          route={route}
          ids={ids.value}
          words={wordsOf(filters.q ?? '')}
          picked={chosen}
          onPick={setPicked}
        />
      )}
      {ids.value && total === 0 && <Nothing route={route} />}
      {chosen && ids.value && !partial && <BulkBar route={route} ids={ids.value} picked={chosen} onPick={setPicked} />}
    </section>
  );
}

const SORT_NAMES = {
  'published-newest': 'sortPublishedNewest',
  'published-oldest': 'sortPublishedOldest',
  'clipped-newest': 'sortClippedNewest',
  'clipped-oldest': 'sortClippedOldest',
  'updated-newest': 'sortUpdatedNewest',
  'updated-oldest': 'sortUpdatedOldest',
} as const satisfies Record<string, MessageKey>;

function Search({ route }: { readonly route: ListRoute }) {
  const t = useT();
  const [text, setText] = useState(route.filters.q ?? '');
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(text);
  useEffect(() => {
    // An address that came from elsewhere (back, a link) is shown; what was typed here is not overwritten.
    if ((route.filters.q ?? '') !== asked.current) setText(route.filters.q ?? '');
    asked.current = route.filters.q ?? '';
  }, [route.filters.q]);
  useEffect(() => {
    if (text.trim() === (route.filters.q ?? '')) return;
    const timer = setTimeout(() => {
      const { q: _, ...others } = route.filters;
      asked.current = text.trim();
      go({ ...route, filters: asked.current ? { ...others, q: asked.current } : others }, true);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target?.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  const label = t(
    route.scope.kind === 'collection'
      ? 'librarySearchCollection'
      : route.scope.kind === 'trash'
        ? 'librarySearchTrash'
        : 'librarySearch',
  );
  return (
    <div ref={box}>
      <SearchField label={label} value={text} onInput={setText} shortcut="/" />
    </div>
  );
}

function Nothing({ route }: { readonly route: ListRoute }) {
  const t = useT();
  if (isFiltered(route))
    return (
      <EmptyState
        title={t('libraryNoMatch')}
        actions={
          <button type="button" class="btn" onClick={() => go({ ...route, filters: {}, open: null })}>
            {t('libraryClearFilters')}
          </button>
        }
      >
        {t('libraryNoMatchDetail')}
      </EmptyState>
    );
  switch (route.scope.kind) {
    case 'trash':
      return <EmptyState title={t('libraryTrashEmpty')}>{t('libraryTrashEmptyDetail')}</EmptyState>;
    case 'check':
      return <EmptyState title={t('libraryCheckEmpty')}>{t('libraryCheckEmptyDetail')}</EmptyState>;
    case 'collection':
      return <EmptyState title={t('libraryCollectionEmpty')}>{t('libraryCollectionEmptyDetail')}</EmptyState>;
    default:
      return <EmptyState title={t('libraryEmpty')}>{t('libraryEmptyDetail')}</EmptyState>;
  }
}
