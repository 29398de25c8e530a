/**
 * The batch command: annotates articles, one JSON object a line in, one line out, in order, in constant memory.
 *
 *   npm run -s annotate -- FILE.jsonl … [--jobs N] [--without tagger,grammar,linking] [--explain]
 *   npm run -s annotate -- --html PAGE.html …
 *
 *   npm run -s annotate -- FILE.jsonl … --output OUT.jsonl [--resume]
 *
 * "-" or no file reads standard input. With --jobs, N threads share the work (0: one for each core);
 * with --resume, what OUT.jsonl already answers is passed over. A bad line is named on standard error, the rest goes on, and the exit status is 1.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, extname } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { PARTS, type Part } from '../lib/annotate.ts';
import { annotateLine, annotations, type BatchOptions, type LineResult } from './batch/line.ts';
import { type Annotators, startThreads } from './batch/pool.ts';
import { readDone, skipper } from './batch/resume.ts';
import { readSavedPage } from './html.ts';
import { loadIndonesian } from './language.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    html: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
    jobs: { type: 'string', default: '1' },
    output: { type: 'string' },
    resume: { type: 'boolean', default: false },
  },
});

const without = values.without.split(',').filter(Boolean);
const unknown = without.filter((part) => !PARTS.includes(part as Part));
if (unknown.length > 0) {
  console.error(`--without ${unknown.join(',')}: choose from ${PARTS.join(', ')}`);
  process.exit(2);
}
if (!/^\d{1,3}$/.test(values.jobs)) {
  console.error(`--jobs ${values.jobs}: give a number of threads, or 0 for one for each core`);
  process.exit(2);
}
if (values.resume && values.output === undefined) {
  console.error('--resume: say with --output FILE which output to go on with');
  process.exit(2);
}
const options: BatchOptions = { without: without as Part[], explain: values.explain };
const jobs = Number(values.jobs) || availableParallelism();
// One thread answers each line as it comes; several take some at a time, since each message has its price.
const atOnce = jobs > 1 ? 8 : 1;
const ahead = jobs > 1 ? 4 * jobs : 1;

// Whoever reads may have enough before the end ("| head"): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(failed ? 1 : 0);
  throw error;
});

let failed = false;
const answered = values.resume && values.output ? skipper(await readDone(values.output)) : () => false;
const out: Writable = values.output
  ? createWriteStream(values.output, { flags: values.resume ? 'a' : 'w' })
  : process.stdout;
if (values.output)
  out.on('error', (error) => {
    console.error(`${values.output}: ${error.message}`);
    process.exit(1);
  });
const language = await loadIndonesian();
const annotators: Annotators =
  jobs > 1 && !values.html
    ? startThreads(jobs, options)
    : {
        run: async (lines) => lines.map((line) => annotateLine(line, language, options)),
        close: async () => undefined,
      };
if (values.html) for (const file of positionals) await annotatePage(file);
else for (const file of positionals.length > 0 ? positionals : ['-']) await annotateLines(file);
await annotators.close();
if (out !== process.stdout) await finished(out.end());
if (failed) process.exitCode = 1;

function complain(where: string, why: unknown): void {
  failed = true;
  console.error(`${where}: ${why instanceof Error ? why.message : String(why)}`);
}

/** Lines on their way: read, not yet written. Their number is bounded, so memory is too. */
interface Flight {
  readonly where: readonly string[];
  readonly results: Promise<LineResult[]>;
}

async function annotateLines(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const name = file === '-' ? 'standard input' : file;
  const flights: Flight[] = [];
  let lines: string[] = [];
  let where: string[] = [];
  let number = 0;
  const land = async () => {
    const flight = flights.shift();
    const results = await flight?.results;
    for (const [i, result] of (results ?? []).entries()) {
      if ('error' in result) complain(flight!.where[i]!, result.error);
      else await write(result.output);
    }
  };
  const send = async () => {
    const results = annotators.run(lines);
    results.catch(() => undefined); // Reported when its turn to be written comes.
    flights.push({ where, results });
    lines = [];
    where = [];
    if (flights.length >= ahead) await land();
  };
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '' || answered(line)) continue;
      lines.push(line);
      where.push(`${name}, line ${number}`);
      if (lines.length >= atOnce) await send();
    }
    if (lines.length > 0) await send();
    while (flights.length > 0) await land();
  } catch (error) {
    complain(name, error);
  }
}

async function annotatePage(file: string): Promise<void> {
  try {
    const page = readSavedPage(await readFile(file, 'utf8'));
    const id = basename(file, extname(file));
    await write(JSON.stringify({ id, ...page, ...annotations(page, language, options) }));
  } catch (error) {
    complain(file, error);
  }
}

/** Waits when the reader of the output is slower than we are. */
async function write(line: string): Promise<void> {
  if (!out.write(`${line}\n`)) await once(out, 'drain');
}
