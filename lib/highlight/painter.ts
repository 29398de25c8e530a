import type { TextRange } from '../article/index.ts';
import { atOnce, forEach, type Slices } from '../slices.ts';
import { highlightName, type MarkKind, type Painted } from './names.ts';

const LAYERS = ['own', 'person', 'date', 'institution', 'official'] as const satisfies readonly MarkKind[];

/**
 * Paints marks as CSS Custom Highlights over StaticRanges: no element is added, nothing is laid out again, and the page's own
 * changes to its DOM stay as fast as they were (live Ranges would be updated at each of them). Only our own entries of the
 * registry, which the page shares, are ever changed.
 */
export class Painter {
  readonly #layers = new Map<string, Layer>();

  /**
   * Shows exactly these marks. What is painted already is kept: the cost of the browser's repaint is that of the difference. To
   * be done before the next painting begins.
   */
  paint(marks: readonly Painted[]): Slices<void> {
    return this.#fill(marks, false);
  }

  /** Puts these marks in the light (their card is open, or they were jumped to); none when empty. */
  light(marks: readonly Painted[]): void {
    atOnce(this.#fill(marks, true));
  }

  clear(): void {
    for (const layer of this.#layers.values()) atOnce(layer.fill([]));
  }

  *#fill(marks: readonly Painted[], on: boolean): Slices<void> {
    for (const [priority, kind] of LAYERS.entries()) {
      const ranges = marks.flatMap((mark) => (mark.kind === kind ? mark.ranges : []));
      const name = highlightName(kind, on);
      let layer = this.#layers.get(name);
      if (layer === undefined) {
        if (ranges.length === 0) continue;
        layer = new Layer(name, on ? priority + LAYERS.length : priority);
        this.#layers.set(name, layer);
      }
      yield* layer.fill(ranges);
    }
  }
}

/** Longer than any text node: makes one number of two offsets. */
const SPAN = 2 ** 26;

/** One entry of the registry. */
class Layer {
  readonly #name: string;
  readonly #highlight = new Highlight();
  #ranges = new Map<Text, Map<number, StaticRange>>();

  constructor(name: string, priority: number) {
    this.#name = name;
    this.#highlight.priority = priority;
  }

  *fill(wanted: readonly TextRange[]): Slices<void> {
    const before = this.#ranges;
    this.#ranges = new Map();
    yield* forEach(wanted, (range) => {
      const { startContainer: node, startOffset, endOffset } = range;
      const key = startOffset * SPAN + endOffset;
      const known = before.get(node);
      const kept = known?.get(key);
      known?.delete(key);
      const beside = this.#ranges.get(node);
      if (beside?.has(key)) return;
      const painted = kept ?? new StaticRange(range);
      if (kept === undefined) this.#highlight.add(painted);
      if (beside) beside.set(key, painted);
      else this.#ranges.set(node, new Map([[key, painted]]));
    });
    for (const gone of before.values()) for (const range of gone.values()) this.#highlight.delete(range);
    // A page may have cleared the whole registry.
    if (wanted.length === 0) CSS.highlights.delete(this.#name);
    else if (CSS.highlights.get(this.#name) !== this.#highlight) CSS.highlights.set(this.#name, this.#highlight);
  }
}
