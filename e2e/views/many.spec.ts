import { expect, type Page, test } from '@playwright/test';
import type { Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';
import { thousands } from '../harness/thousands.ts';

/** What a reader does with thousands of clippings at once. */
test.describe('thousands of clippings', () => {
  const open = galleryFor(test);
  const shot: Shot = { name: '', view: 'library/full', hash: '#/export', width: 1280, height: 860, settle: 0 };
  /** Those of the gallery, and those that were brought in. */
  const listedOf = (count: number): string => (count + 8).toLocaleString('id-ID');

  /** A library of so many and those of the gallery, with its list in view. */
  async function filled(count: number): Promise<Page> {
    const page = await open(shot, 'light');
    const panel = page.getByRole('region', { name: 'Impor' });
    await page.setInputFiles('input[type="file"]', {
      name: 'ribuan.sorot.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(await thousands(count)),
    });
    await panel.getByRole('button', { name: /^Impor / }).click();
    await expect(panel.getByRole('button', { name: 'Urungkan' })).toBeVisible({ timeout: 60_000 });
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await expect(page.locator('.lh h1')).toContainText(listedOf(count));
    return page;
  }

  const bulk = (page: Page) => page.getByRole('group', { name: 'Pilih beberapa' });
  async function chooseAll(page: Page, all: string): Promise<void> {
    await page.locator('.lh h1 .btn-icon').click();
    await page.getByRole('menuitem', { name: 'Pilih beberapa' }).click();
    await bulk(page).getByRole('button', { name: 'Pilih semua' }).click();
    await expect(bulk(page)).toContainText(`${all} dipilih`);
  }

  test('a label for all shows how far it is, is stopped, made, and undone', async () => {
    // So many that there is time to stop.
    const all = listedOf(3000);
    const page = await filled(3000);
    const working = page.getByRole('region', { name: 'Mengubah kliping' });
    const toast = page.locator('.toast');
    const label = async (): Promise<void> => {
      await bulk(page).getByRole('button', { name: 'Label' }).click();
      await page.getByRole('menuitem', { name: 'rakor' }).click();
    };
    const listed = async (count: string): Promise<void> => {
      await page.evaluate(() => {
        location.hash = '#/?tag=rakor';
      });
      await expect(page.locator('.list .count')).toContainText(count);
      await page.evaluate(() => {
        location.hash = '#/';
      });
    };

    await chooseAll(page, all);
    await label();
    await expect(working).toContainText(/Mengubah kliping [\d.]+ dari 3\.008/);
    await expect(working.getByRole('progressbar')).toBeVisible();
    await working.getByRole('button', { name: 'Hentikan' }).click();
    await expect(toast).toContainText('Dihentikan. Tidak ada yang diubah.');
    await expect(working).toHaveCount(0);
    // What was chosen still is.
    await expect(bulk(page)).toContainText(`${all} dipilih`);

    await label();
    await expect(toast).toContainText('3.007 kliping diberi label', { timeout: 60_000 });
    await listed(all);
    await toast.getByRole('button', { name: 'Urungkan' }).click();
    await expect(working).toBeVisible();
    await expect(working).toHaveCount(0, { timeout: 60_000 });
    await listed('1 ');
    await page.close();
  });

  test('a choice of all goes to the export under a short address, also after reloading and going back', async () => {
    // More than the address would take.
    const all = listedOf(200);
    const page = await filled(200);
    await chooseAll(page, all);
    await page.locator('.it .check').first().uncheck();
    await bulk(page).getByRole('button', { name: 'Ekspor' }).click();
    const what = page.locator('main.transfer .what');
    const chosen = '207 kliping yang dipilih';
    await expect(what).toContainText(chosen);
    expect(page.url().length).toBeLessThan(200);
    await page.reload();
    await expect(what).toContainText(chosen);
    await page.goBack();
    await expect(page.locator('.lh h1')).toContainText(all);
    await page.goForward();
    await expect(what).toContainText(chosen);
    await expect(page.getByRole('button', { name: 'Ekspor 207 kliping' })).toBeEnabled();

    // The address alone, as in another window: nobody knows the choice, and all of them is not what was chosen.
    await page.evaluate(() => history.replaceState(null, '', location.href));
    await page.reload();
    await expect(what).toContainText('tidak diketahui lagi');
    await expect(page.getByRole('button', { name: /^Ekspor 0 kliping/ })).toBeDisabled();
    await what.getByRole('button', { name: 'Semua saja' }).click();
    await expect(page.getByRole('button', { name: `Ekspor ${all} kliping` })).toBeEnabled();
    await page.close();
  });
});
