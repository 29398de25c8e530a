/**
 * Groups words by the company they keep, from unlabelled articles and the texts of the annotated ones.
 *
 *   npx node scripts/clusters.ts
 *
 * Writes lib/languages/id/data/clusters.json. Deterministic. The tagger must be trained again afterwards.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fold } from '../lib/text/fold.ts';
import { Gap, tokenize } from '../lib/text/tokens.ts';
import { exchangeClusters } from './training/exchange.ts';
import { GOLD, hasGold, readArticles, readRaw, readSentences } from './training/gold.ts';

const CLUSTERS = 100;
/** Rarer words get no cluster. */
const AT_LEAST = 6;
const ROUNDS = 12;
const OUT = join(import.meta.dirname, '../lib/languages/id/data/clusters.json');

if (!hasGold()) {
  console.error(`skipped: there are no texts at ${GOLD}`);
  process.exit(1);
}

const texts = [
  ...readRaw().map((a) => a.text),
  ...(['train', 'local'] as const).flatMap((part) => readArticles(part).map((a) => a.text)),
  ...readSentences('train').map((s) => s.text),
];

const counts = new Map<string, { all: number; lower: number; inside: number }>();
const sequences: string[][] = [];
for (const text of texts) {
  const words: string[] = [];
  let sentenceStart = true;
  for (const token of tokenize(text)) {
    if (token.gap >= Gap.line && words.length > 0) words.push('\n');
    if (token.gap >= Gap.line) sentenceStart = true;
    const word = token.kind === 'word' ? fold(token.text) : token.kind === 'number' ? '0' : token.text;
    words.push(word);
    if (token.kind === 'word') {
      const count = counts.get(word) ?? { all: 0, lower: 0, inside: 0 };
      counts.set(word, count);
      count.all++;
      if (!sentenceStart) {
        count.inside++;
        if (token.text === token.text.toLowerCase()) count.lower++;
      }
    }
    sentenceStart = /^[.!?:"“”]$/.test(token.text);
  }
  sequences.push(words);
}

const vocabulary = [...counts]
  .filter(([, c]) => c.all >= AT_LEAST)
  .sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1))
  .map(([word]) => word);
const clusterOf = exchangeClusters(sequences, vocabulary, CLUSTERS, ROUNDS, console.log);

/** Seldom, sometimes or mostly in small letters where no sentence begins. */
function caseOf(word: string): number {
  const { lower, inside } = counts.get(word)!;
  const share = inside > 0 ? lower / inside : 0.5;
  return share < 0.1 ? 0 : share < 0.8 ? 1 : 2;
}

/** Longest line of the file. */
const WIDTH = 150;

const lines = [''];
for (const [i, word] of [...vocabulary.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
  const entry = `${word}${caseOf(word)}${clusterOf[i]}`;
  const line = lines[lines.length - 1]!;
  if (line.length + entry.length < WIDTH) lines[lines.length - 1] = line ? `${line} ${entry}` : entry;
  else lines.push(entry);
}
writeFileSync(OUT, `[\n${lines.map((line) => ` ${JSON.stringify(line)}`).join(',\n')}\n]\n`);
console.log(`${vocabulary.length} words`);
