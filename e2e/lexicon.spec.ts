import { marksOf, openCard, readOverlay, waitForCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { message, shows, until } from './harness/tab.ts';

test('a decision is changed in its row, holds at once on pages that are open, and is undone', async ({
  extension,
  pages,
}) => {
  test.setTimeout(90_000);
  pages.set('/leksikon', { body: newsPage() });
  const url = `${pages.origin}/leksikon`;
  const tab = await extension.open(url);
  const library = await extension.openExtension('library.html#/lexicon');
  await tab.focus();
  const kinds = async (): Promise<string[]> => {
    await tab.focus();
    const marks = await marksOf(tab);
    return Object.keys(marks).filter((name) => /^sorot-[a-z]+$/.test(name) && marks[name]?.includes('Bagas Wiratmoko'));
  };
  await until(async () => ((await kinds()).join() === 'sorot-official' ? true : null), 'the official');
  await openCard(tab, library, 'Bagas Wiratmoko');
  for (const name of [/^(Betulkan|Correct)/, /^(Bukan pejabat|Not an official)/]) {
    const button = await until(
      async () => (await readOverlay(library, url))?.controls.find((c) => name.test(c.name)),
      String(name),
    );
    await tab.mouse.click(button.x, button.y);
  }
  await until(async () => ((await kinds()).join() === 'sorot-person' ? true : null), 'the person');

  // In another tab, which is looked at through this one until it is seen itself.
  const other = await extension.open(`${url}?lagi`);
  const otherKinds = async (): Promise<string> => {
    const marks = await marksOf(other);
    return Object.keys(marks)
      .filter((name) => /^sorot-[a-z]+$/.test(name) && marks[name]?.includes('Bagas Wiratmoko'))
      .join();
  };
  await until(async () => ((await otherKinds()) === 'sorot-person' ? true : null), 'the person in another tab');
  await library.focus();
  await shows(library, await message(library, 'lexiconIsPerson'));
  await library.clickNamed('button', await message(library, 'lexiconEdit', 'Bagas Wiratmoko'));
  await until(
    () => library.evaluate(() => document.activeElement?.closest('.lexicon-form') !== null || null),
    'the form to take the focus',
  );
  // Esc leaves it as it was.
  await library.press('Escape');
  await until(() => library.evaluate(() => document.querySelector('.lexicon-form') === null || null), 'no form');
  await library.clickNamed('button', await message(library, 'lexiconEdit', 'Bagas Wiratmoko'));
  await library.evaluate(() => {
    const select = document.querySelector('.lexicon-form select') as HTMLSelectElement;
    select.value = 'institution';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await library.clickNamed('button', await message(library, 'commonSave'));
  await shows(library, await message(library, 'lexiconChanged', 'Bagas Wiratmoko'));
  await shows(library, await message(library, 'lexiconIsInstitution'));
  await until(
    async () => ((await kinds()).join() === 'sorot-institution' ? true : null),
    'the institution, without loading',
  );

  await library.focus();
  await library.clickNamed('button', await message(library, 'commonUndo'));
  await shows(library, await message(library, 'lexiconIsPerson'));
  await until(async () => ((await kinds()).join() === 'sorot-person' ? true : null), 'the person again');
  expect(await library.evaluate(() => document.querySelectorAll('.lexicon li').length)).toBe(1);

  await library.focus();
  await library.clickNamed('button', await message(library, 'lexiconRemove', 'Bagas Wiratmoko'));
  await until(async () => ((await kinds()).join() === 'sorot-official' ? true : null), 'the official again');
  await other.focus();
  await until(async () => ((await otherKinds()) === 'sorot-official' ? true : null), 'and in the other tab');
  await other.close();
  await library.close();
  await tab.close();
});

test('what is decided in a clipping holds at once on the page that is open, and its undo', async ({
  extension,
  pages,
}) => {
  pages.set('/diputuskan', { body: newsPage() });
  const url = `${pages.origin}/diputuskan`;
  const tab = await extension.open(url);
  await tab.focus();
  const isMarked = async (): Promise<boolean> =>
    (await marksOf(tab))['sorot-official']?.includes('Bagas Wiratmoko') === true;
  await until(async () => (await isMarked()) || null, 'the official');
  const library = await extension.openExtension('library.html');
  const { id } = await askAnnotator(library, url, 'page.clip', {});
  await library.goto(`${extension.origin}/library.html#/?open=${id}`);
  const wrong = await message(library, 'libraryWrong');
  await until(
    () =>
      library.evaluate((words) => {
        if (document.body.innerText.includes(words)) return true;
        const marks = [...document.querySelectorAll<HTMLElement>('[data-mark]')];
        marks.find((mark) => mark.textContent === 'Bagas Wiratmoko')?.click();
        return null;
      }, wrong),
    'the card in the clipping',
  );
  await library.clickNamed('button', new RegExp(`^${wrong}$`));
  await tab.focus();
  await until(async () => (await isMarked()) === false || null, 'the mark to go');
  await library.focus();
  await library.clickNamed('button', await message(library, 'commonUndo'));
  await tab.focus();
  await until(async () => (await isMarked()) || null, 'the mark to come back');
  await library.close();
  await tab.close();
});

test('on a page that is no article the popup has the selected words marked', async ({ extension, pages }) => {
  // By its address a list, by its text a story: not read until the reader asks for it.
  pages.set('/tag/kenanga', { body: newsPage() });
  const url = `${pages.origin}/tag/kenanga`;
  const tab = await extension.open(url);
  const popup = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
  const helper = await extension.openExtension('library.html');
  // A hidden page is not read.
  await tab.focus();
  await until(
    async () => (await askAnnotator(helper, url, 'page.state', null)).kind === 'no-article' || null,
    'a page that is no article',
  );
  await tab.evaluate(() => {
    const words = document.querySelectorAll('.isi p')[2]?.firstChild as Text;
    const at = words.data.indexOf('daftar pemilih');
    getSelection()?.setBaseAndExtent(words, at, words, at + 'daftar pemilih'.length);
  });
  await popup.focus();
  await shows(popup, await message(popup, 'popupNotArticle'));
  await popup.clickNamed('button', await message(popup, 'popupMarkSelection'));
  const card = await waitForCard(helper, url);
  expect(card.text).toContain('daftar pemilih');
  expect(card.controls.filter(({ role }) => role === 'menuitem').length).toBeGreaterThan(4);
  await helper.close();
  await tab.close();
});
