import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parsePage } from '../../../scripts/parse-page.ts';
import { mayHoldArticle } from './glance.ts';

const URL = 'https://kabar.example/berita/rakor-netralitas-asn-lembayung';
const SENTENCE =
  'Ketua Bawaslu mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu. ';
const ENGLISH =
  'The commission said on Tuesday that the meeting was held in the hall to prevent violations of the rules. ';
const DECLARED = '<meta property="article:published_time" content="2024-09-18T09:00:00+07:00">';
const glance = (body: string, { url = URL, head = '' } = {}): boolean =>
  mayHoldArticle(parsePage(`<html><head>${head}</head>${body.startsWith('<body') ? body : `<body>${body}`}`), url);

describe('may hold an article', () => {
  test.each<[string, string, object]>([
    ['running text', `<p>${SENTENCE.repeat(5)}</p>`, {}],
    ['running text without paragraphs', `<div>${`${SENTENCE}<br>`.repeat(5)}</div>`, {}],
    ['a short report that is declared', `<p>${SENTENCE.repeat(2)}</p>`, { head: DECLARED }],
    ['much else before what is declared', `${'<b>1</b>'.repeat(5000)}<p>${SENTENCE.repeat(5)}</p>`, { head: DECLARED }],
    [
      'a story behind a page full of code',
      `${'<script>{"a.b":"c and some more"};let names = 1</script>'.repeat(300)}<p>${SENTENCE.repeat(5)}</p>`,
      {},
    ],
    ['Indonesian below an English notice', `<div>${ENGLISH.repeat(6)}</div><p>${SENTENCE.repeat(9)}</p>`, {}],
  ])('%s', (_, body, options) => expect(glance(body, options)).toBe(true));
});

describe('holds none', () => {
  test.each<[string, string, object]>([
    ['a front page, whatever stands there', `<p>${SENTENCE.repeat(9)}</p>`, { url: 'https://kabar.example/' }],
    ['a list by its address', `<p>${SENTENCE.repeat(9)}</p>`, { url: 'https://kabar.example/tag/pilkada' }],
    ['a list by the class of its body', `<body class="archive category"><p>${SENTENCE.repeat(9)}</p>`, {}],
    ['nothing', '', {}],
    ['a short notice', `<p>${SENTENCE.repeat(2)}</p>`, {}],
    ['links alone', `<ul>${`<li><a href="/x">${SENTENCE}</a></li>`.repeat(40)}</ul>`, {}],
    ['text beside the page', `<aside>${SENTENCE.repeat(9)}</aside><script>"${SENTENCE.repeat(9)}"</script>`, {}],
    [
      'headlines that are no links',
      `<h3>${'Bawaslu dan KPU di Lembayung bahas aturan yang baru'.repeat(2)}</h3>`.repeat(40),
      {},
    ],
    ['another language before ours', `${`<p>${ENGLISH}</p>`.repeat(120)}<p>${SENTENCE.repeat(9)}</p>`, {}],
    ['another language', `<p>${ENGLISH.repeat(9)}</p>`, {}],
    ['labels', `<div>${'<span>Total suara sah</span>'.repeat(9000)}</div><p>${SENTENCE.repeat(9)}</p>`, {}],
  ])('%s', (_, body, options) => expect(glance(body, options)).toBe(false));
});

test.each([
  ['no running text', '<b>1</b>', 1600],
  ['running text that is too short', `<p>${SENTENCE}</p><b>1</b>`, 10_100],
])('of a page without end and with %s a bounded number of texts is looked at', (_, beginning, most) => {
  const document = parsePage(`<body>${beginning}${'<i>2</i>'.repeat(20_000)}`);
  const make = document.createTreeWalker.bind(document);
  let steps = 0;
  vi.spyOn(document, 'createTreeWalker').mockImplementation((...of) => {
    const walker = make(...of);
    const nextNode = () => {
      steps++;
      return walker.nextNode();
    };
    return { nextNode } as TreeWalker;
  });
  expect(mayHoldArticle(document, URL)).toBe(false);
  expect(steps).toBeGreaterThan(1000);
  expect(steps).toBeLessThan(most);
});

test('where there are headlines alone no element is asked about: setting those up costs more than all the texts', () => {
  const document = parsePage(`<body>${`<h3><a href="/x">${SENTENCE.replace('.', '')}</a></h3>`.repeat(40)}`);
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    Object.defineProperty(node, 'parentElement', { get: () => expect.unreachable() });
  expect(mayHoldArticle(document, URL)).toBe(false);
});

const FOLDER = join(import.meta.dirname, '../../../e2e/pages/sites');
const PAGES = readFileSync(join(FOLDER, 'pages.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { file: string; url: string | null; isArticle: boolean });

test('no article of the fixtures is missed, and the others are told apart where their address is known', () => {
  expect(PAGES.length).toBe(readdirSync(FOLDER).filter((file) => file.endsWith('.html')).length);
  for (const { file, url, isArticle } of PAGES.filter((page) => page.isArticle || page.url !== null))
    expect([file, mayHoldArticle(parsePage(readFileSync(join(FOLDER, file), 'utf8')), url ?? URL)]).toEqual([
      file,
      isArticle,
    ]);
});
