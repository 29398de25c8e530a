import { readFileSync } from 'node:fs';
import { Element } from 'linkedom';
import { describe, expect, test, vi } from 'vitest';
import { parsePage } from '../../scripts/parse-page.ts';
import { findArticle, findArticles } from './find.ts';

const URL = 'https://kabar.example/berita/rakor-netralitas-asn-lembayung';
const SENTENCE =
  'Ketua Bawaslu mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu. ';
const story = (body: string, title = 'Rakor Netralitas ASN di Lembayung'): string =>
  `<main><h1>${title}</h1><div class="isi"><p>${SENTENCE.repeat(3)}</p>${body}<p>Penutup: ${SENTENCE.repeat(2)}</p></div></main>`;
const textOf = (html: string): string => {
  const found = findArticle(parsePage(html), URL);
  return found.isArticle ? found.article.text : `(${found.reason})`;
};

describe('what belongs to a story, and what does not', () => {
  const kept: [string, string, string][] = [
    ['a sub-heading', '<h2>Belum merekam KTP</h2>', 'Belum merekam KTP'],
    ['items of a list', '<ul><li>Satu, Kecamatan Salai</li><li>Dua</li></ul>', 'Satu, Kecamatan Salai\n\nDua'],
    ['a quote', '<blockquote>“Jangan diulang,” kata Bagas.</blockquote>', '“Jangan diulang,” kata Bagas.'],
    [
      'a table of results',
      '<table><tr><th>TPS</th><th>Suara</th></tr><tr><td>TPS 04</td><td>1.204</td></tr></table>',
      'TPS 04\n1.204',
    ],
    [
      'a link in a sentence, whatever its class',
      '<p>Rapat di <a class="inner-link-tag" href="/x">Bandar Kenanga</a> ditutup.</p>',
      'Rapat di Bandar Kenanga ditutup.',
    ],
    [
      'a sentence around a bracketed "Baca"',
      '<p>Bagas (baca juga: <a href="/x">Lain</a>) datang lagi.</p>',
      'Bagas datang lagi.',
    ],
    [
      'a paragraph in a box of Elementor',
      '<div class="elementor-widget elementor-widget-theme-post-content"><p>Rapat ditutup dengan ikrar.</p></div>',
      'Rapat ditutup dengan ikrar',
    ],
    ['emphasis named like a tag', '<p>Kata <strong class="tags">Bagas</strong>, hadir.</p>', 'Kata Bagas, hadir.'],
    ['text in a box with an odd name that holds most of it', '', 'Penutup:'],
    [
      'a paragraph in a box named after a text editor',
      '<div class="StoryRenderer__EditorWrapper"><span>Rapat ditutup dengan ikrar bersama para camat.</span></div>',
      'Rapat ditutup dengan ikrar',
    ],
  ];
  test.each(kept)('%s is kept', (_, html, text) => expect(textOf(story(html))).toContain(text));

  const dropped: [string, string, string][] = [
    ['a "Baca juga" paragraph', '<p><strong>Baca juga:</strong> <a href="/x">Lain Cerita</a></p>', 'Lain Cerita'],
    ['"Baca juga" at the end of a paragraph', `<p>${SENTENCE}Baca Juga: <a href="/x">Lain Cerita</a></p>`, 'aca'],
    [
      '"Baca juga" behind a line break',
      `<p>${SENTENCE}<br><b>BACA JUGA :</b><br><a href="/x">Lain Cerita yang Panjang Judulnya</a></p>`,
      'Lain Cerita',
    ],
    ['"Lihat juga" inside the link', '<p><a href="/x">Lihat juga: Lain Cerita</a></p>', 'Lain Cerita'],
    ['"Baca juga" without a link', '<p>Baca juga: Lain Cerita</p>', 'Lain Cerita'],
    [
      '"Baca:" in brackets inside a sentence',
      '<p>Bagas (Baca: <a href="/x">Lain Cerita</a>) datang lagi.</p>',
      'Lain Cerita',
    ],
    ['and its brackets', '<p>Bagas [baca: <a href="/x">Lain Cerita</a>] datang lagi.</p>', ']'],
    ['"Simak:" before a link', '<p>Simak: <a href="/x">Lain Cerita</a></p>', 'Simak'],
    [
      'a list of related links',
      '<h3>Berita Terkait</h3><ul><li><a href="/x">Lain Cerita yang Panjang Judulnya</a></li></ul>',
      'Lain Cerita',
    ],
    [
      'a related box by its class',
      '<div class="box relatedPosts"><p>Lain cerita yang panjang dan tidak berhubungan dengan rapat.</p></div>',
      'Lain cerita',
    ],
    [
      'a caption',
      '<figure><img src="a.jpg" alt=""><figcaption>Suasana rapat. Foto: Dok.</figcaption></figure>',
      'Suasana',
    ],
    [
      'a caption without a class',
      '<div><div><img src="a.jpg" alt=""></div><div>Suasana rapat di aula hotel pada malam hari.</div></div>',
      'Suasana',
    ],
    ['an advert', '<div class="ads-inline"><p>Beli sekarang juga, harga promo terbatas.</p></div>', 'Beli sekarang'],
    ['a script', '<script>var x = "Ini bukan teks berita sama sekali, jangan dibaca.";</script>', 'bukan teks'],
    ['comments', '<div id="comments"><p>Semoga aman, kata pembaca yang budiman di kolom ini.</p></div>', 'Semoga'],
    ['hidden text', '<p hidden>Teks tersembunyi yang tidak terlihat oleh pembaca.</p>', 'tersembunyi'],
    [
      'text hidden by style',
      '<p style="display: none">Teks tersembunyi yang tidak terlihat oleh pembaca.</p>',
      'tersembunyi',
    ],
    [
      'text for screen readers only',
      '<p>Kata Bagas.<span class="screen-reader-text">Bagian berikut</span></p>',
      'Bagian berikut',
    ],
    [
      'an embedded post',
      '<blockquote class="twitter-tweet"><p>Selamat pagi semua pengikut.</p></blockquote>',
      'Selamat pagi',
    ],
    [
      'a box of Elementor with buttons to share',
      '<div class="elementor-widget elementor-widget-share-buttons"><p>Bagikan kepada teman Anda.</p></div>',
      'kepada teman',
    ],
    [
      'excerpts in a box in the middle',
      '<div><div><a href="/x">Judul lain yang panjang sekali</a></div><div>Cuplikan berita lain yang cukup panjang untuk terhitung sebagai paragraf di sini.</div></div>'.repeat(
        3,
      ),
      'Cuplikan',
    ],
    [
      'an invitation to a channel in the middle',
      '<p>Dapatkan informasi terkini seputar Salai dengan bergabung di grup WhatsApp Kabar Salai, klik di sini.</p>',
      'Dapatkan',
    ],
    ['a form', '<form><p>Masukkan alamat surel Anda untuk berlangganan buletin.</p></form>', 'surel'],
  ];
  test.each(dropped)('%s is left out', (_, html, text) => {
    const found = textOf(story(html));
    expect(found).toContain('Penutup:');
    expect(found).not.toContain(text);
  });
});

describe('what is no article', () => {
  const cases: [string, string, string, string][] = [
    ['an empty page', '', URL, 'no-text'],
    [
      'a page of links',
      `<ul>${'<li><a href="/x">Judul berita yang agak panjang supaya terhitung</a></li>'.repeat(40)}</ul>`,
      URL,
      'no-text',
    ],
    ['a front page', story(''), 'https://kabar.example/', 'not-news'],
    ['a list of a tag', story(''), 'https://kabar.example/tag/pilkada', 'not-news'],
    [
      'a product of a shop',
      `<head><meta property="og:type" content="product"></head><body>${story('')}</body>`,
      URL,
      'not-news',
    ],
    [
      'a thread of a forum',
      `<head><script type="application/ld+json">{"@type":"DiscussionForumPosting","datePublished":"2024-11-29"}</script></head><body class="home">${story('')}</body>`,
      URL,
      'not-news',
    ],
    [
      'another language',
      `<h1>The commission</h1>${'<p>The commission said that the meeting was held in order to prevent a violation of the rules by the officials of the region.</p>'.repeat(5)}`,
      URL,
      'other-language',
    ],
  ];
  test('the language is that of the story, not of what is linked in it or said around it', () => {
    const english = 'The commission said that the meeting was held in order to prevent a violation of the rules.';
    const links = `<p>Tautan: <a href="/x">${`${english} `.repeat(8)}</a></p>`;
    expect(findArticle(parsePage(story(links)), URL).isArticle).toBe(true);
    expect(findArticle(parsePage(`<div><p>${english.repeat(3)}</p></div>${story('')}`), URL).isArticle).toBe(true);
  });
  test.each(cases)('%s', (_, html, url, reason) =>
    expect(findArticle(parsePage(html), url)).toEqual({ isArticle: false, reason }),
  );

  test('but asked for, a front page with a story is read', () => {
    expect(findArticle(parsePage(story('')), 'https://kabar.example/', { asked: true }).isArticle).toBe(true);
  });
});

describe('where a story ends', () => {
  const card =
    '<article class="card"><h3><a href="/x">Judul lain yang panjang sekali</a></h3><p>Cuplikan berita lain yang cukup panjang untuk terhitung sebagai paragraf di sini.</p></article>';
  const cases: [string, string, string][] = [
    ['before cards of other stories in the same box', card.repeat(3), `Penutup: ${SENTENCE.repeat(2).trim()}`],
    ['with a numbered list', '<p>Daftar wakil:</p><p>1. Sofyan</p><p>2. Lukman Arsyadi</p>', '2. Lukman Arsyadi'],
    [
      'before more excerpts of other stories than it has text',
      card.repeat(14),
      `Penutup: ${SENTENCE.repeat(2).trim()}`,
    ],
    [
      'before more comments than it has text',
      `<h3>Tanggapan Pembaca (9)</h3>${`<p>Pembaca: ${SENTENCE}</p>`.repeat(9)}`,
      `Penutup: ${SENTENCE.repeat(2).trim()}`,
    ],
    [
      'before an offer to subscribe',
      '<p>Sudah berlangganan? Silakan masuk dengan akun Anda untuk membaca laporan ini sampai selesai.</p>',
      `Penutup: ${SENTENCE.repeat(2).trim()}`,
    ],
    ['with a paragraph of a time', '<p>Pemungutan berakhir pukul 13.00 WIT. Warga pulang.</p>', 'Warga pulang.'],
    ['before initials and editors', '<p>(ysp/dlr)</p><p>Editor: Rahayu</p>', `Penutup: ${SENTENCE.repeat(2).trim()}`],
  ];
  test.each(cases)('%s', (_, html, end) => {
    const page = `<main><h1>Rakor Netralitas ASN di Lembayung</h1><p>${SENTENCE.repeat(3)}</p><p>Penutup: ${SENTENCE.repeat(2)}</p>${html}</main>`;
    expect(textOf(page).endsWith(end)).toBe(true);
  });
});

describe('a page with several stories', () => {
  const read = () =>
    findArticles(
      parsePage(readFileSync('e2e/pages/sites/gulir-tanpa-henti.html', 'utf8')),
      'https://hariansalai.example/berita/petugas-kpps-di-pasar-lama-jatuh-sakit',
    );
  test('each has its own headline, address, date and byline', () => {
    expect(
      read().map(({ article }) => [article.title, article.canonicalUrl, article.publishedAt, article.byline]),
    ).toEqual([
      [
        'Petugas KPPS di Pasar Lama Jatuh Sakit, Dirawat di RSUD Kenanga',
        'https://hariansalai.example/berita/petugas-kpps-di-pasar-lama-jatuh-sakit',
        '2024-11-28',
        'Tuti Belawa',
      ],
      [
        'Logistik dari Pulau Terluar Kembali ke Gudang KPU',
        'https://hariansalai.example/berita/logistik-pulau-terluar-kembali-ke-gudang',
        '2024-11-27',
        'Adrian Kaligis',
      ],
    ]);
  });
  test('the one that the head speaks of is the article, also when the one below is longer', () => {
    const long = `<article><h1>Logistik Kembali ke Gudang</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(6)}</article>`;
    const page = parsePage(
      `<head><meta property="og:title" content="Rakor Netralitas ASN di Lembayung"></head>${story('').replaceAll('main>', 'article>')}${long}`,
    );
    expect(findArticle(page, URL)).toMatchObject({ article: { title: 'Rakor Netralitas ASN di Lembayung' } });
  });
  test.each([12, 40, 130])('%i of them stay as many, as far as anybody scrolls', (count) => {
    const stories = Array.from(
      { length: count },
      (_, i) =>
        `<article><h1>Rapat Pleno Ke-${i + 1} di Lembayung</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(3)}</article>`,
    );
    const page = parsePage(
      `<head><title>Rapat Pleno Ke-1 di Lembayung</title><meta property="article:published_time" content="2024-09-18T08:00:00+07:00"></head>${stories.join('')}`,
    );
    expect(findArticles(page, URL).map(({ article }) => article.title)).toEqual(
      Array.from({ length: Math.min(count, 100) }, (_, i) => `Rapat Pleno Ke-${i + 1} di Lembayung`),
    );
  });
  test('parts of one story, under headings of the first level like its own, are one', () => {
    const parts = Array.from(
      { length: 12 },
      (_, i) =>
        `<section><h1>Bagian ${i + 1}: Laporan Pengawas</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(3)}</section>`,
    );
    const page = parsePage(
      `<head><title>Rapat Pleno di Lembayung</title></head><article><h1>Rapat Pleno di Lembayung</h1>${parts.join('')}</article>`,
    );
    expect(findArticles(page, URL)).toHaveLength(1);
  });
  test('and no text of the other', () => {
    const [first, second] = read();
    expect(first!.article.text).not.toContain('Salma');
    expect(second!.article.text).not.toContain('Fransiska');
  });
});

describe('pages that mean harm', () => {
  test('the page is not changed', () => {
    const document = parsePage(story('<p>Baca juga: <a href="/x">Lain</a></p>'));
    const before = document.documentElement.outerHTML;
    findArticle(document, URL);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('ten thousand levels', () => {
    const document = parsePage(`<h1>Rakor Netralitas ASN di Lembayung</h1><div id="x"></div>`);
    let at: Element = document.querySelector('#x')!;
    for (let i = 0; i < 10_000; i++) {
      const inner = document.createElement(i % 2 ? 'div' : 'span');
      at.append(inner);
      at = inner;
    }
    for (let i = 0; i < 5; i++) {
      const p = document.createElement('p');
      p.append(SENTENCE);
      at.append(p);
    }
    expect(findArticle(document, URL)).toMatchObject({ isArticle: true });
  });

  test('work grows with the number of nodes, not faster', () => {
    /** Reads of attributes: each element that is looked at costs a few. */
    const reads = (paragraphs: number): number => {
      const document = parsePage(
        `<h1>Rakor Netralitas ASN di Lembayung</h1><div>${`<p>${SENTENCE}<b>Bagas</b> <a href="/x">Ratna</a></p>`.repeat(paragraphs)}</div>`,
      );
      const counted = vi.spyOn(Element.prototype, 'getAttribute');
      findArticle(document, URL);
      const { length } = counted.mock.calls;
      counted.mockRestore();
      return length;
    };
    const few = reads(100);
    expect(few).toBeGreaterThan(100);
    expect(reads(800)).toBeLessThan(few * 9);
  });

  const rubbish: [string, string][] = [
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-09-18T08:00:00+07:00",,}</script>',
    ],
    [
      'JSON-LD of another shape',
      '<script type="application/ld+json">[1,null,"x",{"@type":["NewsArticle"],"author":[[{}]],"datePublished":{}}]</script>',
    ],
    ['deep JSON-LD', `<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`],
    ['a canonical that is no address', '<link rel="canonical" href="http://[">'],
    ['a meta element without sense', '<meta property="article:published_time" content="99999999999">'],
  ];
  test.each(rubbish)('%s', (_, head) => {
    const found = findArticle(parsePage(`<html><head>${head}</head><body>${story('')}</body></html>`), URL);
    expect(found.isArticle && found.article.text).toContain('Penutup:');
  });
});
