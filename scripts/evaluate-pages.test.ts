import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluatePages, type PageExpectation, scorePage } from './evaluate-pages.ts';
import { readSavedPage } from './html.ts';

const DIRECTORY = 'e2e/pages/sites';
const expectations: PageExpectation[] = readFileSync(`${DIRECTORY}/pages.jsonl`, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

test('every page has its expectation', () => {
  const files = readdirSync(DIRECTORY).filter((name) => name.endsWith('.html'));
  expect(expectations.map(({ file }) => file).sort()).toEqual(files.sort());
});

describe('pages in the manner of Indonesian sites', () => {
  test.each(evaluatePages(DIRECTORY).map((score) => [score.file, score] as const))('%s', (_, score) => {
    expect(score.complaints).toEqual([]);
  });
  const withReason = expectations.filter(({ reason }) => reason !== undefined);
  test.each(withReason.map((page) => [page.file, page] as const))('%s is refused for the right reason', (_, page) => {
    expect(readSavedPage(readFileSync(`${DIRECTORY}/${page.file}`, 'utf8'), page.url).reason).toBe(page.reason);
  });
  const inParts = expectations.filter(({ part }) => part !== undefined);
  test.each(inParts.map((page) => [page.file, page] as const))('%s is one part of several', (_, page) => {
    expect(readSavedPage(readFileSync(`${DIRECTORY}/${page.file}`, 'utf8'), page.url).part).toEqual(page.part);
  });
});

test('a page that comes out wrong is complained about, check by check', () => {
  const [expected] = expectations;
  const page = readSavedPage('<p>Halaman ini kosong.</p>', null);
  expect(scorePage(page, expected!).complaints).toHaveLength(1);
  const other = readSavedPage(readFileSync(`${DIRECTORY}/blog-br.html`, 'utf8'), null);
  const { checks } = scorePage(other, expected!);
  expect(Object.values(checks).filter((right) => right === false)).toHaveLength(6);
});
