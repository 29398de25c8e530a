import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';

/** The reminder of a backup: a quiet line, until it is made or put off. */
test.describe('backup', () => {
  const open = galleryFor(test);
  const shot: Shot = { name: '', view: 'library/old-backup', hash: '#/', width: 1280, height: 860, settle: 300 };
  const reminder = '.reminder';

  test('an old backup is said; made from the reminder, it holds everything and the line is gone', async () => {
    const page = await open(shot, 'light');
    await expect(page.locator(reminder)).toContainText('9 kliping baru atau berubah sejak cadangan');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(reminder).getByRole('button', { name: 'Cadangkan' }).click(),
    ]);
    const saved = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(file.suggestedFilename()).toMatch(/^sorot-\d{4}-\d\d-\d\d\.sorot\.json$/);
    expect(saved.clippings).toHaveLength(9);
    expect(saved.clippings.filter((c: { deletedAt: string | null }) => c.deletedAt)).toHaveLength(1);
    await expect(page.locator(reminder)).toHaveCount(0);
    await page.goto(page.url().replace(/#.*/, '#/export'));
    await expect(page.locator('.backup')).toContainText('Terakhir');
    await page.close();
  });

  test('put off, it keeps quiet; a short list without a backup says nothing', async () => {
    const page = await open(shot, 'light');
    await page.locator(reminder).getByRole('button', { name: 'Nanti' }).click();
    await expect(page.locator(reminder)).toHaveCount(0);
    await page.evaluate(() => {
      location.hash = '#/overview';
    });
    await expect(page.locator('.weeks').first()).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await expect(page.locator('.items li').first()).toBeVisible();
    await page.waitForTimeout(500);
    await expect(page.locator(reminder)).toHaveCount(0);
    await page.close();

    const fresh = await open({ ...shot, view: 'library/full' }, 'light');
    await expect(fresh.locator('.items li').first()).toBeVisible();
    await expect(fresh.locator(reminder)).toHaveCount(0);
    await fresh.close();
  });
});
