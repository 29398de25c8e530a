import css from './card.css?inline';
import { h } from './element.ts';
import { Guard } from './guard.ts';
import type { Placement } from './place.ts';

/**
 * Makes the host in a document of its own, which knows no custom elements: a page may have defined our name, and an element that is
 * the page's when the shadow root comes could refuse it, or look into it by `attachInternals()`, closed as it is.
 */
function makeHost(): HTMLElement {
  return document.implementation.createHTMLDocument('').createElement('sorot-overlay');
}

/** How long a message stays, in milliseconds; one with a button stays longer. */
const BRIEF = 4000;
const LONG = 9000;

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/**
 * The one element that Sorot adds to a page: beside the body, in the top layer, and what is inside it is in a closed shadow root,
 * where neither scripts nor styles of the page reach.
 */
export class Overlay {
  readonly host = makeHost();
  readonly root: ShadowRoot;
  readonly guard: Guard;
  readonly #inner: HTMLElement;
  readonly #toasts = h('div.toasts');
  readonly #live = h('div.hide', { 'aria-live': 'polite' });
  #card: HTMLElement | null = null;
  #place = '';

  constructor() {
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.guard = new Guard(this.host, this.root, () => this.#raise());
    const style = h('style');
    // So, and not by a text that is appended: that one Firefox leaves to the page's security policy.
    style.textContent = css;
    this.#inner = h('div.so-root', {}, this.#live, this.#toasts);
    this.root.append(style, this.#inner);
    // What is pressed in here is no business of the page's.
    for (const type of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'])
      this.root.addEventListener(type, (event) => event.stopPropagation());
  }

  get card(): HTMLElement | null {
    return this.#card;
  }

  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }

  /** Puts a card in the place of the one that is shown; `appear` when none was. */
  show(card: HTMLElement): void {
    this.#attach();
    if (this.#card) this.#card.replaceWith(card);
    else {
      card.classList.add('appear');
      this.#inner.prepend(card);
      this.#place = '';
    }
    this.#card = card;
  }

  /** Moves the card. By transform: a position would count as a shift of the page's layout. */
  place({ left, top, maxHeight, side }: Placement): void {
    if (!this.#card) return;
    this.#card.style.maxHeight = `${maxHeight}px`;
    // Between two pixels of the screen its hairlines blur, and seams show around the frame of a note.
    const whole = (length: number): number => Math.round(length * devicePixelRatio) / devicePixelRatio;
    const transform = `translate(${whole(left + scrollX)}px, ${whole(top + scrollY)}px)`;
    if (transform !== this.#place) this.guard.moved();
    this.#place = transform;
    this.#card.style.transform = transform;
    this.#card.classList.toggle('above', side === 'above');
  }

  hide(): void {
    this.#card?.remove();
    this.#card = null;
  }

  /** Says something to those who listen to the page rather than see it. */
  say(words: string): void {
    this.#attach();
    // Emptied first: the same words twice are said twice. A moment later, since what has just come with its words is not read.
    this.#live.textContent = '';
    setTimeout(() => {
      this.#live.textContent = words;
    }, 100);
  }

  /** @returns a function that takes it away */
  toast(
    words: string,
    { actions = [], problem = false }: { actions?: readonly ToastAction[]; problem?: boolean } = {},
  ): () => void {
    this.#attach();
    let timer: ReturnType<typeof setTimeout>;
    const gone = (): void => {
      clearTimeout(timer);
      toast.remove();
    };
    const wait = (): void => {
      clearTimeout(timer);
      if (!problem) timer = setTimeout(gone, actions.length > 0 ? LONG : BRIEF);
    };
    const pressed = (run: () => void) => (): void => {
      gone();
      run();
    };
    const toast = h(
      'div.toast',
      {
        role: problem ? 'alert' : 'status',
        onpointerenter: () => clearTimeout(timer),
        onpointerleave: wait,
        onfocusin: () => clearTimeout(timer),
      },
      h('p', {}, words),
      ...actions.map(({ label, run }) => h('button.btn', { type: 'button', onclick: pressed(run) }, label)),
    );
    this.#toasts.replaceChildren(toast);
    wait();
    return gone;
  }

  leave(): void {
    this.hide();
    this.host.remove();
  }

  #attach(): void {
    if (this.#card === null || !this.guard.isOnTop) this.#raise();
  }

  /** In the top layer nothing of the page lies above it; taken again, it lies above what the page has put there since. */
  #raise(): void {
    const root: Element | null = document.documentElement;
    if (this.host.parentNode !== root) {
      this.host.popover = 'manual';
      root?.append(this.host);
    }
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    this.host.showPopover();
    // A page that zooms its root has us zoomed with it: what is measured in the window would lie elsewhere.
    this.#inner.style.zoom = `${1 / this.host.currentCSSZoom}`;
    this.guard.raised();
  }
}
