import { marksOf, openCard, readOverlay, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage, PARAGRAPHS } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { type Tab, until } from './harness/tab.ts';

const marked = async (tab: Tab, words: string): Promise<boolean> =>
  Object.values(await marksOf(tab)).some((texts) => texts.includes(words));

/** What pages do to themselves while they are read, beyond adding and changing paragraphs (`reading.spec.ts`). */
test.describe('a page that turns into another', () => {
  test('written anew by its own script, it is marked, and its cards open and close', async ({ extension, pages }) => {
    pages.set('/tulis', { body: newsPage() });
    const tab = await extension.open(`${pages.origin}/tulis`);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    // Once the card's script has come: what it listens to goes with the old document.
    await openCard(tab, helper, 'Bagas Wiratmoko');
    await tab.press('Escape');
    await until(async () => ((await readOverlay(helper, tab.url())) ? null : true), 'the card to close');
    const other = newsPage({ paragraphs: PARAGRAPHS.map((p) => p.replaceAll('Wiratmoko', 'Lesmana')) });
    await tab.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, other);
    await until(async () => (await marked(tab, 'Bagas Lesmana')) || null, 'the marks of what was written');
    expect((await openCard(tab, helper, 'Bagas Lesmana')).text).toContain('Bagas Lesmana');
    await tab.press('Escape');
    await until(async () => ((await readOverlay(helper, tab.url())) ? null : true), 'the card to close');
    await helper.close();
    await tab.close();
  });

  test('thirty stories are scrolled through: each stays its own, and is clipped alone', async ({
    extension,
    pages,
  }) => {
    pages.set('/gulir-panjang', {
      body: newsPage({ title: 'Rapat Pleno Pertama di Kenanga', head: '<style>article{min-height:100vh}</style>' }),
    });
    const url = `${pages.origin}/gulir-panjang`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    await tab.evaluate(async (paragraphs) => {
      for (let n = 2; n <= 32; n++) {
        const next = document.createElement('article');
        next.innerHTML = `<h1>Rapat Pleno Nomor ${n} di Kenanga</h1><div class="isi">${paragraphs
          .map((p) => `<p>${p}</p>`)
          .join('')}<p>Rapat nomor ${n} ditutup menjelang sore hari oleh pimpinan sidang.</p></div>`;
        document.body.append(next);
        next.scrollIntoView();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }, PARAGRAPHS);
    const shown = () =>
      until(async () => {
        const state = await askAnnotator(helper, url, 'page.state', null);
        return state.kind === 'article' && state.article.title.includes('Nomor 32') ? state.article : null;
      }, 'the last story to be the one that is spoken of');
    const { text } = await shown();
    expect(text).toContain('Rapat nomor 32 ditutup');
    expect(text).not.toContain('Rapat nomor 31');
    await helper.close();
    await tab.close();
  });

  test('a story keeps its address, and what was marked in it by hand, when the page takes that of the next', async ({
    extension,
    pages,
  }) => {
    const head = '<style>article{min-height:100vh}</style>';
    pages.set('/alamat-satu-di-kenanga', { body: newsPage({ title: 'Rapat Alamat Satu di Kenanga', head }) });
    const url = `${pages.origin}/alamat-satu-di-kenanga`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    const first = async () => {
      const state = await askAnnotator(helper, tab.url(), 'page.state', null);
      return state.kind === 'article' && state.article.title.includes('Alamat Satu')
        ? state.article.canonicalUrl
        : null;
    };
    const before = await until(first, 'the first story');
    await tab.evaluate((paragraphs) => {
      const next = document.createElement('article');
      next.innerHTML = `<h1>Gudang Logistik di Muara Salai Dijaga</h1><div class="isi">${paragraphs.map((p) => `<p>${p}</p>`).join('')}</div>`;
      document.body.append(next);
      next.scrollIntoView();
      history.replaceState(null, '', '/gudang-logistik-di-muara-salai');
      document.title = 'Gudang Logistik di Muara Salai Dijaga - Warta Kenanga';
    }, PARAGRAPHS);
    await until(async () => {
      const state = await askAnnotator(helper, tab.url(), 'page.state', null);
      return state.kind === 'article' && state.article.canonicalUrl.endsWith('/gudang-logistik-di-muara-salai');
    }, 'the second story under the page’s new address');
    await tab.evaluate(() => document.querySelector('article')?.scrollIntoView());
    expect(await until(first, 'the first story')).toBe(before);
    await helper.close();
    await tab.close();
  });

  test('a form whose fields are named like what is read of it brings a story, and is marked', async ({
    extension,
    pages,
  }) => {
    pages.set('/borang', { body: '<!doctype html><html lang="id"><body><main></main></body></html>' });
    const tab = await extension.open(`${pages.origin}/borang`);
    await tab.focus();
    // After the first look at the page, which has nothing yet.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.evaluate((paragraphs) => {
      const form = document.createElement('form');
      const names = ['textContent', 'nodeType', 'nodeName', 'parentElement', 'childNodes', 'getBoundingClientRect'];
      form.innerHTML = `${names.map((name) => `<input name="${name}" hidden>`).join('')}
        <h1>Rapat Pleno di Kenanga</h1><div>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</div>`;
      document.querySelector('main')?.append(form);
    }, PARAGRAPHS);
    await waitForMarks(tab);
    await tab.close();
  });

  test('what the reader had marked stays so when a link leads within the page', async ({ extension, pages }) => {
    // No news by its metadata: marked because it was asked for.
    const head = '<meta property="og:type" content="product">';
    const body = newsPage({ head, after: '<a id="ke" href="#catatan">Catatan</a><p id="catatan">Kaki</p>' }).replace(
      /<meta property="og:type" content="article">.*\n/,
      '',
    );
    pages.set('/produk', { body });
    const url = `${pages.origin}/produk`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await until(
      async () => (await askAnnotator(helper, url, 'page.state', null)).kind === 'no-article' || null,
      'the page to be told no article',
    );
    await askAnnotator(helper, url, 'page.read', null);
    await waitForMarks(tab);
    await tab.click('#ke');
    await tab.evaluate(() => {
      document
        .querySelector('.isi')
        ?.insertAdjacentHTML('beforeend', '<p>Hadir pula Bupati Muara Salai Sofyan Maleko.</p>');
    });
    await until(async () => (await marked(tab, 'Wening Astuti Pranoto')) || null, 'the marks');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await marked(tab, 'Wening Astuti Pranoto')).toBe(true);
    await helper.close();
    await tab.close();
  });
});
