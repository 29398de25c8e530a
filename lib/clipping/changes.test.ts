import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideEachOther, changesBetween, type Telling } from './changes.ts';

const TEXT = `Rakor Netralitas ASN Digelar

Rakor digelar di Aula Hotel Grand Kenanga, Selasa (20/9/2024).

Rakor ditutup bersama oleh Ratna Kusumadwi, Bagas Wiratmoko dan Sofyan.

Hadir 112 camat dan lurah.`;

const telling: Telling = {
  names: new Set(['Ratna', 'Kusumadwi', 'Kusumadewi', 'Bagas', 'Wiratmoko', 'Sofyan']),
  dates: new Set(['20/9/2024', '17/9/2024']),
};

/** Segments as text: [-removed-] and {+added+}. */
const shown = (before: string, after: string) =>
  changesBetween(before, after, telling).map((c) => {
    const words = c.segments
      .map((s) => (s.op === 'same' ? s.text : s.op === 'added' ? `{+${s.text}+}` : `[-${s.text}-]`))
      .join('');
    return `${c.paragraph} ${c.kind} ${c.touches}: ${words}`;
  });

test.each<[string, string, string[]]>([
  ['nothing', TEXT, []],
  ['white space', TEXT.replaceAll('\n\n', '\n \n\n'), []],
  [
    'a name',
    TEXT.replace('Kusumadwi', 'Kusumadewi'),
    ['2 altered name: Rakor ditutup bersama oleh Ratna [-Kusumadwi-]{+Kusumadewi+}, Bagas Wiratmoko dan Sofyan.'],
  ],
  ['a number', TEXT.replace('112', '121'), ['3 altered number: Hadir [-112-]{+121+} camat dan lurah.']],
  ['a paragraph at the end', `${TEXT}\n\nBerita ini diperbarui.`, ['4 added words: {+Berita ini diperbarui.+}']],
  [
    'a paragraph gone',
    TEXT.replace('\n\nHadir 112 camat dan lurah.', ''),
    ['3 removed number: [-Hadir 112 camat dan lurah.-]'],
  ],
  [
    'names before dates, whatever their place',
    TEXT.replace('20/9', '17/9').replace('Wiratmoko', 'Wiratmaka'),
    [
      '2 altered name: Rakor ditutup bersama oleh Ratna Kusumadwi, Bagas [-Wiratmoko-]{+Wiratmaka+} dan Sofyan.',
      '1 altered date: Rakor digelar di Aula Hotel Grand Kenanga, Selasa ([-20-]{+17+}/9/2024).',
    ],
  ],
])('%s', (_what, after, expected) => {
  expect(shown(TEXT, after)).toEqual(expected);
});

test('property: the segments spell both texts, paragraph by paragraph', () => {
  const paragraph = fc
    .array(fc.constantFrom('Rakor', 'di', 'Aula', '112', 'Ratna', 'camat'), { minLength: 1, maxLength: 8 })
    .map((w) => w.join(' '));
  const text = fc.array(paragraph, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesBetween(before.join('\n\n'), after.join('\n\n'), telling);
      const side = (op: 'added' | 'removed') =>
        changes
          .filter((c) => c.kind !== (op === 'added' ? 'removed' : 'added'))
          .map((c) =>
            c.segments
              .filter((s) => s.op === op || s.op === 'same')
              .map((s) => s.text)
              .join(''),
          );
      for (const p of side('added')) expect(after).toContain(p);
      for (const p of side('removed')) expect(before).toContain(p);
      if (before.join() === after.join()) expect(changes).toEqual([]);
    }),
  );
});

/** Both texts, with {runs} that the other one has not. */
const beside = (one: string, other: string): string[] =>
  besideEachOther(one, other).map((runs) => runs.map(({ own, text }) => (own ? `{${text}}` : text)).join(''));

test.each<[string, string, string, string[]]>([
  ['the same', 'Cek ke Bawaslu.', 'Cek ke Bawaslu.', ['Cek ke Bawaslu.', 'Cek ke Bawaslu.']],
  ['nothing beside something', '', 'Cek lagi', ['', '{Cek lagi}']],
  ['one word more', 'Cek ke Bawaslu', 'Cek ke Bawaslu lagi', ['Cek ke Bawaslu', 'Cek ke Bawaslu{ lagi}']],
  [
    'a phrase is one run, with the spaces in it',
    'Cek tanggal ke Bawaslu; undangan menyebut Selasa.',
    'Cek tanggal ke Bawaslu; belum ada jawaban.',
    ['Cek tanggal ke Bawaslu; {undangan menyebut Selasa}.', 'Cek tanggal ke Bawaslu; {belum ada jawaban}.'],
  ],
])('beside each other: %s', (_, one, other, expected) => {
  expect(beside(one, other)).toEqual(expected);
});

test('beside each other, both texts stand whole', () => {
  const words = fc.array(fc.constantFrom('satu', 'dua', ' ', '\n\n', '.', '12')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = besideEachOther(one, other).map((runs) => runs.map(({ text }) => text).join(''));
      expect([a, b]).toEqual([one, other]);
    }),
  );
});
