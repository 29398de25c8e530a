import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { SHOTS, type Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';

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
    const sources = page.locator('.plan-key details', { hasText: 'Tahapan dan sumbernya' });
    await expect(sources.locator('tr', { hasText: 'Pemungutan suara' })).toContainText('PKPU 2/2024');

    await page.getByLabel('Kalender pemilu').selectOption('Pemilu 2019');
    await expect(page.locator('.ph-name')).toHaveCount(0);
    expect(page.url()).toContain('election=Pemilu+2019');

    await page.getByRole('button', { name: /27 November 2024/ }).press('Enter');
    await expect(page.locator('.evd.is-selected')).toContainText('pemungutan suara');
    await page.locator('.evd.is-selected a').first().click();
    await expect(page.locator('.it.is-selected, [aria-current="true"]').first()).toBeVisible();
    await page.close();
  });

  test('it is exported as a calendar of the same events', async () => {
    const page = await open(SHOTS.find((s) => s.name === 'library-timeline') as Shot, 'light');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'iCalendar' }).click(),
    ]);
    const calendar = await readFile(await file.path(), 'utf8');
    expect(file.suggestedFilename()).toMatch(/\.ics$/);
    expect(calendar).toMatch(/^BEGIN:VCALENDAR/);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20241127');
    await page.close();
  });

  test('it is filtered as the list is, and a line leads to its sentence', async () => {
    const shot = SHOTS.find((s) => s.name === 'library-timeline') as Shot;
    const page = await open({ ...shot, hash: '#/timeline/2024-08?site=Kenanga+Pos' }, 'light');
    const shown = page.locator('.th .num').first();
    await expect(page.locator('.filters .tag', { hasText: 'Kenanga Pos' })).toBeVisible();
    await expect(shown).toHaveText(/\d/);
    const some = Number((await shown.textContent())?.match(/\d+/)?.[0]);
    await page.locator('.filters .tag', { hasText: 'Kenanga Pos' }).getByRole('button').click();
    await expect.poll(async () => Number((await shown.textContent())?.match(/\d+/)?.[0])).toBeGreaterThan(some);
    expect(page.url()).not.toContain('site=');

    await page.getByRole('button', { name: /27 November 2024/ }).press('Enter');
    // The same events by week and month, chosen by keyboard; the address keeps the scale.
    const scale = page.getByRole('radiogroup', { name: 'Skala' });
    const total = await shown.textContent();
    const inTable = () =>
      page
        .locator('.plan-key details', { hasText: 'Lihat sebagai tabel' })
        .locator('tbody td:last-child')
        .evaluateAll((cells) => cells.reduce((sum, cell) => sum + Number(cell.textContent), 0));
    await expect.poll(async () => `${await inTable()} tanggal di layar`).toBe(total);
    await scale.getByLabel('Hari').press('ArrowRight');
    await expect(page.getByRole('button', { name: /^25 Nov – 1 Des 2024.*Pemungutan suara/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(page.url()).toContain('zoom=week');
    await scale.getByLabel('Pekan').press('ArrowRight');
    await page.reload();
    const november = page.getByRole('button', { name: /^November 2024, / });
    await expect(november).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(async () => `${await inTable()} tanggal di layar`).toBe(await shown.textContent());
    await scale.getByLabel('Bulan').press('ArrowLeft');
    await scale.getByLabel('Pekan').press('ArrowLeft');

    await page.locator('.evd.is-selected a').first().click();
    const mark = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('mark');
    await expect(page.locator(`[data-mark="${mark}"]`)).toBeInViewport();
    await expect(page.locator('.card')).toBeVisible();
    await page.close();
  });
});
