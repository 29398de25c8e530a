import { type Proposal, proposalFor } from '../grammar/proposal.ts';
import type { Span } from '../text/span.ts';
import { Gap, type Token } from '../text/tokens.ts';
import { LABELS, Name } from './labels.ts';
import { spanProbability, type TaggedMention } from './mentions.ts';
import type { Tagging } from './tagger.ts';

/** Id of proposals that come from the model. */
export const BY_TAGGER = 'tagger';

/** Most tokens between an office and its holder. */
const MOST_BETWEEN = 5;

/** Turns what the tagger marked into proposals, each office with the name that it belongs to. */
export function proposalsOf(
  tagging: Tagging,
  tokens: readonly Token[],
  confidenceOf: (mention: TaggedMention) => number,
): Proposal[] {
  const { mentions } = tagging;
  const persons = mentions.filter((m) => m.kind === 'person');
  const holders = holdersOf(
    mentions.filter((m) => m.kind === 'office'),
    persons,
    tokens,
  );
  return mentions.map((m): Proposal => {
    const confidence = confidenceOf(m);
    if (m.kind === 'person') return proposalFor('name', m, BY_TAGGER, confidence, { standing: m.standing });
    if (m.kind === 'institution') return proposalFor('institution', m, BY_TAGGER, confidence);
    const named = holders.get(m);
    const holder = m.kind === 'office-alone' ? 'alone' : named && { from: named.from, to: named.to };
    return proposalFor('office', m, BY_TAGGER, confidence, { holder });
  });
}

/** How much a rule's own confidence weighs against the probability that the model gives to its stretch. */
const WEIGHT_OF_RULE = 0.5;

/** The rules' proposals, each as sure as rule and model together find it. */
export function judged(
  proposals: readonly Proposal[],
  { probabilities }: Tagging,
  weight = WEIGHT_OF_RULE,
): Proposal[] {
  return proposals.map((p) => {
    if (p.stated) return p;
    const model = probabilityOf(p, probabilities);
    return { ...p, confidence: weight * p.confidence + (1 - weight) * model };
  });
}

/** How likely a mention of a layer stands exactly at `span`; asked of stretches that neither rules nor tagger marked. */
export function likelihoodAt(
  layer: Proposal['layer'],
  span: Span,
  tokens: readonly Token[],
  { probabilities }: Tagging,
): number {
  const from = tokenAt(tokens, span.start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < span.end) to++;
  return to > from ? probabilityOf({ layer, from, to }, probabilities) : 0;
}

/** Index of the first token that ends behind `offset`. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function probabilityOf(
  { layer, from, to }: Pick<Proposal, 'layer' | 'from' | 'to'>,
  probabilities: Float32Array,
): number {
  const of = (kind: TaggedMention['kind'], begin = from, end = to) => spanProbability(probabilities, kind, begin, end);
  if (layer === 'institution') return of('institution');
  if (layer === 'office') return Math.max(of('office'), of('office-alone'));
  const label = (i: number, name: number): number => probabilities[i * LABELS + name] ?? 0;
  let begin = from;
  while (begin < to - 1 && label(begin, Name.title) > label(begin, Name.personBegin)) begin++;
  let end = to;
  while (end > begin + 1 && label(end - 1, Name.degree) > label(end - 1, Name.personInside)) end--;
  return of('person', begin, end);
}

/**
 * The name that each office belongs to: the nearer of the names around it, in one sentence or line. A name takes one
 * office from either side, the nearest first; an office between two names goes to the one in front when that one has none.
 */
export function holdersOf(
  offices: readonly TaggedMention[],
  persons: readonly TaggedMention[],
  tokens: readonly Token[],
): Map<TaggedMention, TaggedMention> {
  const candidates: { office: TaggedMention; person: TaggedMention; distance: number }[] = [];
  let next = 0;
  for (const office of offices) {
    while (next < persons.length && persons[next]!.from < office.to) next++;
    const behind = persons[next];
    const before = persons[next - 1];
    if (behind) {
      const distance = distanceOf(tokens, office.to, behind.from);
      if (distance >= 0) candidates.push({ office, person: behind, distance });
    }
    if (before && before.to <= office.from) {
      const distance = distanceOf(tokens, before.to, office.from);
      // At equal distance an office follows its holder: "Budi, Ketua KPU, Siti, Ketua Bawaslu".
      if (distance >= 0) candidates.push({ office, person: before, distance: distance === 0 ? 0.5 : distance - 0.5 });
    }
  }
  candidates.sort((a, b) => a.distance - b.distance || a.office.from - b.office.from);
  const holders = new Map<TaggedMention, TaggedMention>();
  const taken = new Set<TaggedMention>();
  for (const { office, person } of candidates) {
    if (holders.has(office) || taken.has(person)) continue;
    holders.set(office, person);
    taken.add(person);
  }
  return holders;
}

/** Number of tokens between two places; -1 when they are too far apart or in different sentences. */
function distanceOf(tokens: readonly Token[], from: number, to: number): number {
  if (to - from > MOST_BETWEEN) return -1;
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (!token || token.gap === Gap.paragraph) return -1;
    if (i < to && (token.text === '.' || token.text === ';')) return -1;
  }
  return to - from;
}
