import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marksOf, openCard, pointOf, readOverlay, waitForCard, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { type Tab, until } from './harness/tab.ts';

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test.describe('what a reader does with the page itself', () => {
  test('an article within a frame is left alone, beside a marked one and by itself', async ({ extension, pages }) => {
    const frame = '<iframe src="/dalam" width="700" height="400"></iframe>';
    pages.set('/dalam', { body: newsPage({ title: 'Bupati Ratna Kusumadewi Buka Rapat di Kenanga' }) });
    pages.set('/bingkai', { body: newsPage({ after: frame }) });
    pages.set('/hanya-bingkai', { body: `<!doctype html><html lang="id"><body>${frame}</body></html>` });
    const inFrame = (tab: Tab): Promise<(string | number)[]> =>
      tab.evaluate(() => {
        const inner = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
        return [inner?.document.title ?? '', inner?.CSS.highlights.size ?? -1];
      });
    const tab = await extension.open(`${pages.origin}/bingkai`);
    await waitForMarks(tab);
    expect(await inFrame(tab)).toEqual(['Bupati Ratna Kusumadewi Buka Rapat di Kenanga - Warta Kenanga', 0]);
    await tab.goto(`${pages.origin}/hanya-bingkai`);
    await rest(1500);
    expect(await inFrame(tab)).toEqual(['Bupati Ratna Kusumadewi Buka Rapat di Kenanga - Warta Kenanga', 0]);
    expect(Object.keys(await marksOf(tab))).toEqual([]);
    await tab.close();
  });

  test('find in page finds words within, across and beside marks', async ({ extension, pages }) => {
    pages.set('/temukan', { body: newsPage() });
    const tab = await extension.open(`${pages.origin}/temukan`);
    await waitForMarks(tab);
    for (const words of ['Astuti', 'Banua Raya, Wening', 'Pranoto, membuka rapat', 'seluruh perangkat daerah'])
      expect(
        await tab.evaluate((wanted) => {
          getSelection()?.removeAllRanges();
          const find = (globalThis as never as { find(words: string): boolean }).find;
          return [find(wanted), getSelection()?.toString()];
        }, words),
      ).toEqual([true, words]);
    await tab.close();
  });

  test('the keyboard selects letter by letter over the edges of marks', async ({ extension, pages }) => {
    pages.set('/huruf', { body: newsPage() });
    const tab = await extension.open(`${pages.origin}/huruf`);
    await waitForMarks(tab);
    const steps = await tab.evaluate(() => {
      const node = document.querySelector('.isi p')?.firstChild as Text;
      const lines = 5;
      const walk = (): string[] => {
        getSelection()?.collapse(node, 0);
        const steps = Array.from({ length: node.length + lines }, () => {
          getSelection()?.modify('extend', 'forward', 'character');
          return getSelection()?.toString() ?? '';
        });
        // Firefox may stand still for a step where a line ends.
        return steps.filter((step, i) => step !== steps[i - 1] && step.length <= node.length);
      };
      const selected = walk();
      // The same without marks.
      CSS.highlights.clear();
      return { own: walk(), selected };
    });
    expect(steps.selected).toEqual(steps.own);
    await tab.close();
  });

  test('what is copied and pasted is the page’s own, as text and as markup', async ({ extension, pages }) => {
    const witness = `<script>pasted = null; addEventListener('paste', (e) => {
      pasted = { text: e.clipboardData.getData('text/plain'), html: e.clipboardData.getData('text/html') }; });</script>`;
    pages.set('/tempel', { body: newsPage({ head: witness, after: '<textarea id="kotak"></textarea>' }) });
    const tab = await extension.open(`${pages.origin}/tempel`);
    await tab.focus();
    await waitForMarks(tab);
    const own = await tab.evaluate(() => {
      const line = document.querySelector('.isi p') as HTMLElement;
      getSelection()?.selectAllChildren(line);
      return line.textContent ?? '';
    });
    await tab.press('Control+c');
    await tab.click('#kotak');
    await tab.press('Control+v');
    const pasted = await until(
      () => tab.evaluate(() => (globalThis as never as { pasted: { text: string; html: string } | null }).pasted),
      'the pasted words',
    );
    expect(pasted.text.trim()).toBe(own);
    expect(pasted.html).not.toMatch(/sorot|highlight|<mark/i);
    expect(await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#kotak')?.value.trim())).toBe(own);
    await tab.close();
  });

  test('on paper there is the page and nothing of ours', async ({ extension, pages }, info) => {
    test.skip(info.project.name !== 'chromium', 'Firefox: media cannot be emulated over WebDriver BiDi');
    pages.set('/cetak', { body: newsPage() });
    const url = `${pages.origin}/cetak`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    await openCard(tab, helper, 'Bagas Wiratmoko');
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await rest(600);
    const picture = async (name: string): Promise<Buffer> => {
      const path = join(info.outputDir, `${name}.png`);
      await tab.screenshot(path, true);
      return readFileSync(path);
    };
    const onScreen = await picture('layar');
    await tab.media({ media: 'print' });
    const withMarks = await picture('cetak-dengan-tanda');
    expect(await readOverlay(helper, url)).toBeNull();
    const layout = await tab.evaluate(() => document.querySelector('article')?.getBoundingClientRect().height ?? 0);
    await tab.evaluate(() => CSS.highlights.clear());
    const without = await picture('cetak-tanpa-tanda');
    expect(withMarks.equals(without)).toBe(true);
    expect(await tab.evaluate(() => document.querySelector('article')?.getBoundingClientRect().height)).toBe(layout);
    // What the comparison could not tell if marks were never painted.
    await tab.media({ media: 'screen' });
    expect(onScreen.equals(await picture('layar-tanpa-tanda'))).toBe(false);
    await helper.close();
    await tab.close();
  });
});

test.describe('small windows and large letters', () => {
  const wide = '<meta name="viewport" content="width=device-width"><style>article{width:auto;margin:8px}</style>';
  // A phone, and the least that WCAG 2.2 knows; at 200 %: `zoom.spec.ts`.
  for (const [width, height] of [
    [360, 640],
    [320, 256],
  ] as const)
    test(`${width} x ${height}: a tap opens the card, and each of its buttons can be reached`, async ({
      extension,
      pages,
    }) => {
      pages.set(`/jari-${width}`, { body: newsPage({ head: wide }) });
      const url = `${pages.origin}/jari-${width}`;
      const tab = await extension.open(url);
      // Before another page hides it: in a hidden one nothing is done.
      await waitForMarks(tab);
      const helper = await extension.openExtension('popup.html');
      await tab.focus();
      await tab.size(width, height);
      await until(async () => {
        const point = await pointOf(tab, 'Bagas Wiratmoko');
        await tab.tap(point.x, point.y);
        return until(() => readOverlay(helper, url), 'the card to open', 2500);
      }, 'the card by a tap');
      await tab.press('Enter');
      const { controls } = await waitForCard(helper, url);
      expect(controls.length).toBeGreaterThan(3);
      const reached = new Set<string>();
      for (let i = 0; i < controls.length + 2; i++) {
        await tab.press('Tab');
        const focused = await until(
          async () => (await readOverlay(helper, url))?.controls.find((c) => c.focused),
          'a button with the focus',
        );
        reached.add(focused.name);
        expect([focused.name, focused.x > 0 && focused.x < width, focused.y > 0 && focused.y < height]).toEqual([
          focused.name,
          true,
          true,
        ]);
      }
      // The strokes of the strip have no name: for the pointer alone, the buttons beside them lead to the same places.
      for (const { name } of controls.filter((each) => each.name !== '')) expect([...reached]).toContain(name);
      await tab.press('Escape');
      await until(async () => ((await readOverlay(helper, url)) ? null : true), 'the card to close');
      await helper.close();
      await tab.close();
    });
});
