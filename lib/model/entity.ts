import type { Annotation, Kind, Level } from './annotation.ts';

/** One person or body of an article, gathered from its mentions: what a card and the popup list show. */
export interface Entity {
  /** The `entity` value that its annotations share. */
  readonly id: string;
  readonly kind: Kind;
  /** Fullest right name; the office for a holder who is not named; the ISO value for a date. */
  readonly name: string;
  /** Offices as printed, most complete first; empty for other kinds. */
  readonly offices: readonly {
    readonly text: string;
    readonly institution: string | null;
    readonly region: string | null;
  }[];
  readonly level: Level | null;
  readonly region: string | null;
  /** Every spelling with its number of mentions, most frequent first. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
  readonly mentions: number;
  /** Lowest confidence of its mentions. */
  readonly confidence: number;
}

const spellingOf = (a: Annotation): string => a.text.replace(/\s+/g, ' ');

/** Gathers annotations by entity and kind, in order of first mention. Dates group by their value. */
export function entitiesOf(annotations: readonly Annotation[]): Entity[] {
  const groups = new Map<string, Annotation[]>();
  for (const a of annotations) {
    const key = `${a.kind}\u0000${a.entity}`;
    const group = groups.get(key);
    if (group) group.push(a);
    else groups.set(key, [a]);
  }
  return [...groups.values()].map(gather);
}

function gather(group: readonly Annotation[]): Entity {
  const first = group[0]!;
  const counts = new Map<string, number>();
  for (const a of group) counts.set(spellingOf(a), (counts.get(spellingOf(a)) ?? 0) + 1);
  const offices = new Map<string, Entity['offices'][number]>();
  for (const a of group) {
    if (a.kind !== 'official' || !a.office) continue;
    const text = a.office.text.replace(/\s+/g, ' ');
    const key = text.toLowerCase();
    if (!offices.has(key)) offices.set(key, { text, institution: a.office.institution, region: a.office.region });
  }
  const sorted = [...offices.values()].sort((a, b) => b.text.length - a.text.length);
  return {
    id: first.entity,
    kind: first.kind,
    name: nameOf(first),
    offices: sorted,
    level: first.kind === 'institution' ? first.level : null,
    region: first.kind === 'institution' ? first.region : (sorted.find((o) => o.region)?.region ?? null),
    spellings: [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
    mentions: group.length,
    confidence: Math.min(...group.map((a) => a.confidence)),
  };
}

function nameOf(first: Annotation): string {
  if (first.kind === 'date') return first.iso;
  if (first.kind === 'institution') return first.name;
  return first.entity;
}
