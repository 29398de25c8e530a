import { EmptyState } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import type { ListRoute } from '../router.ts';
import { useLive } from '../use-live.ts';
import { CompareView } from './CompareView.tsx';
import { DetailView } from './DetailView.tsx';
import { ListPane } from './ListPane.tsx';

/** A list, and beside it the clipping that is open. */
export function ClippingsView({ route }: { readonly route: ListRoute }) {
  const t = useT();
  const isEmpty = useLive(async (db) => (await db.heads.limit(1).count()) === 0, []).value;
  return (
    <div class={route.open ? 'two-panes has-open' : 'two-panes'}>
      <ListPane route={route} />
      <main class="det" tabIndex={-1} aria-label={t('libraryOpenClipping')}>
        {route.open === null ? (
          // Where there is none to choose the list says what to do.
          isEmpty === false && <EmptyState title={t('libraryNothingOpen')}>{t('libraryNothingOpenDetail')}</EmptyState>
        ) : route.compare ? (
          <CompareView key={route.open} id={route.open} route={route} />
        ) : (
          <DetailView key={route.open} id={route.open} route={route} />
        )}
      </main>
    </div>
  );
}
