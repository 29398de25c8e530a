/**
 * Scores what Sorot finds against what people found.
 *
 *   npm run evaluate -- --pages DIR    saved pages with a pages.jsonl: article or not, headline, date, byline, body
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { reportPages } from './evaluate-pages.ts';

const { values } = parseArgs({ options: { pages: { type: 'string' } }, allowPositionals: true });

if (values.pages === undefined) {
  console.error('usage: npm run evaluate -- --pages DIR');
  process.exitCode = 2;
} else {
  try {
    if (!reportPages(values.pages)) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
