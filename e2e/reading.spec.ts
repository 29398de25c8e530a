import { marked, marksOf, pointOf, readOverlay, waitForCard, waitForMark } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage, PARAGRAPHS } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { type Tab, until } from './harness/tab.ts';

const control = async (helper: Tab, tab: Tab, url: string, name: RegExp): Promise<void> => {
  const found = await until(
    async () => (await readOverlay(helper, url))?.controls.find((c) => name.test(c.name)),
    `${name} on the card`,
  );
  await tab.mouse.click(found.x, found.y);
};

test.describe('reading a page', () => {
  test('the pointer opens the card after a moment, and it closes after leaving', async ({ extension, pages }) => {
    pages.set('/hover', { body: newsPage() });
    const url = `${pages.origin}/hover`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMark(tab, 'Wening Astuti Pranoto');
    const point = await pointOf(tab, 'Wening Astuti Pranoto');
    await tab.mouse.move(point.x - 4, point.y);
    await tab.mouse.move(point.x, point.y);
    const card = await waitForCard(helper, url);
    expect(card.text).toContain('Wening Astuti Pranoto');
    expect(card.text).toContain('KPU Provinsi Banua Raya');
    // Into the card, and it stays; away from both, and it goes.
    await tab.mouse.move(card.rect.x + 60, card.rect.y + 40);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await readOverlay(helper, url)).not.toBeNull();
    await tab.mouse.move(2, 2);
    await until(async () => ((await readOverlay(helper, url)) ? null : true), 'the card to close');
    await helper.close();
    await tab.close();
  });

  test('a click pins the card; the next mention is one click away; Escape closes it', async ({ extension, pages }) => {
    pages.set('/click', { body: newsPage() });
    const url = `${pages.origin}/click`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMark(tab, 'Bagas');
    const point = await pointOf(tab, 'Bagas Wiratmoko');
    await tab.mouse.click(point.x, point.y);
    expect((await waitForCard(helper, url)).text).toMatch(/1 (dari|of) 3/);
    await control(helper, tab, url, /berikutnya|next/i);
    await until(
      async () => (/2 (dari|of) 3/.test((await readOverlay(helper, url))?.text ?? '') ? true : null),
      'the second',
    );
    await tab.press('Escape');
    await until(async () => ((await readOverlay(helper, url)) ? null : true), 'the card to close');
    await helper.close();
    await tab.close();
  });

  test('by keyboard: step to a mark, Enter opens and takes the focus, Escape gives it back', async ({
    extension,
    pages,
  }) => {
    pages.set('/keys', { body: newsPage({ before: '<input id="cari">' }) });
    const url = `${pages.origin}/keys`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMark(tab, 'Wening Astuti Pranoto');
    await askAnnotator(helper, url, 'page.step', { by: 1, kind: 'official' });
    await tab.focus();
    await until(async () => ((await marksOf(tab))['sorot-official-on']?.length ? true : null), 'the mark in the light');
    await tab.press('Enter');
    const card = await waitForCard(helper, url);
    expect(card.text).toContain('Wening Astuti Pranoto');
    await tab.press('Tab');
    await until(
      async () => ((await readOverlay(helper, url))?.controls[0]?.focused ? true : null),
      'focus on the first button',
    );
    await tab.press('b');
    await until(
      async () => (await readOverlay(helper, url))?.controls.find((c) => c.role === 'menuitem' && c.focused),
      'the menu',
    );
    await tab.press('Escape');
    await tab.press('Escape');
    await until(async () => ((await readOverlay(helper, url)) ? null : true), 'the card to close');
    // Where the reader types, keys are letters.
    await tab.click('#cari');
    await tab.type('b');
    await tab.press('Enter');
    expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('#cari')?.value)).toBe('b');
    expect(await readOverlay(helper, url)).toBeNull();
    await helper.close();
    await tab.close();
  });

  test('the card is never off the screen', async ({ extension, pages }) => {
    pages.set('/edges', { body: newsPage({ head: '<style>article{width:auto;margin:8px}</style>' }) });
    const url = `${pages.origin}/edges`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    for (const [width, height] of [
      [1280, 300],
      [640, 400],
      [360, 640],
      [320, 256],
    ] as const) {
      await tab.focus();
      await tab.size(width, height);
      await waitForMark(tab, 'Bagas Wiratmoko');
      const point = await pointOf(tab, 'Bagas Wiratmoko');
      await tab.mouse.click(point.x, point.y);
      const { rect } = await waitForCard(helper, url);
      const inner = await tab.evaluate(() => [document.documentElement.clientWidth, innerHeight]);
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual((inner[0] ?? 0) + 0.5);
      expect(rect.y + rect.height).toBeLessThanOrEqual((inner[1] ?? 0) + 0.5);
      await tab.press('Escape');
      await until(async () => ((await readOverlay(helper, url)) ? null : true), 'the card to close');
    }
    await helper.close();
    await tab.close();
  });
});

test.describe('clipping from the page', () => {
  test('says "saved" when it is, and takes it back', async ({ extension, pages }) => {
    pages.set('/kliping', { body: newsPage({ title: 'Rapat Pleno di Kenanga Dihadiri Bupati dan Pengawas' }) });
    const url = `${pages.origin}/kliping`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMark(tab, 'Wening Astuti Pranoto');
    const saved = await askAnnotator(helper, url, 'page.clip', {});
    expect(saved.outcome).toBe('created');
    const toast = await until(async () => (await readOverlay(helper, url))?.text, 'the answer');
    expect(toast).toMatch(/Tersimpan|Saved/);
    expect((await askAnnotator(helper, url, 'page.clip', {})).outcome).toBe('unchanged');
    await until(
      async () => (/Sudah dikliping|Clipped already/.test((await readOverlay(helper, url))?.text ?? '') ? true : null),
      'the second answer',
    );
    await helper.close();
    await tab.close();
  });
});

test.describe('correcting', () => {
  test('two clicks change all mentions, here and on another page; undo takes it back', async ({ extension, pages }) => {
    pages.set('/satu', { body: newsPage() });
    pages.set('/dua', { body: newsPage({ title: 'Wening Astuti Pranoto Buka Rapat Pleno di Kenanga' }) });
    const url = `${pages.origin}/satu`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMark(tab, 'Wening Astuti Pranoto');
    const officials = async (): Promise<string[]> => (await marksOf(tab))['sorot-official'] ?? [];
    expect(await officials()).toContain('Wening');
    const point = await pointOf(tab, 'Wening Astuti Pranoto');
    await tab.mouse.click(point.x, point.y);
    await control(helper, tab, url, /^(Betulkan|Correct)/);
    await control(helper, tab, url, /^(Bukan pejabat|Not an official)/);
    await until(
      async () => ((await officials()).some((w) => w.startsWith('Wening')) ? null : true),
      'the marks to change',
    );
    expect((await marksOf(tab))['sorot-person']).toEqual(expect.arrayContaining(['Wening Astuti Pranoto', 'Wening']));
    const answer = await until(async () => {
      const card = await readOverlay(helper, url);
      return card && /ikut berubah|have changed/.test(card.text) ? card : null;
    }, 'the answer');
    expect(answer.text).toMatch(/\b2\b/);

    const other = await extension.open(`${pages.origin}/dua`);
    await waitForMark(other, 'Wening');
    expect((await marksOf(other))['sorot-official'] ?? []).not.toContain('Wening');
    await other.close();

    await tab.focus();
    await control(helper, tab, url, /^(Urungkan|Undo)/);
    await until(async () => ((await officials()).includes('Wening Astuti Pranoto') ? true : null), 'the old marks');
    await helper.close();
    await tab.close();
  });

  test('what was missed is added by selecting it', async ({ extension, pages }) => {
    pages.set('/pilih', { body: newsPage() });
    const url = `${pages.origin}/pilih`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMark(tab, 'Bagas');
    await tab.evaluate(() => {
      const node = document.querySelector('article p')?.firstChild;
      const at = node?.nodeValue?.indexOf('Aula Hotel Grand Kenanga') ?? -1;
      if (!node || at < 0) throw new Error('The words are not there.');
      getSelection()?.setBaseAndExtent(node, at, node, at + 'Aula Hotel Grand Kenanga'.length);
    });
    await askAnnotator(helper, url, 'page.select', null);
    await tab.focus();
    await control(helper, tab, url, /^(Lembaga|Institution|Body)/);
    await until(
      async () => ((await marksOf(tab))['sorot-institution']?.includes('Aula Hotel Grand Kenanga') ? true : null),
      'the new mark',
    );
    await control(helper, tab, url, /^(Urungkan|Undo)/);
    await until(
      async () => ((await marksOf(tab))['sorot-institution']?.includes('Aula Hotel Grand Kenanga') ? null : true),
      'the mark to go',
    );
    await helper.close();
    await tab.close();
  });

  test('a note is kept, and the page hears nothing of it', async ({ extension, pages }) => {
    const spy = `<script>heard = '';
      for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste', 'message', 'focusin'])
        addEventListener(type, (e) => { heard += [e.key, e.data, e.target?.value].join(' '); }, true);</script>`;
    pages.set('/catatan', { body: newsPage({ head: spy }) });
    const url = `${pages.origin}/catatan`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMark(tab, 'Bagas Wiratmoko');
    const point = await pointOf(tab, 'Bagas Wiratmoko');
    await tab.mouse.click(point.x, point.y);
    await control(helper, tab, url, /^(Catatan|Note)$/);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { rect } = await waitForCard(helper, url);
    // Into the frame: its field is below the buttons.
    await tab.mouse.click(rect.x + 60, rect.y + rect.height - 130);
    await tab.type('zyxw rahasia');
    await tab.press('Tab');
    await tab.press('Enter');
    await until(
      async () => ((await marksOf(tab))['sorot-own']?.includes('Bagas Wiratmoko') ? true : null),
      'the note to be kept',
    );
    expect((await waitForCard(helper, url)).text).toContain('zyxw rahasia');
    expect(await tab.evaluate(() => (globalThis as never as { heard: string }).heard)).not.toMatch(/z|rahasia/);
    await helper.close();
    await tab.close();
  });
});

test.describe('pages that move', () => {
  const third =
    'Sekretaris KPU Kabupaten Muara Salai, Lukman Arsyadi, menambahkan logistik sudah lengkap sejak Senin (16/9/2024).';

  test('late paragraphs, edited words, removed paragraphs', async ({ extension, pages }) => {
    pages.set('/gerak', { body: newsPage() });
    const tab = await extension.open(`${pages.origin}/gerak`);
    await waitForMark(tab, 'Wening Astuti Pranoto');
    await tab.evaluate((words) => {
      document.querySelector('.isi')?.insertAdjacentHTML('beforeend', `<p id="akhir">${words}</p>`);
    }, third);
    await waitForMark(tab, 'Lukman Arsyadi');
    await tab.evaluate(() => {
      const text = document.querySelector('#akhir')?.firstChild as Text;
      text.data = text.data.replace('Lukman Arsyadi', 'Sofyan Maleko');
    });
    await waitForMark(tab, 'Sofyan Maleko');
    await tab.evaluate(() => document.querySelector('#akhir')?.remove());
    await until(async () => ((await marked(tab)).includes('Sofyan Maleko') ? null : true), 'the mark to go');
    expect(await marked(tab)).toContain('Wening Astuti Pranoto');
    await tab.close();
  });

  test('navigation without a new document', async ({ extension, pages }) => {
    pages.set('/daftar-berita/', {
      body: '<!doctype html><html lang="id"><body><main id="app"><a href="#">Berita</a></main></body></html>',
    });
    const tab = await extension.open(`${pages.origin}/daftar-berita/`);
    await tab.evaluate((paragraphs) => {
      history.pushState(null, '', '/2024/09/18/rapat-pleno-terbuka-di-kenanga');
      const app = document.querySelector('#app') as HTMLElement;
      app.innerHTML = `<article><h1>KPU Banua Raya Gelar Rapat Pleno</h1><div>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</div></article>`;
    }, PARAGRAPHS);
    await waitForMark(tab, 'Wening Astuti Pranoto');
    await tab.evaluate(() => {
      history.pushState(null, '', '/daftar-berita/');
      (document.querySelector('#app') as HTMLElement).innerHTML = '<a href="#">Berita</a>';
    });
    await until(async () => ((await marked(tab)).length === 0 ? true : null), 'the marks to go');
    await tab.close();
  });

  test('the next article is loaded below', async ({ extension, pages }) => {
    pages.set('/gulir', { body: newsPage() });
    const tab = await extension.open(`${pages.origin}/gulir`);
    await waitForMark(tab, 'Wening Astuti Pranoto');
    await tab.evaluate((words) => {
      const next = document.createElement('article');
      next.innerHTML = `<h1>Logistik Pemilihan di Muara Salai Lengkap</h1><div class="isi"><p>${words}</p>
        <p>Gudang logistik itu dijaga dua puluh empat jam oleh petugas gabungan sampai hari pemungutan suara tiba. Warga diminta melapor bila melihat hal yang mencurigakan di sekitar gudang.</p>
        <p>Lukman mengatakan surat suara akan dikirim ke kecamatan dua hari sebelum pemungutan suara, lalu diteruskan ke desa pada pagi harinya dengan pengawalan.</p></div>`;
      document.body.append(next);
    }, third);
    await waitForMark(tab, 'Lukman Arsyadi');
    expect(await marked(tab)).toContain('Wening Astuti Pranoto');
    await tab.close();
  });
});
