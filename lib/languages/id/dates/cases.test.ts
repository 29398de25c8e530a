import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../dates/find.ts';
import type { DateAnnotation } from '../../../model/annotation.ts';
import { readDocument } from '../../../text/document.ts';
import { indonesianDates } from './index.ts';

interface Case {
  readonly input: string;
  readonly publishedAt: string | null;
  /** Every date that is to be found, in order, with the properties that matter. */
  readonly expected: readonly Partial<DateAnnotation>[];
}

const folder = fileURLToPath(new URL('./cases/', import.meta.url));
const files = readdirSync(folder).map((name): [string, Case[]] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(`${folder}${name}`, 'utf8')),
]);

describe.each(files)('%s', (_name, cases) => {
  test.each(cases)('$input ($publishedAt)', ({ input, publishedAt, expected }) => {
    const found = findDates(readDocument({ text: input, publishedAt }), indonesianDates);
    expect(found.map(({ text, iso }) => ({ text, iso }))).toEqual(expected.map(({ text, iso }) => ({ text, iso })));
    expect(found).toMatchObject(expected);
  });
});
