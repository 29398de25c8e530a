import { useT } from '../../../components/i18n.tsx';
import type { Zoom } from '../router.ts';
import type { PlanContext } from './Plan.tsx';
import { stageNames, stretchName } from './PlanRow.tsx';
import { sumOf, type ZoomRow } from './zoom.ts';

interface PlanTableProps {
  readonly zoom: Zoom;
  readonly rows: readonly ZoomRow[];
  readonly plan: PlanContext;
}

const HEADS = { day: 'timelineByDay', week: 'timelineByWeek', month: 'timelineByMonth' } as const;

/** The plan as a table: what it shows in bars and shades, in words and numbers. */
export function PlanTable({ zoom, rows, plan }: PlanTableProps) {
  const t = useT();
  const told = rows
    .flatMap(({ cells }) => cells)
    .map((cell) => ({ cell, count: sumOf(plan.counts, cell) }))
    .filter(({ count }) => count > 0);
  if (told.length === 0) return null;
  return (
    <div class="plan-key">
      <details class="behind">
        <summary>{t('overviewTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(HEADS[zoom])}</th>
              <th scope="col">{t('timelineStages')}</th>
              <th scope="col" class="num">
                {t('timelineDatesHead')}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ cell, count }) => (
              <tr key={cell.from}>
                <td>{stretchName(t, zoom, cell)}</td>
                <td>{stageNames(t, cell, plan).join(', ')}</td>
                <td class="num">{t.format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
