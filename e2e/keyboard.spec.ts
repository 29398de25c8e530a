import { type CardView, marksOf, openCard, readOverlay, saidOn, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { message, shows, until } from './harness/tab.ts';

/** No mouse from here on. */
test('by keyboard alone: step, by kind, open, walk, correct, undo, clip, close; keys that are typed stay letters', async ({
  extension,
  pages,
}) => {
  test.setTimeout(120_000);
  pages.set('/tombol', {
    body: newsPage({ title: 'Rapat Pleno di Kenanga Dihadiri Bupati', before: '<input id="cari">' }),
  });
  const url = `${pages.origin}/tombol`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  const marks = (name: string) => async (): Promise<string[]> => (await marksOf(tab))[`sorot-${name}`] ?? [];
  await until(async () => ((await marks('official')()).includes('Wening Astuti Pranoto') ? true : null), 'marks');
  const lit = (name: string): Promise<string> =>
    until(async () => (await marks(`${name}-on`)())[0], `a ${name} in the light`);
  const card = (test_: (view: CardView) => boolean, what: string): Promise<CardView> =>
    until(async () => {
      const view = await readOverlay(helper, url);
      return view && test_(view) ? view : null;
    }, what);
  const closed = (): Promise<true> => until(async () => ((await readOverlay(helper, url)) ? null : true), 'no card');

  await test.step('forward and back, by kind', async () => {
    await askAnnotator(helper, url, 'page.step', { by: 1, kind: 'date' });
    const first = await lit('date');
    await askAnnotator(helper, url, 'page.step', { by: 1, kind: 'date' });
    await until(async () => ((await lit('date')) === first ? null : true), 'the next date');
    await askAnnotator(helper, url, 'page.step', { by: -1, kind: 'date' });
    await until(async () => ((await lit('date')) === first ? true : null), 'the date before');
    await askAnnotator(helper, url, 'page.step', { by: 1 });
  });

  await test.step('typing into the page is the page’s, with a mark in the light', async () => {
    await tab.evaluate(() => document.querySelector<HTMLElement>('#cari')?.focus());
    await tab.type('bjk');
    await tab.press('Enter');
    expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('#cari')?.value)).toBe('bjk');
    expect(await readOverlay(helper, url)).toBeNull();
    await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  await test.step('Enter opens the card, J and K go on within the kind', async () => {
    await askAnnotator(helper, url, 'page.step', { by: 1, kind: 'official' });
    await lit('official');
    await tab.press('Enter');
    await card((view) => view.controls.length > 3, 'the card');
    const first = await lit('official');
    await tab.press('j');
    await until(async () => ((await lit('official')) === first ? null : true), 'the next official');
    await tab.press('k');
    await until(async () => ((await lit('official')) === first ? true : null), 'the official before');
  });

  await test.step('B corrects, arrows choose, Enter decides; undo is reached by Tab', async () => {
    const name = await lit('official');
    await tab.press('b');
    await card((view) => view.controls.some((c) => c.role === 'menuitem' && c.focused), 'the menu');
    for (let i = 0; i < 12; i++) {
      const view = await card((v) => v.controls.some((c) => c.focused), 'the focus');
      if (/^(Bukan pejabat|Not an official)/.test(view.controls.find((c) => c.focused)?.name ?? '')) break;
      await tab.press('ArrowDown');
    }
    await tab.press('Enter');
    await until(async () => ((await marks('official')()).includes(name) ? null : true), 'the mark to change');
    for (let i = 0; i < 12; i++) {
      const view = await card((v) => v.controls.length > 0, 'the answer');
      if (/^(Urungkan|Undo)/.test(view.controls.find((c) => c.focused)?.name ?? '')) break;
      await tab.press('Tab');
    }
    await tab.press('Enter');
    await until(async () => ((await marks('official')()).includes(name) ? true : null), 'the mark to come back');
  });

  await test.step('Escape closes; the shortcut clips, and the library has it', async () => {
    for (let i = 0; i < 3 && (await readOverlay(helper, url)); i++) await tab.press('Escape');
    await closed();
    expect((await askAnnotator(helper, url, 'page.clip', {})).outcome).toBe('created');
    await card((view) => /Tersimpan|Saved/.test(view.text), 'the answer');
    const library = await extension.openExtension('library.html');
    await shows(library, 'Rapat Pleno di Kenanga Dihadiri Bupati');
    await library.close();
  });

  await helper.close();
  await tab.close();
});

test('the shortcuts themselves step, hide and show, and clip, where the browser lets a test press them', async ({
  extension,
  pages,
}) => {
  const { pressShortcut } = extension;
  // Chromium gives a test no way to press shortcuts of extensions: what they come to is tested above (docs/firefox.md).
  if (!pressShortcut) return;
  pages.set('/pintas', { body: newsPage({ title: 'Rapat Pleno di Kenanga Ditutup Bupati' }) });
  const tab = await extension.open(`${pages.origin}/pintas`);
  const library = await extension.openExtension('library.html');
  await tab.focus();
  const names = async (): Promise<string[]> => Object.keys(await marksOf(tab));
  const lit = async (): Promise<string | null> => {
    const marks = await marksOf(tab);
    const name = Object.keys(marks).find((one) => one.endsWith('-on'));
    return name ? `${name} ${marks[name]?.[0]}` : null;
  };
  await until(async () => (await names()).includes('sorot-official') || null, 'marks');
  await pressShortcut('j');
  const first = await until(lit, 'a mark in the light');
  await pressShortcut('j');
  await until(async () => (await lit()) !== first || null, 'the next mark');
  await pressShortcut('k');
  await until(async () => (await lit()) === first || null, 'the mark before');
  await pressShortcut('s');
  await until(async () => !(await names()).includes('sorot-official') || null, 'no marks');
  const none = await message(library, 'cardNoMarks');
  await until(async () => (await saidOn(library, tab.url())) === none || null, `"${none}" to be said`);
  await pressShortcut('s');
  await until(async () => (await names()).includes('sorot-official') || null, 'marks again');
  await pressShortcut('c');
  // Firefox tells the background which tab is in front once it has woken it: the page stays there until it answers.
  const saved = async (): Promise<boolean> =>
    /Tersimpan|Saved/.test((await readOverlay(library, `${pages.origin}/pintas`))?.text ?? '');
  await until(async () => (await saved()) || null, 'the answer');
  await library.focus();
  await shows(library, 'Rapat Pleno di Kenanga Ditutup Bupati');
  await library.close();
  await tab.close();
});

test('how many marks are shown is said on the page, and which one was stepped to', async ({ extension, pages }) => {
  pages.set('/kata', { body: newsPage() });
  const url = `${pages.origin}/kata`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  const says = (words: string): Promise<true> =>
    until(async () => (await saidOn(helper, url)).includes(words) || null, `"${words}" to be said`);
  const count = Object.values(await marksOf(tab)).flat().length;
  await askAnnotator(helper, url, 'page.tell', null);
  await says(await message(helper, 'cardMarks', String(count)));
  await askAnnotator(helper, url, 'page.step', { by: 1, kind: 'official' });
  await says('Wening Astuti Pranoto');
  const none = { official: false, institution: false, date: false, person: false };
  await askAnnotator(helper, url, 'page.show', { visible: none });
  await askAnnotator(helper, url, 'page.tell', null);
  await says(await message(helper, 'cardNoMarks'));
  await helper.close();
  await tab.close();
});

test('a card that was clicked open has the keys: B corrects, J goes on; while the reader types they are letters', async ({
  extension,
  pages,
}) => {
  pages.set('/klik', { body: newsPage({ before: '<input id="cari">' }) });
  const url = `${pages.origin}/klik`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  await openCard(tab, helper, 'Wening Astuti Pranoto');
  await tab.evaluate(() => document.querySelector<HTMLElement>('#cari')?.focus());
  await tab.type('bj');
  expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('#cari')?.value)).toBe('bj');
  expect((await readOverlay(helper, url))?.controls.some((c) => c.role === 'menuitem')).toBe(false);
  await tab.evaluate(() => (document.activeElement as HTMLElement).blur());

  const lit = async (): Promise<string | undefined> => (await marksOf(tab))['sorot-official-on']?.[0];
  const first = await lit();
  await tab.press('j');
  await until(async () => ((await lit()) === first ? null : true), 'the next official');
  await tab.press('b');
  await until(
    async () => (await readOverlay(helper, url))?.controls.some((c) => c.role === 'menuitem' && c.focused) || null,
    'the menu, with the focus',
  );
  await helper.close();
  await tab.close();
});
