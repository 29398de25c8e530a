import { useT } from '../../../components/i18n.tsx';
import type { MessageKey } from '../../../lib/i18n.ts';
import type { ElectionStage, StageKind } from '../../../lib/languages/id/election-calendar.ts';
import { daysOfMonth } from './calendar.ts';
import { runsOf, shadeOf, stageOf } from './phases.ts';

/** What all months of the plan share. */
export interface PlanContext {
  /** Clippings by day (YYYY-MM-DD). */
  readonly counts: ReadonlyMap<string, number>;
  /** How many clippings a line of a day stands for. */
  readonly perLine: number;
  /** False while the counts are not known yet: nothing is said of them then. */
  readonly counted: boolean;
  readonly stages: readonly ElectionStage[];
  /** Days on which a printed weekday and its date do not agree. */
  readonly conflicts: ReadonlySet<string>;
  readonly chosen: string | null;
  readonly today: string;
  readonly onDay: (iso: string) => void;
}

const COLUMNS = 37;

/** What a kind of stage is called in short. */
export const STAGE_NAMES: Readonly<Record<StageKind, MessageKey>> = {
  preparation: 'stagePreparation',
  parties: 'stageParties',
  voters: 'stageVoters',
  nomination: 'stageNomination',
  draw: 'stageDraw',
  campaign: 'stageCampaign',
  quiet: 'stageQuiet',
  voting: 'stageVoting',
  count: 'stageCount',
  dispute: 'stageDispute',
  revote: 'stageRevote',
  result: 'stageResult',
  inauguration: 'stageInauguration',
};

/** First letters of the weekdays over the columns, Monday first. */
export function PlanWeekdays() {
  const t = useT();
  return (
    <div class="wd" aria-hidden="true">
      {Array.from({ length: COLUMNS }, (_, i) => (i + 1) % 7).map((weekday, i) => (
        <span key={i} class={weekday % 6 === 0 ? 'we' : undefined}>
          {t.format.weekday(weekday, 'narrow')}
        </span>
      ))}
    </div>
  );
}

/** The shortest run of days that has room for its name. */
const ROOM = 4;

export function PlanMonth({ month, plan }: { readonly month: string; readonly plan: PlanContext }) {
  const t = useT();
  const days = daysOfMonth(month);
  const total = days.reduce((sum, { iso }) => sum + (plan.counts.get(iso) ?? 0), 0);
  return (
    <section class="mrow">
      <h2>
        {t.format.monthName(month)}
        <span class="num">
          {plan.counted ? `${month.slice(0, 4)}, ${t.count('timelineDates', total)}` : month.slice(0, 4)}
        </span>
      </h2>
      <div class="days">
        <div class="phs">
          {runsOf(days, plan.stages)
            .filter((run) => run.days >= ROOM - 1 || shadeOf(run.stage) === 3)
            .map(({ stage, column, days: span }) => (
              <span
                key={column}
                class="ph-name clip1"
                style={{ gridColumn: `${column} / span ${Math.max(span, ROOM)}` }}
                title={`${stage.election}: ${stage.name} (${stage.source})`}
              >
                {t(STAGE_NAMES[stage.kind])}
              </span>
            ))}
        </div>
        {days.map((day) => (
          <Day key={day.iso} {...day} plan={plan} />
        ))}
      </div>
    </section>
  );
}

interface DayProps {
  readonly iso: string;
  readonly day: number;
  readonly weekday: number;
  readonly column: number;
  readonly plan: PlanContext;
}

function Day({ iso, day, weekday, column, plan }: DayProps) {
  const t = useT();
  const count = plan.counts.get(iso) ?? 0;
  const stage = stageOf(iso, plan.stages);
  const classes = [
    'd',
    weekday === 1 && 'mo',
    weekday % 6 === 0 && 'we',
    stage && `p${shadeOf(stage)}`,
    plan.conflicts.has(iso) && 'cf',
    iso === plan.today && 'today',
    iso === plan.chosen && 'sel',
  ]
    .filter(Boolean)
    .join(' ');
  const place = { gridColumnStart: column };
  const told = stage ? `, ${t(STAGE_NAMES[stage.kind])}` : '';
  if (count === 0)
    return (
      <div class={classes} style={place} title={stage ? `${stage.election}: ${stage.name}` : undefined}>
        <span class="num">{day}</span>
      </div>
    );
  const height = 5 * Math.ceil(count / plan.perLine) - 2;
  return (
    <button
      type="button"
      class={classes}
      style={place}
      aria-pressed={iso === plan.chosen}
      aria-label={`${t.format.weekdayAndDay(iso)}, ${t.count('libraryClippings', count)}${told}`}
      onClick={() => plan.onDay(iso)}
    >
      <span class="num">{day}</span>
      <svg width="14" height={height} aria-hidden="true">
        <path d={`M7 ${height}V0`} stroke="var(--so-date-line)" stroke-width="14" stroke-dasharray="3 2" />
      </svg>
    </button>
  );
}

/** What lines (or bars, the longest of which stands for `most`) and shades mean, and where the days of the elections come from. */
export function PlanLegend({ plan, most }: { readonly plan: PlanContext; readonly most: number | null }) {
  const t = useT();
  return (
    <div class="plan-key">
      <p class="legend">
        <span>
          <svg width="14" height="13" aria-hidden="true">
            <path
              d="M7 13V0"
              stroke="var(--so-date-line)"
              stroke-width="14"
              stroke-dasharray={most === null ? '3 2' : undefined}
            />
          </svg>
          {most === null ? t.count('legendLine', plan.perLine) : t.count('legendBar', most)}
        </span>
        <span>
          <i class="sw p1" />
          {t('legendPreparation')}
        </span>
        <span>
          <i class="sw p2" />
          {t('stageCampaign')}
        </span>
        <span>
          <i class="sw p3" />
          {t('stageQuiet')}
        </span>
        <span>
          <i class="sw p4" />
          {t('stageVoting')}
        </span>
        {most === null && (
          <span>
            <i class="sw lamp" />
            {t('legendConflict')}
          </span>
        )}
      </p>
      {plan.stages.length > 0 && (
        <details class="behind">
          <summary>{t('legendSources')}</summary>
          <table>
            <tbody>
              {plan.stages.map((stage) => (
                <tr key={`${stage.election} ${stage.name} ${stage.start}`}>
                  <td>{stage.election}</td>
                  <td>{stage.name}</td>
                  <td class="num">
                    {t.format.value(stage.start === stage.end ? stage.start : `${stage.start}/${stage.end}`)}
                  </td>
                  <td>{stage.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}
