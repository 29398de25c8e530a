import { expect, test } from 'vitest';
import { trustedCanonical } from '../../clipping/canonical.ts';
import type { PageFacts, StoryFacts } from '../facts.ts';
import { readPage } from './read.ts';

const PARAGRAPH =
  'Ketua KPU Tanah Lembayung, Wening Astuti Pranoto, mengatakan rapat pleno akan digelar di aula kecamatan pada pekan ini bersama para saksi.';

const story = (headline: string, more: Partial<StoryFacts> = {}): StoryFacts => ({
  main: false,
  headline,
  lines: Array.from({ length: 5 }, (_, i) => ({
    text: `${PARAGRAPH} Hal itu dikatakannya untuk kali ke-${i + 1} pada rapat tentang ${headline}.`,
    kind: 'text',
    glue: '\n\n',
    linked: 0,
    caption: false,
  })),
  running: 900,
  above: [],
  between: [],
  below: [],
  times: [],
  address: null,
  ...more,
});

const URL = 'https://kabar.example/2024/09/18/rapat-pleno-digelar';
const page = (stories: readonly StoryFacts[], more: Partial<PageFacts> = {}): PageFacts => ({
  url: URL,
  asked: false,
  documentTitle: 'Rapat Pleno Digelar di Kenanga - Kabar',
  metas: [['article:published_time', '2024-09-18T08:00:00+07:00']],
  canonical: URL,
  linkedData: [],
  authors: [],
  parts: [],
  running: 2000,
  stories,
  ...more,
});

const read = (facts: PageFacts) =>
  readPage(facts).map((reading) =>
    reading.isArticle ? [reading.article.title, reading.article.canonicalUrl, reading.article.publishedAt] : null,
  );

const [FIRST, SECOND] = ['Rapat Pleno Digelar di Kenanga', 'Gudang Logistik Dijaga Dua Puluh Empat Jam'];
const NAMED = `${URL}#gudang-logistik-dijaga-dua-puluh-empat-jam`;

test.each<[string, StoryFacts[], (string | null)[][]]>([
  ['alone, it has the page’s', [story(FIRST, { main: true })], [[FIRST, URL, '2024-09-18']]],
  [
    'one that was loaded below has a name of its own, and no date but its own',
    [story(FIRST, { main: true }), story(SECOND)],
    [
      [FIRST, URL, '2024-09-18'],
      [SECOND, NAMED, null],
    ],
  ],
  [
    'also where it is the larger one',
    [story(FIRST), story(SECOND, { main: true })],
    [
      [FIRST, URL, '2024-09-18'],
      [SECOND, NAMED, null],
    ],
  ],
  [
    'or its own address',
    [story(FIRST), story(SECOND, { main: true, address: '/2024/09/17/gudang' })],
    [
      [FIRST, URL, '2024-09-18'],
      [SECOND, 'https://kabar.example/2024/09/17/gudang', '2024-09-17'],
    ],
  ],
])('the address and date of a story: %s', (_, stories, expected) => {
  expect(read(page(stories))).toEqual(expected);
});

const NEXT = 'https://kabar.example/2024/09/20/gudang-logistik-dijaga';
test.each<[string, Partial<PageFacts>, (string | null)[]]>([
  ['is not believed of another story', { url: NEXT }, [SECOND, NEXT, '2024-09-20']],
  ['is believed where its title is the story’s', { url: NEXT, documentTitle: SECOND }, [SECOND, URL, '2024-09-18']],
  ['is believed at its own address', {}, [SECOND, URL, '2024-09-18']],
])('after navigation within the page the old head %s', (_, more, expected) => {
  expect(read(page([story(SECOND, { main: true })], more))).toEqual([expected]);
});

const THIRD = 'Warga Desa Kemuning Menerima Undangan Memilih';
const ELSEWHERE = 'https://warta.example/2024/09/18/rapat-pleno-digelar';
const ALL = [
  story(FIRST, { main: true }),
  story(SECOND, { address: 'https://bola.kabar.example/gudang' }),
  story(THIRD),
];
test.each<[string, StoryFacts[], Partial<PageFacts>]>([
  ['one is said to be at another host', ALL, {}],
  ['the page has another address than it declares', ALL, { url: NEXT }],
  ['it declares an address of another site', ALL, { canonical: ELSEWHERE }],
  ['the head is that of the last page', [story(SECOND, { main: true }), story(THIRD)], { url: NEXT }],
])('no two stories of a page are kept under one address: %s', (_, stories, more) => {
  const kept = readPage(page(stories, more)).map((reading) =>
    reading.isArticle ? trustedCanonical(reading.article.url, reading.article.canonicalUrl) : null,
  );
  expect(new Set(kept).size).toBe(stories.length);
});

test.each<[string, StoryFacts[], (string | null)[][]]>([
  ['alone', [story(SECOND, { main: true })], [[SECOND, NEXT, '2024-09-20']]],
  [
    'beside the one that the rest speaks of',
    [story(FIRST), story(SECOND, { main: true })],
    [
      [FIRST, URL, '2024-09-18'],
      [SECOND, NAMED, null],
    ],
  ],
])('a story that only the document’s title speaks of: %s', (_, stories, expected) => {
  const metas = [['og:title', FIRST] as const, ...page([]).metas];
  expect(read(page(stories, { url: NEXT, documentTitle: SECOND, metas }))).toEqual(expected);
});
