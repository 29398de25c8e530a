import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';

/** What a reader does with several clippings, with two names of one person, and with long work that is not wanted after all. */
test.describe('acts of the library', () => {
  const open = galleryFor(test);
  const shot: Shot = { name: '', view: 'library/full', hash: '#/', width: 1280, height: 860, settle: 0 };
  const STOPPED = 'Dihentikan. Tidak ada yang diubah.';

  /** Goes to another view of the same page: the library stays as it is. */
  const visit = (page: Page, hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const toast = (page: Page) => page.locator('.toast');
  const undo = (page: Page) => toast(page).getByRole('button', { name: 'Urungkan' }).click();

  test('several at once: label, collection, status and trash, each undone', async () => {
    const page = await open(shot, 'light');
    const rows = page.locator('.items li .it');
    await expect(rows).toHaveCount(8);
    const bulk = page.getByRole('group', { name: 'Pilih beberapa' });
    const pick = async () => {
      await page.locator('.lh h1 .btn-icon').click();
      await page.getByRole('menuitem', { name: 'Pilih beberapa' }).click();
      await page.locator('.it .check').nth(4).check();
      await page.locator('.it .check').nth(5).check();
      await expect(bulk).toContainText('2 dipilih');
    };
    /** How many clippings a filter or collection shows. */
    const listed = async (hash: string, count: number) => {
      await visit(page, hash);
      await expect(rows).toHaveCount(count);
      await visit(page, '#/');
      await expect(rows).toHaveCount(8);
    };
    const choose = async (menu: string, item: string) => {
      await bulk.getByRole('button', { name: menu }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };

    await pick();
    await choose('Label', 'rakor');
    await expect(toast(page)).toContainText('2 kliping diberi label');
    await listed('#/?tag=rakor', 3);
    await undo(page);
    await listed('#/?tag=rakor', 1);

    await pick();
    await choose('Koleksi', 'Logistik TPS');
    await expect(toast(page)).toContainText('2 kliping masuk koleksi');
    const collection = page.locator('.nav a', { hasText: 'Logistik TPS' });
    await expect(collection).toContainText('2');
    await undo(page);
    await expect(collection).not.toContainText('2');

    await pick();
    await bulk.getByRole('button', { name: 'Selesai diperiksa' }).click();
    await expect(toast(page)).toContainText('2 kliping ditandai sudah diperiksa');
    await listed('#/?status=reviewed', 2);
    await undo(page);
    await listed('#/?status=reviewed', 0);

    await pick();
    await bulk.getByRole('button', { name: 'Buang ke sampah' }).click();
    await expect(toast(page)).toContainText('2 kliping dibuang ke sampah');
    await expect(rows).toHaveCount(6);
    await undo(page);
    await expect(rows).toHaveCount(8);
    await page.close();
  });

  test('two names of one person are parted by hand, joined again, and the join undone', async () => {
    const page = await open({ ...shot, hash: '#/people' }, 'light');
    await page.click('.bars a:has-text("Ratna")');
    const all = page.locator('.ph p', { hasText: /Di \d+ kliping/ });
    const inAll = await all.textContent();
    const joined = page.locator('.joined li');
    await expect(joined).toContainText('satu-satunya yang bernama ini');

    await joined.getByRole('button', { name: 'Bukan yang ini' }).click();
    await expect(joined).toContainText('bernama sama, dianggap orang lain');
    await expect(all).not.toHaveText(inAll ?? '');

    await joined.getByRole('button', { name: 'Sama, satukan' }).click();
    await expect(toast(page)).toContainText('Disatukan');
    await expect(joined).toContainText('Anda yang menyatukan');
    await expect(all).toHaveText(inAll ?? '');

    await undo(page);
    await expect(joined).toContainText('satu-satunya yang bernama ini');
    await page.close();
  });

  test('an export and an import are stopped: no file, no clipping, and it is said', async () => {
    const page = await open({ ...shot, hash: '#/export' }, 'light');
    const start = page.getByRole('button', { name: /^Ekspor 8 kliping/ });
    const [file] = await Promise.all([page.waitForEvent('download'), start.click()]);
    const whole = await readFile(await file.path(), 'utf8');
    await page.getByRole('button', { name: 'Ekspor lagi' }).click();

    // Eight clippings are written sooner than a hand can move: the button is pressed in the moment in which it is there.
    const stopAtOnce = () =>
      page.evaluate(() => {
        const press = () => {
          const button = [...document.querySelectorAll('button')].find((b) => b.textContent?.includes('Hentikan'));
          if (!button) return;
          observer.disconnect();
          button.click();
        };
        const observer = new MutationObserver(press);
        observer.observe(document.body, { childList: true, subtree: true });
      });
    let files = 0;
    page.on('download', () => files++);
    await stopAtOnce();
    await start.click();
    await expect(toast(page)).toContainText(STOPPED);
    await expect(start).toBeVisible();
    expect(files).toBe(0);
    await toast(page).getByRole('button', { name: /./ }).last().click();

    // The same clippings under other addresses: all of them are new.
    const again = JSON.parse(whole);
    for (const c of again.clippings) {
      c.id = c.id.replace(/.$/, (last: string) => (last === 'Z' ? 'Y' : 'Z'));
      c.url = c.canonicalUrl = `${c.canonicalUrl}-2`;
    }
    const chosen = { name: 'lain.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(again)) };
    const input = page.locator('input[type="file"]').first();
    await stopAtOnce();
    await input.setInputFiles(chosen);
    await expect(toast(page)).toContainText(STOPPED);
    await toast(page).getByRole('button', { name: /./ }).last().click();

    await input.setInputFiles(chosen);
    const write = page.getByRole('button', { name: 'Impor 8 kliping' });
    await expect(write).toBeVisible();
    await stopAtOnce();
    await write.click();
    await expect(toast(page)).toContainText(STOPPED);
    await expect(page.locator('.nav a', { hasText: 'Semua kliping' })).toContainText('8');
    await page.close();
  });

  test('what was said to be no mark is found under the text, and marked again', async () => {
    const page = await open(shot, 'light');
    await page.locator('.items li .it').first().click();
    const marks = page.locator('.clipping .mk-o');
    await expect(marks.first()).toBeVisible();
    const before = await marks.count();
    await marks.first().click();
    await page.locator('.card').getByRole('button', { name: 'Salah' }).click();
    await expect(toast(page)).toContainText('tidak lagi ditandai');
    const rejected = page.locator('.rejected');
    await expect(rejected).toBeVisible();
    expect(await marks.count()).toBeLessThan(before);
    await rejected.getByText('Tidak ditandai menurut Anda').click();
    await rejected
      .getByRole('button', { name: /^Tandai lagi/ })
      .first()
      .click();
    await expect(marks).toHaveCount(before);
    await expect(rejected).toHaveCount(0);
    await page.close();
  });

  test('a note on a mark is written in its card, given up unwritten, and changed in the margin', async () => {
    const page = await open(shot, 'light');
    await page.locator('.items li .it').nth(1).click();
    await page.locator('.clipping .mk-o').first().click();
    // Given up, the form leaves the card as it was.
    const write = async (words: string, button: string): Promise<void> => {
      await page.locator('.card').getByRole('button', { name: 'Catatan' }).click();
      await page.getByRole('dialog').getByLabel('Catatan').fill(words);
      await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
      await expect(page.getByRole('dialog').filter({ has: page.getByLabel('Catatan') })).toHaveCount(0);
    };
    const note = page.locator('.mn').filter({ hasText: 'cocokkan pada' });
    await write('cocokkan pada apa pun', 'Batal');
    await expect(note).toHaveCount(0);
    await write('cocokkan pada siaran pers', 'Simpan');
    await expect(note).toContainText('cocokkan pada siaran pers');

    await note.getByRole('button', { name: 'Ubah catatan' }).click();
    const field = page.locator('.mn.editing').getByLabel('Catatan');
    await expect(field).toHaveValue('cocokkan pada siaran pers');
    await field.fill('cocokkan pada berita acara');
    await page.locator('.mn.editing').getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(note).toContainText('cocokkan pada berita acara');
    await expect(note).not.toContainText('siaran pers');
    await page.close();
  });
});
