import { Element } from 'linkedom';
import { describe, expect, test, vi } from 'vitest';
import { parsePage } from '../../scripts/parse-page.ts';
import { atOnce } from '../slices.ts';
import { findArticle } from './find.ts';
import { isCaption, MOST_TEXT } from './page/blocks.ts';
import { collectPage } from './page/collect.ts';
import { headOf } from './page/head.ts';
import { scanText } from './page/scan.ts';

const URL = 'https://warta.example/berita/rakor-netralitas-asn-di-lembayung';
const SENTENCE =
  'Ketua Bawaslu mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu di daerah. ';
const HEADLINE = 'Rakor Netralitas ASN di Lembayung';
const page = (body: string, head = '') =>
  parsePage(
    `<html><head>${head}</head><body><h1>${HEADLINE}</h1><div>${`<p>${SENTENCE}</p>`.repeat(5)}${body}</div></body></html>`,
  );
/** Times that reading a page lets the page do its own work. */
function pauses(body: string): number {
  const work = collectPage(page(body), URL, 'story');
  let count = 0;
  while (!work.next().done) count++;
  return count;
}

describe('the page is never held up for long, however large it is:', () => {
  test.each([
    ['nodes in the article', '<p>Warga <b>Kenanga</b> dan <i>keluarganya</i> hadir bersama pada rapat pleno itu.</p>'],
    ['words outside', '<a href="/x">Berita lain</a>'],
    ['boxes', '<div><span><p>Warga Kenanga dan keluarganya hadir bersama pada rapat.</p></span></div>'],
  ])('reading pauses in proportion to the number of %s', (_, piece) => {
    const few = pauses(piece.repeat(200));
    expect(pauses(piece.repeat(2000))).toBeGreaterThan(few * 5);
  });
});

test('finding the box pauses in each of its rounds over thousands of boxes', () => {
  const boxes = 3000;
  const { body } = page(`<section>${`<div>${SENTENCE}</div>`.repeat(boxes)}</section>`);
  const work = scanText(body.ownerDocument, body, body.querySelector('h1'), true);
  let count = 0;
  while (!work.next().done) count++;
  // Collecting, weighing (three times over), what stands beside the headline, and the best of it (twice).
  expect(count).toBeGreaterThan((boxes / 64) * 6);
});

test('finding the box pauses on its way down thousands of levels', () => {
  const document = page('');
  const [text] = document.querySelectorAll('p');
  let at: Node = text!;
  for (let i = 0; i < 3000; i++) at = at.appendChild(document.createElement('span'));
  at.textContent = SENTENCE;
  const work = scanText(document, document.body, null, true);
  let before = 0;
  const noise = vi.spyOn(Element.prototype, 'getAttribute');
  let most = 0;
  while (!work.next().done) {
    most = Math.max(most, noise.mock.calls.length - before);
    before = noise.mock.calls.length;
  }
  noise.mockRestore();
  expect(before).toBeGreaterThan(3000);
  expect(most).toBeLessThan(1500);
});

test('in a page with more elements than any that is made to be read, nothing is looked for among all of them', () => {
  const partsOf = (elements: number) => {
    const document = page('<a href="/berita/rakor?page=2">2</a>');
    const named = document.getElementsByTagName.bind(document);
    // The parser of these tests does not know "*".
    vi.spyOn(document, 'getElementsByTagName').mockImplementation(((name: string) =>
      name === '*' ? { item: (i: number) => (i < elements ? document.body : null) } : named(name)) as never);
    const found = atOnce(collectPage(document, URL, 'story'));
    return found.isCandidate ? found.facts.parts : null;
  };
  expect(partsOf(1000)).toEqual(['/berita/rakor?page=2']);
  expect(partsOf(60_000)).toEqual([]);
});

test('a story without end is read to a bound, and what is marked of it stands where it says', () => {
  const found = findArticle(page(`<p>${SENTENCE.repeat(3000)}</p><p>${SENTENCE}</p>`), URL);
  expect(found.isArticle && found.article.text.length).toBeGreaterThan(MOST_TEXT * 0.9);
  expect(found.isArticle && found.article.text.length).toBeLessThan(MOST_TEXT * 1.1);
});

test('a heading of a megabyte is no headline, and is not gone through', () => {
  const document = page('', '<meta property="article:published_time" content="2024-09-18T09:00:00+07:00">');
  const huge = document.createElement('h1');
  huge.textContent = `${HEADLINE} `.repeat(30_000);
  document.body.prepend(huge);
  const replaced = vi.spyOn(String.prototype, 'replace');
  const found = findArticle(document, URL);
  const longest = Math.max(...(replaced.mock.contexts as string[]).map((text) => text.length));
  replaced.mockRestore();
  expect(found).toMatchObject({ isArticle: true, article: { title: HEADLINE } });
  expect(longest).toBeLessThan(100_000);
});

test('title, metadata and JSON-LD of megabytes are taken to a bound', () => {
  const huge = `${HEADLINE} `.repeat(30_000);
  const data = `<script type="application/ld+json">{"headline":"${huge}"}</script>`;
  const document = page('', `<title>${huge}</title><meta property="og:title" content="${huge}">${data.repeat(3)}`);
  const { metas, linkedData, title } = headOf(document, document.body, 'story');
  expect(Math.max(...metas.map(([, content]) => content.length), title.length)).toBeLessThan(5000);
  expect(linkedData.join('').length).toBeLessThan(250_000);
  const found = findArticle(document, URL);
  expect(found.isArticle && found.article.title).toBe(HEADLINE);
});

describe('a line with thousands of links', () => {
  const links = '<a href="/x">Warga Kenanga</a> hadir bersama '.repeat(3000);

  test('is read, and a "Baca juga" at its end is still told from it', () => {
    const found = findArticle(
      page(`<p>${links}selesai. Baca juga: <a href="/lain">Berita yang lain sekali</a></p>`),
      URL,
    );
    const text = found.isArticle ? found.article.text : '';
    expect(text).toContain('hadir bersama selesai.');
    expect(text).not.toContain('Baca juga');
    expect(text).not.toContain('Berita yang lain sekali');
  });

  test('is looked through at its end alone', () => {
    const searched = vi.spyOn(String.prototype, 'search');
    findArticle(page(`<p>${links}</p>`), URL);
    const long = (searched.mock.contexts as string[]).filter((text) => text.length > 1000);
    searched.mockRestore();
    expect(long.length).toBeLessThan(20);
  });
});

test('short lines that share a box ask once how much it holds', () => {
  const { body } = page('<section></section>');
  const box = body.querySelector('section')!;
  for (let n = 0; n < 100; n++) box.append(body.ownerDocument.createElement('div'));
  const text = 'Warga Kenanga dan keluarganya hadir.';
  const read = vi.spyOn(Element.prototype, 'textContent', 'get');
  const lengths = new Map<globalThis.Element, number>();
  for (const element of box.children)
    isCaption({ element, text, kind: 'text', glue: '\n\n', pieces: [], linked: 0 }, body, lengths);
  const { length } = read.mock.calls;
  read.mockRestore();
  expect(length).toBeLessThan(20);
});
