import { marksOf, openCard, pointOf, readOverlay, waitForCard, waitForMarks } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { newsPage, PARAGRAPHS } from './harness/news.ts';
import { message, shows, type Tab, until } from './harness/tab.ts';

/** Would set a canary if it ever became markup, and leaves an element to be found where scripts are forbidden. */
const PAYLOAD = '<b data-canary><img src="x" onerror="canary=1"><script>canary=1</script>';
const escaped = PAYLOAD.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const traces = (tab: Tab) =>
  tab.evaluate(() => ({
    ran: 'canary' in globalThis,
    elements: document.querySelectorAll('[data-canary], img[src="x"]').length,
  }));
const NOTHING = { ran: false, elements: 0 };

/** How many clippings there are, asked as the popup asks. */
const clippingsOf = (helper: Tab) =>
  helper.evaluate(async () => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      runtime: { sendMessage(message: unknown): Promise<{ value: { total: number } }> };
    };
    const message = { sorot: 1, call: 'clipping.recent', argument: { limit: 5 } };
    return (await api.runtime.sendMessage(message)).value.total;
  });

test.describe('what a page writes stays text', () => {
  test('markup and scripts in headline, names, title, meta and JSON-LD', async ({ extension, pages }) => {
    const headline = `Rapat ${PAYLOAD} Pleno KPU Banua Raya di Kenanga`;
    const story = {
      '@type': 'NewsArticle',
      headline,
      author: { name: `Sari ${PAYLOAD}` },
      datePublished: '2024-09-18',
    };
    pages.set('/markah', {
      body: newsPage({
        title: headline.replace(PAYLOAD, escaped),
        head: `<meta property="og:title" content="${headline.replace(PAYLOAD, escaped)}">
          <meta property="og:site_name" content="Warta ${escaped}"><meta name="author" content="Sari ${escaped}">
          <script type="application/ld+json">${JSON.stringify(story).replaceAll('<', '\\u003c')}</script>`,
        paragraphs: [
          ...PARAGRAPHS,
          `Hadir pula Ketua DPRD Banua Raya Hasan ${escaped} Malik, dan Camat ${escaped} Lembayung Dewi Sartono.`,
          'Bupati Tanah Lembayung Ratna\u202e Kusumadewi dan Ketua Bawaslu Bag\u200bas Wira\u2066tmoko pulang lebih dahulu.',
        ],
      }),
    });
    const url = `${pages.origin}/markah`;
    const tab = await extension.open(url);
    await waitForMarks(tab);
    expect((await marksOf(tab))['sorot-official']).toContain('Wening Astuti Pranoto');

    const popup = await extension.openExtension(`popup.html?tab=${encodeURIComponent(url)}`);
    await popup.clickNamed('button', new RegExp(`^${await message(popup, 'popupClip')}`));
    await shows(popup, await message(popup, 'popupSaved'));
    await shows(popup, '<b data-canary>');

    const library = await extension.openExtension('library.html');
    await shows(library, headline);
    const id = await library.evaluate(async () => {
      const request = indexedDB.open('sorot');
      const db = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const heads = db.transaction('heads').objectStore('heads').getAll();
      return new Promise<string>((resolve) => {
        heads.onsuccess = () => {
          db.close();
          resolve(
            (heads.result as { id: string; title: string }[]).find((h) => h.title.includes('data-canary'))?.id ?? '',
          );
        };
      });
    });
    await library.goto(`${extension.origin}/library.html#/?open=${id}`);
    await shows(library, '<script>canary=1</script>');

    for (const page of [tab, popup, library]) {
      expect(await traces(page)).toEqual(NOTHING);
      await page.close();
    }
  });
});

test.describe('the page’s scripts have no way in', () => {
  test('a page that defines our element does not get into the card', async ({ extension, pages }) => {
    const fake = `<script>
      hosts = []; roots = [];
      customElements.define('sorot-overlay', class extends HTMLElement {
        constructor() {
          super();
          hosts.push(this);
          try { roots.push(this.attachInternals()); } catch {}
        }
        connectedCallback() { try { roots.push(this.attachShadow({ mode: 'open' })); } catch {} }
      });
    </script>`;
    pages.set('/tiruan', { body: newsPage({ head: fake, after: '<sorot-overlay id="fake"></sorot-overlay>' }) });
    const url = `${pages.origin}/tiruan`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    // The page's own one would be found first by those who look for ours.
    await tab.evaluate(() => document.querySelector('#fake')?.remove());
    const point = await pointOf(tab, 'Bagas Wiratmoko');
    await tab.mouse.click(point.x, point.y);
    expect((await waitForCard(helper, url)).text).toContain('Bagas Wiratmoko');
    const seen = await tab.evaluate(() => {
      const { hosts, roots } = globalThis as never as {
        hosts: HTMLElement[];
        roots: (ElementInternals | ShadowRoot)[];
      };
      const own = hosts.filter((host) => host.id !== 'fake');
      const inside = roots.map((root) => (root instanceof ElementInternals ? root.shadowRoot : root));
      return {
        open: own.some((host) => host.shadowRoot !== null),
        texts: inside.map((root) => root?.textContent ?? '').join(''),
      };
    });
    expect(seen).toEqual({ open: false, texts: '' });
    await helper.close();
    await tab.close();
  });

  test('a page that defines our element without shadow gets a card all the same', async ({ extension, pages }) => {
    const fake = `<script>
      customElements.define('sorot-overlay', class extends HTMLElement {
        static disabledFeatures = ['shadow'];
        constructor() { super(); throw new Error('no'); }
      });
    </script>`;
    pages.set('/tanpa', { body: newsPage({ head: fake }) });
    const url = `${pages.origin}/tanpa`;
    const tab = await extension.open(url);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    const point = await pointOf(tab, 'Bagas Wiratmoko');
    await tab.mouse.click(point.x, point.y);
    expect((await waitForCard(helper, url)).text).toContain('Bagas Wiratmoko');
    await helper.close();
    await tab.close();
  });

  test('messages and events of its own do nothing, and our pages cannot be framed or fetched', async ({
    extension,
    pages,
  }) => {
    pages.set('/pesan', { body: newsPage() });
    const tab = await extension.open(`${pages.origin}/pesan`);
    const helper = await extension.openExtension('popup.html');
    await tab.focus();
    await waitForMarks(tab);
    const before = await clippingsOf(helper);
    const answers = await tab.evaluate(async (origin) => {
      const heard: unknown[] = [];
      const forged = [
        { sorot: 1, call: 'page.clip', argument: {} },
        { sorot: 1, call: 'clipping.recent', argument: { limit: 5 } },
        { sorot: 1, call: 'page.off', argument: null },
      ];
      addEventListener('message', (event) => {
        // Its own forged messages come back to it as well.
        const { data } = event;
        if (event instanceof MessageEvent && !forged.some(({ call }) => data?.call === call)) heard.push(data);
      });
      const { chrome, browser } = globalThis as never as Record<string, { runtime?: { sendMessage?: unknown } }>;
      for (const message of forged) {
        postMessage(message, '*');
        for (const target of [window, document, document.body])
          for (const name of ['sorot', 'message', message.call])
            target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
      }
      for (const key of ['c', 'C', 's', 'j', 'Enter'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, composed: true }));
      const fetched = await fetch(`${origin}/library.html`).then(
        () => 'fetched',
        () => 'refused',
      );
      const frame = document.createElement('iframe');
      frame.src = `${origin}/library.html`;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 800));
      return {
        runtime: typeof (chrome?.runtime?.sendMessage ?? browser?.runtime?.sendMessage),
        fetched,
        heard: heard.length,
        marks: CSS.highlights.get('sorot-official')?.size ?? 0,
      };
    }, extension.origin);
    expect(answers).toMatchObject({ runtime: 'undefined', fetched: 'refused', heard: 0 });
    expect(answers.marks).toBeGreaterThan(2);
    expect(await clippingsOf(helper)).toBe(before);
    await helper.close();
    await tab.close();
  });
});

test('a page cannot have its reader press in the card what the reader does not see', async ({ extension, pages }) => {
  const tricks = `<style>
      sorot-overlay { opacity: 0 !important; transform: scale(9) !important; clip-path: inset(50%) !important; transition: all 99s !important; }
      body { padding: 600px 0 }
    </style>`;
  const after =
    '<div id="lapis" popover="manual" style="inset:0;pointer-events:none;opacity:.9">Menang!</div><div id="kotak" style="opacity:.01"></div>';
  pages.set('/jebakan', { body: newsPage({ head: tricks, after }) });
  const url = `${pages.origin}/jebakan`;
  const tab = await extension.open(url);
  const helper = await extension.openExtension('popup.html');
  await tab.focus();
  await waitForMarks(tab);
  const name = await message(helper, 'cardClose');
  /** Where the button is that closes the card, once the card has come to rest. */
  const closeButton = async () => {
    let last = { x: -1, y: -1 };
    return until(async () => {
      const now = (await waitForCard(helper, url)).controls.find((c) => c.name === name);
      const rests = now?.x === last.x && now.y === last.y;
      if (now) last = now;
      return rests ? now : null;
    }, 'the card at rest');
  };
  await openCard(tab, helper, 'Bagas Wiratmoko');
  const look = await tab.evaluate(() => {
    const { opacity, transform, clipPath } = getComputedStyle(document.querySelector('sorot-overlay') as Element);
    return { opacity, transform, clipPath };
  });
  expect(look).toEqual({ opacity: '1', transform: 'none', clipPath: 'none' });

  // Scrolled below a pointer that rests, a button is not pressed; it is once the pointer has come to it by itself.
  const first = await closeButton();
  await tab.mouse.move(first.x, first.y + 90);
  await tab.evaluate(async () => {
    scrollBy({ top: -90, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const second = await closeButton();
  expect(Math.hypot(second.x - first.x, second.y - first.y - 90)).toBeLessThan(2);
  await tab.mouse.click(first.x, first.y + 90);
  const { x, y } = await closeButton();

  // Nor where a picture lies above that lets presses through: the card comes above it first.
  await tab.mouse.move(x - 40, y + 40);
  await tab.evaluate(() => (document.querySelector('#lapis') as HTMLElement).showPopover());
  await tab.mouse.click(x, y);
  await closeButton();

  // Nor in a box of the page's, where it could be made invisible.
  await tab.mouse.move(x - 40, y + 40);
  await tab.evaluate(() =>
    document.querySelector('#kotak')?.append(document.querySelector('sorot-overlay') as Element),
  );
  const there = await closeButton();
  await tab.mouse.click(there.x, there.y);
  const back = await closeButton();
  expect(await tab.evaluate(() => document.querySelector('#kotak > *'))).toBe(null);

  await tab.mouse.move(back.x - 40, back.y + 40);
  await tab.mouse.click(back.x, back.y);
  await until(async () => ((await readOverlay(helper, url)) === null ? true : null), 'the card to close');
  await helper.close();
  await tab.close();
});

test('a page that changes without end goes on working, marked', async ({ extension, pages }) => {
  const restless = `<script>
    turns = 0; clicks = 0;
    addEventListener('click', () => clicks++);
    addEventListener('DOMContentLoaded', () => {
      const box = document.querySelector('.isi'), last = box.appendChild(document.createElement('p'));
      setInterval(() => {
        turns++;
        last.textContent = 'Putaran ' + turns + ' dibacakan Bagas Wiratmoko di hadapan warga.';
        if (turns % 10 === 0) box.insertAdjacentHTML('beforeend', '<p>Ketua KPU Banua Raya hadir pada putaran ' + turns + '.</p>');
        if (box.children.length > 60) box.children[10].remove();
      }, 4);
    });
  </script>`;
  pages.set('/gelisah', { body: newsPage({ head: restless }) });
  const tab = await extension.open(`${pages.origin}/gelisah`);
  await tab.focus();
  await waitForMarks(tab);
  const turns = () => tab.evaluate(() => (globalThis as never as { turns: number }).turns);
  const start = await turns();
  await until(async () => ((await turns()) > start + 200 ? true : null), 'the page’s own work');
  await tab.mouse.click(5, 5);
  expect(await tab.evaluate(() => (globalThis as never as { clicks: number }).clicks)).toBe(1);
  await waitForMarks(tab);
  await tab.close();
});
