import type { Proposal } from './grammar/proposal.ts';
import type { Span } from './text/span.ts';

/** A person's name that was decided for, with the office that stands beside it. */
export interface NameMention extends Span {
  readonly kind: 'name';
  readonly from: number;
  readonly to: number;
  readonly by: string;
  readonly confidence: number;
  readonly office: OfficeSpan | null;
}

/** An office-holder named by the office alone. */
export interface HolderMention extends Span {
  readonly kind: 'holder';
  readonly by: string;
  readonly confidence: number;
}

export interface BodyMention extends Span {
  readonly kind: 'institution';
  readonly by: string;
  readonly confidence: number;
}

export interface OfficeSpan extends Span {
  readonly by: string;
  readonly confidence: number;
}

export type Mention = NameMention | HolderMention | BodyMention;

/** Below this a proposal is not shown. */
const FLOOR = 0.5;

/**
 * The one place that decides between lists, rules and the tagger. Names and institutions exclude one another and dates;
 * of those that overlap the surer one wins, of equals the longer. Offices may hold institutions, never names. An office
 * without a holder is a mention of its own when it is specific, else it is dropped.
 * @param lost called for every proposal that is not used, with the reason, when somebody wants to know
 */
export function resolve(
  proposals: readonly Proposal[],
  taken: readonly Span[],
  lost: (proposal: Proposal, why: string) => void = () => undefined,
): Mention[] {
  const flat = choose(
    proposals.filter((p) => p.layer !== 'office'),
    taken,
    lost,
  );
  const names = flat.filter((p) => p.layer === 'name');
  const offices = choose(
    proposals.filter((p) => p.layer === 'office'),
    [...taken, ...names],
    lost,
    0.3,
  );
  const holders = attach(offices, names);
  const mentions: Mention[] = [];
  for (const p of flat) {
    if (p.layer === 'institution')
      mentions.push({ kind: 'institution', start: p.start, end: p.end, by: p.by, confidence: p.confidence });
    else {
      const office = holders.get(p) ?? null;
      mentions.push({
        kind: 'name',
        start: p.start,
        end: p.end,
        from: p.from,
        to: p.to,
        by: p.by,
        confidence: p.confidence,
        office,
      });
    }
  }
  const used = new Set(holders.values());
  for (const office of offices) {
    if (used.has(office)) continue;
    if (office.holder === 'alone' && office.confidence >= FLOOR)
      mentions.push({
        kind: 'holder',
        start: office.start,
        end: office.end,
        by: office.by,
        confidence: office.confidence,
      });
    else lost(office, 'no holder beside it');
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Greedy: the surest first. A proposal that another source makes too counts as surer. */
function choose(
  proposals: readonly Proposal[],
  taken: readonly Span[],
  lost: (proposal: Proposal, why: string) => void,
  floor = FLOOR,
): Proposal[] {
  const merged = merge(proposals);
  const chosen: Proposal[] = [];
  const occupied = new Occupancy(taken);
  for (const p of [...merged].sort((a, b) => weight(b) - weight(a) || a.start - b.start)) {
    if (p.confidence < floor) {
      lost(p, `confidence ${p.confidence.toFixed(2)} below ${floor}`);
      continue;
    }
    const rival = occupied.by(p);
    if (rival !== null) lost(p, rival === 'taken' ? 'a date or name stands there' : `${rival.by} is surer`);
    else {
      occupied.add(p);
      chosen.push(p);
    }
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Who stands where, by UTF-16 unit: asking costs the length of a span, not the number of them. */
class Occupancy {
  private readonly owners = new Map<number, Proposal | 'taken'>();

  constructor(taken: readonly Span[]) {
    for (const span of taken) this.mark(span, 'taken');
  }

  add(p: Proposal): void {
    this.mark(p, p);
  }

  by(span: Span): Proposal | 'taken' | null {
    for (let i = span.start; i < span.end; i++) {
      const owner = this.owners.get(i);
      if (owner) return owner;
    }
    return null;
  }

  private mark(span: Span, owner: Proposal | 'taken'): void {
    for (let i = span.start; i < span.end; i++) this.owners.set(i, owner);
  }
}

/** Longer spans win over shorter ones of about the same confidence. */
const weight = (p: Proposal): number => p.confidence + 0.01 * Math.min(10, p.to - p.from);

/** Equal spans of one layer become one: either source may be wrong, both seldom are. */
function merge(proposals: readonly Proposal[]): Proposal[] {
  const bySpan = new Map<string, Proposal>();
  for (const p of proposals) {
    const key = `${p.layer} ${p.start} ${p.end}`;
    const other = bySpan.get(key);
    if (!other) bySpan.set(key, p);
    else {
      const [best, second] = p.confidence > other.confidence ? [p, other] : [other, p];
      const holder = best.holder ?? second.holder;
      const confidence =
        best.by === second.by ? best.confidence : 1 - (1 - best.confidence) * (1 - second.confidence * 0.5);
      bySpan.set(key, { ...best, confidence, ...(holder ? { holder } : {}) });
    }
  }
  return [...bySpan.values()];
}

/** Which office goes with which name: by the name that the proposal says, or that now stands in its place. */
function attach(offices: readonly Proposal[], names: readonly Proposal[]): Map<Proposal, Proposal> {
  const holders = new Map<Proposal, Proposal>();
  const byToken = new Map<number, Proposal>();
  for (const name of names) for (let i = name.from; i < name.to; i++) byToken.set(i, name);
  for (const office of offices) {
    const { holder } = office;
    if (!holder || holder === 'alone') continue;
    for (let i = holder.from; i < holder.to; i++) {
      const name = byToken.get(i);
      if (!name) continue;
      if (!holders.has(name)) holders.set(name, office);
      break;
    }
  }
  return holders;
}
