import { describe, expect, test } from 'vitest';
import { breachesIn, closureOf, MAY_IMPORT, partOf } from './lib/layers.ts';
import { sourcesIn } from './lib/source-tree.ts';

const sources = sourcesIn('lib', 'components', 'entrypoints');

test('nothing imports across the layers', () => {
  expect(sources.size).toBeGreaterThan(250);
  expect(breachesIn(sources)).toEqual([]);
});

describe('one leak is enough to be found', () => {
  test.each([
    ['the core knows no store', 'lib/text/x.ts', "import { library } from '../store/database.ts';"],
    ['nor the type of one', 'lib/link/x.ts', "import type { Row } from '../store/rows.ts';"],
    ['nor by the way of a type in passing', 'lib/model/x.ts', "export type R = import('../store/rows.ts').HeadRow;"],
    ['nor a language', 'lib/annotate.ts', "import { createIndonesian } from './languages/id/index.ts';"],
    ['nor a package', 'lib/dates/x.ts', "import * as v from 'valibot';"],
    ['nor what runs it', 'lib/tagger/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a language knows no other', 'lib/languages/id/x.ts', "import { stems } from '../ms/stems.ts';"],
    ['the page knows no browser', 'lib/article/page/x.ts', "import { browser } from '../../browser.ts';"],
    ['a component knows no browser', 'components/X.tsx', "import { browser } from '../lib/browser.ts';"],
    ['nor the store', 'components/library/X.tsx', "export { library } from '../../lib/store/database.ts';"],
    ['nor the store when it is needed', 'components/X.tsx', "const rows = () => import('../lib/store/rows.ts');"],
    ['nor Dexie', 'components/X.tsx', "import { Dexie } from 'dexie';"],
    ['the polyfill has one door', 'lib/settings.ts', "import browser from 'webextension-polyfill';"],
    ['nothing imports an entry point', 'lib/export/x.ts', "import '../../entrypoints/library/main.tsx';"],
    ['nor one another', 'entrypoints/popup/x.ts', "import { go } from '../library/router.ts';"],
    ['a page gets no store', 'entrypoints/card/x.ts', "import { library } from '../../lib/store/database.ts';"],
  ])('%s', (_, path, source) => {
    expect(breachesIn(new Map([[path, source]]))).toHaveLength(1);
  });

  test('a file outside of all layers', () => {
    expect(() => partOf('lib/somewhere/x.ts')).toThrow('belongs to no layer');
  });
});

test.each(['annotator.content', 'card', 'scout'])('%s carries neither store nor recogniser into a page', (name) => {
  const heavy = /^lib\/(?:store|search|export|import|languages|lexicon|tagger|annotate\.ts|browser\.ts)|^npm:(?!wxt)/;
  const reached = [...closureOf(`entrypoints/${name}/index.ts`, sources)];
  expect(reached.length).toBeGreaterThan(5);
  expect(reached.filter((target) => heavy.test(target))).toEqual([]);
});

test('parts of lib depend on one another in one direction: what runs goes in no circle', () => {
  const parts = Object.keys(MAY_IMPORT).filter((part) => part.startsWith('lib/'));
  const uses = new Map(parts.map((part) => [part, new Set<string>()]));
  for (const [path, source] of sources) {
    if (!path.startsWith('lib/')) continue;
    for (const target of closureOf(path, new Map([[path, source]]))) {
      if (target.startsWith('lib/') && partOf(target) !== partOf(path)) uses.get(partOf(path))?.add(partOf(target));
    }
  }
  const circles: string[] = [];
  const visit = (part: string, way: readonly string[]): void => {
    if (way.includes(part)) circles.push([...way, part].join(' → '));
    else for (const next of uses.get(part) ?? []) visit(next, [...way, part]);
  };
  for (const part of parts) visit(part, []);
  expect(circles).toEqual([]);
});
