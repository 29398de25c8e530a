import { expect, type Locator, test } from '@playwright/test';
import type { Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';

/** Some of the eight clippings are left; the address changes before the list does. */
async function narrowed(rows: Locator): Promise<void> {
  await expect.poll(() => rows.count()).toBeLessThan(8);
  expect(await rows.count()).toBeGreaterThan(0);
}

/** The list narrowed by what its clippings tell of; every choice stands in the address. */
test.describe('filters', () => {
  const open = galleryFor(test);
  const shot: Shot = { name: '', view: 'library/full', hash: '#/', width: 1280, height: 1000, settle: 300 };

  test('office, region and person are chosen from what occurs, and taken away again', async () => {
    const page = await open(shot, 'light');
    const rows = page.locator('.items li .it');
    await expect(rows).toHaveCount(8);
    await page.click('.filters .add');

    const office = page.getByLabel('Jabatan', { exact: true });
    await expect(page.locator('datalist option[value="Bupati"]')).toHaveCount(1);
    await office.fill('bupati');
    await office.press('Enter');
    await expect(page.locator('.filters .tag', { hasText: 'Jabatan' })).toBeVisible();
    expect(page.url()).toContain('office=Bupati');
    await narrowed(rows);

    const region = page.getByLabel('Wilayah', { exact: true });
    await region.fill('Atlantis');
    await region.press('Enter');
    await expect(page.getByText('Tidak ada di perpustakaan')).toBeVisible();
    expect(page.url()).not.toContain('region=');

    await page.locator('.filters .tag', { hasText: 'Jabatan' }).getByRole('button').click();
    await expect(rows).toHaveCount(8);

    const who = page.getByLabel('Orang atau lembaga');
    await who.pressSequentially('ratna');
    await expect(page.locator('datalist option[value="Ratna Kusumadewi"]')).toHaveCount(1);
    await who.fill('Ratna Kusumadewi');
    await who.press('Enter');
    await expect(page.locator('.filters .tag', { hasText: 'Ratna Kusumadewi' })).toBeVisible();
    expect(decodeURIComponent(page.url())).toContain('who=person|ratna');
    await narrowed(rows);
    await page.close();
  });

  test('an address with a region narrows the list when it is opened', async () => {
    const all = await open(shot, 'light');
    await all.click('.filters .add');
    const first = all.getByLabel('Wilayah', { exact: true });
    const list = await first.getAttribute('list');
    await expect(all.locator(`[id="${list}"] option`).first()).toBeAttached();
    const name = (await all.locator(`[id="${list}"] option`).first().getAttribute('value')) ?? '';
    await first.fill(name);
    await first.press('Enter');
    await expect.poll(() => all.url()).toContain('region=');
    const hash = new URL(all.url()).hash;
    const rows = all.locator('.items li .it');
    await narrowed(rows);
    const expected = await rows.count();
    await all.close();

    const page = await open({ ...shot, hash }, 'light');
    await expect(page.locator('.filters .tag', { hasText: name })).toBeVisible();
    await expect(page.locator('.items li .it')).toHaveCount(expected);
    await page.close();
  });
});
