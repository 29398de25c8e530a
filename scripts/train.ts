/**
 * Trains the tagger that ships, on every annotated text there is.
 *
 *   npm run train -- --date 2026-11-23 [--out FILE] [--scores FILE.json]
 *
 * The date is written into the model: the same texts and date give the same file, byte for byte. `--scores` names the file
 * that `npm run evaluate -- --save FILE.json` wrote: what a model trained in the same way reached on articles it had not seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { encodeModel } from '../lib/tagger/model-file.ts';
import { MODEL } from './language.ts';
import { GOLD, hasGold } from './training/gold.ts';
import { readTrainingSet, trainModel } from './training/recipe.ts';

const { values } = parseArgs({
  options: { date: { type: 'string' }, out: { type: 'string', default: MODEL }, scores: { type: 'string' } },
});

if (!values.date || !/^\d{4}-\d\d-\d\d$/.test(values.date)) {
  console.error('usage: npm run train -- --date YYYY-MM-DD [--out FILE] [--scores FILE.json]');
  process.exit(2);
}
if (!hasGold()) {
  console.error(`skipped: there are no annotated articles at ${GOLD}; the committed model stays as it is`);
  process.exit(1);
}

const set = readTrainingSet(['train', 'local', 'dev', 'seeds'], ['train', 'dev']);
const scores = values.scores ? (JSON.parse(readFileSync(values.scores, 'utf8')) as Record<string, number>) : {};
const model = trainModel(set, { trainedOn: values.date, scores }, console.log);
const bytes = encodeModel(model);
writeFileSync(values.out, bytes);
const size = `${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`;
console.log(`${values.out}: ${model.info.features} features, ${size}`);
