import { describe, expect, test } from 'vitest';
import { annotate } from '../../../annotate.ts';
import type { Annotation } from '../../../model/annotation.ts';
import bodies from '../cases/marks-bodies.json' with { type: 'json' };
import headlines from '../cases/marks-headlines.json' with { type: 'json' };
import names from '../cases/marks-names.json' with { type: 'json' };
import offices from '../cases/marks-offices.json' with { type: 'json' };
import peopleAndPlaces from '../cases/marks-people-and-places.json' with { type: 'json' };
import { createIndonesian } from '../index.ts';

/** Rows of text and of everything that rules, lists and linking mark in it but dates: "kind: words = office beside them". */
const files = { bodies, offices, names, headlines, peopleAndPlaces };
const indonesian = createIndonesian();

function written(a: Annotation): string {
  if (a.kind !== 'official') return `${a.kind}: ${a.text}`;
  if (a.name === null) return `official: ${a.text} =`;
  return a.office ? `official: ${a.text} = ${a.office.text}` : `official: ${a.text}`;
}

describe.each(Object.entries(files))('marks: %s', (_, groups) => {
  describe.each(Object.entries(groups))('%s', (_group, rows) => {
    test.each(rows as [string, string[]][])('%s', (text, expected) => {
      const found = annotate({ text }, indonesian).filter((a) => a.kind !== 'date');
      expect(found.map(written)).toEqual(expected);
    });
  });
});
