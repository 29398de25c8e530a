/** Pages that no newsroom would publish: huge, deep and restless ones, each a news article somewhere inside. */
import { newsPage, PARAGRAPHS } from '../harness/news.ts';

const SENTENCE =
  'Ketua Bawaslu Banua Raya Bagas Wiratmoko mengatakan rapat pleno digelar di Kenanga pada Rabu (18/9/2024). ';

/** Chromium's own layout dies of three thousand boxes in one another: elements without a box are as deep, and survive. */
const BOXLESS = '<style>.isi span,body>div,body>div div:not(.isi){display:contents}</style>';

/** By name: what the page is, and its markup. */
export const HOSTILE_PAGES: Readonly<Record<string, () => string>> = {
  '200,000 elements beside the article': () =>
    newsPage({ after: `<ul>${'<li><a href="/x">Berita</a>'.repeat(100_000)}</ul>` }),
  '200,000 nodes in the article': () =>
    newsPage({
      paragraphs: Array.from(
        { length: 20_000 },
        (_, n) => `Warga <b>nomor</b> <i>${n}</i> dari <span>Kenanga</span> hadir pada rapat itu bersama keluarganya.`,
      ),
    }),
  '10,000 levels around the article': () =>
    newsPage({
      head: BOXLESS,
      after: `<script>
        { const article = document.querySelector('article'); let at = document.body;
          for (let i = 0; i < 10000; i++) at = at.appendChild(document.createElement('div'));
          at.append(article); }
      </script>`,
    }),
  '10,000 levels in a paragraph': () =>
    newsPage({
      head: BOXLESS,
      after: `<script>
        { let at = document.querySelector('.isi p');
          for (let i = 0; i < 10000; i++) { at = at.appendChild(document.createElement('span')); at.append('kata '); } }
      </script>`,
    }),
  'title, description and data of 5 MB each': () => {
    const huge = 'Rapat Pleno KPU Banua Raya di Kenanga '.repeat(140_000);
    return newsPage({
      head: `<script>document.title = ${JSON.stringify(huge)}</script><meta property="og:title" content="${huge}"><meta name="description" content="${huge}">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"${huge}"}</script>`,
    });
  },
  'a heading of 5 MB': () =>
    newsPage({ before: `<h1>${'Rapat Pleno KPU Banua Raya di Kenanga '.repeat(140_000)}</h1>` }),
  'one paragraph of 2 MB': () => newsPage({ paragraphs: [...PARAGRAPHS, SENTENCE.repeat(20_000)] }),
  '60,000 marks': () => newsPage({ paragraphs: Array.from({ length: 15_000 }, () => SENTENCE.repeat(1)) }),
  '200,000 elements without a word': () =>
    newsPage({ before: '<i></i>'.repeat(100_000), after: '<i></i>'.repeat(100_000) }),
  '20,000 short lines in two boxes': () =>
    newsPage({
      paragraphs: [],
      after: `<article>${`<div><div>${`<div>Warga Kenanga dan keluarganya hadir bersama pada rapat pleno itu.</div>`.repeat(10_000)}</div></div>`.repeat(2)}</article>`,
    }),
  '20,000 links in a paragraph': () =>
    newsPage({ paragraphs: [...PARAGRAPHS, 'Warga Kenanga hadir <a href="/x">bersama</a> '.repeat(20_000)] }),
  'changes without end': () =>
    newsPage({
      paragraphs: Array.from({ length: 400 }, () => SENTENCE),
      head: `<script>
        addEventListener('DOMContentLoaded', () => {
          const box = document.querySelector('.isi'); let turns = 0;
          setInterval(() => {
            turns++;
            box.children[turns % 300].firstChild.data = 'Putaran ' + turns + ' dibacakan Bagas Wiratmoko di hadapan warga.';
            if (turns % 10 === 0) box.insertAdjacentHTML('beforeend', '<p>Ketua KPU Banua Raya hadir pada putaran ' + turns + '.</p>');
            if (box.children.length > 600) box.children[310].remove();
          }, 4);
        });
      </script>`,
    }),
};
