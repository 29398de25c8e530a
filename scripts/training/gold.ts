import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkedArticles, readMarkedSentences } from './marked-text.ts';

/** Where the annotated articles lie; they are not part of the project. */
export const GOLD = join(import.meta.dirname, '../../../shared/gold');

/** Annotated texts that were written for the project, people invented, by the same guidelines: to learn from, and to be scored with. */
const WRITTEN = join(import.meta.dirname, '../../lib/languages/id/training');
const KEPT_ASIDE = join(import.meta.dirname, '../../benchmark/articles');

export const hasGold = (): boolean => existsSync(join(GOLD, 'train.jsonl'));

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface GoldAnnotation extends GoldSpan {
  readonly kind: 'official' | 'person' | 'institution' | 'date' | 'ignore';
  readonly text: string;
  readonly name?: string | null;
  readonly entity?: string;
  readonly office?: (GoldSpan & { readonly text: string }) | null;
  readonly alternatives?: readonly GoldSpan[];
  readonly optional?: boolean;
  readonly iso?: string;
  readonly role?: string;
  readonly event?: string;
  readonly place?: string;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string | null;
  readonly annotations: readonly GoldAnnotation[];
}

export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly (GoldSpan & { readonly label: 'PER' | 'ORG' | 'LOC' })[];
}

const lines = (file: string): unknown[] =>
  readFileSync(join(GOLD, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line): unknown => JSON.parse(line));

export type Part = 'seeds' | 'dev' | 'train' | 'local';

export const readArticles = (part: Part): GoldArticle[] => lines(`${part}.jsonl`) as GoldArticle[];
export const readSentences = (part: 'train' | 'dev'): GoldSentence[] => lines(`idner-${part}.jsonl`) as GoldSentence[];
export const readRaw = (): Omit<GoldArticle, 'annotations'>[] => lines('raw.jsonl') as GoldArticle[];

interface Source {
  readonly name: string;
  readonly text: string;
}

const sources = (folder: string, kind: string): Source[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${kind}-`) && file.endsWith('.txt'))
    .map((file) => ({ name: file.replace('.txt', ''), text: readFileSync(join(folder, file), 'utf8') }));

export const readWrittenArticles = (): GoldArticle[] =>
  sources(WRITTEN, 'articles').flatMap(({ text }) => readMarkedArticles(text));
export const readWrittenSentences = (): GoldSentence[] =>
  sources(WRITTEN, 'sentences').flatMap(({ name, text }) => readMarkedSentences(text, name));

/** Local press by authors who knew no rule; never trained on. */
export const readKeptAside = (): { readonly name: string; readonly articles: GoldArticle[] }[] =>
  sources(KEPT_ASIDE, 'local').map(({ name, text }) => ({ name, articles: readMarkedArticles(text) }));
