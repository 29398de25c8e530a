import { type Tab, until } from './tab.ts';

/** What WCAG 2.2 asks a page to bear (1.4.12): its reader's own distances between lines, letters, words and paragraphs. */
export const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** Two-dimensional by their nature, which WCAG 1.4.10 lets scroll sideways: the calendar, and the text of a file. */
export const MAY_SCROLL = '.plan-scroll, .prev';

/**
 * Runs in a page. What of it the reader cannot get at: words that are cut, that spill out of their box, or that lie beside the
 * window; boxes that scroll sideways. Words that end in an ellipsis say so themselves. @returns each as a line; none in a good page
 */
export function faultsOfLayout({ mayScroll, root = document }: { mayScroll: string; root?: ParentNode }): string[] {
  const faults = new Set<string>();
  const { clientWidth } = document.documentElement;
  const nameOf = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;
  for (const element of [document.documentElement, ...root.querySelectorAll('*')]) {
    const { overflowX } = getComputedStyle(element);
    const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
    const over = element.scrollWidth - element.clientWidth;
    if (scrolls && over > 1 && !element.matches(mayScroll)) faults.add(`scrolls by ${over}: ${nameOf(element)}`);
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = (node.nodeValue ?? '').trim();
    const parent = node.parentElement;
    if (words === '' || !parent?.checkVisibility() || parent.closest('.hide, option, style, svg, [hidden]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, bottom, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    const add = (what: string, by: number, element: Element): void =>
      void faults.add(`${what} by ${Math.round(by)}: "${words.slice(0, 40)}" in ${nameOf(element)}`);
    let isFree = false;
    let isClamped = false;
    for (let at: Element | null = parent; at && !isFree; at = at.parentElement) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      isClamped ||= style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if (clips(style.overflowX) && !isClamped && right > box.right + 1) add('cut', right - box.right, at);
      if (clips(style.overflowY) && !isClamped && bottom > box.bottom + 2) add('cut', bottom - box.bottom, at);
      if (at === parent && style.display !== 'inline' && style.overflowY === 'visible' && bottom > box.bottom + 3)
        add('spills', bottom - box.bottom, at);
      isFree = style.overflowX === 'auto' || style.overflowX === 'scroll';
    }
    if (!isFree && !isClamped && (left < -1 || right > clientWidth + 1)) add('outside', right - clientWidth, parent);
  }
  return [...faults];
}

/** Sets a tab's zoom as the browser's own menu does, 2 for 200 %, through an extension page (`helper`), and waits until it holds. */
export async function zoom(helper: Tab, tab: Tab, factor: number): Promise<void> {
  const before = await tab.evaluate(() => innerWidth * devicePixelRatio);
  await helper.evaluate(
    async ({ target, to }) => {
      const api = ((globalThis as never as { browser?: never }).browser ??
        (globalThis as never as { chrome: never }).chrome) as {
        tabs: {
          query(q: object): Promise<{ id: number; url?: string }[]>;
          setZoom(id: number, factor: number): Promise<void>;
        };
      };
      const found = (await api.tabs.query({})).find(({ url }) => url === target);
      if (!found) throw new Error(`No tab shows ${target}.`);
      await api.tabs.setZoom(found.id, to);
    },
    { target: tab.url(), to: factor },
  );
  await until(
    () => tab.evaluate(([width, to]) => Math.abs(innerWidth * to - width) < 4 || null, [before, factor] as const),
    `${100 * factor} %`,
  );
}

/**
 * What of the open card the reader cannot get at, with `rules` of the reader's own in it: a card that lies outside of the window, or
 * something in it that does however far one scrolls there, or that leaves the card. @returns each as a line; null without a card
 */
export function faultsOfCard(helper: Tab, url: string, rules: string): Promise<string[] | null> {
  return helper.evaluate(
    async ({ target, css }) => {
      const api = ((globalThis as never as { browser?: never }).browser ??
        (globalThis as never as { chrome: never }).chrome) as {
        tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
        scripting: { executeScript(details: object): Promise<{ result: unknown }[]> };
      };
      const tab = (await api.tabs.query({})).find((t) => t.url === target);
      const [answer] = await api.scripting.executeScript({
        target: { tabId: tab?.id },
        args: [css],
        func: (own: string) => {
          type Opener = { openOrClosedShadowRoot?: (host: Element) => ShadowRoot | null };
          const host = document.querySelector('sorot-overlay');
          const root = host
            ? ((globalThis as never as { chrome?: { dom?: Opener } }).chrome?.dom?.openOrClosedShadowRoot?.(host) ??
              (host as never as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot)
            : null;
          const card = root?.querySelector<HTMLElement>('[role="dialog"]:not([hidden])');
          if (!root || !card) return null;
          const style = document.createElement('style');
          style.textContent = own;
          root.append(style);
          const faults: string[] = [];
          const look = (element: HTMLElement, what: string): void => {
            const { left, top, right, bottom } = element.getBoundingClientRect();
            if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
              faults.push(`${what} at ${[left, top, right, bottom].map(Math.round).join(' ')}`);
          };
          look(card, 'the card');
          if (card.scrollWidth > card.clientWidth + 1) faults.push(`scrolls by ${card.scrollWidth - card.clientWidth}`);
          for (const element of card.querySelectorAll<HTMLElement>('button, input, textarea, iframe, dd, h3, p')) {
            if (!element.checkVisibility() || element.closest('.hide, .strip')) continue;
            element.scrollIntoView({ block: 'nearest' });
            look(
              element,
              `${element.localName} "${(element.getAttribute('aria-label') ?? element.innerText).slice(0, 30)}"`,
            );
          }
          style.remove();
          card.scrollTo(0, 0);
          return faults;
        },
      });
      return (answer?.result ?? null) as string[] | null;
    },
    { target: url, css: rules },
  );
}
