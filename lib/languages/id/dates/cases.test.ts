import { describe, expect, test } from 'vitest';
import { findDates } from '../../../dates/find.ts';
import type { DateAnnotation } from '../../../model/annotation.ts';
import { tokenize } from '../../../text/tokens.ts';
import { indonesianDates } from './index.ts';

interface Case {
  readonly input: string;
  readonly publishedAt: string | null;
  /** Every date that is to be found, in order, with the properties that matter. */
  readonly expected: readonly Partial<DateAnnotation>[];
}

const files = import.meta.glob<Case[]>('./cases/*.json', { eager: true, import: 'default' });

describe.each(Object.entries(files))('%s', (_file, cases) => {
  test.each(cases)('$input ($publishedAt)', ({ input, publishedAt, expected }) => {
    const found = findDates({ text: input, tokens: tokenize(input), publishedAt }, indonesianDates);
    expect(found.map(({ text, iso }) => ({ text, iso }))).toEqual(expected.map(({ text, iso }) => ({ text, iso })));
    expect(found).toMatchObject(expected);
  });
});

test('there are enough cases to speak of', () => {
  expect(Object.values(files).flat().length).toBeGreaterThan(200);
});
