import { expect, test } from '@playwright/test';
import type { Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';

/** The page of a person or institution: what the clippings say, and the way back to these clippings. */
test.describe('person and institution', () => {
  const open = galleryFor(test);
  const shot: Shot = { name: '', view: 'library/full', hash: '#/people', width: 1280, height: 1400, settle: 300 };

  test('regions are counted; days of events lead to the clippings that tell of them', async () => {
    const page = await open(shot, 'light');
    await page.click('.bars a:has-text("Ratna")');
    const region = page.locator('section', { hasText: /^Wilayah/ }).locator('.tally li');
    expect(Number(await region.first().locator('.num').textContent())).toBeGreaterThan(0);

    const day = page.locator('section', { hasText: 'Tanggal acara di kliping yang sama' }).locator('.tally li');
    const named = Number(await day.first().locator('.num').textContent());
    await day.first().locator('a').click();
    await expect(page.locator('.items li .it')).toHaveCount(named);
    await page.close();
  });

  test('one is corrected from now on, joined with another and parted again, and exported', async () => {
    const page = await open(shot, 'light');
    await page.click('.bars a:has-text("Ratna")');
    const clippings = page.locator('.ph p', { hasText: /^Di \d+ kliping/ });
    const own = await clippings.textContent();
    await page.getByRole('button', { name: 'Betulkan' }).click();
    await page.getByRole('menuitem', { name: 'Jabatan…' }).click();
    await page.getByRole('dialog').getByLabel('Jabatan').fill('Wakil Bupati Tanah Lembayung');
    await page.keyboard.press('Enter');
    await expect(page.locator('.toast')).toContainText('Leksikon saya');

    await page.getByRole('button', { name: 'Gabungkan…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Gabungkan dengan Ratna Kusumadewi' });
    const field = dialog.getByRole('combobox');
    await field.fill('Sofyan');
    const option = dialog.locator('datalist option', { hasText: '' }).first();
    await expect(option).toHaveAttribute('value', /^Sofyan Maleko \(/);
    await field.fill((await option.getAttribute('value')) ?? '');
    await field.press('Tab');
    await dialog.getByRole('button', { name: 'Sama, satukan' }).click();
    await expect(page.locator('.joined')).toContainText('Anda yang menyatukan');
    await expect(clippings).not.toHaveText(own ?? '');
    await page.locator('.joined li', { hasText: 'Sofyan Maleko' }).getByRole('button').click();
    await expect(clippings).toHaveText(own ?? '');

    const listed = await page.locator('.told tbody tr').count();
    await page.getByRole('button', { name: 'Ekspor' }).click();
    // The person's page names that number too: what only the export says tells that it has come.
    await expect(page.locator('main.transfer .what')).toContainText(`${listed} kliping`);
    await page.evaluate(() => {
      location.hash = '#/lexicon';
    });
    await expect(page.locator('.lexicon li').first()).toContainText('Wakil Bupati Tanah Lembayung');
    await page.close();
  });

  test('an institution has a page of its own, and its clippings are one click away as a list', async () => {
    const page = await open({ ...shot, hash: '#/institutions' }, 'light');
    await page.click('.bars a >> nth=0');
    await expect(page.locator('.told tbody tr').first()).toBeVisible();
    const count = await page.locator('.told tbody tr').count();
    await page.getByRole('link', { name: /Tampilkan semua/ }).click();
    await expect(page.locator('.items li .it')).toHaveCount(count);
    await page.close();
  });
});
