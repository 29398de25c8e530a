/**
 * The batch command: annotates articles, one JSON object a line in, one line out, in order, in constant memory.
 *
 *   npm run -s annotate -- FILE.jsonl … [--without tagger,grammar,linking] [--explain]
 *   npm run -s annotate -- --html PAGE.html …
 *
 * "-" or no file reads standard input. A bad line is named on standard error, the rest goes on, and the exit status is 1.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type AnnotateOptions, annotate, PARTS, type Part } from '../lib/annotate.ts';
import type { Proposal } from '../lib/grammar/proposal.ts';
import type { ArticleText } from '../lib/model/article.ts';
import { readSavedPage } from './html.ts';
import { loadIndonesian } from './language.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    html: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
  },
});

const without = values.without.split(',').filter(Boolean);
const unknown = without.filter((part) => !PARTS.includes(part as Part));
if (unknown.length > 0) {
  console.error(`--without ${unknown.join(',')}: choose from ${PARTS.join(', ')}`);
  process.exit(2);
}
// Whoever reads may have enough before the end ("| head"): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(failed ? 1 : 0);
  throw error;
});

let failed = false;
const language = await loadIndonesian();
if (values.html) for (const file of positionals) await annotatePage(file);
else for (const file of positionals.length > 0 ? positionals : ['-']) await annotateLines(file);
if (failed) process.exitCode = 1;

function complain(where: string, why: unknown): void {
  failed = true;
  console.error(`${where}: ${why instanceof Error ? why.message : String(why)}`);
}

async function annotateLines(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const name = file === '-' ? 'standard input' : file;
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      try {
        const { id, ...article } = readArticle(line);
        await write({ id, ...annotations(article) });
      } catch (error) {
        complain(`${name}, line ${number}`, error);
      }
    }
  } catch (error) {
    complain(name, error);
  }
}

async function annotatePage(file: string): Promise<void> {
  try {
    const page = readSavedPage(await readFile(file, 'utf8'));
    const id = basename(file, extname(file));
    await write({ id, ...page, ...annotations(page) });
  } catch (error) {
    complain(file, error);
  }
}

function annotations(article: ArticleText): object {
  const lost: { text: string; by: string; layer: string; confidence: number; why: string }[] = [];
  const options: AnnotateOptions = {
    without: without as Part[],
    ...(values.explain
      ? {
          lost: ({ start, end, by, layer, confidence }: Proposal, why: string) =>
            void lost.push({ text: article.text.slice(start, end), by, layer, confidence, why }),
        }
      : {}),
  };
  const found = annotate(article, language, options);
  return values.explain ? { annotations: found, lost } : { annotations: found };
}

function readArticle(line: string): ArticleText & { readonly id: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`no valid JSON (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  const { id, text, publishedAt, url } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw new Error('"text" is missing or no string');
  if (publishedAt !== undefined && publishedAt !== null && typeof publishedAt !== 'string')
    throw new Error('"publishedAt" is no string');
  return {
    id: id ?? null,
    text,
    publishedAt: typeof publishedAt === 'string' ? publishedAt : null,
    url: typeof url === 'string' ? url : null,
  };
}

/** Waits when the reader of the output is slower than we are. */
async function write(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}
