/** Shorter texts outside an article are clocks, counters and labels; in UTF-16 code units. */
export const LONG = 40;

/** Their text is what nobody reads. */
const COMMENT = 8;

/**
 * Whether a node has text to be read, of `least` code units or more. A form whose own field stands in the place of its text
 * (`<input name="textContent">`) is taken to have some: the getters that cannot be replaced (`dom.ts`) would cost every page.
 */
const hasText = (node: Node, least: number): boolean =>
  node.nodeType !== COMMENT &&
  !/^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(node.nodeName) &&
  (node.textContent?.trim?.().length ?? least) >= least;

/** Whether one of the nodes has text to be read, of `least` code units or more. */
export const haveText = (nodes: ArrayLike<Node>, least: number): boolean =>
  Array.prototype.some.call(nodes, (node: Node) => hasText(node, least));

/** Whether a change of words or nodes brings a text that may be part of an article. */
export const bringsText = ({ type, target, addedNodes }: MutationRecord): boolean =>
  type === 'characterData' ? (target.nodeValue ?? '').length >= LONG : haveText(addedNodes, LONG);
