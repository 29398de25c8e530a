import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
const stopsIn = (element: Element): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());

/**
 * Focus that loses its element (a row that was deleted, a chip that was taken away) would begin again at the top of the page: it goes
 * to what stands in its place, else to the view. `but` has rows that come and go by themselves.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>, but: string): void {
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    let last: HTMLElement | null = null;
    /** What it was in, from the inside out, and which of the stops there it was. */
    let places: { readonly within: Element; readonly index: number }[] = [];
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement && !target.closest(but) ? target : null;
      places = [];
      for (let at = last?.parentElement; last && at && at !== root; at = at.parentElement)
        places.push({ within: at, index: stopsIn(at).indexOf(last) });
    };
    const mend = (): void => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      for (const { within, index } of places) {
        const stops = within.isConnected ? stopsIn(within) : [];
        const stop = stops[Math.min(index, stops.length - 1)];
        if (stop === undefined) continue;
        stop.focus({ preventScroll: true });
        return;
      }
      root.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    };
    const gone = new MutationObserver(mend);
    gone.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', remember);
    return () => {
      gone.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, []);
}
