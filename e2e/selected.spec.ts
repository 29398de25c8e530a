import { marksOf, openCard, press, readOverlay, waitForCard, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage, PARAGRAPHS } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { message, type Tab, until } from './harness/tab.ts';

/** Selects from the first letter of some words to the last of others, as a reader drags. */
const select = (tab: Tab, from: string, to = from): Promise<void> =>
  tab.evaluate(
    ([first, last]) => {
      const place = (words: string): [Text, number] => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const at = (node as Text).data.indexOf(words);
          if (at >= 0) return [node as Text, at];
        }
        throw new Error(`"${words}" is not there.`);
      };
      const [start, end] = [place(first), place(last)];
      getSelection()?.setBaseAndExtent(start[0], start[1], end[0], end[1] + last.length);
    },
    [from, to] as const,
  );

const own = async (tab: Tab): Promise<string[]> => (await marksOf(tab))['sorot-own'] ?? [];

test('words of two paragraphs are highlighted, and can be neither name nor date', async ({ extension, pages }) => {
  pages.set('/dua-alinea', { body: newsPage({ title: 'Rapat Dua Alinea di Kenanga' }) });
  const url = `${pages.origin}/dua-alinea`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  await select(tab, 'rapat pleno di', 'sesuai jadwal');
  await askAnnotator(helper, url, 'page.select', null);
  await tab.focus();
  const { controls } = await waitForCard(helper, url);
  const highlight = await message(helper, 'cardHighlight');
  expect(controls.filter(({ role }) => role === 'menuitem').map(({ name }) => name)).toEqual([
    highlight,
    await message(helper, 'cardHighlightNote'),
  ]);
  await press(helper, tab, highlight);
  await until(
    async () => (await own(tab)).some((words) => words.startsWith('rapat pleno di')) || null,
    'the highlight',
  );
  await helper.close();
  await tab.close();
});

test('the right words of a mark are taken from around it alone', async ({ extension, pages }) => {
  pages.set('/batas', { body: newsPage() });
  const url = `${pages.origin}/batas`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  await openCard(tab, helper, 'Wening Astuti Pranoto');
  await press(helper, tab, await message(helper, 'cardCorrect'));
  await press(helper, tab, await message(helper, 'cardSpan'));
  const says = (words: string): Promise<true> =>
    until(async () => (await readOverlay(helper, url))?.text.includes(`“${words}”`) || null, `“${words}”`);
  await says('Wening Astuti Pranoto');
  for (const [from, to] of [
    ['Aula Hotel', 'Aula Hotel'],
    ['Wening Astuti Pranoto', 'Rapat itu'],
  ] as const) {
    await select(tab, from, to);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await says('Wening Astuti Pranoto');
  }
  await select(tab, 'Wening Astuti');
  await says('Wening Astuti');
  await helper.close();
  await tab.close();
});

test('a highlight on the words of a mark is taken away in the mark’s card, and comes back', async ({
  extension,
  pages,
}) => {
  pages.set('/sama', { body: newsPage({ title: 'Rapat Sorotan Sama di Kenanga' }) });
  const url = `${pages.origin}/sama`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  await select(tab, 'Bagas Wiratmoko');
  await askAnnotator(helper, url, 'page.select', null);
  await tab.focus();
  await press(helper, tab, await message(helper, 'cardHighlight'));
  await until(async () => (await own(tab)).includes('Bagas Wiratmoko') || null, 'the highlight');
  await tab.evaluate(() => getSelection()?.removeAllRanges());
  await openCard(tab, helper, 'Bagas Wiratmoko');
  await press(helper, tab, await message(helper, 'cardOwnRemove'));
  await until(async () => ((await own(tab)).length === 0 ? true : null), 'the highlight to go');
  expect((await readOverlay(helper, url))?.text).toContain('Bagas Wiratmoko');
  // The message with the undo lies below the card.
  await tab.press('Escape');
  await press(helper, tab, await message(helper, 'commonUndo'));
  await until(async () => (await own(tab)).includes('Bagas Wiratmoko') || null, 'the highlight again');
  await helper.close();
  await tab.close();
});

test('the card of selected words goes along when what they stand in is scrolled', async ({ extension, pages }) => {
  const head = '<style>html, body { height: 100%; overflow: hidden } article { height: 300px; overflow: auto }</style>';
  pages.set('/ikut', { body: newsPage({ head }) });
  const url = `${pages.origin}/ikut`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  await select(tab, 'Aula Hotel');
  await askAnnotator(helper, url, 'page.select', null);
  await waitForCard(helper, url);
  // It comes in a moment.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = (await waitForCard(helper, url)).rect.y;
  const by = await tab.evaluate(() => {
    const box = document.querySelector('article') as Element;
    box.scrollBy({ top: 60, behavior: 'instant' });
    return box.scrollTop;
  });
  expect(by).toBeGreaterThan(20);
  await until(
    async () => Math.abs(before - (await waitForCard(helper, url)).rect.y - by) < 2 || null,
    'the card to go along',
  );
  await helper.close();
  await tab.close();
});

test('what a card offers is gone through by arrows: what selected words are, and names to join with', async ({
  extension,
  pages,
}) => {
  pages.set('/panah', { body: newsPage() });
  const url = `${pages.origin}/panah`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  const focused = (): Promise<string> =>
    until(async () => (await readOverlay(helper, url))?.controls.find((c) => c.focused)?.name, 'the focus in the card');
  await select(tab, 'Aula Hotel');
  await askAnnotator(helper, url, 'page.select', null);
  await waitForCard(helper, url);
  await tab.focus();
  await tab.press('ArrowDown');
  expect(await focused()).toBe(await message(helper, 'kindOfficial'));
  await tab.press('ArrowUp');
  expect(await focused()).toBe(await message(helper, 'cardHighlightNote'));
  await tab.press('ArrowDown');
  await tab.press('ArrowDown');
  expect(await focused()).toBe(await message(helper, 'kindInstitution'));
  await tab.press('Escape');
  await tab.evaluate(() => getSelection()?.removeAllRanges());

  await openCard(tab, helper, 'Wening Astuti Pranoto');
  await tab.press('b');
  await focused();
  await tab.press('g');
  const first = await focused();
  await tab.press('ArrowDown');
  await until(async () => (await focused()) !== first || null, 'the next name');
  await tab.press('ArrowUp');
  expect(await focused()).toBe(first);
  await helper.close();
  await tab.close();
});

test('of a whole article that is selected, the card says how it begins and ends, and shows what can be done', async ({
  extension,
  pages,
}) => {
  const long = 'Warga datang sejak pagi dan mengikuti acara itu sampai selesai dengan tertib di lapangan. '.repeat(60);
  pages.set('/semua', { body: newsPage({ paragraphs: [...PARAGRAPHS, long, long] }) });
  const url = `${pages.origin}/semua`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  await tab.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await askAnnotator(helper, url, 'page.select', null);
  const { text, rect, controls } = await waitForCard(helper, url);
  expect(text.length).toBeLessThan(500);
  const note = await message(helper, 'cardHighlightNote');
  expect(controls.find(({ name }) => name === note)?.y).toBeLessThan(rect.y + rect.height);
  await helper.close();
  await tab.close();
});
