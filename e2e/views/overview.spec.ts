import { expect, test } from '@playwright/test';
import { SHOTS, type Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';

/** The library in pictures: every picture is a table too, and leads to what it shows. */
test.describe('overview', () => {
  const open = galleryFor(test);

  test('bars are as long as their numbers, weeks as tall, and a name leads to its page', async () => {
    const page = await open(SHOTS.find((s) => s.name === 'library-overview') as Shot, 'light');
    const bodies = page.locator('section', { hasText: 'Lembaga yang paling sering disebut' });
    const rows = await bodies.locator('tbody tr').evaluateAll((list) =>
      list.map((row) => ({
        number: Number(row.querySelector('td.num')?.textContent),
        width: Number.parseFloat((row.querySelector('.b') as HTMLElement).style.width),
      })),
    );
    expect(rows.length).toBeGreaterThan(3);
    const most = Math.max(...rows.map((row) => row.number));
    for (const row of rows) expect(row.width).toBeCloseTo((100 * row.number) / most, 3);

    const weeks = page.locator('section', { hasText: 'Kliping per pekan' });
    await weeks.getByText('Lihat sebagai tabel').click();
    const told = await weeks.locator('tbody td.num').allTextContents();
    const drawn = await weeks
      .locator('.weeks i')
      .evaluateAll((list) => list.map((i) => (i as HTMLElement).style.height));
    expect(told.reduce((sum, n) => sum + Number(n), 0)).toBe(8);
    expect(drawn.map((height) => height !== '0%').reverse()).toEqual(told.map((n) => n !== '0'));

    const name = await bodies.locator('a').nth(1).textContent();
    await bodies.locator('a').nth(1).click();
    await expect(page.locator('h1')).toHaveText(name ?? '');
    await page.close();
  });

  test('an empty library says what will be here', async () => {
    const shot: Shot = { name: '', view: 'library/empty', hash: '#/overview', width: 1000, height: 700, settle: 300 };
    const page = await open(shot, 'light');
    await expect(page.getByText('Belum ada yang dapat digambar')).toBeVisible();
    await page.close();
  });
});
