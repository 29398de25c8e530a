/** The top layer's others: whatever of the page's may lie above our card there. */
const TOP = ':popover-open, :modal, :fullscreen';

/**
 * Keeps a page from having its reader press what the reader does not see: a page can scroll a button of the card below a pointer
 * that is about to press something of its own, or lay a picture over the card that lets presses through.
 */
export class Guard {
  readonly #host: HTMLElement;
  readonly #raise: () => void;
  #pointer: { readonly x: number; readonly y: number } | null = null;
  /** Where the pointer was when the card came below it. */
  #under: { readonly x: number; readonly y: number } | null = null;
  /** What the page had in the top layer when the card was put above it. */
  #below = new Set<Element>();

  /** @param raise puts the card above all else again */
  constructor(host: HTMLElement, root: ShadowRoot, raise: () => void) {
    this.#host = host;
    this.#raise = raise;
    const press = (event: Event): void => {
      if (!this.#mayPress(event as MouseEvent)) {
        event.stopImmediatePropagation();
        event.preventDefault();
      }
    };
    root.addEventListener('click', press, { capture: true });
  }

  /** The pointer is there now. */
  seen(x: number, y: number): void {
    this.#pointer = { x, y };
    if (this.#under !== null && away(this.#under, x, y)) this.#under = null;
  }

  /** The card came, or lies elsewhere than before. */
  moved(): void {
    this.#under = this.#pointer;
  }

  /** The card lies above all that is in the top layer now. */
  raised(): void {
    this.#below = this.#others();
  }

  /** Whether the card is where it was put, with nothing of the page's above it. */
  get isOnTop(): boolean {
    return (
      this.#host.parentNode?.parentNode === document &&
      this.#host.matches(':popover-open') &&
      ![...this.#others()].some((element) => !this.#below.has(element))
    );
  }

  #others(): Set<Element> {
    return new Set([...document.querySelectorAll(TOP)].filter((element) => element !== this.#host));
  }

  #mayPress({ detail, clientX: x, clientY: y }: MouseEvent): boolean {
    // By keyboard: the focus is where the reader has led it.
    if (detail === 0) return true;
    if (!this.isOnTop) {
      this.#raise();
      this.moved();
      return false;
    }
    return this.#under === null || away(this.#under, x, y);
  }
}

const away = (point: { readonly x: number; readonly y: number }, x: number, y: number): boolean =>
  Math.hypot(x - point.x, y - point.y) > 2;
