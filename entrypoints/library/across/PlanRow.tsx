import { useT } from '../../../components/i18n.tsx';
import type { Translator } from '../../../lib/i18n.ts';
import type { Zoom } from '../router.ts';
import { type PlanContext, STAGE_NAMES } from './Plan.tsx';
import { shadeOf } from './phases.ts';
import { type Stretch, shadingsOf, sumOf, type ZoomRow } from './zoom.ts';

interface PlanRowProps {
  readonly row: ZoomRow;
  readonly zoom: Exclude<Zoom, 'day'>;
  readonly plan: PlanContext;
  /** What the longest bar of the plan stands for. */
  readonly most: number;
}

/** A quarter by weeks, or a year by months: bars, with the stages of the elections on their own days behind them. */
export function PlanRow({ row, zoom, plan, most }: PlanRowProps) {
  const t = useT();
  const year = row.month.slice(0, 4);
  const total = t.count('timelineDates', sumOf(plan.counts, row));
  const told = zoom === 'week' ? [year, plan.counted && total] : [plan.counted && total];
  return (
    <section class="mrow">
      <h2>
        {zoom === 'week' ? quarterName(t, row) : year}
        <span class="num">{told.filter(Boolean).join(', ')}</span>
      </h2>
      <div class={`cells by-${zoom}`}>
        {row.cells.map((cell) => (
          <Cell key={cell.from} cell={cell} zoom={zoom} plan={plan} most={most} />
        ))}
      </div>
    </section>
  );
}

/** "Jul – Sep". */
function quarterName(t: Translator, { month }: ZoomRow): string {
  const last = `${month.slice(0, 5)}${String(Number(month.slice(5)) + 2).padStart(2, '0')}`;
  return `${t.format.monthName(month, 'short')} – ${t.format.monthName(last, 'short')}`;
}

/** A week or a month by its full name. */
export const stretchName = (t: Translator, zoom: Zoom, { from, to }: Stretch): string =>
  zoom === 'day'
    ? t.format.weekdayAndDay(from)
    : zoom === 'week'
      ? t.format.value(`${from}/${to}`)
      : t.format.month(from.slice(0, 7));

/** Names of the stages of a stretch, each once. */
export const stageNames = (t: Translator, stretch: Stretch, plan: PlanContext): string[] => [
  ...new Set(shadingsOf(stretch, plan.stages).map(({ stage }) => t(STAGE_NAMES[stage.kind]))),
];

/** A longer number than this has no room beside the day that a week begins with; the bar, the name and the table tell it. */
const ROOM_BESIDE_WEEK = 999;
/** Height of the longest bar. */
const TALLEST = 34;

interface CellProps extends Omit<PlanRowProps, 'row'> {
  readonly cell: Stretch;
}

function Cell({ cell, zoom, plan, most }: CellProps) {
  const t = useT();
  const count = sumOf(plan.counts, cell);
  const holds = (day: string | null): boolean => day !== null && day >= cell.from && day <= cell.to;
  const label = zoom === 'week' ? dayInYear(t, cell.from) : t.format.monthName(cell.from.slice(0, 7), 'short');
  const content = (
    <>
      <span class={holds(plan.today) ? 'cell-head today' : 'cell-head'}>
        <span>{label}</span>
        {count > 0 && (zoom === 'month' || most <= ROOM_BESIDE_WEEK) && <b class="num">{t.format.number(count)}</b>}
      </span>
      <span class="cell-bar" aria-hidden="true">
        {shadingsOf(cell, plan.stages).map(({ stage, begin, length }) => (
          <i
            key={begin}
            class={`p${shadeOf(stage)}`}
            style={{ left: `${100 * begin}%`, width: `${100 * length}%` }}
            title={`${stage.election}: ${stage.name}`}
          />
        ))}
        {count > 0 && <b style={{ height: `${Math.max(2, (TALLEST * count) / most)}px` }} />}
      </span>
    </>
  );
  if (count === 0) return <div class="cell">{content}</div>;
  const told = [stretchName(t, zoom, cell), t.count('timelineDates', count), ...stageNames(t, cell, plan)];
  const chosen = holds(plan.chosen);
  return (
    <button
      type="button"
      class={chosen ? 'cell sel' : 'cell'}
      aria-pressed={chosen}
      onClick={() => plan.onDay(chosen && plan.chosen ? plan.chosen : cell.from)}
    >
      {/* No label in place of the content: who speaks to the browser says what is printed. */}
      <span class="hide">{told.join(', ')}</span>
      {content}
    </button>
  );
}

/** "5 Agu": the row says the year. */
const dayInYear = (t: Translator, iso: string): string => t.format.shortDay(iso, Number(iso.slice(0, 4)));
