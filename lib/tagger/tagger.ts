import type { Proposal } from '../grammar/proposal.ts';
import type { Token } from '../text/tokens.ts';
import { Chain } from './chain.ts';
import { FeatureList } from './feature-list.ts';
import { featureSource } from './feature-source.ts';
import { contextFeatures } from './features.ts';
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
  readonly #own = new Float64Array(STANDING);
  readonly #features = new FeatureList();

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
    const packed = new Int32Array(PACKED);
    const sums = new Int32Array(LABELS);
    const scores = this.#scoresOf(n);
    const live = lively(source);
    const features = this.#features;
    for (let i = 0; i < n; i++) {
      if (!live[i]) {
        if (live[i - 1] || live[i + 1]) this.#quietScores(scores, i * STATE_COUNT);
        probabilities[i * LABELS + Name.outside] = 1;
        probabilities[i * LABELS + NAME_LABELS + Office.outside] = 1;
        continue;
      }
      this.#sumWords(words, i, packed);
      features.clear();
      contextFeatures(source, i, features);
      this.#table.addTo(packed, 0, features.features, features.count);
      unpack(packed, sums);
      this.#stateScores(sums, scores, i * STATE_COUNT);
      probabilities[i * LABELS + STANDING] = 1 / (1 + Math.exp(-sums[STANDING]! * this.#unit));
    }
    for (const [from, to] of chainsOf(tokens)) this.#inferLive(live, from, to, scores, path, probabilities);
    return { mentions: mentionsIn(tokens, path, probabilities), probabilities };
  }

  /** The stretches of live tokens in a chain, each with the quiet token before and behind it. */
  #inferLive(
    live: Uint8Array,
    from: number,
    to: number,
    scores: Float64Array,
    path: Uint8Array,
    probabilities: Float32Array,
  ): void {
    for (let at = from; at < to; at++) {
      if (!live[at]) continue;
      let end = at + 1;
      while (end < to && live[end]) end++;
      this.#infer(scores, Math.max(from, at - 1), Math.min(to, end + 1), path, probabilities);
      at = end;
    }
  }

  /** Room for the scores of `n` tokens, kept from article to article: fresh memory costs more than what is done in it. */
  #scoresOf(n: number): Float64Array {
    if (this.#scores.length < n * STATE_COUNT) this.#scores = new Float64Array(n * STATE_COUNT);
    return this.#scores;
  }

  /** A quiet token is outside of everything; its scores are asked for only beside a live one. */
  #quietScores(scores: Float64Array, at: number): void {
    scores[at] = 0;
    for (let s = 1; s < STATE_COUNT; s++) scores[at + s] = Number.NEGATIVE_INFINITY;
  }

  #stateScores(sums: Int32Array, scores: Float64Array, at: number): void {
    const unit = this.#unit;
    for (let s = 0; s < STATE_COUNT; s++) scores[at + s] = (sums[NAME_OF[s]!]! + sums[OFFICE_OF[s]!]!) * unit;
  }

  /** Best path and probabilities of a chain. */
  #infer(all: Float64Array, from: number, to: number, path: Uint8Array, probabilities: Float32Array): void {
    const length = to - from;
    const scores = all.subarray(from * STATE_COUNT, to * STATE_COUNT);
    if (this.#marginals.length < scores.length) this.#marginals = new Float64Array(scores.length);
    const marginals = this.#marginals;
    path.set(this.#chain.decode(scores, length, marginals), from);
    const own = this.#own;
    for (let t = 0; t < length; t++) {
      own.fill(0);
      for (let s = 0; s < STATE_COUNT; s++) {
        const p = marginals[t * STATE_COUNT + s]!;
        if (p === 0) continue;
        own[NAME_OF[s]!] = own[NAME_OF[s]!]! + p;
        own[OFFICE_OF[s]!] = own[OFFICE_OF[s]!]! + p;
      }
      for (let l = 0; l < STANDING; l++) probabilities[(from + t) * LABELS + l] = own[l]!;
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
    const features = this.#features;
    for (let offset = 0; offset < OFFSETS; offset++) {
      features.clear();
      wordFeatures(type, offset, features);
      this.#table.addTo(this.#sums, sums + offset * PACKED, features.features, features.count);
    }
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

/** Makes a tagger from the bytes of a model file. Throws `ModelError` when they cannot be used. */
export const loadTagger = (bytes: Uint8Array, knowledge: TaggerKnowledge): Tagger =>
  new Tagger(decodeModel(bytes), knowledge);
