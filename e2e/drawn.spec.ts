import { waitForMark } from './harness/card.ts';
import { test } from './harness/fixtures.ts';
import { newsPage, PARAGRAPHS } from './harness/news.ts';
import { type Tab, until } from './harness/tab.ts';

/** How an element's letters are underlined where they are marked as an official, as the browser computes it. */
const lineAt = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((at) => {
    const style = getComputedStyle(document.querySelector(at) as Element, '::highlight(sorot-official)');
    return `${style.textDecorationLine} ${style.textUnderlineOffset}`;
  }, selector);

const waitForLine = (tab: Tab, selector: string): Promise<unknown> =>
  until(async () => ((await lineAt(tab, selector)) === 'underline 17%' ? true : null), `a line in ${selector}`);

test('marks are drawn in whatever they stand, and where the page puts some later', async ({ extension, pages }) => {
  const [first = '', ...others] = PARAGRAPHS.map((words) =>
    words.replace('Bagas Wiratmoko', '<em><a href="/b">Bagas Wiratmoko</a></em>'),
  );
  pages.set('/tergambar', {
    body: newsPage({ paragraphs: [first, ...others], title: 'Ketua KPU Banua Raya Wening Astuti Pranoto Buka Rapat' }),
  });
  const tab = await extension.open(`${pages.origin}/tergambar`);
  await waitForMark(tab, 'Bagas Wiratmoko');
  for (const selector of ['h1', '.isi p', '.isi p a']) await waitForLine(tab, selector);

  await tab.evaluate(() =>
    document
      .querySelector('.isi')
      ?.insertAdjacentHTML(
        'beforeend',
        '<div id="akhir">Sekretaris KPU Kabupaten Muara Salai, <b>Lukman Arsyadi</b>, menambahkan logistik sudah lengkap sejak Senin.</div>',
      ),
  );
  await waitForMark(tab, 'Lukman Arsyadi');
  for (const selector of ['#akhir b', 'h1', '.isi p a']) await waitForLine(tab, selector);
  await tab.close();
});
