import { useEffect } from 'preact/hooks';
import { SearchField } from '../../../components/Field.tsx';
import { EmptyState } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { listIdentities } from '../../../lib/store/identities.ts';
import { formatRoute, go } from '../router.ts';
import { useLive } from '../use-live.ts';

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
  const most = Math.max(1, ...(found.value ?? []).map((identity) => identity.clippings));
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
        <table class={`bars ${people ? 'k-o' : 'k-i'}`}>
          <thead>
            <tr>
              <th scope="col">{t('acrossName')}</th>
              <th scope="col">
                <span class="hide">{t('acrossShare')}</span>
              </th>
              <th scope="col" class="num">
                {t('acrossClippings')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.value.map((identity) => (
              <tr key={identity.key}>
                <td>
                  <a href={formatRoute({ view: people ? 'person' : 'institution', key: identity.key })}>
                    {identity.name}
                  </a>{' '}
                  {identity.region && <span class="muted num">({identity.region})</span>}
                </td>
                <td aria-hidden="true">
                  <span class="b" style={{ width: `${(100 * identity.clippings) / most}%` }} />
                </td>
                <td class="num">{t.format.number(identity.clippings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
