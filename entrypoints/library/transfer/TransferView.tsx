import { useEffect, useMemo } from 'preact/hooks';
import { SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { listCollections } from '../../../lib/store/counts.ts';
import { type ClippingFilter, findClippings } from '../../../lib/store/queries.ts';
import type { Route } from '../router.ts';
import { useLive } from '../use-live.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';

type ExportRoute = Extract<Route, { readonly view: 'export' }>;

/** Export and import, and the full backup. */
export function TransferView({ route }: { readonly route: ExportRoute }) {
  const t = useT();
  const collections = useLive(listCollections, []);
  const key = `${route.collection} ${route.ids?.join()}`;
  const filter = useMemo(
    (): ClippingFilter => ({
      ...(route.collection ? { collection: route.collection } : {}),
      ...(route.ids?.length === 0 ? {} : { ids: new Set(route.ids) }),
    }),
    [key],
  );
  const total = useLive(async (db) => (await findClippings(db, filter)).length, [filter]);
  useEffect(() => {
    document.title = `${t('libraryExportImport')} – Sorot`;
  }, []);
  return (
    <main class="main transfer" tabIndex={-1}>
      <h1 class="page-title">{t('libraryExportImport')}</h1>
      <section class="panel" aria-label={t('libraryExport')}>
        <SectionHeading>{t('libraryExport')}</SectionHeading>
        {collections.value && total.value !== null && (
          <ExportPanel
            key={key}
            collections={collections.value}
            selection={{
              filter,
              collection: collections.value.find((c) => c.id === route.collection) ?? null,
              chosen: route.ids === null ? null : route.ids.length,
              total: total.value,
            }}
          />
        )}
      </section>
      <section class="panel" aria-label={t('importTitle')}>
        <SectionHeading>{t('importTitle')}</SectionHeading>
        <ImportPanel />
      </section>
      <BackupPanel />
    </main>
  );
}
