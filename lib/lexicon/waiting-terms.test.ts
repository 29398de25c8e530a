import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import { type ReadTerm, type TermLayout, WaitingTerms } from './waiting-terms.ts';

const asWritten: ReadTerm<string> = (text, row, list, from) => ({ text, value: `${row} ${list.slice(0, from)}` });

test.each<[TermLayout, string, string[]]>([
  ['terms', 'KPU;Komisi Pemilihan Umum;PDI-P', ['KPU', 'Komisi Pemilihan Umum', 'PDI-P']],
  ['forms', 'Bank Jatim;Bank BJB=BJB;PLN', ['Bank Jatim', 'Bank BJB', 'BJB', 'PLN']],
  ['labelled', '21=Kepri;82.04=Halsel', ['Kepri', 'Halsel']],
  ['terms', '', []],
])('%s: "%s"', (layout, list, expected) => {
  const terms = new WaitingTerms<string>();
  terms.add(list, asWritten, 0, layout);
  expect([...terms].map((term) => term.text)).toEqual(expected);
});

test('an entry is read when its first word is asked for, with its list, place and row', () => {
  const terms = new WaitingTerms<string>();
  let read = 0;
  terms.add('Wakil Bupati;Bupati;Kapolres', (...entry) => {
    read++;
    return asWritten(...entry);
  });
  terms.add('bupati', asWritten, 7);
  expect(terms.startingWith('camat')).toEqual([]);
  expect(read).toBe(0);
  expect(terms.startingWith('bupati')).toEqual([
    { text: 'Bupati', value: '0 Wakil Bupati;' },
    { text: 'bupati', value: '7 ' },
  ]);
  expect(read).toBe(1);
});

test('what its reader refuses is no term', () => {
  const terms = new WaitingTerms<string>();
  terms.add('a;b', (text) => (text === 'a' ? null : { text, value: text }));
  expect([terms.startingWith('a'), [...terms].length]).toEqual([[], 1]);
});

/** By definition: the first token that is no mark, folded. */
const firstKeyOf = (text: string): string => {
  const first = tokenize(text.split(' ')[0]!).find((token) => token.kind !== 'mark');
  return first ? fold(first.text) : '';
};

test('property: finds exactly the terms that begin with a key, in order', () => {
  const word = fc.oneof(
    fc.constantFrom('Kepala', 'KEPALA', "Ma'ruf", 'Médecins', 'PDI-P', '4', "'Aisyiyah", '(Plt)', 'S.Pd', 'é', '–'),
    fc.stringMatching(/^[a-c]{1,3}$/),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), text, (texts, other) => {
      const terms = new WaitingTerms<string>();
      terms.add(texts.join(';'), asWritten);
      expect([...terms].map((term) => term.text)).toEqual(texts);
      for (const key of [...texts, other].map(firstKeyOf).filter(Boolean))
        expect(terms.startingWith(key).map((term) => term.text)).toEqual(texts.filter((t) => firstKeyOf(t) === key));
    }),
  );
});
