import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../lib/model/annotation.ts';
import { GOLD, type GoldArticle } from './gold.ts';

/** Precision, recall and F1 of one measure, or a share. */
export type Measure = number | { readonly precision: number; readonly recall: number; readonly f1: number };
export type Scores = Readonly<Record<string, Measure>>;

/** An article with what was found in it. */
export interface Annotated {
  readonly gold: GoldArticle;
  readonly found: readonly Annotation[];
}

const SCORER = join(GOLD, 'score.mjs');

/** Runs the scorer that belongs to the annotated articles; with `errors` also its list of errors of that kind. */
export function score(
  articles: readonly Annotated[],
  errors?: string,
): { readonly scores: Scores; readonly errors: string } {
  const dir = mkdtempSync(join(tmpdir(), 'sorot-score-'));
  try {
    const write = (name: string, lines: readonly object[]): string => {
      const file = join(dir, name);
      writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      return file;
    };
    const gold = write(
      'gold.jsonl',
      articles.map((a) => a.gold),
    );
    const found = write(
      'found.jsonl',
      articles.map((a) => ({ id: a.gold.id, annotations: a.found })),
    );
    const run = (...options: string[]): string =>
      execFileSync(process.execPath, [SCORER, gold, found, ...options], { encoding: 'utf8', maxBuffer: 1 << 28 });
    return { scores: JSON.parse(run('--json')) as Scores, errors: errors ? run('--errors', errors) : '' };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The measures of a table row, in order. */
export const COLUMNS = [
  'official',
  'any named person',
  'institution',
  'institution~',
  'date',
  'date value',
  'offices right',
  'offices close',
  'official entities (B-cubed F1)',
  'institution entities (B-cubed F1)',
] as const;

const HEADINGS = [
  'official',
  'person',
  'instit.',
  'instit.~',
  'date',
  'value',
  'office',
  'close',
  'B3 off.',
  'B3 inst.',
];

export const heading = (): string => `${' '.repeat(34)}${HEADINGS.map((h) => h.padStart(9)).join('')}`;

const figureOf = (measure: Measure | undefined): number =>
  measure === undefined ? Number.NaN : typeof measure === 'number' ? measure : measure.f1;

export const row = (label: string, scores: Scores): string =>
  label.padEnd(34) + COLUMNS.map((c) => figureOf(scores[c]).toFixed(3).padStart(9)).join('');

/** The F1 scores (or shares) by name, for keeping. */
export const plain = (scores: Scores): Record<string, number> =>
  Object.fromEntries(COLUMNS.map((c) => [c, Number(figureOf(scores[c]).toFixed(4))]));
