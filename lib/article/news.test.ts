import { describe, expect, test } from 'vitest';
import { parsePage } from '../../scripts/parse-page.ts';
import { findArticle } from './find.ts';

const SENTENCE =
  'Ketua Bawaslu mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu. ';
const RULES =
  'Dengan memakai laman ini Anda menyetujui seluruh aturan yang kami tetapkan dan dapat kami ubah dari waktu ke waktu. ';

/** What is found at an address, in a word. */
const found = (html: string, url: string, asked = false): string => {
  const article = findArticle(parsePage(html), url, { asked });
  return article.isArticle ? 'article' : article.reason;
};

describe('a page that declares nothing is judged by what it is about, and whether someone signed or dated it', () => {
  const page = (title: string, line: string, text: string, head = ''): string =>
    `<head>${head}</head><main><h1>${title}</h1><p class="info">${line}</p><div>${`<p>${text}</p>`.repeat(5)}</div></main>`;
  const PUBLISHED = '<meta property="article:published_time" content="2024-11-29T08:00:00+07:00">';
  const cases: [string, string, string, string][] = [
    ['rules of use', page('Ketentuan Layanan bagi Pembaca', '', RULES), '/x/81', 'not-news'],
    [
      'rules of use with the day of their last change',
      page('Syarat dan Ketentuan', '3 Mei 2024', RULES),
      '/x/81',
      'not-news',
    ],
    [
      'rules of use that are declared an article',
      page('Syarat dan Ketentuan', '', RULES, PUBLISHED),
      '/x/81',
      'article',
    ],
    ['a history of the place', page('Sejarah Singkat', '', SENTENCE), '/profil/sejarah/81', 'not-news'],
    [
      'a report without a day or a writer',
      page('Rapat Netralitas ASN di Salai', '', SENTENCE),
      '/berita/81',
      'article',
    ],
    ['a signed profile', page('Profil Kota Kenanga', 'Oleh: Ratna Belawa', SENTENCE), '/profil/81', 'article'],
  ];
  test.each(cases)('%s', (_, html, path, kind) => expect(found(html, `https://kabar.example${path}`)).toBe(kind));
  test('asked for, rules of use are read', () =>
    expect(found(page('Syarat dan Ketentuan', '', RULES), 'https://kabar.example/x/81', true)).toBe('article'));
});

describe('a short text beside many teasers that are longer', () => {
  const teaser = `<div class="kabar"><h4><a href="/x">Judul lain yang panjang sekali</a></h4><p>${SENTENCE.repeat(2)}</p></div>`;
  const page = (credit: string, paragraphs: number): string =>
    `<div class="left"><h2>Rapat Netralitas ASN di Lembayung</h2><small>${credit}</small><div class="isi">${`<p>${SENTENCE.repeat(6 / paragraphs)}</p>`.repeat(paragraphs)}</div></div><div class="right">${teaser.repeat(14)}</div>`;
  test.each<[string, string, number, string]>([
    ['is a story where it is signed and dated', 'Ditulis oleh Ratna Belawa pada 21/11/2024 11:12', 6, 'article'],
    ['may be a teaser in one or two paragraphs', 'Ditulis oleh Ratna Belawa pada 21/11/2024 11:12', 2, 'not-news'],
    ['may be one without a writer', '21/11/2024 11:12', 6, 'not-news'],
  ])('%s', (_, credit, paragraphs, kind) =>
    expect(found(page(credit, paragraphs), 'https://kabar.example/detail/17733')).toBe(kind),
  );
});
