import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('every npm script is named in README or CONTRIBUTING, and every one that they name is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const told = `${read('README.md')}\n${read('CONTRIBUTING.md')}`;
  const lines = told.match(/^ {4}npm .*$|`[^`]+`/gm) ?? [];
  const named = new Set(
    lines.flatMap(
      (line) => line.replace(/^\s*`?(?:npm (?:run )?(?:-s )?)?/, '').match(/^[a-z0-9]+(?::[a-z0-9]+)*/)?.[0] ?? [],
    ),
  );
  expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
  const asked = [...told.matchAll(/npm run (?:-s )?([a-z0-9:]+)/g)].map(([, name]) => name ?? '');
  expect(asked.filter((name) => !(name in scripts))).toEqual([]);
});

/** Bold words of the guides that are no words of the interface. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  id: ['pejabat, lembaga, dan tanggal acara', 'Chrome, Edge.', 'Firefox.', 'Versi', 'Kartu', 'Cari.'],
  en: [
    'officials, institutions and event dates',
    'Chrome, Edge.',
    'Firefox.',
    'Versions',
    'card',
    'Search.',
    'clipping',
    'when Sorot may read a page',
  ],
};

describe.each(Object.keys(OTHERS))('the guide (%s)', (language) => {
  test('calls buttons and views what the interface calls them', () => {
    const texts = Object.values(
      JSON.parse(read(`public/_locales/${language}/messages.json`)) as Record<string, { message: string }>,
    ).map(({ message }) => message.toLowerCase().replace(/\W+$/, ''));
    const bold = [...read(`docs/guide.${language}.md`).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words ?? '');
    expect(bold.length).toBeGreaterThan(20);
    const unknown = bold
      .filter((words) => !OTHERS[language]?.includes(words))
      .flatMap((words) => words.split(' → '))
      .filter((words) => !texts.includes(words.toLowerCase().replace(/\W+$/, '')));
    expect(unknown).toEqual([]);
  });
});
