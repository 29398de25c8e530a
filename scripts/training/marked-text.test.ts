import { expect, test } from 'vitest';
import { readKeptAside, readWrittenArticles, readWrittenSentences } from './gold.ts';
import { readMarkedArticles, readMarkedSentences } from './marked-text.ts';

const ARTICLE = `### batam-01 | 2024-09-18
[i:Bawaslu Batam] rapat

[f1:Ketua [i:Bawaslu Kota Batam]], [o1:Dr. {Budi Tanu}, S.H.], hadir [d 2024-09-18:Rabu (18/9)] bersama [p:Sari]. [o:Budi] dan [o=Budi Tanu:Pak {Tano}] senang.
[h:Kapolres Batam] [x:(ANTARA)] [sic].
### batam-02
Kosong.
`;

test('marks become annotations with offsets into the text without them', () => {
  const [first, second] = readMarkedArticles(ARTICLE);
  expect([first?.id, first?.publishedAt, second]).toEqual([
    'batam-01',
    '2024-09-18',
    { id: 'batam-02', publishedAt: null, text: 'Kosong.', annotations: [] },
  ]);
  expect(first?.text).toMatch(/^Bawaslu Batam rapat\n\nKetua Bawaslu Kota Batam, Dr\. Budi Tanu, S\.H\., hadir Rabu/);
  expect(first?.text).toContain('[sic]');
  for (const a of first?.annotations ?? []) expect(first?.text.slice(a.start, a.end)).toBe(a.text);
  const told = first?.annotations.map((a) => [a.kind, a.text, a.name, a.entity, a.office?.text, a.iso]);
  expect(told).toEqual([
    ['institution', 'Bawaslu Batam', undefined, 'Bawaslu Batam', undefined, undefined],
    ['institution', 'Bawaslu Kota Batam', undefined, 'Bawaslu Kota Batam', undefined, undefined],
    ['official', 'Dr. Budi Tanu, S.H.', 'Budi Tanu', 'Budi Tanu', 'Ketua Bawaslu Kota Batam', undefined],
    ['date', 'Rabu (18/9)', undefined, undefined, undefined, '2024-09-18'],
    ['person', 'Sari', 'Sari', 'Sari', undefined, undefined],
    ['official', 'Budi', 'Budi', 'Budi Tanu', undefined, undefined],
    ['official', 'Pak Tano', 'Tano', 'Budi Tanu', undefined, undefined],
    ['official', 'Kapolres Batam', null, 'Kapolres Batam', undefined, undefined],
    ['ignore', '(ANTARA)', undefined, undefined, undefined, undefined],
  ]);
});

test.each([
  ['a mark that is not closed', '### a\n[i:KPU Batam', 'a: not closed: "KPU Batam"'],
  ['an office that is not there', '### a\n[o2:Budi]', 'a: "Budi" refers to office 2, which is not there'],
  ['a date without its value', '### a\n[d:Rabu]', 'a: a date without its value: "Rabu"'],
])('%s is told with its article', (_, source, message) => {
  expect(() => readMarkedArticles(source)).toThrow(message);
});

test('sentences, one a line', () => {
  expect(readMarkedSentences('Kata [P:Budi] dari [O:KPU] di [L:Batam].\n\nKosong.\n', 's')).toEqual([
    {
      id: 's-1',
      text: 'Kata Budi dari KPU di Batam.',
      entities: [
        { start: 5, end: 9, label: 'PER' },
        { start: 15, end: 18, label: 'ORG' },
        { start: 22, end: 27, label: 'LOC' },
      ],
    },
    { id: 's-2', text: 'Kosong.', entities: [] },
  ]);
});

test('the texts that were written for the project can be read', () => {
  const articles = readWrittenArticles();
  expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  expect(articles.length).toBeGreaterThan(70);
  expect(readWrittenSentences().length).toBeGreaterThan(800);
  const learnt = new Set(articles.map(({ text }) => text));
  const aside = readKeptAside().flatMap((set) => set.articles);
  expect(aside.length).toBeGreaterThan(20);
  expect(aside.filter(({ text }) => learnt.has(text))).toEqual([]);
});
