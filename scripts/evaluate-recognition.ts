import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, type Part as RecogniserPart } from '../lib/annotate.ts';
import { createIndonesian } from '../lib/languages/id/index.ts';
import type { LanguagePack } from '../lib/languages/language-pack.ts';
import { encodeModel } from '../lib/tagger/model-file.ts';
import { MODEL } from './language.ts';
import { calibrationTable } from './training/calibration.ts';
import {
  GOLD,
  type GoldAnnotation,
  type GoldArticle,
  hasGold,
  readArticles,
  readKeptAside,
  readSentences,
  readWrittenArticles,
  readWrittenSentences,
} from './training/gold.ts';
import { articleExamples, sentenceExamples, trainModel } from './training/recipe.ts';
import { type Annotated, heading, plain, row, type Scores, score } from './training/score.ts';

/** What of the recogniser is left out in each row of a table. */
const VARIANTS: readonly (readonly RecogniserPart[])[] = [[], ['tagger'], ['grammar'], ['linking']];
const FOLDS = 5;

export interface RecognitionOptions {
  /** Any of "seeds", "dev", "sentences", "aside", "folds". */
  readonly only: readonly string[];
  /** Leave these parts out, instead of trying each. */
  readonly without: readonly RecogniserPart[] | null;
  /** Directory in which trained models are kept for the next time; they must be removed by hand when features change. */
  readonly models: string | null;
  /** Also list the errors of this kind. */
  readonly errors: string | null;
}

/**
 * Scores recognition by an honest protocol: no score comes from articles that the model was trained on, save that of the
 * five seeds with the model that ships.
 * @returns scores of cross-validation, or of the last table that was made
 */
export function reportRecognition(options: RecognitionOptions): Record<string, number> | null {
  if (!hasGold()) {
    console.log(`skipped: there are no annotated articles at ${GOLD}`);
    return null;
  }
  const variants = options.without ? [options.without] : VARIANTS;
  const wanted = (name: string): boolean => options.only.length === 0 || options.only.includes(name);
  let kept: Scores | null = null;
  const table = (title: string, run: (without: readonly RecogniserPart[]) => readonly Annotated[]) => {
    console.log(`\n${title}\n${heading()}`);
    for (const without of variants) {
      const articles = run(without);
      const { scores, errors } = score(articles, without === variants[0] ? (options.errors ?? undefined) : undefined);
      console.log(row(without.length > 0 ? `without ${without.join(', ')}` : 'all parts', scores));
      if (without === variants[0]) kept = scores;
      if (errors) console.log(errors);
    }
  };

  if (wanted('seeds')) {
    const pack = createIndonesian(existsSync(MODEL) ? readFileSync(MODEL) : undefined);
    table('Seeds, with the model that ships', (without) => annotated(readArticles('seeds'), pack, without));
  }
  const parts = { train: readArticles('train'), local: readArticles('local'), dev: readArticles('dev') };
  if (wanted('dev') || wanted('sentences') || wanted('aside')) {
    const pack = model('dev', [...parts.train, ...parts.local], options.models);
    if (wanted('dev'))
      table('dev, with a model that has not seen it', (without) => annotated(parts.dev, pack, without));
    if (wanted('sentences'))
      table('Sentences of other news (idner-dev), never trained on', (without) =>
        annotated(sentencesAsArticles(), pack, without),
      );
    if (wanted('aside'))
      for (const { name, articles } of readKeptAside())
        table(`${name}: written apart, never trained on`, (without) => annotated(articles, pack, without));
  }
  if (wanted('folds')) {
    const all = [...parts.train, ...parts.local, ...parts.dev];
    const folds = Array.from({ length: FOLDS }, (_, k) => {
      const held = all.filter((_, i) => i % FOLDS === k);
      return {
        held,
        pack: model(
          `fold-${k + 1}`,
          all.filter((_, i) => i % FOLDS !== k),
          options.models,
        ),
      };
    });
    const run = (articles: ReadonlySet<GoldArticle>) => (without: readonly RecogniserPart[]) =>
      folds.flatMap(({ held, pack }) =>
        annotated(
          held.filter((a) => articles.has(a)),
          pack,
          without,
        ),
      );
    for (const [name, articles] of Object.entries(parts))
      table(`Cross-validation: articles of ${name}`, run(new Set(articles)));
    table('Cross-validation: all', run(new Set(all)));
    console.log('\nCalibration (cross-validation, all parts)');
    const found = run(new Set(all))([]);
    for (const kind of ['official', 'institution', 'person', 'date'] as const)
      for (const line of calibrationTable(found, kind)) console.log(line);
  }
  return kept ? plain(kept) : null;
}

const annotated = (
  articles: readonly GoldArticle[],
  pack: LanguagePack,
  without: readonly RecogniserPart[],
): Annotated[] => articles.map((gold) => ({ gold, found: annotate(gold, pack, { without }) }));

let sentences: ReturnType<typeof sentenceExamples> | null = null;

function model(name: string, articles: readonly GoldArticle[], directory: string | null): LanguagePack {
  const file = directory ? join(directory, `${name}.bin`) : null;
  if (file && existsSync(file)) return createIndonesian(readFileSync(file));
  sentences ??= sentenceExamples([...readSentences('train'), ...readWrittenSentences()]);
  console.log(`training ${name} …`);
  const set = { texts: [...articleExamples([...articles, ...readWrittenArticles()]), ...sentences], sources: {} };
  const bytes = encodeModel(trainModel(set, { trainedOn: '', scores: {} }));
  if (file && directory) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(file, bytes);
  }
  return createIndonesian(bytes);
}

/** Sentences annotated by other guidelines: persons by bare name, organisations; nothing is said of offices and dates. */
function sentencesAsArticles(): GoldArticle[] {
  return readSentences('dev').map(({ id, text, entities }) => ({
    id,
    text,
    annotations: entities.flatMap(({ start, end, label }): GoldAnnotation[] => {
      const written = text.slice(start, end);
      if (label === 'PER') return [{ kind: 'person', start, end, text: written, name: written, entity: written }];
      return label === 'ORG' ? [{ kind: 'institution', start, end, text: written, entity: written }] : [];
    }),
  }));
}
