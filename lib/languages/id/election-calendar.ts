import { addDays, type CivilDate, dayNumber, isoDay, parseIsoDay } from '../../dates/calendar.ts';
import calendar from './data/election-calendar.json' with { type: 'json' };

/** What a stage is about, independent of its wording in one election. */
export type StageKind =
  | 'preparation'
  | 'parties'
  | 'voters'
  | 'nomination'
  | 'draw'
  | 'campaign'
  | 'quiet'
  | 'voting'
  | 'count'
  | 'dispute'
  | 'revote'
  | 'result'
  | 'inauguration';

/** A stage of an Indonesian election, first and last day included (YYYY-MM-DD). */
export interface ElectionStage {
  /** "Pilkada 2024" */
  readonly election: string;
  readonly kind: StageKind;
  /** As the regulation words it, in Indonesian. */
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** The regulation or decision that sets the day. */
  readonly source: string;
}

const KINDS: ReadonlySet<string> = new Set<StageKind>([
  'preparation',
  'parties',
  'voters',
  'nomination',
  'draw',
  'campaign',
  'quiet',
  'voting',
  'count',
  'dispute',
  'revote',
  'result',
  'inauguration',
]);

const isKind = (kind: string): kind is StageKind => KINDS.has(kind);

let stages: readonly ElectionStage[] | null = null;

/** All stages known, by first day. */
export function electionStages(): readonly ElectionStage[] {
  const names: Readonly<Record<string, string>> = calendar.elections;
  stages ??= calendar.stages.flatMap((row) => {
    const [election = '', kind = '', name = '', start = '', end = ''] = row.map(String);
    const source = calendar.sources[Number(row[5])] ?? '';
    return isKind(kind) ? [{ election: names[election] ?? election, kind, name, start, end, source }] : [];
  });
  return stages;
}

/** The stages that a day (YYYY-MM-DD) falls in, shortest first: what is most particular to the day comes first. */
export function stagesOn(day: string): ElectionStage[] {
  const length = ({ start, end }: ElectionStage): number => {
    const [a, b] = [parseIsoDay(start), parseIsoDay(end)];
    return a && b ? dayNumber(b) - dayNumber(a) : Number.POSITIVE_INFINITY;
  };
  return electionStages()
    .filter(({ start, end }) => start <= day && day <= end)
    .sort((a, b) => length(a) - length(b));
}

export const isVotingDay = (day: string): boolean =>
  electionStages().some(({ kind, start }) => kind === 'voting' && start === day);

/** The day of voting nearest to a day, at most half a year off. */
export function votingDayNear(day: CivilDate): CivilDate | null {
  const [from, to] = [isoDay(addDays(day, -183)), isoDay(addDays(day, 183))];
  let best: CivilDate | null = null;
  for (const { kind, start } of electionStages()) {
    const date = kind === 'voting' && start >= from && start <= to ? parseIsoDay(start) : null;
    if (!date) continue;
    const distance = Math.abs(dayNumber(date) - dayNumber(day));
    if (!best || distance < Math.abs(dayNumber(best) - dayNumber(day))) best = date;
  }
  return best;
}
