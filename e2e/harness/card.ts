import type { ExtensionBrowser, Tab } from './tab.ts';
import { until } from './tab.ts';

/** What a reader sees of the card: it lives in a closed shadow root, which only the extension itself can look into. */
export interface CardView {
  readonly text: string;
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Operable things in order: accessible name and where to click. */
  readonly controls: readonly {
    readonly name: string;
    readonly role: string;
    readonly x: number;
    readonly y: number;
    readonly focused: boolean;
  }[];
}

/**
 * Reads the overlay of the tab that shows `url`, through an extension page (`helper`): the extension's own
 * `scripting.executeScript` may open closed shadow roots in the isolated world, a page cannot.
 */
export function readOverlay(helper: Tab, url: string): Promise<CardView | null> {
  return helper.evaluate(async (target) => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
      scripting: { executeScript(details: object): Promise<{ result: unknown }[]> };
    };
    const tab = (await api.tabs.query({})).find((t) => t.url === target);
    if (!tab) return null;
    const [answer] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const open = (element: Element): ShadowRoot | null => {
          const dom = (
            globalThis as never as { chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } } }
          ).chrome?.dom;
          return (
            dom?.openOrClosedShadowRoot?.(element) ??
            (element as never as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
            null
          );
        };
        const host = document.querySelector('sorot-overlay');
        const root = host ? open(host) : null;
        const card = root?.querySelector<HTMLElement>('[role="dialog"]:not([hidden]), [role="status"]:not(:empty)');
        if (!root || !card) return null;
        const box = card.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) return null;
        const controls = [...card.querySelectorAll<HTMLElement>('button, a[href], [role="menuitem"], textarea, input')]
          .filter((e) => e.getBoundingClientRect().width > 0)
          .map((e) => {
            const r = e.getBoundingClientRect();
            return {
              name: (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().replace(/\s+/g, ' '),
              role: e.getAttribute('role') ?? e.localName,
              x: r.x + r.width / 2,
              y: r.y + r.height / 2,
              focused: root.activeElement === e,
            };
          });
        return { text: card.innerText, rect: { x: box.x, y: box.y, width: box.width, height: box.height }, controls };
      },
    });
    return (answer?.result ?? null) as never;
  }, url);
}

/** What was said last on the page that shows `url` to those who listen to it; read as `readOverlay` reads. */
export function saidOn(helper: Tab, url: string): Promise<string> {
  return helper.evaluate(async (target) => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
      scripting: { executeScript(details: object): Promise<{ result: unknown }[]> };
    };
    const tab = (await api.tabs.query({})).find((t) => t.url === target);
    const [answer] = await api.scripting.executeScript({
      target: { tabId: tab?.id },
      func: () => {
        type Opener = { openOrClosedShadowRoot?: (host: Element) => ShadowRoot | null };
        const host = document.querySelector('sorot-overlay');
        const root = host
          ? ((globalThis as never as { chrome?: { dom?: Opener } }).chrome?.dom?.openOrClosedShadowRoot?.(host) ??
            (host as never as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot)
          : null;
        return root?.querySelector('[aria-live]')?.textContent ?? '';
      },
    });
    return String(answer?.result);
  }, url);
}

export const waitForCard = (helper: Tab, url: string): Promise<CardView> =>
  until(() => readOverlay(helper, url), 'the card to open');

/** Clicks what is so called on the card, coming from beside it as a pointer does. */
export const press = async (helper: Tab, tab: Tab, name: string): Promise<void> => {
  const found = await until(
    async () => (await readOverlay(helper, tab.url()))?.controls.find((c) => c.name.startsWith(name)),
    `"${name}" on the card`,
  );
  await tab.mouse.move(found.x - 20, found.y - 30);
  await tab.mouse.click(found.x, found.y);
};

/** Where a piece of text stands in a page, as a point to move the mouse to, once the page has come to rest there. */
export async function pointOf(tab: Tab, words: string): Promise<{ x: number; y: number }> {
  let last = { x: -1, y: -1 };
  return until(async () => {
    const point = await tab.evaluate(async (wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        // The scroll event comes with the next frame: a click before it would be one while scrolling.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const r = range.getClientRects()[0];
        if (r && r.width > 0) return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
      }
      return null;
    }, words);
    const rests = point !== null && point.x === last.x && point.y === last.y;
    if (point) last = point;
    return rests ? point : null;
  }, `"${words}" on the page`);
}

/**
 * Clicks a mark as a reader would who has just come to the tab: once, and again when nothing has come of it. (A tab that was
 * in the background looks at its page again when it is shown, and a click in that moment meets no mark.)
 */
export function openCard(tab: Tab, helper: Tab, words: string): Promise<CardView> {
  return until(
    async () => {
      const point = await pointOf(tab, words);
      await tab.mouse.move(point.x - 2, point.y);
      await tab.mouse.click(point.x, point.y);
      return until(() => readOverlay(helper, tab.url()), 'the card to open', 3000);
    },
    `the card of "${words}"`,
    15_000,
  );
}

/** The texts that are marked on a page, by highlight name, read as the page itself can read them. */
export function marksOf(tab: Tab): Promise<Record<string, string[]>> {
  return tab.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as never as Map<string, Set<StaticRange>>) {
      marks[name] = [...highlight].map((r) => {
        const range = document.createRange();
        range.setStart(r.startContainer, r.startOffset);
        range.setEnd(r.endContainer, r.endOffset);
        return range.toString().replace(/\s+/g, ' ');
      });
    }
    return marks;
  });
}

/** All marked words of a page, whatever their kind. */
export const marked = async (tab: Tab): Promise<string[]> => {
  const marks = await marksOf(tab);
  return Object.entries(marks).flatMap(([name, words]) => (/^sorot-[a-z]+$/.test(name) ? words : []));
};
export const waitForMark = (tab: Tab, words: string): Promise<true> =>
  until(async () => ((await marked(tab)).includes(words) ? true : null), `"${words}" to be marked`);

/** Waits until officials are marked on the page. @returns what is marked, as `marksOf` */
export const waitForMarks = (tab: Tab, what = 'marks', timeout?: number): Promise<Record<string, string[]>> =>
  until(
    async () => {
      const marks = await marksOf(tab);
      return marks['sorot-official']?.length ? marks : null;
    },
    what,
    timeout,
  );

export type { ExtensionBrowser };
