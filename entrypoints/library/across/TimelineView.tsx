import { useEffect, useState } from 'preact/hooks';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Segments, Select } from '../../../components/Field.tsx';
import { EmptyState } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { sourceOf } from '../../../lib/export/source.ts';
import type { MessageKey, Translator } from '../../../lib/i18n.ts';
import { listCollections } from '../../../lib/store/counts.ts';
import { library, type SorotDatabase } from '../../../lib/store/database.ts';
import type { ClippingFilter, DayRange } from '../../../lib/store/queries.ts';
import { countDays, EVENTS_AT_FIRST, type EventsRead, eventsBetween, spanOfDays } from '../../../lib/store/timeline.ts';
import { FilterBar } from '../clippings/FilterBar.tsx';
import { filterOf } from '../clippings/list-query.ts';
import { go, type ListFilters, type Route, type Zoom } from '../router.ts';
import { slugOf } from '../transfer/formats.ts';
import { useWriting } from '../transfer/use-writing.ts';
import { useLive } from '../use-live.ts';
import { localDay } from './calendar.ts';
import { clippingsPerLine } from './lines.ts';
import { type PlanContext, PlanLegend, PlanMonth, PlanWeekdays } from './Plan.tsx';
import { PlanRow } from './PlanRow.tsx';
import { PlanTable } from './PlanTable.tsx';
import { elections, stagesBetween } from './phases.ts';
import { TimelineEvents } from './TimelineEvents.tsx';
import { pageFrom, rowsFrom, type Stretch, startFor, stretchOf, sumOf } from './zoom.ts';

type TimelineRoute = Extract<Route, { readonly view: 'timeline' }>;

const ZOOMS: readonly { readonly value: Zoom; readonly label: MessageKey }[] = [
  { value: 'day', label: 'timelineByDay' },
  { value: 'week', label: 'timelineByWeek' },
  { value: 'month', label: 'timelineByMonth' },
];

/** Event dates of all clippings by day, week or month; each leads to its sentences. */
const NO_EVENTS = { events: [], read: 0, total: 0 } satisfies EventsRead;

/** So many times as many are read when more is asked for. */
const MORE = 10;

export function TimelineView({ route }: { readonly route: TimelineRoute }) {
  const t = useT();
  const span = useLive(spanOfDays, []);
  const collections = useLive(listCollections, []);
  const { zoom } = route;
  const newest = span.value?.last.slice(0, 7) ?? new Date().toISOString().slice(0, 7);
  const first = route.month ?? startFor(zoom, newest);
  const rows = rowsFrom(zoom, first);
  const range = { from: rows[0]?.from ?? '', to: rows.at(-1)?.to ?? '' };
  const asked = [route.collection, JSON.stringify(route.filters)];
  const counts = useLive(
    async (db) => countDays(db, within(range, route.filters), await asFilter(db, route)),
    [range.from, range.to, ...asked],
  );
  // What is listed below the plan: what is chosen, or the last month or week that has an event.
  const about = route.day ?? lastDay(counts.value);
  const listed = about ? listedAround(zoom, about, route.day !== null) : null;
  const these = [listed?.from, listed?.to, ...asked];
  const [more, setMore] = useState({ these: '', most: EVENTS_AT_FIRST });
  // Other days begin anew.
  const mostRead = more.these === these.join() ? more.most : EVENTS_AT_FIRST;
  const found = useLive(
    async (db) =>
      listed ? eventsBetween(db, within(listed, route.filters), await asFilter(db, route), mostRead) : NO_EVENTS,
    [...these, mostRead],
  );
  const { events, read, total: clippings } = found.value ?? NO_EVENTS;
  const plan: PlanContext = {
    counts: counts.value ?? new Map(),
    perLine: clippingsPerLine(counts.value?.values() ?? []),
    counted: counts.value !== null,
    stages: stagesBetween(range.from, range.to, route.election),
    conflicts: new Set(events.filter((e) => e.weekdayConflict).map((e) => e.day)),
    chosen: route.day,
    today: localDay(new Date()),
    onDay: (iso) => go({ ...route, day: iso === route.day ? null : iso }),
  };
  useEffect(() => {
    document.title = `${t('libraryTimeline')} – Sorot`;
  }, []);
  const page = (screens: 1 | -1): void => go({ ...route, month: pageFrom(zoom, first, screens), day: null });
  // What was chosen, or else the end of what was seen, is on the screen at the other scale too.
  const zoomTo = (next: Zoom): void => {
    const end = range.to.slice(0, 7) < newest ? range.to.slice(0, 7) : newest;
    go({ ...route, zoom: next, month: startFor(next, route.day?.slice(0, 7) ?? end) });
  };
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => sumOf(plan.counts, cell))));
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
        <span class="muted num">{counts.value && t.count('timelineShown', total)}</span>
        <span class="end" />
        <Segments
          label={t('timelineScale')}
          value={zoom}
          options={ZOOMS.map(({ value, label }) => ({ value, label: t(label) }))}
          onChange={zoomTo}
        />
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
        <IconButton icon="back" label={t('timelineEarlier')} onClick={() => page(-1)} />
        <IconButton icon="forward" label={t('timelineLater')} onClick={() => page(1)} />
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
            {zoom === 'day' && <PlanWeekdays />}
            {rows.map((row) =>
              zoom === 'day' ? (
                <PlanMonth key={row.month} month={row.month} plan={plan} />
              ) : (
                <PlanRow key={row.month} row={row} zoom={zoom} plan={plan} most={most} />
              ),
            )}
          </div>
        </div>
      )}
      {span.value && (
        <div>
          <PlanLegend plan={plan} most={zoom === 'day' ? null : most} />
          <PlanTable zoom={zoom} rows={rows} plan={plan} />
        </div>
      )}
      {listed && (
        <TimelineEvents
          title={titleOf(t, zoom, listed, route.day)}
          day={zoom === 'day' ? route.day : null}
          events={events}
          unread={
            read < clippings ? { read, onMore: () => setMore({ these: these.join(), most: mostRead * MORE }) } : null
          }
        />
      )}
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

/** A day is listed with what follows in its month; without a choice by day, all of the month is. */
function listedAround(zoom: Zoom, day: string, chosen: boolean): Stretch {
  if (zoom !== 'day') return stretchOf(zoom, day);
  const month = stretchOf('month', day);
  return chosen ? { ...month, from: day } : month;
}

function titleOf(t: Translator, zoom: Zoom, { from, to }: Stretch, chosen: string | null): string {
  if (zoom === 'week') return t.format.value(`${from}/${to}`);
  if (zoom === 'day' && chosen) return t('timelineFrom', t.format.weekdayAndDay(chosen));
  return t.format.month(from.slice(0, 7));
}

/** The last day on the plan that has an event. */
const lastDay = (counts: ReadonlyMap<string, number> | null): string | null =>
  [...(counts?.keys() ?? [])].sort().at(-1) ?? null;
