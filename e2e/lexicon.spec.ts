import { marksOf, openCard, readOverlay } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
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
