import { expect, test } from 'vitest';
import { isNode, nodesOf, sourcesIn } from './lib/source-tree.ts';

/**
 * Casts that stay, each with its reason. `as const` is none. (`x!` can only take away "undefined", never claim another type: it stands
 * where an index is within its bounds.)
 */
const REASONED: Readonly<Record<string, string>> = {
  'lib/messages/content.ts: argument as never':
    'an argument from our own pages: the browser vouches for the sender, and checking would double the script',
  'lib/messages/content.ts: globalThis as { browser?: Api; chrome?: Api }':
    'the global of the browser, whose types come with the polyfill that this file does without',
  'lib/languages/id/rules/reading.ts: this.memoryOf(rule) as (T | undefined)[]':
    'one memory for rules of every kind: a rule gets back what it gave',
  'lib/i18n.ts: translator as Translator': 'its getters are defined just above, which types do not follow',
};

/** "file: cast" for each, and for each `any`. */
function castsIn(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, source]) =>
    nodesOf(path, source).flatMap((node) => {
      const { typeAnnotation: type } = node;
      const constant = isNode(type) && source.slice(type.start, type.end) === 'const';
      const cast = (node.type === 'TSAsExpression' && !constant) || node.type === 'TSTypeAssertion';
      if (!cast && node.type !== 'TSAnyKeyword') return [];
      return [`${path}: ${source.slice(node.start, node.end).replace(/\s+/g, ' ')}`];
    }),
  );
}

test('nothing in lib and components is cast or any, but for reasons given', () => {
  const found = castsIn(sourcesIn('lib', 'components'));
  expect(found.toSorted()).toEqual(Object.keys(REASONED).toSorted());
});

test.each([
  ['const a = b as Foo;', ['x.ts: b as Foo']],
  ['const a = (b as unknown as Foo).c;', ['x.ts: b as unknown', 'x.ts: b as unknown as Foo']],
  ['let a: any;', ['x.ts: any']],
  ['const f = (a: Map<string, any[]>) => a;', ['x.ts: any']],
  ['const a = <Foo>b;', ['x.ts: <Foo>b']],
  ["const a = [1, 2] as const; const b = { c: 1 } satisfies Foo; const d = 'x as y'; // e as f", []],
])('%s', (source, expected) => {
  expect(castsIn(new Map([['x.ts', source]])).toSorted()).toEqual(expected.toSorted());
});
