import { marksOf, openCard, readOverlay, waitForCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { shows, type Tab, until } from './harness/tab.ts';

/** Waits until words are marked, as an official or as the reader's own. */
const waitForMark = (tab: Tab, words: string, name = 'sorot-official'): Promise<true> =>
  until(async () => ((await marksOf(tab))[name]?.includes(words) ? true : null), `"${words}" to be marked`);

const FIRST = 'Rapat Pleno Terbuka Digelar di Kenanga';
const SECOND = 'Logistik Pemilihan di Muara Salai Lengkap';

test('two stories of a page without an end become two clippings, each under its own address', async ({
  extension,
  pages,
}) => {
  pages.set('/tanpa-akhir', { body: newsPage({ title: FIRST }) });
  const url = `${pages.origin}/tanpa-akhir`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMark(tab, 'Bagas Wiratmoko');
  await tab.evaluate((title) => {
    const next = document.createElement('article');
    next.innerHTML = `<h1>${title}</h1><div class="isi"><p>Sekretaris KPU Kabupaten Muara Salai, Lukman Arsyadi, menambahkan logistik sudah lengkap sejak Senin (16/9/2024).</p>
      <p>Gudang logistik itu dijaga dua puluh empat jam oleh petugas gabungan sampai hari pemungutan suara tiba. Warga diminta melapor bila melihat hal yang mencurigakan di sekitar gudang.</p>
      <p>Lukman mengatakan surat suara akan dikirim ke kecamatan dua hari sebelum pemungutan suara, lalu diteruskan ke desa pada pagi harinya dengan pengawalan.</p></div>`;
    document.body.append(next);
    // So high that either can have the window to itself.
    for (const article of document.querySelectorAll('article')) article.style.minHeight = '150vh';
  }, SECOND);
  await waitForMark(tab, 'Lukman Arsyadi');

  const clip = async (number: number) => {
    await tab.evaluate((n) => document.querySelectorAll('article')[n]?.scrollIntoView({ behavior: 'instant' }), number);
    return askAnnotator(helper, url, 'page.clip', {});
  };
  const [first, second] = [await clip(0), await clip(1)];
  expect([first.outcome, second.outcome]).toEqual(['created', 'created']);
  expect(second.id).not.toBe(first.id);
  // Clipped again, each is the one that it was.
  expect([await clip(0), await clip(1)]).toMatchObject([
    { id: first.id, outcome: 'unchanged' },
    { id: second.id, outcome: 'unchanged' },
  ]);

  const library = await extension.openExtension(`library.html#/clipping/${second.id}`);
  await shows(library, 'Lukman mengatakan surat suara akan dikirim');
  const whole = await library.evaluate(() => document.querySelector('.clipping')?.textContent ?? '');
  expect(whole).toContain(SECOND);
  expect(whole).not.toContain('rapat pleno di Aula Hotel');
  const titles = await library.evaluate(() =>
    [...document.querySelectorAll('.items h3, .items .it a')].map((e) => e.textContent),
  );
  for (const title of [FIRST, SECOND]) expect(titles.join('\n')).toContain(title);
  await library.close();
  await helper.close();
  await tab.close();
});

test.describe('a note that is being typed in the card', () => {
  const CHANGES: [string, (words: string) => void][] = [
    ['below', (words) => document.querySelector('.isi')?.insertAdjacentHTML('beforeend', `<p>${words}</p>`)],
    ['above', (words) => document.querySelector('.isi p')?.insertAdjacentHTML('afterend', `<p>${words}</p>`)],
  ];
  for (const [where, change] of CHANGES)
    test(`stays, with its focus, while the page paints anew: text came ${where}`, async ({ extension, pages }) => {
      pages.set(`/menulis-${where}`, { body: newsPage({ title: `Rapat Pleno di Kenanga, Bagian ${where}` }) });
      const url = `${pages.origin}/menulis-${where}`;
      const tab = await extension.open(url);
      const helper = await extension.openExtension('popup.html');
      await tab.focus();
      await waitForMark(tab, 'Bagas Wiratmoko');
      const { controls } = await openCard(tab, helper, 'Bagas Wiratmoko');
      const note = controls.find((c) => /^(Catatan|Note)$/.test(c.name));
      await tab.mouse.click(note?.x ?? 0, note?.y ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const { rect } = await waitForCard(helper, url);
      // Into the frame: its field is below the buttons.
      await tab.mouse.click(rect.x + 60, rect.y + rect.height - 130);
      await tab.type('setengah ');
      await tab.evaluate(
        change,
        'Sekretaris KPU Kabupaten Muara Salai, Lukman Arsyadi, menambahkan logistik sudah lengkap.',
      );
      await waitForMark(tab, 'Lukman Arsyadi');
      expect(await readOverlay(helper, url)).not.toBeNull();
      await tab.type('catatan');
      await tab.press('Tab');
      await tab.press('Enter');
      await waitForMark(tab, 'Bagas Wiratmoko', 'sorot-own');
      expect((await waitForCard(helper, url)).text).toContain('setengah catatan');
      await helper.close();
      await tab.close();
    });
});
