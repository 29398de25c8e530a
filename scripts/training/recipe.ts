import { createIndonesian } from '../../lib/languages/id/index.ts';
import { indonesianKnowledge } from '../../lib/languages/id/tagger-knowledge.ts';
import { LANE, LANES, type TaggerKnowledge } from '../../lib/tagger/knowledge.ts';
import type { TaggerModel } from '../../lib/tagger/model-file.ts';
import { allowedInArticle, allowedInSentence } from './allowed.ts';
import { emptyWeights, meanOf, sparse, type TrainingOptions, train, type Weights } from './crf.ts';
import { type Example, ExampleMaker, featureIndex } from './dataset.ts';
import {
  type GoldArticle,
  type GoldSentence,
  type Part,
  readArticles,
  readSentences,
  readWrittenArticles,
  readWrittenSentences,
} from './gold.ts';
import { quantise } from './quantise.ts';
import { swapped } from './swap.ts';

/** All that is decided about how the shipped model is trained; cross-validation trains in the same way. */
export const RECIPE = {
  epochs: 10,
  decay: 0.1,
  rate: 0.08,
  dropout: 0.4,
  /** One training for each; the model is their mean, which owes less to the order of the texts and to what was left out. */
  seeds: [2026, 2027, 2028],
  /** A feature that is rarer than this is not learnt. */
  atLeast: 2,
  /**
   * How much a sentence counts, which is annotated by other guidelines and shorter than an article: as it is; without the
   * proposals of the rules and the list of institutions, as if both failed; and with other names.
   */
  sentenceWeight: { whole: 0.7, unaided: 0.8, swapped: 0.4 },
  /** Each makes a copy of every sentence with other names. */
  swaps: [7, 8, 9],
  /** Features whose mean weights are all below this are dropped; the others are trained on by themselves. */
  sparse: 0.15,
  tuning: { epochs: 2, rate: 0.03, seed: 2029 },
  exactness: { least: 0.055, unit: 0.02 },
} as const;

const rules = createIndonesian();
const whole = new ExampleMaker(indonesianKnowledge, (document) => rules.propose(document));
/** For sentences only: in articles the rules deserve the trust that the model puts into them (tried, RESULTS.md). */
const unaided = new ExampleMaker(withoutInstitutions(indonesianKnowledge), () => []);

function withoutInstitutions(knowledge: TaggerKnowledge): TaggerKnowledge {
  return {
    ...knowledge,
    lanes(tokens) {
      const lanes = knowledge.lanes(tokens);
      for (let i = LANE.institution; i < lanes.length; i += LANES) lanes[i] = 0;
      return lanes;
    },
  };
}

/** A text to learn from, and how much it counts. */
interface Weighted {
  readonly example: Example;
  readonly weight: number;
}

export const articleExamples = (articles: readonly GoldArticle[]): Weighted[] =>
  weighted(
    articles.map((article) => whole.make(article.id, article.text, (tokens) => allowedInArticle(article, tokens))),
    1,
  );

export function sentenceExamples(sentences: readonly GoldSentence[]): Weighted[] {
  const { sentenceWeight, swaps } = RECIPE;
  const made = (maker: ExampleMaker, sentence: GoldSentence) =>
    maker.make(sentence.id, sentence.text, (tokens) => allowedInSentence(sentence, tokens));
  return [
    ...weighted(
      sentences.map((s) => made(whole, s)),
      sentenceWeight.whole,
    ),
    ...weighted(
      sentences.map((s) => made(unaided, s)),
      sentenceWeight.unaided,
    ),
    ...swaps.flatMap((seed) =>
      weighted(
        swapped(sentences, seed).map((s, i) => made(i % 2 === 0 ? whole : unaided, s)),
        sentenceWeight.swapped,
      ),
    ),
  ];
}

const weighted = (examples: readonly Example[], weight: number): Weighted[] =>
  examples.map((example) => ({ example, weight }));

/** What a model is trained on, and how many texts of each source. */
export interface TrainingSet {
  readonly texts: readonly Weighted[];
  readonly sources: Readonly<Record<string, number>>;
}

/** The annotated texts of these parts, and those that were written for the project. */
export function readTrainingSet(parts: readonly Part[], sentenceParts: readonly ('train' | 'dev')[]): TrainingSet {
  const articles = [
    ...parts.map((part) => [part, readArticles(part)] as const),
    ['written', readWrittenArticles()] as const,
  ];
  const sentences = [
    ...sentenceParts.map((part) => [`idner-${part}`, readSentences(part)] as const),
    ['written sentences', readWrittenSentences()] as const,
  ];
  return {
    texts: [
      ...articleExamples(articles.flatMap(([, list]) => list)),
      ...sentenceExamples(sentences.flatMap(([, list]) => list)),
    ],
    sources: Object.fromEntries([...articles, ...sentences].map(([name, list]) => [name, list.length])),
  };
}

/** Trains a model on these examples, as the recipe says. */
export function trainModel(
  set: TrainingSet,
  about: { readonly trainedOn: string; readonly scores: Readonly<Record<string, number>> },
  log?: (line: string) => void,
): TaggerModel {
  const examples = set.texts.map(({ example }) => example);
  const counts = new Map(set.texts.map(({ example, weight }) => [example, weight]));
  const { ids, size } = featureIndex(examples, RECIPE.atLeast);
  log?.(`${examples.length} texts, ${size} features`);
  const trained = (weights: Weights, how: Pick<TrainingOptions, 'seed'> & Partial<TrainingOptions>): Weights => {
    train(examples, weights, {
      ...RECIPE,
      ...how,
      weightOf: (example) => counts.get(example)!,
      ...(log ? { log } : {}),
    });
    return weights;
  };
  const [first, ...rest] = RECIPE.seeds.map((seed) => () => trained(emptyWeights(ids, size), { seed }));
  const mean = meanOf([first!(), ...rest.map((again) => again())]);
  const tuned = trained(sparse(mean, RECIPE.sparse), RECIPE.tuning);
  return quantise(tuned, RECIPE.exactness, { ...about, sources: set.sources });
}
