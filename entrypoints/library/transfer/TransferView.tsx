import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { browser } from '../../../lib/browser.ts';
import { EXPORTERS } from '../../../lib/export/index.ts';
import { backupSource } from '../../../lib/export/source.ts';
import { writeExport } from '../../../lib/export/write.ts';
import { listCollections } from '../../../lib/store/counts.ts';
import { library } from '../../../lib/store/database.ts';
import { type ClippingFilter, findClippings } from '../../../lib/store/queries.ts';
import type { Route } from '../router.ts';
import { attempt, say } from '../toasts.ts';
import { useLive } from '../use-live.ts';
import { download } from './download.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';

type ExportRoute = Extract<Route, { readonly view: 'export' }>;

/** Export and import, and the full backup. */
export function TransferView({ route }: { readonly route: ExportRoute }) {
  const t = useT();
  const collections = useLive(listCollections, []);
  const key = `${route.collection} ${route.ids.join()}`;
  const filter = useMemo(
    (): ClippingFilter => ({
      ...(route.collection ? { collection: route.collection } : {}),
      ...(route.ids.length > 0 ? { ids: new Set(route.ids) } : {}),
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
              chosen: route.ids.length,
              total: total.value,
            }}
          />
        )}
      </section>
      <section class="panel" aria-label={t('importTitle')}>
        <SectionHeading>{t('importTitle')}</SectionHeading>
        <ImportPanel />
      </section>
      <Backup />
    </main>
  );
}

const LAST_BACKUP = 'lastBackup';
/** After so many days a backup counts as old. */
const OLD_DAYS = 30;

/** Everything in one file, and a gentle word when the last one is old. */
function Backup() {
  const t = useT();
  const [last, setLast] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    void browser.storage.local.get(LAST_BACKUP).then((stored) => {
      const at = stored[LAST_BACKUP];
      setLast(typeof at === 'string' ? at : null);
    });
  }, []);
  const run = (): void =>
    attempt(t, async () => {
      const source = await backupSource(await library());
      const file = await writeExport(EXPORTERS.json, source);
      const now = new Date().toISOString();
      download(file, `sorot-${now.slice(0, 10)}${EXPORTERS.json.extension}`);
      await browser.storage.local.set({ [LAST_BACKUP]: now });
      setLast(now);
      say(t.count('backupDone', source.total));
    });
  const old = last !== undefined && (last === null || Date.now() - Date.parse(last) > OLD_DAYS * 86_400_000);
  return (
    <section class="panel" aria-label={t('backupTitle')}>
      <SectionHeading>{t('backupTitle')}</SectionHeading>
      <div class="backup">
        <p>
          {t('backupDetail')}{' '}
          {last !== undefined && (
            <span class={old ? 'flag' : 'muted'}>
              {last === null ? t('backupNever') : t('backupLast', t.format.instant(last))}
            </span>
          )}
        </p>
        <Button icon="download" onClick={run}>
          {t('backupButton')}
        </Button>
      </div>
    </section>
  );
}
