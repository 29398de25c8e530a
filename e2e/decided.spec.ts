import { marksOf, openCard, press, readOverlay, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { message, type Tab, until } from './harness/tab.ts';

test('a decision that is to hold here instead of everywhere says of as many marks that they are others', async ({
  extension,
  pages,
}) => {
  pages.set('/tukar', { body: newsPage() });
  const url = `${pages.origin}/tukar`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  const says = (words: string): Promise<true> =>
    until(async () => (await readOverlay(helper, url))?.text.includes(words) || null, `"${words}"`);
  const two = await message(helper, 'cardChanged', '2');
  await openCard(tab, helper, 'Wening Astuti Pranoto');
  await press(helper, tab, await message(helper, 'cardCorrect'));
  await press(helper, tab, await message(helper, 'cardToPerson'));
  await says(`${two} ${await message(helper, 'cardRemembered')}`);
  await press(helper, tab, await message(helper, 'cardOnlyHereInstead'));
  await says(`${two} ${await message(helper, 'cardOnlyHere')}`);
  await press(helper, tab, await message(helper, 'commonUndo'));
  await until(
    async () => (await marksOf(tab))['sorot-official']?.includes('Wening Astuti Pranoto') || null,
    'the official again',
  );
  await helper.close();
  await tab.close();
});

test('a highlight stands in another tab with the same article too, and goes there too', async ({
  extension,
  pages,
}) => {
  pages.set('/berdua', { body: newsPage({ title: 'Rapat Dua Tab di Kenanga Dihadiri Bupati' }) });
  const url = `${pages.origin}/berdua`;
  const tab = await extension.open(url);
  await waitForMarks(tab);
  const other = await extension.open(`${url}?utm_source=surel`);
  await waitForMarks(other);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  const own = async (of: Tab): Promise<string[]> => (await marksOf(of))['sorot-own'] ?? [];
  await tab.evaluate(() => {
    const text = document.querySelector('.isi p')?.firstChild as Text;
    const at = text.data.indexOf('Aula Hotel');
    getSelection()?.setBaseAndExtent(text, at, text, at + 'Aula Hotel'.length);
  });
  await askAnnotator(helper, url, 'page.select', null);
  await tab.focus();
  await press(helper, tab, await message(helper, 'cardHighlight'));
  await until(async () => (await own(tab)).includes('Aula Hotel') || null, 'the highlight');
  await other.focus();
  await until(async () => (await own(other)).includes('Aula Hotel') || null, 'the highlight in the other tab');
  await tab.focus();
  await press(helper, tab, await message(helper, 'commonUndo'));
  await until(async () => ((await own(tab)).length === 0 ? true : null), 'the highlight to go');
  await other.focus();
  await until(async () => ((await own(other)).length === 0 ? true : null), 'the highlight to go in the other tab');
  expect(await own(tab)).toEqual([]);
  await helper.close();
  await other.close();
  await tab.close();
});
