import { expect, test } from 'vitest';
import type { Layer, Proposal } from './grammar/proposal.ts';
import { resolve } from './resolve.ts';

/** Tokens are ten units wide, so that spans and token ranges can be read off each other. */
const proposal = (
  layer: Layer,
  from: number,
  to: number,
  confidence: number,
  more: Partial<Proposal> = {},
): Proposal => ({
  layer,
  from,
  to,
  start: from * 10,
  end: to * 10 - 1,
  by: `${layer}-${from}`,
  confidence,
  ...more,
});
const marks = (proposals: Proposal[], taken: { start: number; end: number }[] = []): string[] =>
  resolve(proposals, taken).map((m) => `${m.kind} ${m.start / 10}-${(m.end + 1) / 10}`);

test.each<[string, Proposal[], string[]]>([
  [
    'the surer of two that overlap',
    [proposal('name', 0, 2, 0.7), proposal('institution', 1, 3, 0.9)],
    ['institution 1-3'],
  ],
  [
    'what the text itself states, over what seems a little surer',
    [proposal('institution', 0, 1, 0.95), proposal('institution', 0, 6, 0.88, { stated: true })],
    ['institution 0-6'],
  ],
  [
    'nothing where the text states that there is nothing',
    [proposal('institution', 0, 1, 0.995), proposal('thing', 0, 1, 1, { stated: true })],
    [],
  ],
  ['of equals the longer', [proposal('name', 0, 1, 0.8), proposal('name', 0, 3, 0.8)], ['name 0-3']],
  ['nothing that is too unsure', [proposal('name', 0, 2, 0.49)], []],
  [
    'an office may hold an institution',
    [proposal('office', 0, 3, 0.9, { holder: 'alone' }), proposal('institution', 1, 3, 0.9)],
    ['holder 0-3', 'institution 1-3'],
  ],
  [
    'an office goes as far as the body that it is of',
    [proposal('office', 0, 3, 0.9, { holder: 'alone' }), proposal('institution', 1, 5, 0.9)],
    ['holder 0-5', 'institution 1-5'],
  ],
  [
    'but not where that body begins before it',
    [proposal('office', 1, 3, 0.9, { holder: 'alone' }), proposal('institution', 1, 5, 0.9)],
    ['institution 1-5', 'holder 1-3'],
  ],
  ['an office without holder is no mention', [proposal('office', 0, 2, 0.9)], []],
  [
    'an office whose holder proves to be no name stands alone, where it says enough for that',
    [proposal('office', 0, 2, 0.9, { holder: { from: 2, to: 3 }, alone: true }), proposal('name', 2, 3, 0.4)],
    ['holder 0-2'],
  ],
  [
    'and is nothing where it does not',
    [proposal('office', 0, 2, 0.9, { holder: { from: 2, to: 3 } }), proposal('name', 2, 3, 0.4)],
    [],
  ],
  [
    'nor where its holder goes by another office',
    [
      proposal('office', 0, 2, 0.9, { holder: { from: 2, to: 3 } }),
      proposal('name', 2, 3, 0.9),
      proposal('office', 3, 5, 0.9, { holder: { from: 2, to: 3 }, alone: true }),
    ],
    ['name 2-3'],
  ],
  [
    'an office never holds a name',
    [proposal('office', 0, 3, 0.9, { holder: 'alone' }), proposal('name', 2, 4, 0.8)],
    ['name 2-4'],
  ],
])('%s', (_, proposals, expected) => {
  expect(marks(proposals)).toEqual(expected);
});

test('dates stand already', () => {
  expect(marks([proposal('name', 0, 2, 0.9), proposal('name', 3, 5, 0.9)], [{ start: 5, end: 12 }])).toEqual([
    'name 3-5',
  ]);
});

test('the office goes to the name that won the place its rule named', () => {
  const found = resolve(
    [
      proposal('office', 0, 2, 0.9, { holder: { from: 2, to: 3 } }),
      proposal('name', 2, 3, 0.6),
      proposal('name', 2, 4, 0.9),
    ],
    [],
  );
  expect(found).toEqual([
    expect.objectContaining({
      kind: 'name',
      start: 20,
      end: 39,
      office: expect.objectContaining({ start: 0, end: 19 }),
    }),
  ]);
});

test('two sources that agree are surer than either, and keep what either knows', () => {
  const [mention] = resolve(
    [proposal('name', 0, 2, 0.6, { official: true }), proposal('name', 0, 2, 0.7, { by: 'tagger' })],
    [],
  );
  expect(mention).toMatchObject({ kind: 'name', by: 'tagger', official: true });
  expect(mention?.confidence).toBeGreaterThan(0.7);
});

test.each<[string, boolean, string[]]>([
  ['a name that explains the office in front of it holds it', true, ['name 2-4 of 0-2']],
  ['any other name leaves the office alone', false, ['holder 0-2', 'name 2-4']],
])('%s', (_, explains, expected) => {
  const found = resolve([proposal('office', 0, 2, 0.9, { holder: 'alone' }), proposal('name', 2, 4, 0.9)], [], {
    explains: () => explains,
  });
  const range = ({ start, end }: { start: number; end: number }): string => `${start / 10}-${(end + 1) / 10}`;
  expect(
    found.map((m) => `${m.kind} ${range(m)}${m.kind === 'name' && m.office ? ` of ${range(m.office)}` : ''}`),
  ).toEqual(expected);
});
