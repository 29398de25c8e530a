import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GoldSentence } from './gold.ts';
import { swapped } from './swap.ts';

const sentence = (id: string, marked: string): GoldSentence => {
  const entities: GoldSentence['entities'][number][] = [];
  let text = '';
  for (const part of marked.split(/(\[[A-Z]{3}:[^\]]*\])/)) {
    const [, label, name] = /^\[([A-Z]{3}):(.*)\]$/.exec(part) ?? [];
    if (label && name) entities.push({ start: text.length, end: text.length + name.length, label: label as 'PER' });
    text += name ?? part;
  }
  return { id, text, entities };
};

const SENTENCES = [
  sentence('a', '[PER:Bima] bekerja di [ORG:PT Serindit] sejak lama.'),
  sentence('b', 'Kata [PER:Amira Vansoto], [ORG:Bank Tikong] tutup di [LOC:Ketam].'),
  sentence('c', 'Tak ada nama di sini.'),
];
const NAMES = { PER: ['Bima', 'Amira Vansoto'], ORG: ['PT Serindit', 'Bank Tikong'], LOC: ['Ketam'] };

test('names change places with others of their kind; what stands between them stays', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const found = swapped(SENTENCES, seed);
      expect(found.map((s) => s.id)).toEqual(['a', 'b']);
      found.forEach(({ text, entities }, i) => {
        const frame = (s: GoldSentence) =>
          [...s.entities].reverse().reduce((t, e) => `${t.slice(0, e.start)}[${e.label}]${t.slice(e.end)}`, s.text);
        expect(frame({ id: '', text, entities })).toBe(frame(SENTENCES[i]!));
        for (const { start, end, label } of entities) expect(NAMES[label]).toContain(text.slice(start, end));
      });
    }),
  );
});

test('equal seeds draw equally, and most names change', () => {
  expect(swapped(SENTENCES, 7)).toEqual(swapped(SENTENCES, 7));
  const many = Array.from({ length: 200 }, (_, seed) => swapped(SENTENCES, seed)[0]!.text);
  const kept = many.filter((text) => text === SENTENCES[0]!.text).length;
  expect(kept).toBeGreaterThan(20);
  expect(kept).toBeLessThan(110);
});
