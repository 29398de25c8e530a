import { expect, test } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { LABELS, Name, Office, STATES } from './labels.ts';
import { mentionsIn } from './mentions.ts';

const state = (name: number): number => STATES.findIndex((s) => s.name === name && s.office === Office.outside);

test.each([
  ['kita (KIM) sepakat', 'KIM)', 'KIM'],
  ['kata Koalisi Muara (KM) itu', 'Koalisi Muara (KM)', 'Koalisi Muara (KM)'],
])('%s: the bracket belongs to the body when it opens in it', (text, marked, expected) => {
  const tokens = tokenize(text);
  const start = text.indexOf(marked);
  const path = Uint8Array.from(tokens, (t) =>
    t.start < start || t.end > start + marked.length
      ? state(Name.outside)
      : state(t.start === start ? Name.institutionBegin : Name.institutionInside),
  );
  const found = mentionsIn(tokens, path, new Float32Array(tokens.length * LABELS));
  expect(found.map((m) => text.slice(m.start, m.end))).toEqual([expected]);
});
