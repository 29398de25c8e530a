import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, normalizeUrl, partOf } from './url.ts';

describe('one address for one article', () => {
  const cases: [string, string][] = [
    ['http://kabarlembayung.example/a/b-c/', 'https://kabarlembayung.example/a/b-c'],
    ['https://m.kabar.co.id/berita/77?utm_source=wa&fbclid=x#isi', 'https://www.kabar.co.id/berita/77'],
    ['https://m.daerah.kabar.com/x/y', 'https://daerah.kabar.com/x/y'],
    [
      'https://www.kabar.com/read/2024/09/18/rakor-netralitas/amp/',
      'https://www.kabar.com/read/2024/09/18/rakor-netralitas',
    ],
    ['https://www.kabar.com/amp/rakor-netralitas.html', 'https://www.kabar.com/rakor-netralitas.html'],
    ['https://www.kabar.com/rakor.amp.html', 'https://www.kabar.com/rakor.html'],
    ['https://www-kabar-com.cdn.ampproject.org/c/s/www.kabar.com/rakor', 'https://www.kabar.com/rakor'],
    ['https://www.google.co.id/amp/s/www.kabar.com/rakor', 'https://www.kabar.com/rakor'],
    ['https://kabar.com/rakor?page=all', 'https://kabar.com/rakor'],
    ['https://kabar.com/rakor?page=2&id=7', 'https://kabar.com/rakor?id=7'],
    ['https://kabar.go.id/index.php?page=berita&id=12', 'https://kabar.go.id/index.php?id=12&page=berita'],
    ['https://warta.blogspot.example/2024/09/rakor.html?m=1', 'https://warta.blogspot.example/2024/09/rakor.html'],
    ['https://kabar.com/', 'https://kabar.com/'],
    ['file:///home/x/rakor.html#a', 'file:///home/x/rakor.html'],
    ['', ''],
  ];
  test.each(cases)('%s → %s', (address, expected) => expect(normalizeUrl(address)).toBe(expected));

  test('normalising twice changes nothing', () => {
    const part = fc.constantFrom(
      'amp',
      'm',
      'www',
      'kabar',
      'co',
      'id',
      'a-b',
      'page',
      'x.amp.html',
      '',
      'é',
      '%2F',
      '2',
    );
    const address = fc
      .tuple(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.array(part, { maxLength: 5 }),
        fc.array(fc.tuple(part, part), { maxLength: 3 }),
      )
      .map(
        ([host, path, query]) =>
          `http://${host.filter((x) => /^\w[\w-]*$/.test(x)).join('.')}.example/${path.join('/')}?${query.map((pair) => pair.join('=')).join('&')}#f`,
      );
    fc.assert(fc.property(address, (url) => normalizeUrl(normalizeUrl(url)) === normalizeUrl(url)));
  });
});

describe('what the page declares', () => {
  const page = 'https://m.kabar.com/berita/rakor-netralitas-asn?utm_medium=x';
  const cases: [string, (string | null)[], string][] = [
    [
      'the canonical link',
      ['https://www.kabar.com/berita/rakor-netralitas-asn', 'https://kabar.com/og'],
      'https://www.kabar.com/berita/rakor-netralitas-asn',
    ],
    ['a relative one', ['/berita/rakor?x=1'], 'https://www.kabar.com/berita/rakor?x=1'],
    ['nothing', [null, ''], 'https://www.kabar.com/berita/rakor-netralitas-asn'],
    [
      'the front page, which would merge all articles',
      ['https://www.kabar.com/', 'https://www.kabar.com/berita/x'],
      'https://www.kabar.com/berita/x',
    ],
    ['rubbish', ['javascript:void(0)', 'http://'], 'https://www.kabar.com/berita/rakor-netralitas-asn'],
  ];
  test.each(cases)('%s', (_, declared, expected) => expect(canonicalUrl(page, declared)).toBe(expected));
});

test.each<[string, number | 'all' | null]>([
  ['https://kabar.com/rakor?page=3', 3],
  ['https://kabar.com/rakor?page=all', 'all'],
  ['https://kabar.com/rakor/page/2/', 2],
  ['https://kabar.com/rakor?id=2', null],
  ['nothing', null],
])('part of %s is %s', (address, part) => expect(partOf(address)).toBe(part));
