import type { Overlay } from './overlay.ts';

/** Tab stays in the card, which is at the end of the page and far from what it is about; Escape leaves it. */
export function cycle({ card, root }: Overlay, event: KeyboardEvent): void {
  const stops = [
    ...(card?.querySelectorAll<HTMLElement>('button:not([tabindex="-1"]), input, textarea, iframe') ?? []),
  ];
  const [first, last] = [stops[0], stops.at(-1)];
  const at = root.activeElement;
  const next = event.shiftKey ? (at === first || at === card ? last : null) : at === last ? first : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Arrows go through what a menu or a list of the card offers, round its ends. @returns whether the key was one */
export function choose({ card, root }: Overlay, key: string): boolean {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const items: Element[] = [...(card?.querySelectorAll<HTMLElement>('.menu button') ?? [])];
  const at = root.activeElement === null ? -1 : items.indexOf(root.activeElement);
  const next = items.at(by < 0 && at < 1 ? -1 : (at + by) % items.length);
  if (by === 0 || !(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}
