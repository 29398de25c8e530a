import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { LABELS, NAME_LABELS, Name, Office, STANDING, STATES } from './labels.ts';

/** A stretch that the tagger marks. */
export interface TaggedMention extends Span {
  readonly kind: 'person' | 'institution' | 'office' | 'office-alone';
  /** Token range: first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** For persons the token range of the bare name; else the same as `from` and `to`. */
  readonly bareFrom: number;
  readonly bareTo: number;
  /** The model's probability of the least sure token, its ends included. Not calibrated. */
  readonly probability: number;
  /** Persons only: how likely it is, from this mention's surroundings, that they hold an office. */
  readonly standing: number;
}

/** The state of a token that is part of no mention. */
const NOTHING = STATES.findIndex((s) => s.name === Name.outside && s.office === Office.outside);

/** Reads the mentions off the best path. */
export function mentionsIn(tokens: readonly Token[], path: Uint8Array, probabilities: Float32Array): TaggedMention[] {
  const mentions: TaggedMention[] = [];
  const name = (i: number): number => (i < path.length ? STATES[path[i]!]!.name : -1);
  const office = (i: number): number => (i < path.length ? STATES[path[i]!]!.office : -1);
  const add = (kind: TaggedMention['kind'], from: number, to: number, bareFrom = from, bareTo = to) => {
    mentions.push({
      kind,
      from,
      to,
      bareFrom,
      bareTo,
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      probability: spanProbability(probabilities, kind, bareFrom, bareTo),
      standing: kind === 'person' ? probabilities[bareFrom * LABELS + STANDING]! : 0,
    });
  };
  for (let i = 0; i < path.length; i++) {
    if (path[i] === NOTHING) continue;
    if (name(i) === Name.personBegin) {
      let from = i;
      while (from > 0 && name(from - 1) === Name.title) from--;
      let bareTo = i + 1;
      while (name(bareTo) === Name.personInside) bareTo++;
      let to = bareTo;
      while (name(to) === Name.degree) to++;
      add('person', from, to, i, bareTo);
    }
    if (name(i) === Name.institutionBegin)
      add('institution', i, closed(tokens, i, endOf(i, name, Name.institutionInside)));
    if (office(i) === Office.begin) add('office', i, endOf(i, office, Office.inside));
    if (office(i) === Office.aloneBegin) add('office-alone', i, endOf(i, office, Office.aloneInside));
  }
  return mentions;
}

function endOf(begin: number, label: (i: number) => number, inside: number): number {
  let end = begin + 1;
  while (label(end) === inside) end++;
  return end;
}

/** Without a bracket at the end that was opened before the mention: "kita (KIM)". */
function closed(tokens: readonly Token[], from: number, end: number): number {
  if (end - from < 2 || tokens[end - 1]!.text !== ')') return end;
  for (let i = from; i < end - 1; i++) if (tokens[i]!.text === '(') return end;
  return end - 1;
}

const LABEL_PAIRS: Readonly<Record<TaggedMention['kind'], readonly [begin: number, inside: number]>> = {
  person: [Name.personBegin, Name.personInside],
  institution: [Name.institutionBegin, Name.institutionInside],
  office: [NAME_LABELS + Office.begin, NAME_LABELS + Office.inside],
  'office-alone': [NAME_LABELS + Office.aloneBegin, NAME_LABELS + Office.aloneInside],
};

/**
 * How sure the model is that exactly the tokens `from` to `to` are a mention of this kind: the least probability along it
 * of beginning there, going on, and not going on behind it. Also answers for stretches that the best path does not mark.
 */
export function spanProbability(
  probabilities: Float32Array,
  kind: TaggedMention['kind'],
  from: number,
  to: number,
): number {
  const [begin, inside] = LABEL_PAIRS[kind];
  let least = probabilities[from * LABELS + begin] ?? 0;
  for (let i = from + 1; i < to; i++) least = Math.min(least, probabilities[i * LABELS + inside] ?? 0);
  return Math.min(least, 1 - (probabilities[to * LABELS + inside] ?? 0));
}
