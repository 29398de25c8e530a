import type { TextRange } from '../article/index.ts';

/** A position in a text node. */
interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The underline hangs a little below the line's box. */
const SLACK = 4;

/** Finds marks by a point of the window: by the caret that belongs there, so the page is laid out at most once a look-up. */
export class HitIndex<Mark extends { readonly ranges: readonly TextRange[] }> {
  readonly #byNode = new Map<Node, { readonly range: TextRange; readonly mark: Mark }[]>();

  constructor(marks: readonly Mark[]) {
    for (const mark of marks)
      for (const range of mark.ranges) {
        const beside = this.#byNode.get(range.startContainer);
        if (beside) beside.push({ range, mark });
        else this.#byNode.set(range.startContainer, [{ range, mark }]);
      }
  }

  /** @param x, y in CSS pixels of the window. The shortest mark there wins: a name within a longer one. */
  at(document: Document, x: number, y: number): Mark | null {
    const caret = caretAt(document, x, y);
    if (caret === null) return null;
    const hits = (this.#byNode.get(caret.node) ?? [])
      .filter(({ range }) => range.startOffset <= caret.offset && caret.offset <= range.endOffset)
      // The caret of a point beside or below the words is theirs too: only their boxes tell.
      .filter(({ range }) => rectsOf([range]).some((box) => isInside(box, x, y)))
      .sort((a, b) => a.range.endOffset - a.range.startOffset - (b.range.endOffset - b.range.startOffset));
    return hits[0]?.mark ?? null;
  }
}

const isInside = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom + SLACK;

/** The boxes of a mark's lines, in CSS pixels of the window. Empty when its words are not shown, or no longer there. */
export function rectsOf(ranges: readonly TextRange[]): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const { startContainer: node, startOffset, endOffset } of ranges) {
    if (!node.isConnected || endOffset > node.length) continue;
    const range = new Range();
    range.setStart(node, startOffset);
    range.setEnd(node, endOffset);
    for (const rect of range.getClientRects()) if (rect.width > 0 && rect.height > 0) rects.push(rect);
  }
  return rects;
}

function caretAt(document: Document, x: number, y: number): Caret | null {
  const { caretPositionFromPoint }: Partial<Document> = document;
  if (caretPositionFromPoint) {
    const position = caretPositionFromPoint.call(document, x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
