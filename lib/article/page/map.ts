import type { Reading } from '../facts.ts';
import type { Block } from './blocks.ts';
import type { LocatedStory } from './collect.ts';
import { firstChildOf, isText, nextSiblingOf, parentOf, precedes } from './dom.ts';

/**
 * Which text node each character of an article stands in: runs of characters that stand unit for unit in one text node, as
 * parallel arrays in order of the text. Separators (collapsed white space, breaks) belong to no run.
 */
export interface NodeMap {
  /** Start of each run in the article's text, and its length, in UTF-16 code units. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly nodes: readonly Text[];
  /** Start of each run in its node's data. */
  readonly offsets: readonly number[];
}

/** What `new StaticRange` takes. Start and end lie in the same text node. */
export interface TextRange {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/**
 * The map of an article's text, by the same arithmetic that joined the text: the headline (when the page shows it), a blank
 * line, the lines of the body with what separates them.
 */
export function mapOf({ headlineBlocks, blocks }: LocatedStory, { article, shown, body }: Reading): NodeMap {
  const starts: number[] = [];
  const lengths: number[] = [];
  const nodes: Text[] = [];
  const offsets: number[] = [];
  let at = 0;
  const add = ({ pieces }: Block, length: number): void => {
    for (const piece of pieces) {
      if (piece.at >= length) break;
      starts.push(at + piece.at);
      lengths.push(Math.min(piece.length, length - piece.at));
      nodes.push(piece.node);
      offsets.push(piece.from);
    }
    at += length;
  };
  if (shown)
    for (const block of headlineBlocks) {
      if (at > 0) at++;
      // The number of a part ("… - Halaman 2") belongs to no title.
      add(block, Math.min(block.text.length, article.title.length - at));
    }
  at = article.title.length;
  body.forEach(([index, length], i) => {
    const block = blocks[index]!;
    if (at > 0) at += i === 0 ? 2 : block.glue.length;
    add(block, length);
  });
  return { starts, lengths, nodes, offsets };
}

/** Index of the last run that starts at or before an offset; -1 when none does. */
function runAt({ starts }: NodeMap, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The stretches of the page that hold `text.slice(start, end)`: one for each text node, so that what was left out in between
 * ("Baca juga") is not covered. Empty when the span lies in no node.
 */
export function rangeOf(map: NodeMap, start: number, end: number): TextRange[] {
  const ranges: { startContainer: Text; startOffset: number; endContainer: Text; endOffset: number }[] = [];
  for (let i = Math.max(0, runAt(map, start)); i < map.starts.length && map.starts[i]! < end; i++) {
    const at = map.starts[i]!;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, map.lengths[i]!);
    if (to <= from) continue;
    const node = map.nodes[i]!;
    const base = map.offsets[i]!;
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last.endContainer === node) {
      last.endOffset = base + to;
      continue;
    }
    // A space between two nodes belongs to what is marked, on whichever side it stands.
    const spaced = last !== undefined && start < at && at - map.starts[i - 1]! - map.lengths[i - 1]! === 1;
    if (spaced && !/\S/.test(last.endContainer.data.slice(last.endOffset))) last.endOffset = last.endContainer.length;
    const lead = spaced && from === 0 && !/\S/.test(node.data.slice(0, base)) ? base : 0;
    ranges.push({ startContainer: node, startOffset: base + from - lead, endContainer: node, endOffset: base + to });
  }
  return ranges;
}

/**
 * The offset in the article's text of a position on the page (as in a Range: a text node and an offset in it, or an element and
 * a child index). A position in what was left out gives the next character that was not; one outside the article, its nearest
 * end: a span whose two ends come out equal touches no text. Null for an empty map.
 */
export function offsetOf(map: NodeMap, node: Node, offset: number): number | null {
  const count = map.starts.length;
  if (count === 0) return null;
  const index = isText(node) ? map.nodes.indexOf(node) : -1;
  if (index >= 0) {
    let i = index;
    while (i + 1 < count && map.nodes[i + 1] === node && map.offsets[i + 1]! <= offset) i++;
    const within = offset - map.offsets[i]!;
    return map.starts[i]! + Math.min(Math.max(within, 0), map.lengths[i]!);
  }
  let target: Node = node;
  if (!isText(node)) {
    let child = firstChildOf(node);
    for (let i = 0; i < offset && child !== null; i++) child = nextSiblingOf(child);
    if (child === null) {
      // Behind the last child: the place after the whole element.
      const last = lastRunWithin(map, node);
      if (last >= 0) return map.starts[last]! + map.lengths[last]!;
    } else target = child;
  }
  // The first run that does not stand before the target.
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map.nodes[middle] !== target && precedes(map.nodes[middle]!, target)) low = middle + 1;
    else high = middle;
  }
  return low < count ? map.starts[low]! : map.starts[count - 1]! + map.lengths[count - 1]!;
}

function lastRunWithin(map: NodeMap, element: Node): number {
  for (let i = map.nodes.length - 1; i >= 0; i--)
    for (let at: Node | null = map.nodes[i]!; at !== null; at = parentOf(at)) if (at === element) return i;
  return -1;
}
