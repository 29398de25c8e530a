import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../scripts/parse-page.ts';
import { type FoundArticle, findArticle } from '../find.ts';
import { offsetOf, rangeOf } from './map.ts';

const URL = 'https://kabar.example/berita/rakor-netralitas-asn-lembayung';
const FILLER =
  'Panitia daerah mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu dan tidak akan diulang. ';

function articleIn(paragraphs: string): FoundArticle {
  const found = findArticle(
    parsePage(`<h1>Rakor Netralitas ASN di Lembayung</h1><div>${paragraphs}<p>${FILLER.repeat(4)}</p></div>`),
    URL,
  );
  if (!found.isArticle) throw new Error(`no article: ${found.reason}`);
  return found;
}

/** What the page holds in the ranges of a span. */
const onPage = ({ map }: FoundArticle, start: number, end: number): string[] =>
  rangeOf(map, start, end).map(({ startContainer, startOffset, endOffset }) =>
    startContainer.data.slice(startOffset, endOffset),
  );

describe('a quote of the text is found in the nodes that hold it', () => {
  const cases: [name: string, html: string, quote: string, parts: string[]][] = [
    ['plain', `<p>Bupati Kasman hadir. ${FILLER}</p>`, 'Bupati Kasman', ['Bupati Kasman']],
    [
      'across a link',
      `<p>Ketua <a href="/b">Bawaslu</a> Bagas hadir. ${FILLER}</p>`,
      'Ketua Bawaslu Bagas',
      ['Ketua ', 'Bawaslu', ' Bagas'],
    ],
    [
      'white space collapsed',
      `<p>Bupati\n\t  Kasman   Ibnu hadir. ${FILLER}</p>`,
      'Bupati Kasman Ibnu',
      ['Bupati\n\t  Kasman   Ibnu'],
    ],
    ['no-break space', `<p>Rp\u00a05 miliar cair. ${FILLER}</p>`, 'Rp 5 miliar', ['Rp\u00a05 miliar']],
    [
      'soft hyphen and zero-width space are not text',
      `<p>Ke\u00adtua Ba\u200bwaslu hadir. ${FILLER}</p>`,
      'Ketua Bawaslu',
      ['Ke\u00adtua Ba\u200bwaslu'],
    ],
    [
      'what cannot be joined, and marks of direction, are not text',
      `<p>Ketua \u202eBa\u200cgas\u202c \u2067Wirat\u200emoko\u2069 hadir. ${FILLER}</p>`,
      'Ketua Bagas Wiratmoko',
      ['Ketua \u202eBa\u200cgas\u202c \u2067Wirat\u200emoko'],
    ],
    [
      'combining characters',
      `<p>Jose\u0301 Ma\u0308der hadir. ${FILLER}</p>`,
      'Jose\u0301 Ma\u0308der',
      ['Jose\u0301 Ma\u0308der'],
    ],
    ['emoji and right-to-left marks', `<p>\u200fPesan\u200f 🗳️👨‍👩‍👧 Kasman hadir. ${FILLER}</p>`, 'Kasman', ['Kasman']],
    [
      'a paragraph before',
      `<p>Satu kalimat pembuka yang cukup panjang untuk dihitung sebagai paragraf di sini.</p><p>Lalu Bagas. ${FILLER}</p>`,
      'Lalu Bagas',
      ['Lalu Bagas'],
    ],
    ['a break inside', `<p>Bupati Kasman<br>Ibnu hadir. ${FILLER}</p>`, 'Kasman\nIbnu', ['Kasman', 'Ibnu']],
    [
      'what was left out in between is not covered',
      `<p>Bagas pergi.</p><p>Baca juga: <a href="/x">Lain sama sekali</a></p><p>Lalu Ratna datang. ${FILLER}</p>`,
      'pergi.\n\nLalu',
      ['pergi.', 'Lalu'],
    ],
  ];
  test.each(cases)('%s', (_, html, quote, parts) => {
    const found = articleIn(`<p>${FILLER}</p>${html}`);
    const start = found.article.text.indexOf(quote);
    expect(start).toBeGreaterThan(0);
    expect(onPage(found, start, start + quote.length)).toEqual(parts);
  });

  test('the headline', () => {
    const found = articleIn(`<p>${FILLER}</p>`);
    expect(found.article.text.startsWith('Rakor Netralitas ASN di Lembayung\n\nPanitia')).toBe(true);
    expect(onPage(found, 0, 5)).toEqual(['Rakor']);
  });
});

describe('a place on the page is found in the text', () => {
  const found = articleIn(
    `<p>${FILLER}</p><p id="p">Ketua <a href="/b">Bawaslu</a> Bagas. ${FILLER}</p><p>Baca juga: <a id="x" href="/x">Lain sama sekali</a></p><p id="q">Ratna datang. ${FILLER}</p>`,
  );
  const { text } = found.article;
  const by = (id: string): Element => found.root.querySelector(`#${id}`)!;

  test('a text node and an offset', () => {
    expect(offsetOf(found.map, by('p').firstChild!, 3)).toBe(text.indexOf('Ketua Bawaslu Bagas') + 3);
  });
  test('an element and a child index', () => {
    expect(offsetOf(found.map, by('p'), 1)).toBe(text.indexOf('Bawaslu Bagas'));
    expect(offsetOf(found.map, by('p'), 3)).toBe(text.indexOf('Ratna datang') - 2);
  });
  test('what was left out leads to what follows', () => {
    expect(offsetOf(found.map, by('x').firstChild!, 2)).toBe(text.indexOf('Ratna datang'));
  });
});

test('every character of a node that is in the text is found back, whatever the text', () => {
  const piece = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '\u00a0',
      '\u00ad',
      '\u200b',
      'é',
      'e\u0301',
      '🗳️',
      '\u200f',
      '\u200c',
      '\u202e',
      '\u2066',
      '1',
      '.',
    ),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const found = articleIn(
        `<p>${FILLER}</p><p>Awal ${pieces.map((text, i) => (i % 2 ? `<b>${text}</b>` : text)).join('')} akhir. ${FILLER}</p>`,
      );
      const { map, article } = found;
      for (let i = 0; i < map.starts.length; i++) {
        const [start, length, node, from] = [map.starts[i]!, map.lengths[i]!, map.nodes[i]!, map.offsets[i]!];
        expect(node.data.slice(from, from + length)).toBe(article.text.slice(start, start + length));
        expect(offsetOf(map, node, from)).toBe(start);
        expect(offsetOf(map, node, from + length)).toBe(start + length);
      }
    }),
    { numRuns: 60 },
  );
});
