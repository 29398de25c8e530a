import { type Proposal, proposalFor } from './grammar/proposal.ts';
import { BY_TAGGER } from './tagger/propose.ts';
import type { Span } from './text/span.ts';

/** A person's name that was decided for, with the office that stands beside it. */
export interface NameMention extends Span {
  readonly kind: 'name';
  readonly by: string;
  readonly confidence: number;
  readonly office: OfficeSpan | null;
  /** Holds or stands for an office although none stands beside this mention. */
  readonly official: boolean;
  /** How likely the surroundings make it that this person holds an office; absent when nothing says. */
  readonly standing?: number;
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
/** An office beside a name may be less sure: the name bears it out. */
const OFFICE_FLOOR = 0.3;

type Lost = (proposal: Proposal, why: string) => void;

export interface ResolveOptions {
  /** Called for every proposal that is not used, with the reason, when somebody wants to know. */
  readonly lost?: Lost | undefined;
  /** Whether a name explains the office in front of it ("Ketua Kadin, Budi"): such an office has a holder though no source said so. */
  readonly explains?: (office: Proposal, name: Proposal) => boolean;
}

/**
 * The one place that decides between lists, rules and the tagger. Names and institutions exclude one another and dates;
 * of those that overlap the surer one wins, of equals the longer. Offices may hold institutions, never names. An office
 * without a holder is a mention of its own when it is specific, else it is dropped. Time is n log n in the proposals.
 * @param taken spans that are decided already: dates
 */
export function resolve(
  proposals: readonly Proposal[],
  taken: readonly Span[],
  { lost = () => undefined, explains = () => false }: ResolveOptions = {},
): Mention[] {
  const merged = merge(proposals);
  const flat = choose(
    merged.filter((p) => p.layer !== 'office'),
    taken,
    FLOOR,
    lost,
  );
  const names = flat.filter((p) => p.layer === 'name');
  const chosenOffices = choose(
    merged.filter((p) => p.layer === 'office'),
    [...taken, ...names],
    OFFICE_FLOOR,
    lost,
  );
  const nameAt = byToken(names);
  const bodies = byToken(flat.filter((p) => p.layer === 'institution'));
  const offices = stretched(chosenOffices, bodies);
  const held = attach(offices, nameAt, explains);
  const mentions: Mention[] = flat.flatMap((p): Mention[] => {
    const { start, end, by, confidence } = p;
    if (p.layer === 'thing') return [];
    if (p.layer === 'institution') return [{ kind: 'institution', start, end, by, confidence }];
    const office = held.get(p) ?? null;
    const standing = p.standing === undefined ? {} : { standing: p.standing };
    return [{ kind: 'name', start, end, by, confidence, office, official: p.official === true, ...standing }];
  });
  const used = new Set(held.values());
  for (const office of offices) {
    if (used.has(office)) continue;
    const { start, end, by, confidence } = office;
    const nameless =
      office.holder === 'alone' ||
      (office.alone && typeof office.holder === 'object' && !firstIn(office.holder, nameAt));
    if (nameless && confidence >= FLOOR) mentions.push({ kind: 'holder', start, end, by, confidence });
    else lost(office, 'no holder beside it');
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Greedy: the surest first, longer before shorter. */
function choose(proposals: readonly Proposal[], taken: readonly Span[], floor: number, lost: Lost): Proposal[] {
  /** By what each token is taken. */
  const occupied = new Array<string | undefined>(lastToken(proposals));
  const chosen: Proposal[] = [];
  const blocked = new Intervals(taken);
  for (const p of [...proposals].sort((a, b) => weight(b) - weight(a) || a.start - b.start)) {
    if (p.confidence < floor) {
      lost(p, `confidence ${p.confidence.toFixed(2)} below ${floor}`);
      continue;
    }
    if (blocked.overlaps(p)) {
      lost(p, 'a date or name stands there');
      continue;
    }
    const rival = rivalOf(p, occupied);
    if (rival !== null) {
      lost(p, `${rival} is surer`);
      continue;
    }
    for (let i = p.from; i < p.to; i++) occupied[i] = p.by;
    chosen.push(p);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function rivalOf(p: Proposal, occupied: readonly (string | undefined)[]): string | null {
  for (let i = p.from; i < p.to; i++) {
    const by = occupied[i];
    if (by !== undefined) return by;
  }
  return null;
}

/** Longer spans win over shorter ones of about the same confidence, and what the text itself states over what seems so. */
const weight = (p: Proposal): number => p.confidence + 0.01 * Math.min(10, p.to - p.from) + (p.stated ? STATED : 0);
const STATED = 0.1;

/** Spans that do not overlap each other, looked up by bisection. */
class Intervals {
  private readonly spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.spans = [...spans].sort((a, b) => a.start - b.start);
  }

  overlaps(span: Span): boolean {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.spans[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    const next = this.spans[low];
    return next !== undefined && next.start < span.end;
  }
}

/** The furthest that a proposal reaches. */
const lastToken = (proposals: readonly Proposal[]): number => proposals.reduce((last, { to }) => Math.max(last, to), 0);

/** Equal spans of one layer become one: either source may be wrong, both seldom are. */
function merge(proposals: readonly Proposal[]): Proposal[] {
  const merged: Proposal[] = [];
  /** For each token the last of the merged that begins there, and for each of those the one before it; counted from 1. */
  const lastAt = new Int32Array(lastToken(proposals));
  const before: number[] = [];
  for (const p of proposals) {
    let same = lastAt[p.from]!;
    while (same > 0 && !isSameSpan(merged[same - 1]!, p)) same = before[same - 1]!;
    if (same > 0) {
      merged[same - 1] = both(merged[same - 1]!, p);
      continue;
    }
    before.push(lastAt[p.from]!);
    lastAt[p.from] = merged.push(p);
  }
  return merged;
}

/** Of two that begin together. */
const isSameSpan = (a: Proposal, b: Proposal): boolean => a.layer === b.layer && a.to === b.to;

function both(other: Proposal, p: Proposal): Proposal {
  const [best, second] = p.confidence > other.confidence ? [p, other] : [other, p];
  // The tagger ties an office to the nearer name; a rule reads the commas and the verb between them.
  const [read, guessed] = best.by === BY_TAGGER ? [second, best] : [best, second];
  // A rule that reads "warga" beside a name knows better than a likeness of surroundings.
  const standing =
    best.standing === undefined || second.standing === undefined
      ? (best.standing ?? second.standing)
      : Math.min(best.standing, second.standing);
  const confidence =
    best.by === second.by ? best.confidence : 1 - (1 - best.confidence) * (1 - second.confidence * 0.5);
  return proposalFor(best.layer, best, best.by, confidence, {
    stated: best.stated,
    holder: read.holder ?? guessed.holder,
    alone: best.alone || second.alone,
    shared: best.shared ?? second.shared,
    official: best.official || second.official,
    standing,
  });
}

/** "Ketua DPP Aliansi Nasional | Sejahtera": where the body goes on that an office is of, the office does. */
const stretched = (offices: readonly Proposal[], bodies: ReadonlyMap<number, Proposal>): Proposal[] =>
  offices.map((office) => {
    const body = bodies.get(office.to - 1);
    const within = body && body.from > office.from && body.to > office.to;
    return within ? { ...office, to: body.to, end: body.end } : office;
  });

/** Which office goes with which name: by the name that the proposal says, or that now stands in its place. */
function attach(
  offices: readonly Proposal[],
  nameAt: ReadonlyMap<number, Proposal>,
  explains: (office: Proposal, name: Proposal) => boolean,
): Map<Proposal, Proposal> {
  const holders = new Map<Proposal, Proposal>();
  for (const office of offices) {
    const { holder, shared } = office;
    if (typeof holder !== 'object') continue;
    for (const range of shared ? [holder, shared] : [holder]) {
      const name = firstIn(range, nameAt);
      if (name && !holders.has(name)) holders.set(name, office);
    }
  }
  const held = new Set(holders.values());
  for (const office of offices) {
    const name = nameAt.get(office.to) ?? nameAt.get(office.to + 1);
    if (!name || office.holder === 'nobody' || held.has(office) || holders.has(name)) continue;
    if (explains(office, name)) holders.set(name, office);
  }
  return holders;
}

function byToken(proposals: readonly Proposal[]): Map<number, Proposal> {
  const at = new Map<number, Proposal>();
  for (const p of proposals) for (let i = p.from; i < p.to; i++) at.set(i, p);
  return at;
}

function firstIn(
  { from, to }: { from: number; to: number },
  nameAt: ReadonlyMap<number, Proposal>,
): Proposal | undefined {
  for (let i = from; i < to; i++) {
    const name = nameAt.get(i);
    if (name) return name;
  }
  return undefined;
}
