import { useT } from '../i18n.tsx';
import { WeekTable } from './WeekTable.tsx';

export interface Week {
  /** YYYY-MM-DD, a Monday. */
  readonly monday: string;
  readonly clippings: number;
}

/** Clippings by week as columns, the latest on the right; the table behind it says the same in numbers. */
export function WeekColumns({ weeks }: { readonly weeks: readonly Week[] }) {
  const t = useT();
  const most = Math.max(1, ...weeks.map((week) => week.clippings));
  const day = (week: Week | undefined): string => (week ? t.format.shortDay(week.monday) : '');
  return (
    <>
      <div class="weeks" aria-hidden="true">
        {weeks.map((week) => (
          <span key={week.monday} title={`${day(week)}: ${t.format.number(week.clippings)}`}>
            <i style={{ height: `${(100 * week.clippings) / most}%` }} />
          </span>
        ))}
      </div>
      <p class="weeks-foot num" aria-hidden="true">
        <span>{day(weeks[0])}</span>
        <span>{t('overviewMost', most)}</span>
        <span>{day(weeks.at(-1))}</span>
      </p>
      <details class="behind">
        <summary>{t('overviewTable')}</summary>
        <WeekTable
          head={t('acrossClippings')}
          weeks={weeks.map((week) => ({ monday: week.monday, count: week.clippings }))}
        />
      </details>
    </>
  );
}
