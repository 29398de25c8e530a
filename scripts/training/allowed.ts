import { NAME_LABELS, Name, OFFICE_LABELS, Office, STATES } from '../../lib/tagger/labels.ts';
import { fold } from '../../lib/text/fold.ts';
import { type Token, tokenize } from '../../lib/text/tokens.ts';
import type { GoldAnnotation, GoldArticle, GoldSentence, GoldSpan } from './gold.ts';

/**
 * What the annotators' marks allow each token to be: a set of states as bits. Neutral stretches allow everything, optional
 * mentions allow being one or none; sentences annotated by other guidelines leave open what those do not speak of.
 */
export interface Marks {
  readonly allowed: Int32Array;
  /**
   * At the first token of a person's bare name: -1 no office-holder; 1 one whose office is stated nowhere ("pasangan A-B"),
   * 2 one whose office is stated elsewhere in the article; else 0.
   */
  readonly standing: Int8Array;
}

const bit = (n: number): number => 1 << n;
const ANY_NAME = bit(NAME_LABELS) - 1;
const ANY_OFFICE = bit(OFFICE_LABELS) - 1;

class Sets {
  readonly names: Uint8Array;
  readonly offices: Uint8Array;
  readonly standing: Int8Array;
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[], office: number) {
    this.tokens = tokens;
    this.names = new Uint8Array(tokens.length).fill(bit(Name.outside));
    this.offices = new Uint8Array(tokens.length).fill(office);
    this.standing = new Int8Array(tokens.length);
  }

  /** Indices of the first token that the span touches and of the one behind the last. */
  range(span: GoldSpan): [number, number] {
    let from = 0;
    while (from < this.tokens.length && this.tokens[from]!.end <= span.start) from++;
    let to = from;
    while (to < this.tokens.length && this.tokens[to]!.start < span.end) to++;
    return [from, to];
  }

  institution(span: GoldSpan, optional: boolean): void {
    const [from, to] = this.range(span);
    for (let i = from; i < to; i++)
      this.names[i] =
        bit(i === from ? Name.institutionBegin : Name.institutionInside) | (optional ? bit(Name.outside) : 0);
  }

  person(span: GoldSpan, name: string, optional: boolean, standing: number): void {
    const [from, to] = this.range(span);
    const wanted = tokenize(name).map((t) => fold(t.text));
    let at = from;
    while (at + wanted.length <= to && !wanted.every((w, k) => fold(this.tokens[at + k]!.text) === w)) at++;
    const found = wanted.length > 0 && at + wanted.length <= to;
    const [begin, end] = found ? [at, at + wanted.length] : [from, to];
    this.standing[begin] = standing;
    for (let i = from; i < to; i++) {
      const label = i < begin ? Name.title : i === begin ? Name.personBegin : i < end ? Name.personInside : Name.degree;
      this.names[i] = bit(label) | (optional ? bit(Name.outside) : 0);
    }
  }

  office(span: GoldSpan, begin: number, inside: number): void {
    const [from, to] = this.range(span);
    const persons = ANY_NAME & ~(bit(Name.outside) | bit(Name.institutionBegin) | bit(Name.institutionInside));
    for (let i = from; i < to; i++) if (this.names[i]! & persons || this.offices[i] !== bit(Office.outside)) return;
    for (let i = from; i < to; i++) this.offices[i] = bit(i === from ? begin : inside);
  }

  open(span: GoldSpan): void {
    const [from, to] = this.range(span);
    this.names.fill(ANY_NAME, from, to);
    this.offices.fill(ANY_OFFICE, from, to);
  }

  marks(): Marks {
    const allowed = Int32Array.from(this.tokens, (_, i) => {
      let set = 0;
      STATES.forEach((state, s) => {
        if (this.names[i]! & bit(state.name) && this.offices[i]! & bit(state.office)) set |= bit(s);
      });
      return set;
    });
    return { allowed, standing: this.standing };
  }
}

const byLength = (a: GoldAnnotation, b: GoldAnnotation): number => b.end - b.start - (a.end - a.start);

export function allowedInArticle(article: GoldArticle, tokens: readonly Token[]): Marks {
  const sets = new Sets(tokens, bit(Office.outside));
  const of = (kind: GoldAnnotation['kind']) => article.annotations.filter((a) => a.kind === kind);
  // The longer of two nested bodies wins: written last.
  for (const a of of('institution').sort(byLength).reverse()) sets.institution(a, a.optional ?? false);
  for (const a of [...of('official'), ...of('person')])
    if (a.name != null) sets.person(a, a.name, a.optional ?? false, standingOf(a, article));
  for (const a of of('official')) {
    if (a.name == null) sets.office(a, Office.aloneBegin, Office.aloneInside);
    else if (a.office) sets.office(a.office, Office.begin, Office.inside);
  }
  // A neutral word in small letters is a date such as "kemarin": nothing to do with names.
  for (const a of of('ignore')) if (a.text !== a.text.toLowerCase()) sets.open(a);
  return sets.marks();
}

function standingOf(mention: GoldAnnotation, { annotations }: GoldArticle): number {
  if (mention.kind === 'person') return -1;
  if (mention.office) return 0;
  return annotations.some((a) => a.kind === 'official' && a.entity === mention.entity && a.office) ? 2 : 1;
}

/** How far from a name a title or degree may stand that the other guidelines leave out of it. */
const NEAR = 4;

const ORGANS = /^(?:fraksi|dp[pdwc]|pac)$/i;

export function allowedInSentence(sentence: GoldSentence, tokens: readonly Token[]): Marks {
  const sets = new Sets(tokens, ANY_OFFICE);
  for (const e of sentence.entities) if (e.label === 'ORG') sets.institution(e, false);
  for (const e of sentence.entities) if (e.label === 'PER') sets.person(e, '', false, 0);
  const outside = bit(Name.outside);
  for (const e of sentence.entities) {
    const [from, to] = sets.range(e);
    if (e.label === 'PER')
      for (let d = 1; d <= NEAR; d++) {
        if (sets.names[from - d] === outside) sets.names[from - d] = outside | bit(Name.title);
        if (sets.names[to + d - 1] === outside) sets.names[to + d - 1] = outside | bit(Name.degree);
      }
    // "Fraksi [Golkar]", "DPD [Nasdem]": there the organ is apart from its party, with us one body begins with it.
    const organ = from > 0 && sets.names[from - 1] === outside && ORGANS.test(sets.tokens[from - 1]!.text);
    if (e.label === 'ORG' && organ) {
      sets.names[from - 1] = outside | bit(Name.institutionBegin);
      sets.names[from] = bit(Name.institutionBegin) | bit(Name.institutionInside);
    }
    // "Komisi II [DPR]": likewise.
    const committee = from > 1 && /^[IVX]+$|^[A-E]$/.test(sets.tokens[from - 1]!.text);
    if (e.label === 'ORG' && committee && sets.tokens[from - 2]!.text.toLowerCase() === 'komisi') {
      sets.names[from - 2] = outside | bit(Name.institutionBegin);
      sets.names[from - 1] = outside | bit(Name.institutionInside);
      sets.names[from] = bit(Name.institutionBegin) | bit(Name.institutionInside);
    }
    // "KPU [Jawa Barat]": there the region behind a body is apart from it, with us part of it.
    const behindBody = from > 0 && sets.names[from - 1]! & (bit(Name.institutionBegin) | bit(Name.institutionInside));
    if (e.label === 'LOC' && behindBody)
      for (let i = from; i < to; i++) sets.names[i] = outside | bit(Name.institutionInside);
  }
  return sets.marks();
}
