import { SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import type { TimelineEvent } from '../../../lib/store/timeline.ts';
import { formatRoute } from '../router.ts';
import { listOf } from '../routes.ts';

interface EventsProps {
  readonly title: string;
  /** A chosen day. */
  readonly day: string | null;
  readonly events: readonly TimelineEvent[];
  /** Set when there are more clippings than were read. */
  readonly unread: { readonly read: number; readonly onMore: () => void } | null;
}

/** Events by day, each with the way to its sentence. */
export function TimelineEvents({ title, day: chosen, events, unread }: EventsProps) {
  const t = useT();
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) days.set(event.day, [...(days.get(event.day) ?? []), event]);
  if (days.size === 0) return null;
  return (
    <section class="sec">
      <SectionHeading count={events.length}>{title}</SectionHeading>
      {unread && (
        <p class="note-text">
          {t('profileRead', t.format.number(unread.read))}{' '}
          <button type="button" class="link" onClick={unread.onMore}>
            {t('profileReadMore')}
          </button>
        </p>
      )}
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
