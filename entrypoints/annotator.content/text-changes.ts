import { ELEMENT, TEXT } from '../../lib/article/page/dom.ts';

/** Shorter texts outside an article are clocks, counters and labels; in UTF-16 code units. */
export const LONG = 40;

export const some = (nodes: NodeList, test: (node: Node) => boolean): boolean => Array.prototype.some.call(nodes, test);

/** Whether a node has text to be read, of `least` code units or more. */
export const hasText = (node: Node, least: number): boolean =>
  (node.nodeType === TEXT || node.nodeType === ELEMENT) &&
  !/^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(node.nodeName) &&
  (node.textContent ?? '').trim().length >= least;

/** Whether a change of words or nodes brings a text that may be part of an article. */
export const bringsText = ({ type, target, addedNodes }: MutationRecord): boolean =>
  type === 'characterData' ? (target.nodeValue ?? '').length >= LONG : some(addedNodes, (node) => hasText(node, LONG));
