import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface VirtualOptions {
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
}

export interface VirtualList {
  readonly items: readonly VirtualItem[];
  /** Height of the whole list, px. */
  readonly height: number;
  /** Ref of a row: its real height is measured. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly reveal: (index: number) => void;
}

/** Only the rows on the screen, and a few around, of a long list; rows may differ in height. */
export function useVirtual({ count, scroller, estimate, keyOf }: VirtualOptions): VirtualList {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 6,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const virtualizer = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null);
  virtualizer.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const list = virtualizer.current;
  list.setOptions(options);
  useLayoutEffect(() => list._didMount(), []);
  useLayoutEffect(() => list._willUpdate());
  return {
    items: list.getVirtualItems(),
    height: list.getTotalSize(),
    measure: list.measureElement,
    reveal: (index) => list.scrollToIndex(index, { align: 'auto' }),
  };
}
