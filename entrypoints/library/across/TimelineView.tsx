import { useEffect } from 'preact/hooks';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Select } from '../../../components/Field.tsx';
import { EmptyState, SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { sourceOf } from '../../../lib/export/source.ts';
import { listCollections } from '../../../lib/store/counts.ts';
import { library, type SorotDatabase } from '../../../lib/store/database.ts';
import type { ClippingFilter, DayRange } from '../../../lib/store/queries.ts';
import { countDays, eventsBetween, spanOfDays, type TimelineEvent } from '../../../lib/store/timeline.ts';
import { FilterBar } from '../clippings/FilterBar.tsx';
import { filterOf } from '../clippings/list-query.ts';
import { formatRoute, go, type ListFilters, type Route } from '../router.ts';
import { listOf } from '../routes.ts';
import { slugOf } from '../transfer/formats.ts';
import { useWriting } from '../transfer/use-writing.ts';
import { useLive } from '../use-live.ts';
import { addMonths } from './calendar.ts';
import { type PlanContext, PlanLegend, PlanMonth, PlanWeekdays } from './Plan.tsx';
import { elections, stagesBetween } from './phases.ts';

type TimelineRoute = Extract<Route, { readonly view: 'timeline' }>;

/** Months that are shown at once. */
const MONTHS = 5;

/** Event dates of all clippings, month by month; a day leads to its sentences. */
export function TimelineView({ route }: { readonly route: TimelineRoute }) {
  const t = useT();
  const span = useLive(spanOfDays, []);
  const collections = useLive(listCollections, []);
  const first =
    route.month ?? addMonths(span.value?.last.slice(0, 7) ?? new Date().toISOString().slice(0, 7), 1 - MONTHS);
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(first, i));
  const range = { from: `${first}-01`, to: `${months.at(-1)}-31` };
  const asked = [route.collection, JSON.stringify(route.filters)];
  const counts = useLive(
    async (db) => countDays(db, within(range, route.filters), await asFilter(db, route)),
    [first, ...asked],
  );
  // What is listed below the plan: one month, from the chosen day on.
  const listed = route.day?.slice(0, 7) ?? lastMonth(counts.value);
  const events = useLive(
    async (db) => {
      if (!listed) return [];
      const days = within({ from: route.day ?? `${listed}-01`, to: `${listed}-31` }, route.filters);
      return eventsBetween(db, days, await asFilter(db, route));
    },
    [listed, route.day, ...asked],
  );
  const plan: PlanContext = {
    counts: counts.value ?? new Map(),
    counted: counts.value !== null,
    stages: stagesBetween(range.from, range.to, route.election),
    conflicts: new Set((events.value ?? []).filter((e) => e.weekdayConflict).map((e) => e.day)),
    chosen: route.day,
    today: localDay(new Date()),
    onDay: (iso) => go({ ...route, day: iso === route.day ? null : iso }),
  };
  useEffect(() => {
    document.title = `${t('libraryTimeline')} – Sorot`;
  }, []);
  const move = (by: number): void => go({ ...route, month: addMonths(first, by), day: null });
  const total = [...(counts.value?.values() ?? [])].reduce((a, b) => a + b, 0);
  const { running, write } = useWriting();
  const exportCalendar = (): void =>
    write({
      format: 'icalendar',
      name: slugOf(t('libraryTimeline')),
      source: async () => {
        const db = await library();
        return sourceOf(db, await asFilter(db, route));
      },
    });
  return (
    <main class="main across" tabIndex={-1}>
      <header class="th">
        <h1 class="page-title">{t('libraryTimeline')}</h1>
        <span class="muted num">{counts.value && t('timelineShown', t.format.number(total))}</span>
        <span class="end" />
        <Select
          label={t('popupCollection')}
          icon="folder"
          value={route.collection ?? ''}
          options={[
            { value: '', label: t('timelineAllCollections') },
            ...(collections.value ?? []).map((c) => ({ value: c.id, label: c.name })),
          ]}
          onChange={(collection) => go({ ...route, collection: collection || null })}
        />
        <Select
          label={t('timelineElection')}
          icon="calendar"
          value={route.election ?? ''}
          options={[
            { value: '', label: t('timelineAllElections') },
            ...elections().map((name) => ({ value: name, label: name })),
          ]}
          onChange={(election) => go({ ...route, election: election || null })}
        />
        <IconButton icon="back" label={t('timelineEarlier')} onClick={() => move(-MONTHS)} />
        <IconButton icon="forward" label={t('timelineLater')} onClick={() => move(MONTHS)} />
        {running ? (
          <>
            <span class="note-text num" role="status">
              {t(
                'exportWriting',
                t.format.number(running.progress?.done ?? 0),
                t.format.number(running.progress?.total ?? 0),
              )}
            </span>
            <Button icon="stop" onClick={running.stop}>
              {t('commonStop')}
            </Button>
          </>
        ) : (
          <Button icon="download" onClick={exportCalendar}>
            iCalendar
          </Button>
        )}
      </header>
      <FilterBar filters={route.filters} onChange={(filters) => go({ ...route, filters, day: null }, true)} />
      {span.state === 'ready' && !span.value ? (
        <EmptyState title={t('timelineEmpty')}>{t('timelineEmptyDetail')}</EmptyState>
      ) : (
        <div class="plan-scroll">
          <div class="plan">
            <PlanWeekdays />
            {months.map((month) => (
              <PlanMonth key={month} month={month} plan={plan} />
            ))}
          </div>
        </div>
      )}
      {span.value && <PlanLegend plan={plan} />}
      {listed && <Events day={route.day} month={listed} events={events.value ?? []} />}
    </main>
  );
}

/** What the timeline asks of the library; searches. */
async function asFilter(db: SorotDatabase, { collection, filters }: TimelineRoute): Promise<ClippingFilter> {
  if (Object.keys(filters).length === 0) return collection ? { collection } : {};
  const scope = collection ? ({ kind: 'collection', id: collection } as const) : ({ kind: 'all' } as const);
  return filterOf(db, { scope, filters });
}

/** Days that are shown and asked for. */
const within = (
  { from, to }: Required<DayRange>,
  { eventFrom = from, eventTo = to }: ListFilters,
): Required<DayRange> => ({
  from: eventFrom > from ? eventFrom : from,
  to: eventTo < to ? eventTo : to,
});

interface EventsProps {
  readonly day: string | null;
  readonly month: string;
  readonly events: readonly TimelineEvent[];
}

function Events({ day: chosen, month, events }: EventsProps) {
  const t = useT();
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) days.set(event.day, [...(days.get(event.day) ?? []), event]);
  if (days.size === 0) return null;
  return (
    <section class="sec">
      <SectionHeading count={events.length}>
        {chosen ? t('timelineFrom', t.format.weekdayAndDay(chosen)) : t.format.month(month)}
      </SectionHeading>
      <ul class="ag">
        {[...days].map(([day, list]) => (
          <li key={day} class={day === chosen ? 'evd is-selected' : 'evd'}>
            <div class="dt">
              <b class="num">{Number(day.slice(8))}</b>
              <span>{t.format.weekday(weekdayOf(day))}</span>
            </div>
            <ul>
              {list.map((event) => (
                <li key={`${event.clippingId} ${event.annotationId}`}>
                  <a
                    class="press"
                    href={formatRoute({
                      ...listOf({ kind: 'all' }),
                      open: event.clippingId,
                      mark: event.annotationId,
                    })}
                  >
                    {event.event ?? event.sentence}
                  </a>{' '}
                  {event.weekdayConflict && <span class="flag">{t('flagWeekday')}</span>}
                  {event.guess && !event.weekdayConflict && <span class="flag">{t('flagGuess')}</span>}
                  <p class="note-text">{[event.place, event.siteName].filter(Boolean).join('. ')}</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** The last month on the plan that has an event. */
const lastMonth = (counts: ReadonlyMap<string, number> | null): string | null =>
  [...(counts?.keys() ?? [])].sort().at(-1)?.slice(0, 7) ?? null;

/** The reader's day, where the reader is. */
const localDay = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
