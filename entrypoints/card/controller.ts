import { rectsOf } from '../../lib/highlight/hit.ts';
import { ask } from '../../lib/messages/content.ts';
import type { CardDetails, PageMark } from '../../lib/messages/protocol.ts';
import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import type { Desk, Mark } from '../annotator.content/desk.ts';
import { markAgain } from './again.ts';
import { Corrections } from './corrections.ts';
import { describe, isAnnotation } from './describe.ts';
import { h } from './element.ts';
import { KIND_LETTERS, mentionsOf, officeOf } from './facts.ts';
import type { Overlay } from './overlay.ts';
import { ownCard, removeOwn } from './own.ts';
import { lineAt, MARGIN, place } from './place.ts';
import { type SelectionCard, selectionCard } from './selection.ts';
import { KIND_NAMES, t } from './texts.ts';
import { type AnnotationMark, facts, header, headingOf } from './view.ts';
import { choose, cycle } from './walk.ts';

export interface OpenOptions {
  /** It stays until it is closed. */
  readonly pinned?: boolean;
  /** Focus moves into it. */
  readonly focus?: boolean;
  /** Where on the mark the reader points. */
  readonly point?: { readonly x: number; readonly y: number };
}

/** The one card: which mark it is about, what it shows, and where it is. */
export class CardController {
  mark: Mark | null = null;
  readonly #desk: Desk;
  readonly #overlay: Overlay;
  readonly #reveal: (mark: Mark) => void;
  readonly #walk: (by: 1 | -1, kind: Kind) => void;
  readonly #corrections: Corrections;
  #pinned = false;
  #point: OpenOptions['point'];
  /** Which of the mark's lines the card hangs from; it stays there while the page moves. */
  #line = 0;
  #details: CardDetails | null = null;
  #before: Element | null = null;
  /** The card of selected words, when it is theirs. */
  #selection: SelectionCard | null = null;
  #frame = 0;
  #sized = new ResizeObserver(() => this.#place());

  /**
   * @param reveal scrolls a mark into the window
   * @param walk goes on to the next or previous mark of a kind
   */
  constructor(desk: Desk, overlay: Overlay, reveal: (mark: Mark) => void, walk: (by: 1 | -1, kind: Kind) => void) {
    this.#desk = desk;
    this.#overlay = overlay;
    this.#reveal = reveal;
    this.#walk = walk;
    this.#corrections = new Corrections(desk, overlay, () => this.#render());
    // Who clicks into a card wants it to stay.
    overlay.root.addEventListener('pointerdown', (event) => {
      if (event.isTrusted && this.mark !== null) this.#pinned = true;
    });
  }

  get isPinned(): boolean {
    return this.#pinned || this.isBusy;
  }

  /** The reader is in the middle of something that a click on the page must not end. */
  get isBusy(): boolean {
    return this.#corrections.isBusy;
  }

  open(mark: Mark, { pinned = false, focus = false, point }: OpenOptions): void {
    const other = mark !== this.mark;
    if (this.mark === null) this.#before = document.activeElement;
    if (other) {
      this.#corrections.end();
      this.#details = null;
      void this.#learn(mark);
    }
    if (other || point) this.#point = point;
    this.mark = mark;
    this.#pinned = pinned;
    this.#render();
    this.#light(mark);
    if (focus) this.#overlay.card?.focus();
  }

  /** Something else than a mark: the words that the reader has selected. */
  openSelection(): void {
    this.close();
    const card = selectionCard(this.#desk, this.#overlay, () => this.close());
    if (card === null) return;
    this.#before = document.activeElement;
    this.#pinned = true;
    this.#selection = card;
    this.#show(card.element);
    this.#place();
    this.#overlay.card?.focus();
  }

  close(): void {
    if (this.#overlay.card === null) return;
    const focused = this.#overlay.hasFocus;
    this.mark = null;
    this.#selection = null;
    this.#pinned = false;
    this.#corrections.end();
    this.#sized.disconnect();
    this.#overlay.hide();
    this.#desk.light([]);
    // Focus goes back to where it was.
    if (focused && this.#before instanceof HTMLElement && this.#before.isConnected)
      this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  /** The marks were painted anew: the card is about the same words, or about nothing any more. */
  repainted(): void {
    const before = this.mark;
    if (before === null) return;
    const now = markAgain(this.#desk.marks, before);
    if (now !== null) {
      this.mark = now;
      this.#light(now);
      // What the reader is writing or choosing stays as it is, about the same words.
      if (this.#isWriting) {
        this.#corrections.follow(now);
        this.#place();
      } else this.#render();
    } else if (this.#corrections.hasAnswer) {
      // Corrected away: the answer with its undo is still to be read.
      this.#desk.light([]);
      this.#render();
    } else this.close();
  }

  /** A form or a note is open; that of a stretch marked by hand is in a frame too. */
  get #isWriting(): boolean {
    return this.#corrections.isBusy || this.#overlay.card?.querySelector('iframe') != null;
  }

  /** A note was kept: its form has done its work, and so has the card of words that were only selected. */
  noted(): void {
    this.#overlay.toast(t('cardNoteSaved'));
    this.#corrections.end();
    if (this.mark === null) this.close();
    else this.#render();
  }

  /** The page moved below the card. */
  follow(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  #render(): void {
    const { mark } = this;
    if (mark === null) return;
    if (!isAnnotation(mark)) {
      this.#show(ownCard(mark, this.#desk, this.#overlay, () => this.close()));
      this.#place();
      return;
    }
    const { annotation } = mark;
    const actions = {
      step: (by: 1 | -1) => this.#step(mark, by),
      jump: (mention: Annotation) => this.#jump(mark, mention),
      close: () => this.close(),
      remove: (own: PageMark) => void removeOwn(own, mark.story, this.#desk, this.#overlay),
    };
    const corrections = this.#corrections.view(mark);
    this.#show(
      h(
        `section.card.k-${KIND_LETTERS[annotation.kind]}`,
        { role: 'dialog', tabindex: -1, 'aria-label': `${t(KIND_NAMES[annotation.kind])}: ${headingOf(annotation)}` },
        ...header(mark, actions),
        ...(corrections.isOpen ? [] : facts(mark, this.#details, actions)),
        ...corrections.elements,
      ),
    );
    this.#place();
    this.#corrections.focus();
  }

  #show(card: HTMLElement): void {
    const inside = this.#overlay.hasFocus;
    const focused = this.#overlay.root.activeElement?.getAttribute('aria-label') ?? null;
    this.#overlay.show(card);
    this.#sized.disconnect();
    this.#sized.observe(card);
    // The card was built anew under the reader's hands: focus stays on the like of what had it.
    if (!inside) return;
    const again =
      focused === null
        ? null
        : [...card.querySelectorAll<HTMLElement>('[aria-label]')].find((e) => e.getAttribute('aria-label') === focused);
    (again ?? card).focus({ preventScroll: true });
  }

  #place(): void {
    const { ranges, story } = this.mark ?? this.#selection ?? {};
    const boxes = rectsOf(ranges ?? []);
    if (story && boxes.length > 0) this.#overlay.place(this.#placement(boxes, story.root));
  }

  #placement(boxes: readonly DOMRect[], column: Element) {
    const line = this.#point ? lineAt(boxes, this.#point) : (boxes[Math.min(this.#line, boxes.length - 1)] ?? null);
    if (line !== null) this.#line = boxes.indexOf(line);
    this.#point = undefined;
    const { clientWidth: width } = document.documentElement;
    const { card } = this.#overlay;
    // The window's width without its scroll bar, which style sheets do not know.
    card?.style.setProperty('max-width', `${width - 2 * MARGIN}px`);
    // Its whole height, not the one that a low window had left it.
    const size = { width: card?.offsetWidth ?? 0, height: (card?.scrollHeight ?? 0) + 4 };
    return place(line ?? new DOMRect(), column.getBoundingClientRect(), size, { width, height: innerHeight });
  }

  #light(mark: Mark): void {
    const { annotation, story } = mark;
    const { marks } = this.#desk;
    if (annotation === null || annotation.kind === 'date') this.#desk.light([mark]);
    else
      this.#desk.light(
        marks.filter(
          (other) =>
            other === mark ||
            (other.story === story && other.kind === mark.kind && other.annotation?.entity === annotation.entity),
        ),
      );
  }

  #step(mark: AnnotationMark, by: 1 | -1): void {
    const { all, index } = mentionsOf(mark.story.annotations, mark.annotation);
    const next = all[(index + by + all.length) % all.length];
    if (next) this.#jump(mark, next);
  }

  #jump({ story }: Mark, mention: Annotation): void {
    const mark =
      this.#desk.marks.find(({ annotation }) => annotation === mention) ??
      this.#desk.marks.find((m) => m.story === story && m.start === mention.start);
    if (!mark) return;
    this.#reveal(mark);
    this.open(mark, { pinned: true, focus: this.#overlay.hasFocus });
    this.#overlay.say(describe(mark));
  }

  async #learn(mark: Mark): Promise<void> {
    if (!isAnnotation(mark)) return;
    const { annotation, story } = mark;
    const region =
      annotation.kind === 'institution'
        ? annotation.region
        : annotation.kind === 'official'
          ? (officeOf(mentionsOf(story.annotations, annotation).all)?.region ?? null)
          : null;
    const iso = annotation.kind === 'date' ? annotation.iso : null;
    if (region === null && iso === null) return;
    // The card is complete without: it only shows names instead of codes.
    const details = await ask('card.details', { region, iso }).catch(() => null);
    if (details === null || this.mark !== mark) return;
    this.#details = details;
    if (!this.#corrections.isOpen) this.#render();
  }

  /** A key that may mean something to the open card, wherever the focus is. @returns whether it did */
  press(key: string): boolean {
    if (this.mark === null || !isAnnotation(this.mark)) return false;
    const letter = key.toLowerCase();
    // The menu is worked by keyboard from here on.
    if (letter === 'b' && !this.#overlay.hasFocus) this.#overlay.card?.focus();
    if (this.#corrections.pressed(key)) return true;
    const by = letter === 'j' ? 1 : letter === 'k' ? -1 : 0;
    if (by !== 0) this.#walk(by, this.mark.annotation.kind);
    return by !== 0;
  }

  /** A key that was pressed in the card. */
  pressed(event: KeyboardEvent): void {
    const { key } = event;
    const target = this.#overlay.root.activeElement;
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (key === 'Escape') {
      if (!this.#corrections.back()) this.close();
    } else if (key === 'Tab') cycle(this.#overlay, event);
    else if (
      typing ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      !(choose(this.#overlay, key) || this.press(key))
    )
      return;
    if (key !== 'Tab') event.preventDefault();
  }
}
