import { waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { PARAGRAPHS } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { until } from './harness/tab.ts';

test('after navigation without a new document, a head that is put right later and in place is believed', async ({
  extension,
  pages,
}) => {
  const head =
    '<link rel="canonical" href="/terkini/"><meta property="og:title" content="Warta Kenanga Terkini"><meta property="article:published_time" content="">';
  pages.set('/terkini/', {
    body: `<!doctype html><html lang="id"><head><title>Warta</title>${head}</head><body><main id="app"><a href="#">Berita</a></main></body></html>`,
  });
  const tab = await extension.open(`${pages.origin}/terkini/`);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  const path = '/berita/rapat-pleno-terbuka-digelar-di-kenanga';
  await tab.evaluate(
    ({ paragraphs, to }) => {
      history.pushState(null, '', `${to}?p=1`);
      const app = document.querySelector('#app') as HTMLElement;
      app.innerHTML = `<article><h1>KPU Banua Raya Gelar Rapat Pleno</h1><div>${paragraphs.map((p) => `<p>${p}</p>`).join('')}<p>Rapat berikutnya digelar Jumat (20/9).</p></div></article>`;
    },
    { paragraphs: PARAGRAPHS, to: path },
  );
  await waitForMarks(tab);
  const url = `${pages.origin}${path}?p=1`;
  // Addresses are kept without what does not tell one article from another: the scheme.
  const kept = (address: string): string => address.replace('http:', 'https:');
  const article = async () => {
    const state = await askAnnotator(helper, url, 'page.state', null);
    return state.kind === 'article' ? state.article : null;
  };
  expect(await article()).toMatchObject({ publishedAt: null, canonicalUrl: kept(url) });

  await tab.evaluate((to) => {
    document.querySelector('link')?.setAttribute('href', to);
    const [title, day] = document.querySelectorAll('meta');
    title?.setAttribute('content', 'KPU Banua Raya Gelar Rapat Pleno');
    day?.setAttribute('content', '2024-09-18T09:00:00+07:00');
  }, path);
  await until(async () => ((await article())?.publishedAt ? true : null), 'the day of publication');
  expect(await article()).toMatchObject({ publishedAt: '2024-09-18', canonicalUrl: kept(`${pages.origin}${path}`) });
  const dates = (await askAnnotator(helper, url, 'page.annotations', { from: 0 })).filter(
    ({ kind }) => kind === 'date',
  );
  expect(dates).toContainEqual(expect.objectContaining({ iso: '2024-09-20' }));
  await helper.close();
  await tab.close();
});
