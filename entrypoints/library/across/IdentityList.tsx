import { useEffect } from 'preact/hooks';
import { SearchField } from '../../../components/Field.tsx';
import { EmptyState } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { BarTable } from '../../../components/library/BarTable.tsx';
import { listIdentities } from '../../../lib/store/identities.ts';
import { go } from '../router.ts';
import { useLive } from '../use-live.ts';
import { identityBars } from './identity-bars.ts';

interface IdentityListProps {
  readonly view: 'people' | 'institutions';
  readonly q: string;
}

const SHOWN = 300;

/** Persons or institutions across clippings, the most named first, with a bar each. */
export function IdentityList({ view, q }: IdentityListProps) {
  const t = useT();
  const people = view === 'people';
  const title = t(people ? 'libraryPeople' : 'libraryInstitutions');
  const found = useLive(
    (db) => listIdentities(db, people ? 'person' : 'institution', { limit: SHOWN, ...(q ? { query: q } : {}) }),
    [view, q],
  );
  useEffect(() => {
    document.title = `${title} – Sorot`;
  }, [title]);
  return (
    <main class="main across" tabIndex={-1}>
      <h1 class="page-title">{title}</h1>
      <div class="settings-field">
        <SearchField label={t('acrossSearch')} value={q} onInput={(text) => go({ view, q: text }, true)} />
      </div>
      {found.value?.length === 0 && (
        <EmptyState title={t(q ? 'libraryNoMatch' : 'acrossEmpty')}>
          {t(q ? 'libraryNoMatchDetail' : 'acrossEmptyDetail')}
        </EmptyState>
      )}
      {found.value && found.value.length > 0 && (
        <BarTable bars={identityBars(found.value)} heads={{ name: t('acrossName'), value: t('acrossClippings') }} />
      )}
    </main>
  );
}
