import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../scripts/parse-page.ts';
import { mayHoldArticle } from './glance.ts';

const STORY = 'https://kabar.example/berita/rakor-netralitas-asn-lembayung';
const SECTION = 'https://kabar.example/politik';
const SENTENCE =
  'Ketua Bawaslu mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu. ';
const ENGLISH =
  'The commission said on Tuesday that the meeting was held in the hall to prevent violations of the rules. ';
const HEADLINE = 'Bawaslu dan KPU di Lembayung bahas aturan yang baru';

const glance = (html: string, url = STORY): boolean => {
  const document = parsePage(html);
  return mayHoldArticle(url, {
    text: () => document.documentElement.textContent ?? '',
    has: (selector) => document.querySelector(selector) !== null,
  });
};
const head = (meta: string): string => `<html><head>${meta}</head><body><p>${SENTENCE.repeat(3)}</p></body></html>`;
const WEBSITE = '<meta property="og:type" content="website">';

describe('may hold an article', () => {
  test.each<[string, string, string?]>([
    ['running text', `<p>${SENTENCE.repeat(5)}</p>`],
    ['running text without paragraphs', `<div>${`${SENTENCE}<br>`.repeat(5)}</div>`],
    ['a report of a sentence', `<p>${SENTENCE}</p>`],
    ['sentences without a space between', `<p>${SENTENCE.trim()}</p>`.repeat(4)],
    ['much else before it', `${'<b>1</b>'.repeat(5000)}<p>${SENTENCE.repeat(5)}</p>`],
    ['code before it', `${'<script>{"a.b":"c and some more"};let names = 1</script>'.repeat(300)}<p>${SENTENCE}</p>`],
    ['another language before it', `<p>${ENGLISH.repeat(90)}</p><p>${SENTENCE}</p>`],
    ['many headlines before it', `${`<a href="/x">${HEADLINE}</a>`.repeat(400)}<p>${SENTENCE}</p>`],
    ['at the address of a section', head(''), SECTION],
    ['there, with a date', head(`${WEBSITE}<meta property="article:published_time" content="2024-09-18">`), SECTION],
    [
      'there, with a date in linked data',
      head(`${WEBSITE}<script type="application/ld+json">{"datePublished":"2024-09-18"}</script>`),
      SECTION,
    ],
    ['what calls itself a website at the address of a story', head(WEBSITE)],
  ])('%s', (_, html, url) => expect(glance(html, url)).toBe(true));
});

describe('holds none', () => {
  test.each<[string, string, string?]>([
    ['a front page, whatever stands there', `<p>${SENTENCE.repeat(9)}</p>`, 'https://kabar.example/'],
    ['a list by its address', `<p>${SENTENCE.repeat(9)}</p>`, 'https://kabar.example/tag/pilkada'],
    ['a section that says so', head(WEBSITE), SECTION],
    ['nothing', ''],
    ['headlines', `<h3><a href="/x">${HEADLINE}</a></h3>`.repeat(400)],
    ['headlines with figures, addresses and times', `<h3>${HEADLINE} 1.200 kabar.com 15.30 WIB</h3>`.repeat(40)],
    ['another language', `<p>${ENGLISH.repeat(90)}</p>`],
    ['labels', `<div>${'<span>Total suara sah</span>'.repeat(9000)}</div>`],
  ])('%s', (_, html, url) => expect(glance(html, url)).toBe(false));
});

test('where the address tells, the page is not asked for anything', () => {
  const page = { text: () => expect.unreachable(), has: () => expect.unreachable() };
  expect(mayHoldArticle('https://kabar.example/', page)).toBe(false);
});

test('a bounded number of places is looked at, and in doubt the answer is yes', () => {
  let looked = 0;
  const text = new Proxy(new String('di 1. '.repeat(100_000)), {
    get: (string, key) => {
      if (key === 'slice') looked++;
      const value = Reflect.get(string, key);
      return typeof value === 'function' ? value.bind(string) : value;
    },
  });
  expect(mayHoldArticle(STORY, { text: () => text as string, has: () => false })).toBe(true);
  expect(looked).toBe(300);
});

const FOLDER = join(import.meta.dirname, '../../../e2e/pages/sites');
const PAGES = readFileSync(join(FOLDER, 'pages.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { file: string; url: string | null; isArticle: boolean });

/** No articles, but with sentences, at addresses that do not tell: passed on to whoever reads in detail. */
const PASSED_ON = ['akta-produk.html', 'galeri-foto.html', 'ketentuan.html'];

test('no article of the fixtures is missed, and most others are told apart where their address is known', () => {
  expect(PAGES.length).toBe(readdirSync(FOLDER).filter((file) => file.endsWith('.html')).length);
  for (const { file, url, isArticle } of PAGES.filter((page) => page.isArticle || page.url !== null))
    expect([file, glance(readFileSync(join(FOLDER, file), 'utf8'), url ?? STORY)]).toEqual([
      file,
      isArticle || PASSED_ON.includes(file),
    ]);
});
