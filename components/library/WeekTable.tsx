import { useT } from '../i18n.tsx';

interface WeekTableProps {
  /** What is counted. */
  readonly head: string;
  /** By the week's Monday, YYYY-MM-DD; in order, shown latest first. */
  readonly weeks: readonly { readonly monday: string; readonly count: number }[];
}

/** Numbers by week, as the table behind a picture. */
export function WeekTable({ head, weeks }: WeekTableProps) {
  const t = useT();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('overviewWeekOf')}</th>
          <th scope="col" class="num">
            {head}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...weeks].reverse().map(({ monday, count }) => (
          <tr key={monday}>
            <td>{t.format.day(monday)}</td>
            <td class="num">{t.format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
