import { type AnnotateOptions, annotate, type Part } from '../../lib/annotate.ts';
import type { Proposal } from '../../lib/grammar/proposal.ts';
import type { LanguagePack } from '../../lib/languages/language-pack.ts';
import type { ArticleText } from '../../lib/model/article.ts';

/** What is asked for every article of a run. */
export interface BatchOptions {
  readonly without: readonly Part[];
  /** Also what was proposed and lost, and why. */
  readonly explain: boolean;
}

export interface BatchArticle extends ArticleText {
  readonly id: unknown;
}

/** A line of output, or why there is none. */
export type LineResult = { readonly output: string } | { readonly error: string };

/** Annotates one line of input: `{"id","text","publishedAt"?,"url"?}`. Never throws. */
export function annotateLine(line: string, language: LanguagePack, options: BatchOptions): LineResult {
  const read = readLine(line);
  if ('error' in read) return read;
  const { id, ...article } = read.article;
  return { output: JSON.stringify({ id, ...annotations(article, language, options) }) };
}

/** An article as a line gives it, or what is wrong with the line. Never throws. */
export function readLine(line: string): { readonly article: BatchArticle } | { readonly error: string } {
  try {
    return { article: readArticle(line) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

export function annotations(article: ArticleText, language: LanguagePack, batch: BatchOptions): object {
  const lost: { text: string; by: string; layer: string; confidence: number; why: string }[] = [];
  const options: AnnotateOptions = {
    without: batch.without,
    ...(batch.explain
      ? {
          lost: ({ start, end, by, layer, confidence }: Proposal, why: string) =>
            void lost.push({ text: article.text.slice(start, end), by, layer, confidence, why }),
        }
      : {}),
  };
  const found = annotate(article, language, options);
  return batch.explain ? { annotations: found, lost } : { annotations: found };
}

function readArticle(line: string): BatchArticle {
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
