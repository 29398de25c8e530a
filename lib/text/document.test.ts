import { expect, test } from 'vitest';
import { readDocument } from './document.ts';

/** The least of some runs, so that whatever else the machine does counts little. */
function least(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    readDocument({ text });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test.each([') ', '" ', ') " ) . ', 'A. ', '( ', '\n\n" ', "' ) "])('marks without end are read once: %j', (mark) => {
  least(mark.repeat(2000));
  const short = least(mark.repeat(5000));
  // Ten times the text; what is read again for each mark would cost a hundred times as much.
  expect(least(mark.repeat(50_000)) / short).toBeLessThan(40);
});

test('a sentence ends behind the marks that close it', () => {
  const starts = (text: string): number => readDocument({ text }).sentenceStarts.length - 1;
  expect(starts('Ia pergi. Lalu pulang.')).toBe(2);
  expect(starts('“Saya pergi.”) Lalu pulang.')).toBe(2);
  expect(starts('Ia (kata Dr. Budi) pergi.')).toBe(1);
});
