/** A box in CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** What the card may be high; more scrolls inside it. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above';
}

/** Between mark and card, and between card and the window's edge. */
const GAP = 3;
export const MARGIN = 8;

/**
 * Where the card hangs: under the mark with its left edge on the mark's, inside the article's column and the window; above
 * the mark when there is more room. Never off the screen, whatever the sizes.
 */
export function place(
  mark: Box,
  column: Pick<Box, 'left' | 'right'>,
  card: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): Placement {
  const within = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));
  const inColumn = within(column.left, mark.left, Math.max(column.left, column.right - card.width));
  const left = within(MARGIN, inColumn, Math.max(MARGIN, screen.width - MARGIN - card.width));
  const below = screen.height - MARGIN - (mark.bottom + GAP);
  const above = mark.top - GAP - MARGIN;
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const most = screen.height - 2 * MARGIN;
  // On a low window even the better side may be too small to be of use: then the card may cover the mark.
  const maxHeight = Math.min(most, Math.max(side === 'below' ? below : above, Math.min(most, 200)));
  const height = Math.min(card.height, maxHeight);
  const wanted = side === 'below' ? mark.bottom + GAP : mark.top - GAP - height;
  return { left, top: within(MARGIN, wanted, Math.max(MARGIN, screen.height - MARGIN - height)), maxHeight, side };
}

/** Of a mark's lines, the one that a point is on or nearest to; the first without a point. */
export function lineAt<B extends Box>(
  lines: readonly B[],
  point: { readonly x: number; readonly y: number } | null,
): B | null {
  const away = ({ top, bottom, left, right }: Box): number =>
    point === null
      ? 0
      : Math.max(top - point.y, 0, point.y - bottom) * 1000 + Math.max(left - point.x, 0, point.x - right);
  return lines.reduce<B | null>((best, line) => (best === null || away(line) < away(best) ? line : best), null);
}
