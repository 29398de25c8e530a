import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { marksOf, openCard, readOverlay } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { message, shows, until } from './harness/tab.ts';

/** The whole path of a reader who becomes an archivist, in one browser and one profile. */
test('a news page is marked, read, clipped, reviewed, exported, and still there after a restart', async ({
  extension,
  pages,
}, info) => {
  test.setTimeout(120_000);
  // An address of its own: other tests may have left the same page open in another tab.
  const url = `${pages.origin}/lembayung.html?perjalanan=1`;
  const page = await extension.open(url);
  const library = await extension.openExtension('library.html');
  await page.focus();

  await test.step('the page is marked, and nothing of menus, related boxes or comments', async () => {
    const marks = await until(async () => {
      const found = await marksOf(page);
      return found['sorot-official']?.length ? found : null;
    }, 'marks');
    expect(marks['sorot-official']).toEqual(
      expect.arrayContaining(['Hj. Ratna Kusumadewi', 'Sofyan Maleko', 'Bagas Wiratmoko', 'Bagas', 'Lukman Arsyadi']),
    );
    expect(marks['sorot-institution']).toEqual(
      expect.arrayContaining([
        'Badan Pengawas Pemilihan Umum (Bawaslu) Kabupaten Tanah Lembayung',
        'Badan Kepegawaian Negara (BKN)',
        'Polri',
      ]),
    );
    expect(marks['sorot-date']).toEqual(
      expect.arrayContaining([
        'Selasa (17/9/2024)',
        '25 September hingga 23 November 2024',
        'Minggu (22/9)',
        'Rabu, 27 November 2024',
      ]),
    );
    expect(marks['sorot-date']).not.toContain('Senin (16/9)');
    expect(marks['sorot-institution']).not.toContain('KPU Bandar Kenanga');
  });

  await test.step('a click on a mark opens its card; Escape closes it', async () => {
    const card = await openCard(page, library, 'Hj. Ratna Kusumadewi');
    expect(card.text).toContain('Ratna Kusumadewi');
    expect(card.text).toContain('Bupati Tanah Lembayung');
    await page.press('Escape');
    await until(async () => ((await readOverlay(library, url)) ? null : true), 'the card to close');
  });

  await test.step('the popup clips it, and says so after the commit', async () => {
    const popup = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
    await popup.clickNamed('button', new RegExp(`^${await message(popup, 'popupClip')}`));
    await shows(popup, await message(popup, 'popupSaved'));
    await popup.close();
  });

  // Chromium keeps what has "unlimitedStorage" without a promise.
  if (info.project.name === 'firefox')
    await test.step('the browser has promised not to throw the library away', async () => {
      await until(
        () => library.evaluate(() => navigator.storage.persisted().then((kept) => kept || null)),
        'the promise',
      );
    });

  await extension.stopBackground();

  await test.step('clipped again it is updated, not doubled', async () => {
    const popup = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
    await shows(popup, await message(popup, 'popupClippedBefore'));
    await popup.close();
    await library.reload();
    const titles = await until(
      () =>
        library.evaluate(() => document.body.innerText.split('Bawaslu Tanah Lembayung Gelar Rakor').length - 1 || null),
      'the clipping in the list',
    );
    expect(titles).toBeGreaterThan(0);
  });

  const exportFile = async (): Promise<string> => {
    const before = new Set(readdirSync(extension.downloads));
    await library.goto(`${extension.origin}/library.html#/export`);
    await library.clickNamed('button', /^(Ekspor|Unduh)/);
    const name = await until(async () => {
      const fresh = readdirSync(extension.downloads).find((n) => n.endsWith('.json') && !before.has(n));
      return fresh && readFileSync(join(extension.downloads, fresh), 'utf8').trim().endsWith('}') ? fresh : null;
    }, 'the exported file');
    return readFileSync(join(extension.downloads, name), 'utf8');
  };

  await test.step('the export is valid by the published schema', async () => {
    const exported = JSON.parse(await exportFile());
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const schema = JSON.parse(readFileSync('lib/export/sorot-clippings.v1.schema.json', 'utf8'));
    expect(ajv.validate(schema, exported), JSON.stringify(ajv.errors?.slice(0, 5))).toBe(true);
    // Other tests in this browser may have clipped other pages.
    const ours = exported.clippings.filter((c: { url: string }) => c.url === url);
    expect(ours).toHaveLength(1);
    const [clipping] = ours;
    expect(clipping.title).toMatch(/^Bawaslu Tanah Lembayung Gelar Rakor Netralitas ASN/);
    expect(clipping.publishedAt).toBe('2024-09-18');
    for (const a of clipping.annotations) expect(clipping.text.slice(a.start, a.end)).toBe(a.text);
  });

  await test.step('after a restart with the same profile it is still there', async () => {
    await extension.restart();
    const again = await extension.openExtension('library.html');
    await until(
      () => again.evaluate(() => document.body.innerText.includes('Bawaslu Tanah Lembayung Gelar Rakor') || null),
      'the clipping',
    );
    await again.close();
  });
});
