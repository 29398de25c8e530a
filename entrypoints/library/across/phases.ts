import { type ElectionStage, electionStages, type StageKind } from '../../../lib/languages/id/election-calendar.ts';

/** How a stage of an election is shaded behind the days: 1 preparation and counting, 2 campaign, 3 quiet days, 4 voting. */
export type Shade = 1 | 2 | 3 | 4;

const SHADES: Readonly<Partial<Record<StageKind, Shade>>> = { campaign: 2, quiet: 3, voting: 4, revote: 4 };

export const shadeOf = ({ kind }: ElectionStage): Shade => SHADES[kind] ?? 1;

/** Elections whose stages are known, the latest first. */
export const elections = (): string[] => [...new Set(electionStages().map(({ election }) => election))].reverse();

/** Stages that touch the days from `from` to `to` (YYYY-MM-DD), of one election or of all. */
export const stagesBetween = (from: string, to: string, election: string | null): ElectionStage[] =>
  electionStages().filter(
    (stage) => stage.start <= to && stage.end >= from && (election === null || stage.election === election),
  );

/** The stage that a day is shaded for: the most particular kind, of equals the shorter. Null when there is none. */
export function stageOf(day: string, stages: readonly ElectionStage[]): ElectionStage | null {
  let best: ElectionStage | null = null;
  for (const stage of stages) {
    if (day < stage.start || day > stage.end) continue;
    if (!best || rank(stage) > rank(best)) best = stage;
  }
  return best;
}

/** By shade, then by length: lengths in days stay far below the step between two shades. */
const rank = (stage: ElectionStage): number =>
  shadeOf(stage) * 100_000 - (Date.parse(stage.end) - Date.parse(stage.start)) / 86_400_000;

/** A stretch of days of one month that are shaded alike, as columns of the plan. */
export interface PhaseRun {
  readonly stage: ElectionStage;
  readonly column: number;
  readonly days: number;
}

export function runsOf(
  days: readonly { readonly iso: string; readonly column: number }[],
  stages: readonly ElectionStage[],
): PhaseRun[] {
  const runs: PhaseRun[] = [];
  for (const { iso, column } of days) {
    const stage = stageOf(iso, stages);
    const last = runs.at(-1);
    if (stage && last?.stage === stage && last.column + last.days === column)
      runs[runs.length - 1] = { ...last, days: last.days + 1 };
    else if (stage) runs.push({ stage, column, days: 1 });
  }
  return runs;
}
