/**
 * Scores what Sorot finds against what people found.
 *
 *   npm run evaluate                       recognition: seeds, dev, 5-fold cross-validation, sentences of other news
 *     --only seeds,dev,sentences,aside,folds   some of these
 *     --without tagger,grammar,linking     one row without these parts, instead of a row for each
 *     --models DIR                         keep trained models there and use them the next time
 *     --errors KIND                        list the errors of a kind (official, institution, office, "any named person" …)
 *     --save FILE.json                     keep the scores of the last table
 *   npm run evaluate -- --pages DIR        saved pages with a pages.jsonl: article or not, headline, date, byline, body
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { PARTS } from '../lib/annotate.ts';
import { reportPages } from './evaluate-pages.ts';
import { reportRecognition } from './evaluate-recognition.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    only: { type: 'string', default: '' },
    without: { type: 'string' },
    models: { type: 'string' },
    errors: { type: 'string' },
    save: { type: 'string' },
  },
});

const list = (text: string): string[] => text.split(',').filter(Boolean);

try {
  if (values.pages !== undefined) {
    if (!reportPages(values.pages)) process.exitCode = 1;
  } else {
    const without = values.without === undefined ? null : list(values.without);
    const scores = reportRecognition({
      only: list(values.only),
      without: without && PARTS.filter((part) => without.includes(part)),
      models: values.models ?? null,
      errors: values.errors ?? null,
    });
    if (values.save && scores) writeFileSync(values.save, `${JSON.stringify(scores, null, 2)}\n`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
