import { useEffect } from 'preact/hooks';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Select } from '../../../components/Field.tsx';
import { EmptyState, SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { EXPORTERS } from '../../../lib/export/index.ts';
import { sourceOf } from '../../../lib/export/source.ts';
import { writeExport } from '../../../lib/export/write.ts';
import { listCollections } from '../../../lib/store/counts.ts';
import { library } from '../../../lib/store/database.ts';
import type { ClippingFilter } from '../../../lib/store/queries.ts';
import { countDays, eventsBetween, spanOfDays, type TimelineEvent } from '../../../lib/store/timeline.ts';
import { formatRoute, go, type Route } from '../router.ts';
import { listOf } from '../routes.ts';
import { attempt } from '../toasts.ts';
import { download } from '../transfer/download.ts';
import { slugOf } from '../transfer/formats.ts';
import { useLive } from '../use-live.ts';
import { addMonths, daysOfMonth } from './calendar.ts';

type TimelineRoute = Extract<Route, { readonly view: 'timeline' }>;

/** Months that are shown at once. */
const MONTHS = 5;

/** Event dates of all clippings, month by month; a day leads to its sentences. */
export function TimelineView({ route }: { readonly route: TimelineRoute }) {
  const t = useT();
  const span = useLive(spanOfDays, []);
  const collections = useLive(listCollections, []);
  const filter: ClippingFilter = route.collection ? { collection: route.collection } : {};
  const first =
    route.month ?? addMonths(span.value?.last.slice(0, 7) ?? new Date().toISOString().slice(0, 7), 1 - MONTHS);
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(first, i));
  const range = { from: `${first}-01`, to: `${months.at(-1)}-31` };
  const counts = useLive((db) => countDays(db, range, filter), [first, route.collection]);
  useEffect(() => {
    document.title = `${t('libraryTimeline')} – Sorot`;
  }, []);
  const move = (by: number): void => go({ ...route, month: addMonths(first, by), day: null });
  const total = [...(counts.value?.values() ?? [])].reduce((a, b) => a + b, 0);
  const exportCalendar = (): void =>
    attempt(t, async () => {
      const source = await sourceOf(await library(), filter);
      const file = await writeExport(EXPORTERS.icalendar, source);
      download(file, `${slugOf(t('libraryTimeline'))}${EXPORTERS.icalendar.extension}`);
    });
  return (
    <main class="main across" tabIndex={-1}>
      <header class="th">
        <h1 class="page-title">{t('libraryTimeline')}</h1>
        <span class="muted num">{t('timelineShown', t.format.number(total))}</span>
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
        <IconButton icon="back" label={t('timelineEarlier')} onClick={() => move(-MONTHS)} />
        <IconButton icon="forward" label={t('timelineLater')} onClick={() => move(MONTHS)} />
        <Button icon="download" onClick={exportCalendar}>
          iCalendar
        </Button>
      </header>
      {span.state === 'ready' && !span.value ? (
        <EmptyState title={t('timelineEmpty')}>{t('timelineEmptyDetail')}</EmptyState>
      ) : (
        <div class="plan-scroll">
          <div class="plan">
            {months.map((month) => (
              <Month key={month} month={month} counts={counts.value ?? new Map()} route={route} />
            ))}
          </div>
        </div>
      )}
      <Events route={route} range={route.day ? { from: route.day, to: route.day } : range} filter={filter} />
    </main>
  );
}

interface MonthProps {
  readonly month: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly route: TimelineRoute;
}

/** Lines of a day; more clippings than this look the same. */
const MOST_LINES = 7;

function Month({ month, counts, route }: MonthProps) {
  const t = useT();
  return (
    <section class="mrow">
      <h2>
        {t.format.monthName(month)}
        <span class="num">{month.slice(0, 4)}</span>
      </h2>
      <div class="days">
        {daysOfMonth(month).map(({ iso, day, weekday, column }) => {
          const count = counts.get(iso) ?? 0;
          const place = { gridColumnStart: column };
          const classes = `d${weekday === 1 ? ' mo' : ''}${weekday % 6 === 0 ? ' we' : ''}`;
          if (count === 0)
            return (
              <div key={iso} class={classes} style={place}>
                <span class="num">{day}</span>
              </div>
            );
          const height = 5 * Math.min(count, MOST_LINES) - 2;
          return (
            <button
              key={iso}
              type="button"
              class={iso === route.day ? `${classes} sel` : classes}
              style={place}
              aria-pressed={iso === route.day}
              aria-label={`${t.format.weekdayAndDay(iso)}, ${t.count('libraryClippings', count)}`}
              onClick={() => go({ ...route, month: route.month, day: iso === route.day ? null : iso })}
            >
              <span class="num">{day}</span>
              <svg width="14" height={height} aria-hidden="true">
                <path d={`M7 ${height}V0`} stroke="var(--so-date-line)" stroke-width="14" stroke-dasharray="3 2" />
              </svg>
            </button>
          );
        })}
      </div>
    </section>
  );
}

interface EventsProps {
  readonly route: TimelineRoute;
  readonly range: { readonly from: string; readonly to: string };
  readonly filter: ClippingFilter;
}

function Events({ route, range, filter }: EventsProps) {
  const t = useT();
  const events = useLive((db) => eventsBetween(db, range, filter), [range.from, range.to, route.collection]);
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events.value ?? []) days.set(event.day, [...(days.get(event.day) ?? []), event]);
  if (days.size === 0) return null;
  return (
    <section class="sec">
      <SectionHeading count={events.value?.length ?? 0}>
        {route.day ? t.format.weekdayAndDay(route.day) : t('timelineEvents')}
      </SectionHeading>
      <ul class="ag">
        {[...days].map(([day, list]) => (
          <li key={day} class={day === route.day ? 'evd is-selected' : 'evd'}>
            <div class="dt">
              <b class="num">{Number(day.slice(8))}</b>
              <span>{t.format.monthName(day, 'short')}</span>
            </div>
            <ul>
              {list.map((event) => (
                <li key={`${event.clippingId} ${event.annotationId}`}>
                  <a class="press" href={formatRoute({ ...listOf({ kind: 'all' }), open: event.clippingId })}>
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
