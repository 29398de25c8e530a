import { marksOf, openCard, pointOf, readOverlay, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage, PARAGRAPHS } from './harness/news.ts';
import { askAnnotator } from './harness/page-calls.ts';
import { message, type Tab, until } from './harness/tab.ts';

/** The mark in the light: its words, where it stands in the window, and what lies on it there. */
const lit = (tab: Tab) =>
  until(
    () =>
      tab.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        for (const [name, marks] of CSS.highlights as never as Map<string, Set<StaticRange>>) {
          const [mark] = name.endsWith('-on') ? marks : [];
          if (!mark) continue;
          const range = new Range();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          const { left, top, bottom, width, height } = range.getBoundingClientRect();
          const on = document.elementFromPoint(left + width / 2, top + height / 2);
          return { words: range.toString(), top, bottom, on: on?.id || on?.localName || null };
        }
        return null;
      }),
    'a mark in the light',
  );
const sentence = 'Warga datang sejak pagi dan mengikuti acara itu sampai selesai dengan tertib di lapangan. ';

test.describe('a mark that is stepped to is seen', () => {
  test('below a head that stays in place while the page scrolls', async ({ extension, pages }) => {
    const before =
      '<div id="kop" style="position:sticky;top:0;height:160px;background:white">Warta Kenanga</div><div style="height:400px"></div>';
    pages.set('/kop', { body: newsPage({ before, after: '<div style="height:3000px"></div>' }) });
    const url = `${pages.origin}/kop`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    // The first paragraph lies below the head.
    await tab.evaluate(() => {
      scrollBy({ top: (document.querySelector('.isi p')?.getBoundingClientRect().top ?? 0) - 40, behavior: 'instant' });
    });
    for (let n = 0; n < 4; n++) {
      await askAnnotator(helper, url, 'page.step', { by: 1 });
      const mark = await lit(tab);
      expect(mark.on, mark.words).not.toBe('kop');
      expect(mark.top).toBeGreaterThan(160);
    }
    await helper.close();
    await tab.close();
  });

  test('within a box that scrolls, in a paragraph that is higher than the box', async ({ extension, pages }) => {
    const head =
      '<style>html, body { height: 100%; overflow: hidden } article { height: 300px; overflow: auto }</style>';
    const names = 'Ketua KPU Kota Kenanga Surya Atmaja hadir di sana.';
    pages.set('/kotak', {
      body: newsPage({
        head,
        paragraphs: [`${PARAGRAPHS[0]} ${sentence.repeat(30)} ${names} ${sentence.repeat(130)}`],
      }),
    });
    const url = `${pages.origin}/kotak`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    const seen = new Set<string>();
    for (let n = 0; n < 8; n++) {
      await askAnnotator(helper, url, 'page.step', { by: 1 });
      const mark = await lit(tab);
      seen.add(mark.words);
      const { top, bottom } = await tab.evaluate(() => {
        const box = (document.querySelector('article') as Element).getBoundingClientRect();
        return { top: box.top, bottom: box.bottom };
      });
      expect(mark.top, mark.words).toBeGreaterThanOrEqual(top);
      expect(mark.bottom, mark.words).toBeLessThanOrEqual(bottom);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Wening Astuti Pranoto', 'Surya Atmaja']));
    await helper.close();
    await tab.close();
  });

  test('where there is none, that is said', async ({ extension, pages }) => {
    pages.set('/tanpa-tanda', { body: newsPage() });
    const url = `${pages.origin}/tanpa-tanda`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    const none = { official: false, institution: false, date: false, person: false };
    await askAnnotator(helper, url, 'page.show', { visible: none });
    await askAnnotator(helper, url, 'page.step', { by: 1 });
    const words = await message(helper, 'cardNoMarks');
    await until(async () => (await readOverlay(helper, url))?.text.includes(words) || null, `"${words}"`);
    await helper.close();
    await tab.close();
  });
});

test('the card hangs under its mark on a page that enlarges itself', async ({ extension, pages }) => {
  pages.set('/besar', { body: newsPage({ head: '<style>html { zoom: 1.5 }</style>' }) });
  const url = `${pages.origin}/besar`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  const { y } = await pointOf(tab, 'Bagas Wiratmoko');
  const { rect } = await openCard(tab, helper, 'Bagas Wiratmoko');
  expect(Math.round(rect.width)).toBe(368);
  // Half a line and the gap below the middle of the words, or above where there is no room.
  const gap = Math.min(Math.abs(rect.y - y), Math.abs(rect.y + rect.height - y));
  expect(gap).toBeLessThan(40);
  await helper.close();
  await tab.close();
});

test('of somebody who is named hundreds of times the card says how often, and the first places', async ({
  extension,
  pages,
}) => {
  const named = Array.from({ length: 100 }, (_, n) => `Bagas datang, lalu Bagas bicara pada acara ke-${n + 1} itu.`);
  pages.set('/sering', { body: newsPage({ paragraphs: [...PARAGRAPHS, ...named] }) });
  const url = `${pages.origin}/sering`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  const { text } = await openCard(tab, helper, 'Bagas Wiratmoko');
  const places = /: (?:paragraf|paragraph) ([\d, …]+)/.exec(text)?.[1] ?? '';
  expect(places.split(', ')).toHaveLength(13);
  expect(places.endsWith('…')).toBe(true);
  await helper.close();
  await tab.close();
});

test('a finding of a kind that is hidden is shown, and jumped to, when it is chosen in the popup', async ({
  extension,
  pages,
}) => {
  pages.set('/sembunyi', { body: newsPage({ after: '<div style="height:3000px"></div>' }) });
  const url = `${pages.origin}/sembunyi`;
  const tab = await extension.open(url);
  await tab.focus();
  await waitForMarks(tab);
  const popup = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
  await popup.clickNamed('checkbox', new RegExp(await message(popup, 'kindOfficial')));
  await until(async () => !(await marksOf(tab))['sorot-official'] || null, 'the officials to be hidden');
  await popup.clickNamed('button', /Bagas Wiratmoko/);
  await until(async () => (await marksOf(tab))['sorot-official-on']?.length || null, 'the official in the light');
  expect((await marksOf(tab))['sorot-official']).toContain('Bagas Wiratmoko');
  await popup.close();
  await tab.close();
});

test.describe('keys', () => {
  test('on a page that is written in, letters are letters, with a card that is pinned', async ({
    extension,
    pages,
  }) => {
    pages.set('/sunting', { body: newsPage() });
    const url = `${pages.origin}/sunting`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    // As the preview of an editorial system does: the whole document is the field.
    await tab.evaluate(() => {
      document.designMode = 'on';
    });
    await openCard(tab, helper, 'Bagas Wiratmoko');
    await tab.type('bjk');
    await until(
      () => tab.evaluate(() => document.body.innerText.includes('bjk') || null),
      'what was typed to stand in the page',
    );
    expect((await readOverlay(helper, url))?.controls.some(({ role }) => role === 'menuitem')).not.toBe(true);
    await helper.close();
    await tab.close();
  });

  test('a page that takes every key for itself neither keeps them from the card nor hears them', async ({
    extension,
    pages,
  }) => {
    const head = `<script>heard = [];
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
        document.addEventListener(type, (e) => { heard.push(e.key); e.preventDefault(); e.stopPropagation(); }, true);
    </script>`;
    pages.set('/perebut', { body: newsPage({ head }) });
    const url = `${pages.origin}/perebut`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    await askAnnotator(helper, url, 'page.step', { by: 1, kind: 'official' });
    await lit(tab);
    await tab.press('Enter');
    const focused = () =>
      until(async () => (await readOverlay(helper, url))?.controls.find((c) => c.focused), 'the focus in the card');
    await until(() => readOverlay(helper, url), 'the card');
    await tab.press('Tab');
    expect((await focused()).name).toBe(await message(helper, 'cardPrevious'));
    await tab.press('b');
    await until(async () => (await focused()).role === 'menuitem' || null, 'the menu');
    await tab.press('Escape');
    expect(await tab.evaluate(() => (globalThis as never as { heard: string[] }).heard.join())).not.toMatch(
      /Tab|b|Esc/,
    );
    await tab.press('Escape');
    await until(async () => ((await readOverlay(helper, url)) ? null : true), 'the card to close');
    await helper.close();
    await tab.close();
  });

  test('with capitals on, J and K go on in a card as well', async ({ extension, pages }) => {
    pages.set('/kapital', { body: newsPage() });
    const url = `${pages.origin}/kapital`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    await askAnnotator(helper, url, 'page.step', { by: 1, kind: 'official' });
    const first = await lit(tab);
    await tab.press('Enter');
    await until(() => readOverlay(helper, url), 'the card');
    await tab.press('J');
    const on = async (): Promise<string | undefined> => (await marksOf(tab))['sorot-official-on']?.[0];
    await until(async () => (await on()) !== first.words || null, 'the next official');
    await tab.press('K');
    await until(async () => (await on()) === first.words || null, 'the official before');
    await helper.close();
    await tab.close();
  });
});
