import type { Proposal } from '../grammar/proposal.ts';
import type { Token } from '../text/tokens.ts';
import { Chain } from './chain.ts';
import { contextFeatures, featureSource, MOST_FEATURES } from './features.ts';
import { hintsOf } from './hints.ts';
import type { TaggerKnowledge } from './knowledge.ts';
import { LABELS, NAME_LABELS, Name, Office, STANDING, STATE_COUNT, STATES } from './labels.ts';
import { mentionsIn, type TaggedMention } from './mentions.ts';
import { decodeModel, type ModelInfo, type TaggerModel } from './model-file.ts';
import { lively } from './quiet.ts';
import { chainsOf } from './segments.ts';
import { addRow, PACKED, unpack, WeightTable } from './weight-table.ts';
import { OFFSETS, REACH, type WordType, wordFeatures, wordType } from './word-type.ts';

/** A word form, and where what its features say to each label stands, for each token around it. */
interface KnownWord {
  readonly type: WordType;
  /** The first of `OFFSETS` rows of `PACKED`. */
  readonly sums: number;
}

/** Most word forms kept between articles. */
const MOST_WORDS = 20_000;
/** So many there is room for at first. */
const FIRST_WORDS = 512;

/** What the tagger found in one article. */
export interface Tagging {
  readonly mentions: readonly TaggedMention[];
  /** Probability of each label for each token: rows of `LABELS`. */
  readonly probabilities: Float32Array;
}

/** A trained sequence tagger: names, institutions and offices with their probabilities. */
export class Tagger {
  readonly info: ModelInfo;
  readonly #unit: number;
  readonly #table: WeightTable;
  readonly #chain: Chain;
  readonly #knowledge: TaggerKnowledge;
  readonly #words = new Map<string, KnownWord>();
  /** The rows of all known words: one piece of memory instead of one for each. */
  #sums = new Int32Array(FIRST_WORDS * OFFSETS * PACKED);
  #scores = new Float64Array(0);
  #marginals = new Float64Array(0);
  readonly #own = new Float64Array(LABELS);
  readonly #buffer = new Int32Array(MOST_FEATURES + 8);

  constructor(model: TaggerModel, knowledge: TaggerKnowledge) {
    this.info = model.info;
    this.#unit = model.info.unit;
    this.#table = new WeightTable(model.weights);
    this.#chain = new Chain({ states: STATE_COUNT, step: model.step, begin: model.begin, end: model.end }, BEAM);
    this.#knowledge = knowledge;
  }

  /** Tags the tokens of an article, given what the rules propose. Linear in the number of tokens. */
  tag(tokens: readonly Token[], proposals: readonly Proposal[] = []): Tagging {
    if (this.#words.size > MOST_WORDS) this.#forget();
    const words = tokens.map((t) => this.#word(t));
    const types = words.map((w) => w.type);
    const source = featureSource(tokens, types, this.#knowledge, hintsOf(tokens.length, proposals));
    const n = tokens.length;
    const probabilities = new Float32Array(n * LABELS);
    const path = new Uint8Array(n);
    const standing = new Float32Array(n);
    const packed = new Int32Array(PACKED);
    const sums = new Int32Array(LABELS);
    const scores = this.#scoresOf(n);
    const live = lively(source);
    for (let i = 0; i < n; i++) {
      if (!live[i]) {
        scores[i * STATE_COUNT] = 0;
        for (let s = 1; s < STATE_COUNT; s++) scores[i * STATE_COUNT + s] = Number.NEGATIVE_INFINITY;
        probabilities[i * LABELS + Name.outside] = 1;
        probabilities[i * LABELS + NAME_LABELS + Office.outside] = 1;
        continue;
      }
      this.#sumWords(words, i, packed);
      this.#table.addTo(packed, 0, this.#buffer, contextFeatures(source, i, this.#buffer));
      unpack(packed, sums);
      this.#stateScores(sums, scores, i * STATE_COUNT);
      standing[i] = 1 / (1 + Math.exp(-sums[STANDING]! * this.#unit));
    }
    for (const [from, to] of chainsOf(tokens))
      for (const [begin, end] of liveStretches(live, from, to)) this.#infer(scores, begin, end, path, probabilities);
    for (let i = 0; i < n; i++) probabilities[i * LABELS + STANDING] = standing[i]!;
    return { mentions: mentionsIn(tokens, path, probabilities), probabilities };
  }

  /** Room for the scores of `n` tokens, kept from article to article: fresh memory costs more than what is done in it. */
  #scoresOf(n: number): Float64Array {
    if (this.#scores.length < n * STATE_COUNT) this.#scores = new Float64Array(n * STATE_COUNT);
    return this.#scores;
  }

  #stateScores(sums: Int32Array, scores: Float64Array, at: number): void {
    const unit = this.#unit;
    for (let s = 0; s < STATE_COUNT; s++) scores[at + s] = (sums[NAME_OF[s]!]! + sums[OFFICE_OF[s]!]!) * unit;
  }

  /** Best path and probabilities of a chain. */
  #infer(all: Float64Array, from: number, to: number, path: Uint8Array, probabilities: Float32Array): void {
    const length = to - from;
    const scores = all.subarray(from * STATE_COUNT, to * STATE_COUNT);
    path.set(this.#chain.best(scores, length), from);
    if (this.#marginals.length < scores.length) this.#marginals = new Float64Array(scores.length);
    const marginals = this.#marginals;
    this.#chain.marginals(scores, length, marginals);
    const own = this.#own;
    for (let t = 0; t < length; t++) {
      own.fill(0);
      for (let s = 0; s < STATE_COUNT; s++) {
        const p = marginals[t * STATE_COUNT + s]!;
        if (p === 0) continue;
        own[NAME_OF[s]!] = own[NAME_OF[s]!]! + p;
        own[OFFICE_OF[s]!] = own[OFFICE_OF[s]!]! + p;
      }
      for (let l = 0; l < LABELS; l++) probabilities[(from + t) * LABELS + l] = own[l]!;
    }
  }

  /** Only between articles: those of an article must stay where they are. */
  #forget(): void {
    this.#words.clear();
    this.#sums = new Int32Array(FIRST_WORDS * OFFSETS * PACKED);
  }

  #word(token: Token): KnownWord {
    const known = this.#words.get(token.text);
    if (known) return known;
    const type = wordType(token, this.#knowledge);
    const sums = this.#words.size * OFFSETS * PACKED;
    if (sums === this.#sums.length) {
      const wider = new Int32Array(2 * sums);
      wider.set(this.#sums);
      this.#sums = wider;
    }
    this.#sums.fill(0, sums, sums + OFFSETS * PACKED);
    for (let offset = 0; offset < OFFSETS; offset++)
      this.#table.addTo(this.#sums, sums + offset * PACKED, this.#buffer, wordFeatures(type, offset, this.#buffer));
    const word = { type, sums };
    this.#words.set(token.text, word);
    return word;
  }

  /** Adds up what the words around token `i` say. */
  #sumWords(words: readonly KnownWord[], i: number, packed: Int32Array): void {
    packed.fill(0);
    const first = Math.max(0, i - REACH);
    const last = Math.min(words.length - 1, i + REACH);
    for (let at = first; at <= last; at++) addRow(packed, 0, this.#sums, words[at]!.sums + (at - i + REACH) * PACKED);
  }
}

const NAME_OF = Uint8Array.from(STATES, (s) => s.name);
const OFFICE_OF = Uint8Array.from(STATES, (s) => NAME_LABELS + s.office);

/** Log-odds against the best label beyond which a label of a token is not considered. */
const BEAM = 9;

/** The stretches of live tokens in a chain, each with the quiet token before and behind it. */
function* liveStretches(live: Uint8Array, from: number, to: number): Generator<readonly [number, number]> {
  for (let at = from; at < to; at++) {
    if (!live[at]) continue;
    let end = at + 1;
    while (end < to && live[end]) end++;
    yield [Math.max(from, at - 1), Math.min(to, end + 1)];
    at = end;
  }
}

/** Makes a tagger from the bytes of a model file. Throws `ModelError` when they cannot be used. */
export const loadTagger = (bytes: Uint8Array, knowledge: TaggerKnowledge): Tagger =>
  new Tagger(decodeModel(bytes), knowledge);
