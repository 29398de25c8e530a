import { EmptyState } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import type { ListRoute } from '../router.ts';
import { CompareView } from './CompareView.tsx';
import { DetailView } from './DetailView.tsx';
import { ListPane } from './ListPane.tsx';

/** A list, and beside it the clipping that is open. */
export function ClippingsView({ route }: { readonly route: ListRoute }) {
  const t = useT();
  return (
    <div class={route.open ? 'two-panes has-open' : 'two-panes'}>
      <ListPane route={route} />
      <main class="det" tabIndex={-1} aria-label={t('libraryOpenClipping')}>
        {route.open === null ? (
          <EmptyState title={t('libraryNothingOpen')}>{t('libraryNothingOpenDetail')}</EmptyState>
        ) : route.compare ? (
          <CompareView key={route.open} id={route.open} route={route} />
        ) : (
          <DetailView key={route.open} id={route.open} route={route} />
        )}
      </main>
    </div>
  );
}
