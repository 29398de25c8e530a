/**
 * Reading a DOM that may be hostile. `<input name="attributes">` inside a form replaces that property on the form, even for a
 * content script in its isolated world. The getters of the prototypes cannot be replaced from the page. Where there are no global
 * prototypes (a parsed page in Node), nothing clobbers and the plain property is read. Of documents it is read everywhere: what
 * elements replace there (`<form name="body">`) is replaced for the page's own scripts alone.
 */

// Pure: what a script does not ask of a page is left out of it.
const nodeProto = /* @__PURE__ */ (() => globalThis.Node?.prototype)();
const elementProto = /* @__PURE__ */ (() => globalThis.Element?.prototype)();

function native<T, K extends keyof T>(prototype: T | undefined, key: K): (target: T) => T[K] {
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return get ? (target) => get.call(target) : (target) => target[key];
}

export const ELEMENT = 1;
export const TEXT = 3;
const SHOW_TEXT = 4;
const FOLLOWING = 4;
const CONTAINS = 8;

export const typeOf = /* @__PURE__ */ native<Node, 'nodeType'>(nodeProto, 'nodeType');
export const parentOf = /* @__PURE__ */ native<Node, 'parentNode'>(nodeProto, 'parentNode');
export const parentElementOf = /* @__PURE__ */ native<Node, 'parentElement'>(nodeProto, 'parentElement');
export const firstChildOf = /* @__PURE__ */ native<Node, 'firstChild'>(nodeProto, 'firstChild');
const lastChildOf = /* @__PURE__ */ native<Node, 'lastChild'>(nodeProto, 'lastChild');
const previousSiblingOf = /* @__PURE__ */ native<Node, 'previousSibling'>(nodeProto, 'previousSibling');
export const nextSiblingOf = /* @__PURE__ */ native<Node, 'nextSibling'>(nodeProto, 'nextSibling');
export const textOf = /* @__PURE__ */ native<Node, 'textContent'>(nodeProto, 'textContent');

const localName = /* @__PURE__ */ native<Element, 'localName'>(elementProto, 'localName');

export const isElement = (node: Node): node is Element => typeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => typeOf(node) === TEXT;

/** Lower-case name of the element ("p", "svg"). */
export const nameOf = (element: Element): string => localName(element) ?? '';

export const attribute = (element: Element, name: string): string | null =>
  (elementProto ?? element).getAttribute.call(element, name);

/** An element and those around it, from the inside out: so many at most. */
export function outward(element: Element, most: number): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null && found.length < most; at = parentElementOf(at)) found.push(at);
  return found;
}

/** Class and id together: what a site calls its boxes. */
export const labelsOf = (element: Element): string => {
  const names = attribute(element, 'class');
  const id = attribute(element, 'id');
  return names === null ? (id ?? '') : id === null ? names : `${names} ${id}`;
};

export const queryWithin = (root: Element, selector: string): ArrayLike<Element> =>
  (elementProto ?? root).querySelectorAll.call(root, selector);

/** The first of the elements that were found: a page may have any number of them. */
export const firstOf = (found: ArrayLike<Element>, most: number): Element[] =>
  Array.prototype.slice.call(found, 0, most);

/**
 * All elements of a name, in document order: found as they are asked for, so that the first ones of many cost little. By `item`
 * alone: an index in brackets has the browser count them all first.
 */
export const allNamed = (document: Document, name: string): Pick<HTMLCollectionOf<Element>, 'item'> =>
  document.getElementsByTagName(name);

/**
 * Whether a page has more elements than any that is made to be read. Looking for attributes among them is the browser's own
 * work, and cannot pause: in such pages it is left undone.
 */
export const isVast = (document: Document): boolean => allNamed(document, '*').item(50_000) !== null;

/** A walker over the text nodes below `root`, in document order. */
export const textWalker = (document: Document, root: Node): TreeWalker => document.createTreeWalker(root, SHOW_TEXT);

/** Nodes on the way to the next text: a page may hold any number of elements without one. */
const MOST_STEPS = 1500;

/** The next text node in document order after (or, going back, before) a node, within `root`. */
export function textBeside(node: Node, root: Node, back: boolean): Text | null {
  const inner = back ? lastChildOf : firstChildOf;
  const beside = back ? previousSiblingOf : nextSiblingOf;
  let at: Node | null = node;
  // Going back from an element, its own content lies ahead.
  let below = !back;
  for (let steps = 0; at !== null && steps < MOST_STEPS; steps++) {
    const child: Node | null = below ? inner(at) : null;
    if (child !== null) at = child;
    else {
      while (at !== null && at !== root && beside(at) === null) at = parentOf(at);
      if (at === null || at === root) return null;
      at = beside(at);
    }
    below = true;
    if (at !== null && isText(at)) return at;
  }
  return null;
}

const position = (a: Node, b: Node): number => (nodeProto ?? a).compareDocumentPosition.call(a, b);

/** Whether `a` begins before `b` in the document; an ancestor begins before its descendants. */
export const precedes = (a: Node, b: Node): boolean => (position(a, b) & FOLLOWING) !== 0;

export const encloses = (outer: Node, inner: Node): boolean =>
  outer === inner || (position(inner, outer) & CONTAINS) !== 0;

/** Longer than any title, name or caption, with all the white space of its markup. */
const MOST = 4000;

/** White space collapsed, ends trimmed, of the beginning of a text: a page may give itself a title of megabytes. */
export const collapse = (text: string | null | undefined): string =>
  (text ?? '').slice(0, MOST).replace(/\s+/g, ' ').trim();

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HIDING_CLASS =
  /(?:^|\s)(?:sr-only|screen-reader(?:-text)?|visually-?hidden|d-none|is-hidden|hidden-text)(?:\s|$)/i;

/** Hidden by its own attributes. Layout is not asked. */
export function isMarkedHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  if (style !== null && HIDING_STYLE.test(style)) return true;
  const names = attribute(element, 'class');
  return names !== null && HIDING_CLASS.test(names);
}

/** Hidden by the page's style sheets. Needs computed styles, so ask many elements in a row, without writing in between. */
export function isUnrendered(element: Element): boolean {
  const check = (elementProto ?? element).checkVisibility;
  if (typeof check !== 'function' || check.call(element, { visibilityProperty: true })) return false;
  // An element with `display: contents` has no box of its own, but its children are shown.
  return typeof getComputedStyle !== 'function' || getComputedStyle(element).display !== 'contents';
}
