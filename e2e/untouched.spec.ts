import { marksOf, pointOf, readOverlay, waitForCard, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage } from './harness/news.ts';
import { until } from './harness/tab.ts';

/** Runs in the page before anything else: notes every change of its DOM, and of its layout where the browser tells. */
const WITNESS = `<script>
  changes = []; shifts = 0;
  new MutationObserver((records) => {
    for (const r of records) changes.push(r.type + ' ' + (r.target.id || r.target.nodeName) + ' +' +
      [...r.addedNodes].map((n) => n.nodeName).join() + ' -' + [...r.removedNodes].map((n) => n.nodeName).join());
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  try { new PerformanceObserver((list) => { for (const e of list.getEntries()) shifts += e.value; }).observe({ type: 'layout-shift', buffered: true }); } catch {}
  addEventListener('load', () => { changes.length = 0; });
</script>`;

interface Witnessed {
  readonly changes: readonly string[];
  readonly shifts: number;
}

test.describe('the page stays as it is', () => {
  test('no element, attribute or text is changed but for the one host beside the body; nothing moves', async ({
    extension,
    pages,
  }) => {
    pages.set('/saksi', { body: newsPage({ head: WITNESS }) });
    const url = `${pages.origin}/saksi`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    const before = await tab.evaluate(() => document.body.outerHTML);
    const point = await pointOf(tab, 'Bagas Wiratmoko');
    await tab.mouse.move(point.x - 4, point.y);
    await tab.mouse.move(point.x, point.y);
    await waitForCard(helper, url);
    await tab.mouse.move(2, 2);
    await until(async () => ((await readOverlay(helper, url)) ? null : true), 'the card to close');
    const witnessed = await tab.evaluate((): Witnessed => {
      const { changes, shifts } = globalThis as never as Witnessed;
      return { changes: [...changes], shifts };
    });
    const foreign = witnessed.changes.filter(
      (change) => !/^childList HTML \+SOROT-OVERLAY -$|SOROT-OVERLAY \+ -$/.test(change),
    );
    expect(foreign).toEqual([]);
    expect(witnessed.shifts).toBe(0);
    expect(await tab.evaluate(() => document.body.outerHTML)).toBe(before);
    expect(await tab.evaluate(() => document.querySelector('sorot-overlay')?.shadowRoot ?? null)).toBeNull();
    await helper.close();
    await tab.close();
  });

  test('text that is selected and copied is the page’s own', async ({ extension, pages }) => {
    pages.set('/salin', { body: newsPage() });
    const tab = await extension.open(`${pages.origin}/salin`);
    await waitForMarks(tab);
    const words = await tab.evaluate(() => {
      const box = document.querySelector('article') as HTMLElement;
      getSelection()?.selectAllChildren(box);
      const selected = getSelection()?.toString().replace(/\s+/g, ' ').trim();
      return { selected, own: box.innerText.replace(/\s+/g, ' ').trim() };
    });
    expect(words.selected).toBe(words.own);
    await tab.close();
  });

  test('highlights and style sheets of the page stay', async ({ extension, pages }) => {
    const own = `<script>
      addEventListener('DOMContentLoaded', () => {
        const node = document.querySelector('h1').firstChild;
        CSS.highlights.set('cari', new Highlight(new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 3 })));
        sheet = new CSSStyleSheet(); sheet.replaceSync('::highlight(cari) { color: red }'); document.adoptedStyleSheets = [sheet];
      });</script>`;
    pages.set('/sorotan', { body: newsPage({ head: own }) });
    const tab = await extension.open(`${pages.origin}/sorotan`);
    await waitForMarks(tab);
    expect((await marksOf(tab)).cari).toEqual(['KPU']);
    expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    // A page that clears the whole registry gets our marks back with its next change, and keeps its own.
    await tab.evaluate(() => {
      CSS.highlights.clear();
      document
        .querySelector('.isi')
        ?.insertAdjacentHTML('beforeend', '<p>Rapat pleno itu ditutup menjelang sore hari.</p>');
    });
    await waitForMarks(tab, 'marks again');
    await tab.close();
  });
});

test.describe('pages that make it hard', () => {
  const strict = {
    'content-security-policy':
      "default-src 'none'; style-src 'none'; script-src 'none'; frame-src 'none'; require-trusted-types-for 'script'",
  };
  test('the strictest content security policy', async ({ extension, pages }) => {
    pages.set('/ketat', { body: newsPage(), headers: strict });
    const url = `${pages.origin}/ketat`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    const point = await pointOf(tab, 'Bagas Wiratmoko');
    await tab.mouse.click(point.x, point.y);
    const card = await waitForCard(helper, url);
    expect(card.rect.width).toBe(368);
    await helper.close();
    await tab.close();
  });

  test('overridden prototypes and named elements in the way of properties', async ({ extension, pages }) => {
    const hostile = `<script>
      for (const proto of [Array.prototype, Element.prototype, Node.prototype, Document.prototype, EventTarget.prototype])
        for (const name of ['map', 'filter', 'querySelector', 'querySelectorAll', 'attachShadow', 'append', 'getAttribute', 'addEventListener', 'createElement'])
          if (Object.hasOwn(proto, name)) proto[name] = () => { throw new Error('no'); };
      Object.freeze(Object.prototype);
    </script>`;
    const named = [
      'documentElement',
      'createElement',
      'addEventListener',
      'body',
      'title',
      'getSelection',
      'caretPositionFromPoint',
    ]
      .map((name) => `<img name="${name}" alt="">`)
      .join('');
    pages.set('/musuh', {
      body: newsPage({ head: hostile, after: `${named}<form name="querySelector"><input name="attributes"></form>` }),
    });
    const url = `${pages.origin}/musuh`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await until(
      async () => (await tab.evaluate(() => (CSS.highlights.get('sorot-official')?.size ? true : null))) ?? null,
      'marks',
    );
    await tab.mouse.move(300, 160);
    expect(await tab.evaluate(() => CSS.highlights.get('sorot-official')?.size ?? 0)).toBeGreaterThan(2);
    await helper.close();
    await tab.close();
  });

  test('events that a script makes open nothing', async ({ extension, pages }) => {
    pages.set('/palsu', { body: newsPage() });
    const url = `${pages.origin}/palsu`;
    const tab = await extension.open(url);
    // Before another page hides it: in a hidden one nothing is done.
    await waitForMarks(tab);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    const { x, y } = await pointOf(tab, 'Bagas Wiratmoko');
    await tab.evaluate(
      ({ x: clientX, y: clientY }) => {
        const target = document.elementFromPoint(clientX, clientY);
        for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
          target?.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true, button: 0 }));
      },
      { x, y },
    );
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await readOverlay(helper, url)).toBeNull();
    await helper.close();
    await tab.close();
  });

  test('a page that is no article carries nothing but the annotator', async ({ extension, pages }) => {
    pages.set('/indeks', {
      body: '<!doctype html><html lang="id"><body><h1>Indeks</h1><ul><li><a href="/a">Berita</a></li></ul></body></html>',
    });
    const tab = await extension.open(`${pages.origin}/indeks`);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await tab.evaluate(() => [...document.documentElement.children].map((e) => e.nodeName))).toEqual([
      'HEAD',
      'BODY',
    ]);
    expect(Object.keys(await marksOf(tab))).toEqual([]);
    await tab.close();
  });
});
