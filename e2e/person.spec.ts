import { expect, test } from '@playwright/test';
import type { Shot } from '../scripts/gallery/shots.ts';
import { galleryFor } from './harness/gallery.ts';

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
