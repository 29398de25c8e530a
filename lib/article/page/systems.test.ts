import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../scripts/parse-page.ts';
import { findArticle } from '../find.ts';

/** What single systems and themes do that no class of boxes, words or addresses tells. */
const SENTENCE =
  'Ketua Bawaslu mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu. ';
const TITLE = 'Rakor Netralitas ASN di Lembayung';
const read = (html: string) => {
  const found = findArticle(parsePage(`<main>${html}</main>`), 'https://kabar.example/berita/rakor-netralitas-asn');
  return found.isArticle ? found.article : null;
};
const body = `<div class="isi">${`<p>${SENTENCE.repeat(2)}</p>`.repeat(3)}</div>`;

test.each(['subtitle', 'article-sinopsis', 'info subjudul'])('a summary named "%s" is no paragraph', (name) => {
  const paragraphs = `<p>${SENTENCE.repeat(2)}</p>`.repeat(3);
  expect(read(`<h1>${TITLE}</h1><p class="${name}">Ringkas: ${SENTENCE}</p>${paragraphs}`)?.text).not.toContain(
    'Ringkas',
  );
});

test.each([
  ['<h3>', `<h2>Kabar Terbaru</h2><h3>${TITLE}</h3>`],
  ['<h4>', `<h2>Kabar Terbaru</h2><h4>${TITLE}</h4>`],
])('a headline in %s below the heading of a section', (_, heads) => {
  expect(read(`${heads}${body.replace('</p>', '</p><h3>Belum ada yang merekam KTP</h3>')}`)?.title).toBe(TITLE);
});

test('the day of an update, printed before that of publication and hidden by a style sheet, is not the day', () => {
  const times =
    '<time class="updated" datetime="2024-12-03T08:00:00+07:00">3 Desember 2024</time><time class="entry-date published" datetime="2024-11-29T16:21:00+07:00">29 November 2024</time>';
  expect(read(`<h1>${TITLE}</h1><p>${times}</p>${body}`)?.publishedAt).toBe('2024-11-29');
});

describe('a story whose boxes an advert has parted', () => {
  const story = (name: string): string =>
    `<h1>${TITLE}</h1><section><div class="awal"><p>Pertama: ${SENTENCE.repeat(3)}</p></div><div class="ads">Iklan</div><div${name}>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(4)}</div></section>`;
  test('begins with the one above, where the larger has no name', () =>
    expect(read(story(''))?.text).toContain('Pertama:'));
  test('but is whole where it has one: then what stands above is a summary', () =>
    expect(read(story(' class="isi"'))?.text).not.toContain('Pertama:'));
});

test('a story in sections of one make is whole, whatever else stands below them', () => {
  const section = (text: string) =>
    `<section class="bagian">${`<div class="w"><p>${text}</p></div>`.repeat(3)}</section>`;
  const others = `<section class="lain">${`<div><a href="/x">Judul cerita lain di situs ini</a><p>Ringkasan cerita lain yang belum dibaca siapa pun di kecamatan ini.</p></div>`.repeat(4)}</section>`;
  const text = read(
    `<h1>${TITLE}</h1>${section(`Pertama: ${SENTENCE}`)}${section(`Kedua: ${SENTENCE}`)}${others}`,
  )?.text;
  expect(text).toContain('Pertama:');
  expect(text).toContain('Kedua:');
  expect(text).not.toContain('Ringkasan');
});

test('the number of a part behind the headline is none of the title', () => {
  const article = read(`<h1>${TITLE} - Halaman 2</h1>${body}`);
  expect(article?.title).toBe(TITLE);
  expect(article?.text.startsWith(`${TITLE}\n\nKetua`)).toBe(true);
});

test.each([
  ['KENANGA, KABAR.com – ', true],
  ['', false],
])('a short text that declares nothing: begins with "%s", is a report: %s', (place, is) => {
  const short = `<p>${place}${SENTENCE}</p><p>Pendaftaran dibuka sampai Jumat, dan terbuka bagi semua warga kecamatan itu.</p><p>Hasilnya diumumkan pekan depan.</p>`;
  expect(read(`<h1>${TITLE}</h1><p>18 Juni 2024</p><div class="isi">${short}</div>`) !== null).toBe(is);
});

test('a headline in no heading is the box named like a title, also where the page puts its own name before', () => {
  const found = findArticle(
    parsePage(
      `<meta property="og:title" content="Panitia Kabupaten Kenanga | ${TITLE} Resmi Digelar"><main><div class="card_title">${TITLE} Resmi Digelar</div><div class="reading_title">Dipublikasikan pada 18 Juni 2024, dibaca 200 kali</div>${body}</main>`,
    ),
    'https://kabar.example/berita/rakor-netralitas-asn',
  );
  expect(found.isArticle && [found.article.title, found.article.publishedAt]).toEqual([
    `${TITLE} Resmi Digelar`,
    '2024-06-18',
  ]);
});

test.each([
  ['an encyclopaedia', 'name="generator" content="MediaWiki 1.44.0"', false],
  ['a scholarly abstract', 'name="citation_journal_title" content="Jurnal Ilmu"', false],
  ['a page of WordPress', 'name="generator" content="WordPress 6.7"', true],
])('%s, whatever else it declares: news is %s, %s', (_, meta, is) => {
  const found = findArticle(
    parsePage(
      `<meta ${meta}><meta property="article:published_time" content="2024-06-18"><main><h1>${TITLE}</h1>${body}</main>`,
    ),
    'https://kabar.example/berita/rakor-netralitas-asn',
  );
  expect(found.isArticle).toBe(is);
});

test.each([
  ['a picture', '<figure><img src="a.jpg"><figcaption>', '</figcaption></figure>'],
  ['a box named like noise', '<div class="page-banner"><a aria-hidden="true"><i>#</i></a>', '</div>'],
])('a headline that lies in %s: what stands above it is no part of the story', (_, open, close) => {
  const found = findArticle(
    parsePage(
      `<meta property="og:title" content="${TITLE}"><div>Harga beras di pasar naik dua ribu rupiah sejak kemarin menurut dinas perdagangan.</div>${open}<h1>${TITLE}</h1>${close}${`<p>${SENTENCE.repeat(2)}</p>`.repeat(3)}`,
    ),
    'https://kabar.example/berita/rakor-netralitas-asn-di-lembayung',
  );
  expect(found.isArticle && found.article.title).toBe(TITLE);
  expect(found.isArticle && found.article.text).not.toContain('Harga beras');
});

test.each(['saboxplugin-wrap', 'box-promosi'])('a box named "%s" in a story is left out', (name) => {
  const box = `<div class="${name}"><div class="isi"><p>Ia menulis tentang pemerintahan sejak kuliah.</p></div></div>`;
  expect(read(`<h1>${TITLE}</h1>${body.replace('</p>', `</p>${box}`)}`)?.text).not.toContain('sejak kuliah');
});
