import { createIndonesian } from '../../lib/languages/id/index.ts';
import { indonesianKnowledge } from '../../lib/languages/id/tagger-knowledge.ts';
import type { TaggerModel } from '../../lib/tagger/model-file.ts';
import { allowedInArticle, allowedInSentence } from './allowed.ts';
import { emptyWeights, meanOf, train, type Weights } from './crf.ts';
import { type Example, ExampleMaker, featureIndex } from './dataset.ts';
import { type GoldArticle, type GoldSentence, type Part, readArticles, readSentences } from './gold.ts';
import { quantise } from './quantise.ts';

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
  /** How much a sentence annotated by other guidelines counts. */
  sentenceWeight: 1.5,
  pruning: { feature: 0.08, weight: 0.04 },
} as const;

const rules = createIndonesian();
const maker = new ExampleMaker(indonesianKnowledge, (document) => rules.propose(document));

export const articleExample = (article: GoldArticle): Example =>
  maker.make(article.id, article.text, (tokens) => allowedInArticle(article, tokens));

export const sentenceExample = (sentence: GoldSentence): Example =>
  maker.make(sentence.id, sentence.text, (tokens) => allowedInSentence(sentence, tokens));

/** Examples by where they come from. */
export interface TrainingSet {
  readonly articles: readonly Example[];
  readonly sentences: readonly Example[];
  readonly sources: Readonly<Record<string, number>>;
}

export function readTrainingSet(parts: readonly Part[], sentences: readonly ('train' | 'dev')[]): TrainingSet {
  const sources: Record<string, number> = {};
  const articles = parts.flatMap((part) => {
    const list = readArticles(part);
    sources[part] = list.length;
    return list.map(articleExample);
  });
  const others = sentences.flatMap((part) => {
    const list = readSentences(part);
    sources[`idner-${part}`] = list.length;
    return list.map(sentenceExample);
  });
  return { articles, sentences: others, sources };
}

/** Trains a model on these examples, as the recipe says. */
export function trainModel(
  set: TrainingSet,
  about: { readonly trainedOn: string; readonly scores: Readonly<Record<string, number>> },
  log?: (line: string) => void,
): TaggerModel {
  const examples = [...set.articles, ...set.sentences];
  const sentences = new Set(set.sentences);
  const { ids, size } = featureIndex(examples, RECIPE.atLeast);
  log?.(`${examples.length} texts, ${size} features`);
  const trained = (seed: number): Weights => {
    const weights = emptyWeights(ids, size);
    train(examples, weights, {
      ...RECIPE,
      seed,
      weightOf: (example) => (sentences.has(example) ? RECIPE.sentenceWeight : 1),
      ...(log ? { log } : {}),
    });
    return weights;
  };
  const [first, ...rest] = RECIPE.seeds;
  return quantise(meanOf([trained(first), ...rest.map(trained)]), RECIPE.pruning, { ...about, sources: set.sources });
}
