import { useEffect } from 'preact/hooks';
import { EmptyState, SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { KIND_NAME } from '../../../components/kinds.tsx';
import { BarTable } from '../../../components/library/BarTable.tsx';
import { WeekColumns } from '../../../components/library/WeekColumns.tsx';
import { KINDS } from '../../../lib/model/annotation.ts';
import { countLibrary } from '../../../lib/store/counts.ts';
import type { SorotDatabase } from '../../../lib/store/database.ts';
import { listIdentities } from '../../../lib/store/identities.ts';
import { recentClippings } from '../../../lib/store/queries.ts';
import { clippingsByWeek, kindsPerClipping, type WeekCount } from '../../../lib/store/statistics.ts';
import { formatRoute } from '../router.ts';
import { useLive } from '../use-live.ts';
import { identityBars } from './identity-bars.ts';

const NAMES = 10;
const WEEKS = 26;
/** The mean is taken over the latest so many: reading more would keep the reader waiting and say the same. */
const SAMPLED = 2_000;

/** Up to the latest clipping: an archive of last year is not empty. */
async function weeksToLatest(db: SorotDatabase): Promise<readonly WeekCount[]> {
  const [latest] = await recentClippings(db, 1);
  return clippingsByWeek(db, WEEKS, latest ? new Date(latest.clippedAt) : new Date());
}

/** The library in pictures, each a table too: who is named most, how much was clipped, what articles hold. */
export function OverviewView() {
  const t = useT();
  const counts = useLive(countLibrary, []);
  const people = useLive((db) => listIdentities(db, 'person', { limit: NAMES }), []);
  const bodies = useLive((db) => listIdentities(db, 'institution', { limit: NAMES }), []);
  const weeks = useLive(weeksToLatest, []);
  const kinds = useLive((db) => kindsPerClipping(db, {}, SAMPLED), []);
  useEffect(() => {
    document.title = `${t('overviewTitle')} – Sorot`;
  }, [t]);
  const columns = { name: t('acrossName'), value: t('acrossClippings') };
  return (
    <main class="main across" tabIndex={-1}>
      <h1 class="page-title">{t('overviewTitle')}</h1>
      {counts.value?.clippings === 0 && <EmptyState title={t('overviewEmpty')}>{t('overviewEmptyDetail')}</EmptyState>}
      {counts.value !== null && counts.value.clippings > 0 && (
        <>
          <div class="halves">
            <section class="sec">
              <SectionHeading end={<a href={formatRoute({ view: 'people', q: '' })}>{t('commonAll')}</a>}>
                {t('overviewPeople')}
              </SectionHeading>
              {people.value && <BarTable bars={identityBars(people.value)} heads={columns} />}
            </section>
            <section class="sec">
              <SectionHeading end={<a href={formatRoute({ view: 'institutions', q: '' })}>{t('commonAll')}</a>}>
                {t('overviewInstitutions')}
              </SectionHeading>
              {bodies.value && <BarTable bars={identityBars(bodies.value)} heads={columns} />}
            </section>
          </div>
          <div class="halves">
            <section class="sec">
              <SectionHeading>{t('overviewWeeks')}</SectionHeading>
              {weeks.value && <WeekColumns weeks={weeks.value} />}
            </section>
            <section class="sec">
              <SectionHeading end={kinds.value && t.count('overviewOf', kinds.value.clippings)}>
                {t('overviewKinds')}
              </SectionHeading>
              {kinds.value && (
                <BarTable
                  kinds
                  heads={{ name: t('overviewKind'), value: t('overviewMean') }}
                  format={(mean) => t.format.number(Math.round(mean * 10) / 10)}
                  bars={KINDS.map((kind) => ({
                    key: kind,
                    kind,
                    name: t(KIND_NAME[kind]),
                    value: kinds.value ? kinds.value.entities[kind] / Math.max(1, kinds.value.clippings) : 0,
                  }))}
                />
              )}
            </section>
          </div>
        </>
      )}
    </main>
  );
}
