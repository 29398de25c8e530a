import { expect, type Page, test } from '@playwright/test';
import { showShot } from '../../scripts/gallery/serve.ts';
import type { Shot } from '../../scripts/gallery/shots.ts';
import { galleryFor } from '../harness/gallery.ts';

const view = (name: string, hash = ''): Shot => ({ name, view: name, hash, width: 1280, height: 800 });

/** What has the focus, as assistive technology calls it; '' when nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return '';
    const labels = 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
    const words = labels.map((label) => label.textContent).join(' ') || at.textContent;
    return at.localName === 'main' ? 'main' : (at.getAttribute('aria-label') ?? words ?? '').trim();
  });

/** Presses Tab until `name` has the focus, and looks at each stop on the way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at !== '') expect([at, await page.evaluate(isRinged)]).toEqual([at, true]);
    if (name.test(at)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

/** Runs in the page: whether the reader sees where the focus is. */
function isRinged(): boolean {
  const at = document.activeElement?.closest('.seg label') ?? document.activeElement;
  const box = at?.getBoundingClientRect();
  if (!at || !box) return false;
  // On the calendar within a field for a day, which the browser draws itself.
  if (at.matches('[type="date"]:not(:focus)')) return true;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const isSeen = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return isSeen && outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
}

test.describe('without a mouse', () => {
  const openAnew = galleryFor(test);
  // One window for all: starting it and filling its library take longer than what is done in it.
  let shared: Page | null = null;
  const open = async (shot: Shot): Promise<Page> => {
    if (shared) await showShot(shared, new URL('/', shared.url()).href, shot);
    shared ??= await openAnew(shot, 'light');
    return shared;
  };
  const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);
  const isAt = (page: Page, name: RegExp | string): Promise<void> => expect.poll(() => focused(page)).toMatch(name);

  test('the first-run page: choose by arrows, save, go on', async () => {
    const page = await open(view('welcome/first'));
    await tabTo(page, /^Hanya bila saya minta/);
    await press(page, 'ArrowDown');
    await isAt(page, /^Selalu di situs yang saya pilih/);
    await tabTo(page, /^Simpan pilihan$/);
    await press(page, 'Enter');
    await expect(page.getByRole('status')).toContainText(/\w/);
    await isAt(page, /^Simpan pilihan$/);
    await tabTo(page, /^Coba di artikel contoh$/);
  });

  test('the lexicon: a form gives the focus back, a deleted entry leaves it to the next', async () => {
    const page = await open(view('library/full', '#/lexicon'));
    const names = (): Promise<string[]> => page.locator('.lexicon li b').allTextContents();
    expect((await names())[0]).toBe('Gregorius Natu');

    await tabTo(page, /^Ubah.*Gregorius Natu/);
    for (const leave of ['Escape', 'Enter on Cancel', 'Enter on Save']) {
      await press(page, 'Enter');
      await isAt(page, /^Jenis/);
      if (leave === 'Escape') await press(page, 'Escape');
      else if (leave === 'Enter on Cancel') {
        await tabTo(page, /^Berlaku di semua halaman/);
        await press(page, 'Space');
        await tabTo(page, /^Batal$/);
        await press(page, 'Enter');
      } else {
        await press(page, 'ArrowUp');
        await tabTo(page, /^Simpan$/);
        await press(page, 'Space');
      }
      await expect(page.locator('.lexicon-form')).toHaveCount(0);
      await isAt(page, /^Ubah.*Gregorius Natu/);
    }
    await expect(page.locator('.lexicon li').first()).not.toContainText('orang tanpa jabatan');

    await press(page, 'Tab');
    await isAt(page, /^Hapus.*Gregorius Natu/);
    await press(page, 'Enter');
    await isAt(page, /^Hapus.*Hotel Grand Kenanga/);
    await tabTo(page, /^Urungkan$/);
    await press(page, 'Enter');
    await expect.poll(names).toContain('Gregorius Natu');
    await isAt(page, 'main');
    for (let left = (await names()).length; left > 0; left--) {
      if (!/^Hapus/.test(await focused(page))) await tabTo(page, /^Hapus/);
      await press(page, 'Enter');
      await expect(page.locator('.lexicon li')).toHaveCount(left - 1);
      await expect.poll(() => focused(page)).not.toBe('');
    }
  });

  test('settings: in reading order, switched by Space, a site that is given back leaves the focus to the next', async () => {
    const page = await open(view('library/full', '#/settings'));
    const back = await page.evaluate(() => {
      const stops = [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, input, select, summary)')];
      const boxes = stops.map((stop) => stop.getBoundingClientRect());
      return stops.filter((_, i) => {
        const [box, before] = [boxes[i], boxes[i - 1]];
        return box && before && box.bottom <= before.top + 1;
      }).length;
    });
    expect(back).toBe(0);

    await tabTo(page, /^banuakini\.example$/);
    await press(page, 'Space');
    await expect(page.getByLabel('banuakini.example', { exact: true })).not.toBeChecked();
    await press(page, 'Tab');
    await isAt(page, /^Cabut.*banuakini/);
    await press(page, 'Enter');
    await isAt(page, /^Cabut.*kabarlembayung/);
    await press(page, 'Enter');
    await expect(page.locator('.sites li')).toHaveCount(0);
    await isAt(page, /^Tandai sendiri|^Tambah situs/);
    await tabTo(page, /^Daftar situs berita$/);
    await press(page, 'Enter');
    await expect(page.locator('details')).toHaveAttribute('open');
    for (const name of [/^Pejabat$/, /^Lihat leksikon$/, /^Bahasa$/, /^Buat cadangan$/]) await tabTo(page, name);

    // Round to the navigation, where a new collection is given up.
    await tabTo(page, /^Koleksi baru$/);
    await press(page, 'Enter');
    await isAt(page, /^Nama koleksi/);
    await press(page, 'Escape');
    await isAt(page, /^Koleksi baru$/);
  });

  test('filters: closed they give the focus back, a chip that is taken away to the next', async () => {
    const page = await open(view('library/full', '#/?from=2024-08-01&site=Kabar+Lembayung'));
    await tabTo(page, /^Saring$/);
    await press(page, 'Enter');
    await tabTo(page, /^Tutup$/);
    await press(page, 'Enter');
    await isAt(page, /^Saring$/);
    const chips = page.locator('.filters .tag:not(.add)');
    for (let left = await chips.count(); left > 0; left--) {
      await chips.first().getByRole('button').focus();
      await press(page, 'Enter');
      await expect(chips).toHaveCount(left - 1);
      await expect.poll(() => focused(page)).toMatch(left > 1 ? /^Hapus/ : /^Saring$/);
    }
  });
});
