import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSavedPage, type SavedPage } from './html.ts';

/** What a person finds on a page; one line of `pages.jsonl`. */
export interface PageExpectation {
  readonly file: string;
  readonly url: string | null;
  readonly isArticle: boolean;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly byline: string | null;
  readonly bodyStarts: string | null;
  readonly bodyEnds: string | null;
  readonly mustContain: readonly string[];
  readonly mustNotContain: readonly string[];
  /** Only in our own pages: why it is no article, which part of a longer one it is. */
  readonly reason?: string;
  readonly part?: { readonly number: number; readonly total: number | null };
}

export interface PageScore {
  readonly file: string;
  /** Each check by name: true, false, or null where there is nothing to check. */
  readonly checks: Readonly<Record<(typeof CHECKS)[number], boolean | null>>;
  readonly complaints: readonly string[];
}

const CHECKS = ['article', 'title', 'date', 'byline', 'starts', 'ends', 'contains', 'excludes'] as const;

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const paragraphsOf = (page: SavedPage): string[] =>
  page.text
    .split(/\n+/)
    .map(squeeze)
    .slice(page.title !== '' && squeeze(page.text).startsWith(squeeze(page.title)) ? 1 : 0);

/** Compares what was found on a page with what a person found. The body must begin and end exactly where it does for a person. */
export function scorePage(page: SavedPage, expected: PageExpectation): PageScore {
  const text = squeeze(page.text);
  const paragraphs = paragraphsOf(page);
  const body = paragraphs.join(' ');
  const complaints: string[] = [];
  const check = (condition: boolean, complaint: () => string): boolean => {
    if (!condition) complaints.push(complaint());
    return condition;
  };
  const article = check(
    page.isArticle === expected.isArticle,
    () => `isArticle is ${page.isArticle} (${page.reason ?? ''})`,
  );
  const one = expected.isArticle && page.isArticle;
  const missing = expected.mustContain.filter((quote) => !text.includes(squeeze(quote)));
  const wrong = expected.mustNotContain.filter((quote) => text.includes(squeeze(quote)));
  return {
    file: expected.file,
    checks: {
      article,
      title: one ? check(squeeze(page.title) === squeeze(expected.title ?? ''), () => `title: ${page.title}`) : null,
      date: one
        ? check(
            page.publishedAt === expected.publishedAt,
            () => `date: ${page.publishedAt}, not ${expected.publishedAt}`,
          )
        : null,
      byline:
        one && expected.byline !== null
          ? check(
              squeeze(page.byline ?? '').toLowerCase() === squeeze(expected.byline).toLowerCase(),
              () => `byline: ${page.byline}, not ${expected.byline}`,
            )
          : null,
      starts:
        one && expected.bodyStarts !== null
          ? check(body.startsWith(squeeze(expected.bodyStarts)), () => `starts: ${body.slice(0, 90)}`)
          : null,
      ends:
        one && expected.bodyEnds !== null
          ? check(body.endsWith(squeeze(expected.bodyEnds)), () => `ends: ${body.slice(-160)}`)
          : null,
      contains: one ? check(missing.length === 0, () => `missing: ${missing.join(' | ')}`) : null,
      excludes: page.isArticle ? check(wrong.length === 0, () => `should not contain: ${wrong.join(' | ')}`) : null,
    },
    complaints,
  };
}

/** Scores every page of a directory with a `pages.jsonl`. A line without its page, or a bad line, is an error. */
export function evaluatePages(directory: string): PageScore[] {
  const lines = readFileSync(join(directory, 'pages.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new Error(`${join(directory, 'pages.jsonl')} is empty`);
  return lines.map((line) => {
    const expected: PageExpectation = JSON.parse(line);
    const html = readFileSync(join(directory, expected.file), 'utf8');
    return scorePage(readSavedPage(html, expected.url), expected);
  });
}

/** Prints the scores of a directory of pages; true when every check passed. */
export function reportPages(directory: string): boolean {
  const scores = evaluatePages(directory);
  for (const { file, complaints } of scores) for (const complaint of complaints) console.log(`${file}: ${complaint}`);
  for (const name of CHECKS) {
    const values = scores.flatMap(({ checks }) => checks[name] ?? []);
    const right = values.filter((value) => value).length;
    if (values.length > 0)
      console.log(`${name.padEnd(9)} ${right}/${values.length}  ${((100 * right) / values.length).toFixed(1)} %`);
  }
  return scores.every(({ complaints }) => complaints.length === 0);
}
