/**
 * Speed of the recogniser: whole pipeline and its stages, by length of the text; cold start and memory; against
 * chrono-node (dates alone) and compromise (people and organisations, English) on equal text.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { annotate } from '../lib/annotate.ts';
import { findDates } from '../lib/dates/find.ts';
import { readDocument } from '../lib/text/document.ts';
import { readSavedPage } from '../scripts/html.ts';
import { loadIndonesian } from '../scripts/language.ts';
import { median, type Table } from './table.ts';

const PUBLISHED = '2024-09-18';
const SIZES = [1_000, 10_000, 100_000];
/** Text that invites backtracking and rescanning: every rule's opening, never its end. */
const HOSTILE: Readonly<Record<string, string>> = {
  'hostile: offices without end': 'Ketua Badan Dinas Wakil Kepala Komisi Fraksi ',
  'hostile: brackets and dots': '(( S.H. ,M.Si ((Pj. ) 12/ 3/ ',
  'hostile: capitals': 'Rahmat Ahmad Siti Budi Kota Kabupaten Provinsi ',
  'hostile: one letter': 'a',
};

const ownArticle = (): string =>
  readSavedPage(readFileSync(join(import.meta.dirname, '..', 'e2e', 'pages', 'lembayung.html'), 'utf8')).text;

const repeated = (text: string, words: number): string => {
  const once = text.split(/\s+/).length;
  return Array.from({ length: Math.ceil(words / once) }, () => text).join('\n\n');
};

/** Enough for the engine to have compiled what matters. */
const WARM_UP_MS = 1500;

/** Time that this thread has worked: what other processes take from the machine does not count. */
function worked(): number {
  if (!('threadCpuUsage' in process)) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A thread's time is told in steps of some milliseconds: a sample must be long beside them. */
const SAMPLE_MS = 100;

function time(action: () => unknown, repeats: number): number {
  const began = worked();
  let done = 0;
  do {
    action();
    done++;
  } while (worked() - began < WARM_UP_MS);
  const rounds = Math.ceil((SAMPLE_MS * done) / (worked() - began));
  return median(
    Array.from({ length: repeats }, () => {
      const from = worked();
      for (let i = 0; i < rounds; i++) action();
      return (worked() - from) / rounds;
    }),
  );
}

export async function recognitionTable(repeats = 5): Promise<Table> {
  const language = await loadIndonesian();
  const article = ownArticle();
  const rows: string[][] = [];
  const base = { perWord: 0 };
  const row = (what: string, text: string, action: () => unknown) => {
    const words = text.split(/\s+/).length;
    const ms = time(action, text.length > 500_000 ? 3 : repeats);
    const perThousand = (1000 * ms) / words;
    if (base.perWord === 0) base.perWord = ms / text.length;
    rows.push([
      what,
      words.toLocaleString('en'),
      ms.toFixed(1),
      perThousand.toFixed(2),
      ((1e6 * ms) / text.length).toFixed(0),
      `${(ms / text.length / base.perWord).toFixed(2)}×`,
    ]);
  };
  for (const size of SIZES) {
    const text = repeated(article, size);
    row('whole pipeline', text, () => annotate({ text, publishedAt: PUBLISHED }, language));
  }
  const text = repeated(article, 10_000);
  row('… document alone', text, () => readDocument({ text }));
  const document = readDocument({ text, publishedAt: PUBLISHED });
  row('… dates alone', text, () => findDates(document, language.dates));
  row('… rules alone', text, () => language.propose(document));
  if (language.tag) {
    const rules = language.propose(document);
    row('… tagger alone', text, () => language.tag?.(document, rules));
  }
  row('chrono-node id, dates alone', text, () => chrono.id.parse(text, new Date(PUBLISHED)));
  row('compromise, people and organisations (English)', text, () => {
    const doc = nlp(text);
    return [doc.people().out('array'), doc.organizations().out('array')];
  });
  for (const [what, unit] of Object.entries(HOSTILE)) {
    const hostile = unit.repeat(Math.ceil(300_000 / unit.length));
    row(what, hostile, () => annotate({ text: hostile, publishedAt: PUBLISHED }, language));
  }
  const cold = coldStart();
  rows.push(['cold start: load, first article (fresh process)', '', cold.ms.toFixed(0), '', '', '']);
  rows.push([`memory behind it: ${cold.heap.toFixed(1)} MB heap`, '', '', '', '', '']);
  return {
    title: 'Recognition',
    note: 'Own article repeated to length; warm (after 1.5 s of the same work); time that the thread worked; budget: 5 ms per 1,000 words, flat per character; cold start 60 ms, 30 MB.',
    head: ['what', 'words', 'ms', 'ms per 1,000 words', 'ns per character', 'per character, to the first row'],
    rows,
  };
}

/** In a fresh process: imports excluded (the browser has them parsed with the bundle), data and model included. */
function coldStart(): { ms: number; heap: number } {
  const script = `
    import { loadIndonesian } from ${JSON.stringify(join(import.meta.dirname, '..', 'scripts', 'language.ts'))};
    import { annotate } from ${JSON.stringify(join(import.meta.dirname, '..', 'lib', 'annotate.ts'))};
    const text = ${JSON.stringify(ownArticle())};
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const worked = () => {
      if (!('threadCpuUsage' in process)) return performance.now();
      const { user, system } = process.threadCpuUsage();
      return (user + system) / 1000;
    };
    const began = worked();
    annotate({ text, publishedAt: '${PUBLISHED}' }, await loadIndonesian());
    const ms = worked() - began;
    globalThis.gc?.();
    console.log(JSON.stringify({ ms, heap: (process.memoryUsage().heapUsed - before) / 2 ** 20 }));`;
  const runs = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    return JSON.parse(stdout) as { ms: number; heap: number };
  });
  return { ms: median(runs.map((r) => r.ms)), heap: median(runs.map((r) => r.heap)) };
}
