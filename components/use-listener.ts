import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Listens for what bubbles up to an element from the controls within; the newest handler is always the one that is called. */
export function useListener<Type extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  type: Type,
  handler: (event: HTMLElementEventMap[Type]) => void,
): void {
  const newest = useRef(handler);
  newest.current = handler;
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const listen = (event: HTMLElementEventMap[Type]): void => newest.current(event);
    target.addEventListener(type, listen);
    return () => target.removeEventListener(type, listen);
  }, []);
}
