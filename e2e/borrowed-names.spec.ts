import { openCard, waitForCard, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';

test('a page whose elements bear the names of our variables and of the browser’s own is marked, with its card', async ({
  extension,
  pages,
}) => {
  // An element with an id or name is a property of the window, and one in a form of the form, in our own world too.
  const names = [
    'browser',
    'chrome',
    'sorot',
    'scout',
    'sorotCard',
    'main',
    'body',
    'contentType',
    'createElement',
    'activeElement',
    'documentElement',
  ];
  const before = names.map((name) => `<img alt="" name="${name}" id="${name}"><form name="${name}"></form>`).join('');
  pages.set('/nama', { body: newsPage({ before }) });
  const url = `${pages.origin}/nama`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  expect(await tab.evaluate(() => typeof (globalThis as never as { scout: unknown }).scout)).toBe('object');
  await waitForMarks(tab);
  // The test itself looks for words in the body.
  await tab.evaluate(() => {
    for (const element of [...document.querySelectorAll('[name=body]')]) element.remove();
  });
  await openCard(tab, helper, 'Bagas Wiratmoko');
  expect((await waitForCard(helper, url)).text).toContain('Bagas Wiratmoko');
  await helper.close();
  await tab.close();
});
