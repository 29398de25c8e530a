import type { Slices } from '../../slices.ts';
import type { Line } from '../facts.ts';
import {
  attribute,
  collapse,
  firstChildOf,
  isElement,
  isText,
  isUnrendered,
  labelsOf,
  nameOf,
  nextSiblingOf,
  parentElementOf,
  queryWithin,
  textOf,
} from './dom.ts';
import { noiseOf } from './noise.ts';

/** A piece of a text node that stands in a block's text unit for unit. */
export interface Piece {
  readonly node: Text;
  /** Offset in the node. */
  readonly from: number;
  /** Offset in the block's text. */
  readonly at: number;
  readonly length: number;
}

/** A line or paragraph of the page. */
export interface Block {
  readonly element: Element;
  readonly kind: Line['kind'];
  readonly glue: Line['glue'];
  /** White space collapsed, ends trimmed, invisible break hints left out. */
  text: string;
  readonly pieces: Piece[];
  /** How much of the text is in links. */
  linked: number;
}

const INLINE =
  /^(?:a|b|strong|em|i|u|s|span|font|small|big|sup|sub|mark|ins|del|abbr|q|cite|code|kbd|time|label|bdi|bdo|strike|acronym|wbr|tt|dfn|var|nobr)$/;
/** Emphasis and links in a sentence are text, whatever a template calls them ("inner-link-tag"). */
const EMPHASIS = /^(?:a|b|strong|em|i|u)$/;
const CELL = /^t[dh]$/;
const HEADING = /^h[1-6]$/;
/** Break hints and marks of direction, which no reader sees. A joiner is not among them: it holds emoji together. */
const HINTS = '\\u00ad\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
/** Everything that is not plain text with single spaces: runs of white space, other white space, what is invisible. */
const SPACING = new RegExp(`[\\s${HINTS}]{2,}|[^\\S ]|[${HINTS}]`, 'g');
const VISIBLE = new RegExp(`[^\\s${HINTS}]`);
const VISIBLE_SPACE = new RegExp(`[^${HINTS}]`);
/** "Baca juga:" at the end of what stands before a link: as a sentence of its own, or in brackets anywhere. */
const READ_ALSO_BEFORE =
  /(?:(?:^|[.!?…”"’'*)\]])[\s*>»–-]*|[([]\s*)(?:baca|simak|lihat|tonton|klik|read)(?:\s(?:juga|pula|selengkapnya|artikel|berita|also)[^.!?()]{0,30}[:;–-]?|\s?:)\s*$/i;
const READ_ALSO_LINK = /^[\s([*>»-]*(?:baca|simak|lihat|tonton)(?:\s(?:juga|pula|selengkapnya|artikel|berita)\b|\s?:)/i;

/**
 * As far as a story is read: some 17,000 words, longer than any, and about all that a page's thread can bear. In UTF-16 code
 * units, and blocks.
 */
export const MOST_TEXT = 120_000;
const MOST_BLOCKS = 3000;
/** So long is a "Baca juga:" with what stands around it, at most. */
const READ_ALSO = 200;

const NONE = 0;
const SPACE = 1;
const LINE = 2;
const PARAGRAPH = 3;

/**
 * The visible text below `root` as blocks, in document order. Not recursive; reads, never writes.
 *
 * @param totalOf running text below an element: a box named like noise that holds most of the story is kept.
 * @param after skip what stands before this element, when it is inside the root, and the element itself.
 */
export function* blocksOf(
  root: Element,
  totalOf: (element: Element) => number,
  after: Element | null,
): Slices<Block[]> {
  const blocks: Block[] = [];
  let current: Block | null = null;
  let pending: number = PARAGRAPH;
  let inLink = false;
  let unclosed = false;
  /** The end of the line that is being read: the line itself grows piece by piece, and is not to be looked through each time. */
  let tail = '';
  let waiting = after !== null;
  let room = MOST_TEXT;
  let passed = 0;
  const whole = totalOf(root);
  // A page that shows nothing yet (or a headline for screen readers) is read as if it did.
  const shown = !isUnrendered(root);

  const breakUp = (strength: number): void => {
    if (strength > pending) pending = strength;
  };
  const put = (node: Text, from: number, to: number, data: string): void => {
    if (data.charCodeAt(from) === 32) {
      from++;
      breakUp(SPACE);
    }
    const spaceAfter = to > from && data.charCodeAt(to - 1) === 32;
    const end = spaceAfter ? to - 1 : to;
    if (end > from) {
      if (current === null || pending >= LINE) {
        // A page that separates its paragraphs by single line breaks ends them with a full stop.
        const glue =
          pending === LINE && !(current !== null && current.text.length > 80 && /[.!?”"]$/.test(current.text))
            ? '\n'
            : '\n\n';
        current = { ...boxOf(node, root), glue, text: '', pieces: [], linked: 0 };
        blocks.push(current);
        tail = '';
      } else if (pending === SPACE) {
        current.text += ' ';
        tail += ' ';
      }
      pending = NONE;
      current.pieces.push({ node, from, at: current.text.length, length: end - from });
      current.text += data.slice(from, end);
      tail = (tail + data.slice(Math.max(from, end - READ_ALSO), end)).slice(-READ_ALSO);
      if (inLink) current.linked += end - from;
    }
    if (spaceAfter) breakUp(SPACE);
  };
  const read = (node: Text): void => {
    const data = node.data.slice(0, room);
    room -= data.length;
    let from = unclosed ? (/^[\s.]*[)\]]+/.exec(data)?.[0].length ?? 0) : 0;
    unclosed = false;
    for (const match of data.matchAll(SPACING)) {
      if (match.index < from) continue;
      put(node, from, match.index, data);
      if (VISIBLE_SPACE.test(match[0])) breakUp(SPACE);
      from = match.index + match[0].length;
    }
    put(node, from, data.length, data);
  };
  /** Whether a link is one to another story; then the "Baca juga:" before it is taken back. */
  const isReadAlso = (link: Element): boolean => {
    if (READ_ALSO_LINK.test(textOf(link) ?? '')) return true;
    if (current === null || pending >= LINE) return false;
    // It is short, and looked for at the end: a line may have ten thousand links.
    const from = current.text.length - tail.length;
    const found = tail.search(READ_ALSO_BEFORE);
    if (found < 0 || (found === 0 && from > 0)) return false;
    const line = current.text;
    const cut = from + found;
    // The end of the sentence before stays; an opened bracket takes the closing one with it.
    shorten(current, cut + (/[([\s*>»–-]/.test(current.text.charAt(cut)) || cut === 0 ? 0 : 1));
    unclosed = /[([][^)\]]*$/.test(line.slice(cut));
    if (!unclosed) breakUp(LINE);
    tail = current.text.slice(-READ_ALSO);
    if (current.text === '') {
      blocks.pop();
      current = null;
      breakUp(PARAGRAPH);
    }
    return true;
  };
  /** True when the element's content is to be read. */
  const enter = (element: Element): boolean => {
    const name = nameOf(element);
    if (element === after) {
      waiting = false;
      return false;
    }
    if (name === 'br' || name === 'hr') {
      breakUp(name === 'br' && pending < LINE ? LINE : PARAGRAPH);
      return false;
    }
    if (name === 'a' && !inLink && isReadAlso(element)) return false;
    const noise = noiseOf(element);
    const inline = INLINE.test(name);
    const box = (noise === 'named' && !EMPHASIS.test(name)) || name === 'form';
    if (noise === 'never' || (box && totalOf(element) * 2 < whole)) {
      if (!inline) breakUp(PARAGRAPH);
      // The headline may lie in it.
      return waiting;
    }
    if (name === 'figure' && !/table|quote/.test(labelsOf(element))) {
      breakUp(PARAGRAPH);
      return waiting;
    }
    if (shown && (!inline || attribute(element, 'class') !== null) && isUnrendered(element)) return false;
    if (name === 'a') inLink = true;
    else if (!inline) breakUp(CELL.test(name) ? LINE : PARAGRAPH);
    return true;
  };
  const leave = (element: Element): void => {
    const name = nameOf(element);
    if (name === 'a') inLink = false;
    else if (!INLINE.test(name)) breakUp(CELL.test(name) ? LINE : PARAGRAPH);
  };

  let node: Node | null = firstChildOf(root);
  walk: while (node !== null && room > 0 && blocks.length < MOST_BLOCKS) {
    if (passed++ % 32 === 31) yield;
    if (isText(node)) {
      // What stands before the headline is not taken, however long.
      if (waiting) pending = PARAGRAPH;
      else if (!isBlank(node)) read(node);
      else breakUp(node.data.length > 0 ? SPACE : NONE);
    } else if (isElement(node) && enter(node)) {
      const child = firstChildOf(node);
      if (child !== null) {
        node = child;
        continue;
      }
      leave(node);
    }
    let at: Node = node;
    let next: Node | null = nextSiblingOf(at);
    while (next === null) {
      const parent: Element | null = parentElementOf(at);
      if (parent === null || parent === root) break walk;
      leave(parent);
      at = parent;
      next = nextSiblingOf(at);
    }
    node = next;
  }
  return waiting ? yield* blocksOf(root, totalOf, null) : blocks;
}

const isBlank = (node: Text): boolean => !VISIBLE.test(node.data);

/** The nearest block element around a text node, and what it is. */
function boxOf(node: Text, root: Element): Pick<Block, 'element' | 'kind'> {
  let element = parentElementOf(node) ?? root;
  while (element !== root && INLINE.test(nameOf(element))) element = parentElementOf(element) ?? root;
  let kind: Block['kind'] = 'text';
  let outer: Element | null = element;
  for (let i = 0; i < 4 && outer !== null && kind === 'text'; i++) {
    const name = nameOf(outer);
    if (HEADING.test(name)) kind = 'heading';
    else if (name === 'li') kind = 'item';
    outer = outer === root ? null : parentElementOf(outer);
  }
  return { element, kind };
}

/** Cuts a block's text off at an offset, with its pieces. */
function shorten(block: Block, length: number): void {
  block.text = block.text.slice(0, length).trimEnd();
  const end = block.text.length;
  while (block.pieces.length > 0) {
    const last = block.pieces.pop()!;
    if (last.at >= end) continue;
    block.pieces.push({ ...last, length: Math.min(last.length, end - last.at) });
    break;
  }
}

/**
 * A short text that shares its box with a picture, and with nothing else: a caption, whatever its class.
 *
 * @param lengths how much text boxes hold, as far as it is known: thousands of lines may share one
 */
export function isCaption({ element, text }: Block, root: Element, lengths: Map<Element, number>): boolean {
  if (text.length > 300 || element === root) return false;
  let box = element;
  for (let outer = parentElementOf(box); outer !== null && outer !== root; outer = parentElementOf(box)) box = outer;
  if (box === element || /^(?:p|li|ul|ol|blockquote|h\d)$/.test(nameOf(box))) return false;
  let length = lengths.get(box);
  if (length === undefined) {
    length = collapse(textOf(box)).length;
    lengths.set(box, length);
  }
  return length < text.length + 60 && queryWithin(box, 'img,picture').length > 0;
}
