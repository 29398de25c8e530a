import { isConnected, textOf } from './dom.ts';
import type { NodeMap } from './map.ts';

/** What an article looked like when it was found: enough to see cheaply whether it must be read again. */
export interface Stamp {
  readonly root: Element;
  readonly map: NodeMap;
  readonly data: readonly string[];
  readonly length: number;
}

/** Strings are shared with the DOM, not copied. */
export const stampOf = ({ root, map }: { readonly root: Element; readonly map: NodeMap }): Stamp => ({
  root,
  map,
  data: map.nodes.map((node) => node.data),
  length: (textOf(root) ?? '').length,
});

/** Whether an article must be read again: a text node of it changed or left the page, or text came or went inside its box. */
export const isStale = ({ root, map, data, length }: Stamp): boolean =>
  !isConnected(root) ||
  (textOf(root) ?? '').length !== length ||
  map.nodes.some((node, i) => node !== map.nodes[i - 1] && (!isConnected(node) || node.data !== data[i]));
