import { expect, test } from '@playwright/test';
import { SHOTS, type Shot } from '../scripts/gallery/shots.ts';
import { galleryFor } from './harness/gallery.ts';

/** The plan of months: stages of the elections behind the days, and a day that leads to its sentences. */
test.describe('timeline', () => {
  const open = galleryFor(test);

  test('stages are named, told to assistive technology and sourced; one election can be chosen', async () => {
    const shot = SHOTS.find((s) => s.name === 'library-timeline') as Shot;
    const page = await open(shot, 'light');
    const voting = page.getByRole('button', { name: /27 November 2024.*Pemungutan suara/ });
    await expect(voting).toBeVisible();
    await expect(page.locator('.ph-name', { hasText: 'Masa kampanye' }).first()).toHaveAttribute(
      'title',
      /Pilkada 2024: Masa kampanye \(PKPU 2\/2024\)/,
    );
    await page.getByText('Tahapan dan sumbernya').click();
    await expect(page.locator('.plan-key details tr', { hasText: 'Pemungutan suara' })).toContainText('PKPU 2/2024');

    await page.getByLabel('Kalender pemilu').selectOption('Pemilu 2019');
    await expect(page.locator('.ph-name')).toHaveCount(0);
    expect(page.url()).toContain('election=Pemilu+2019');

    await page.getByRole('button', { name: /27 November 2024/ }).press('Enter');
    await expect(page.locator('.evd.is-selected')).toContainText('pemungutan suara');
    await page.locator('.evd.is-selected a').first().click();
    await expect(page.locator('.it.is-selected, [aria-current="true"]').first()).toBeVisible();
    await page.close();
  });
});
