import { encloses } from '../../lib/article/page/dom.ts';
import { scout } from './desk.ts';
import { LONG } from './text-changes.ts';

/** Milliseconds: the page has settled when nothing changed for so long; but marks never wait longer than `MOST`. */
const SETTLED = 120;
const MOST = 400;
/** Reading the page again may take one part in so many of the time: a page that never rests is read less often. */
const SHARE = 30;

/** What a watch needs to know of the page it watches. */
export interface Watched {
  /** The boxes that hold articles now. */
  roots(): readonly Element[];
  /** Never fails. @returns how many milliseconds of the main thread it took */
  reread(): Promise<number>;
}

/**
 * Watches the page and has it read again when text came, went or changed where it matters, or the address did. Costs in
 * proportion to what changed; nothing in a hidden tab. Our own doings are outside of the body and are never seen.
 *
 * The first reading is made at once, or as soon as the tab is seen.
 *
 * @returns a function that ends it
 */
export function watch(page: Watched): () => void {
  let address = location.href;
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busyUntil = 0;
  let missed = true;
  let reading = false;
  /** Something changed while the page was being read. */
  let changed = false;
  /** A reading may be under way when the watch ends: it is the last. */
  let ended = false;

  const observer = new MutationObserver((records) => {
    // Single-page navigation changes the address, and then the page: no need to patch its history.
    if (location.href !== address || records.some((record) => matters(record, page.roots()))) schedule();
  });

  const schedule = (): void => {
    changed = true;
    if (reading || ended) return;
    const now = performance.now();
    first ||= now;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(Math.min(SETTLED, first + MOST - now), busyUntil - now));
  };

  const run = async (): Promise<void> => {
    // Again: a page that writes itself anew (`document.open()`) takes all listeners away. None is added twice.
    addEventListener('visibilitychange', look);
    first = 0;
    address = location.href;
    changed = reading;
    if (reading) return;
    reading = true;
    const took = await page.reread();
    busyUntil = performance.now() + took * SHARE;
    reading = false;
    if (changed) schedule();
  };

  const look = (): void => {
    if (document.visibilityState === 'hidden') {
      observer.disconnect();
      clearTimeout(timer);
      missed = true;
      return;
    }
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'content', 'href'],
    });
    if (missed) void run();
    missed = false;
  };

  addEventListener('visibilitychange', look);
  look();
  return () => {
    ended = true;
    removeEventListener('visibilitychange', look);
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Whether a change may have touched an article, or brought one. */
function matters(record: MutationRecord, roots: readonly Element[]): boolean {
  const { type, target, addedNodes, removedNodes } = record;
  const { bringsText, haveText } = scout();
  const holdsOne = (node: Node): boolean => roots.some((root) => encloses(node, root));
  const inside = roots.some((root) => encloses(root, target));
  if (type === 'characterData') return inside || bringsText(record);
  // A class or style may show or hide text of an article, or change the ground that it stands on; what the head says of the page
  // may be put right after its text.
  if (type === 'attributes')
    return inside ? haveText([target], LONG) : target.parentElement?.localName === 'head' || holdsOne(target);
  if (inside) return haveText(addedNodes, 1) || haveText(removedNodes, 1);
  return bringsText(record) || [...removedNodes].some(holdsOne);
}
