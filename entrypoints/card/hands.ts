import { encloses } from '../../lib/article/page/dom.ts';
import { HitIndex, rectsOf } from '../../lib/highlight/hit.ts';
import type { Answers } from '../../lib/messages/content.ts';
import type { CardCalls } from '../../lib/messages/protocol.ts';
import type { Kind } from '../../lib/model/annotation.ts';
import type { Desk, Hands as HandsOfAnnotator, Mark } from '../annotator.content/desk.ts';
import { markAgain } from './again.ts';
import { clipPage } from './clip.ts';
import { CardController } from './controller.ts';
import { describe } from './describe.ts';
import { leaveNote } from './note.ts';
import { Overlay } from './overlay.ts';
import { t } from './texts.ts';

/** Milliseconds: the pointer rests on a mark until the card opens; it may be away from mark and card so long. */
const OPEN = 250;
const CLOSE = 180;
/** A mark that was jumped to without its card stays in the light so long. */
const FLASH = 1600;

const INTERACTIVE =
  'a[href],button,input,select,textarea,summary,label,video,audio,[role=button],[role=link],[role=textbox],[contenteditable=""],[contenteditable=true]';

/** What comes of keys that are pressed in a field. */
const TYPED = ['keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'];

/** What the reader points at and types on the page: opens, moves and closes cards. Events made by scripts are not listened to. */
export class Hands implements HandsOfAnnotator {
  readonly #desk: Desk;
  readonly #overlay = new Overlay();
  readonly #card: CardController;
  #index: HitIndex<Mark>;
  /** The mark that was stepped or jumped to. */
  #cursor: Mark | null = null;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;
  #flash: ReturnType<typeof setTimeout> | undefined;
  #about: Mark | null = null;
  #frame = 0;
  #pointer: PointerEvent | null = null;
  readonly #answers: Answers<CardCalls> = {
    'page.jump': ({ index, card = false }) => this.#jump(index, card),
    'page.step': ({ by, kind = null }) => this.#step(by, kind),
    'page.tell': () => {
      const { length } = this.#desk.marks;
      this.#overlay.say(length > 0 ? t.count('cardMarks', length) : t('cardNoMarks'));
    },
    'page.select': () => this.#card.openSelection(),
    'page.clip': (options) => clipPage(this.#desk, this.#overlay, options),
    'page.noted': async () => {
      await this.#desk.refresh();
      this.#card.noted();
    },
    'page.note-left': leaveNote,
  };

  /** What is listened to, before the page: nothing that a script has made. */
  readonly #heard = Object.entries({
    pointermove: (event: PointerEvent) => this.#moved(event),
    pointerdown: () => clearTimeout(this.#opening),
    click: (event: MouseEvent) => this.#clicked(event),
    // With the page's own scrolling the card goes along by itself.
    scroll: (event: Event) => (event.target === document ? this.#overlay.guard.moved() : this.#card.follow()),
    resize: () => this.#card.follow(),
    keydown: (event: KeyboardEvent) => this.#pressed(event),
    ...Object.fromEntries(TYPED.map((type) => [type, (event: Event) => this.#keep(event)])),
  }).map(([type, heard]) => [type, (event: Event) => event.isTrusted && heard(event as never)] as const);

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#index = new HitIndex(desk.marks);
    this.#card = new CardController(
      desk,
      this.#overlay,
      (mark) => this.#reveal(mark),
      (by, kind) => this.#step(by, kind),
    );
    this.#listen();
  }

  /** Again with each painting: a page that writes itself anew (`document.open()`) takes all listeners away; none is added twice. */
  #listen(): void {
    for (const [type, heard] of this.#heard) addEventListener(type, heard, true);
  }

  repainted(): void {
    this.#listen();
    this.#index = new HitIndex(this.#desk.marks);
    this.#cursor = this.#cursor && markAgain(this.#desk.marks, this.#cursor);
    this.#card.repainted();
  }

  answer(call: keyof CardCalls, argument: never): unknown {
    return this.#answers[call](argument);
  }

  #jump(index: number, card: boolean): void {
    const wanted = this.#desk.current()?.annotations[index];
    const mark = this.#desk.marks.find(({ annotation }) => annotation === wanted);
    if (!mark) return;
    this.#reveal(mark);
    if (card) this.#card.open(mark, { pinned: true });
    else this.#lightUp(mark);
  }

  #step(by: 1 | -1, kind: Kind | null): void {
    const marks = this.#desk.marks.filter((mark) => kind === null || mark.kind === kind);
    const next = nextOf(marks, this.#card.mark ?? this.#cursor, by);
    if (next === null) {
      this.#overlay.toast(t('cardNoMarks'));
      return;
    }
    const open = this.#card.mark !== null;
    this.#reveal(next);
    if (open) this.#card.open(next, { pinned: true, focus: this.#overlay.hasFocus });
    else this.#lightUp(next);
    this.#overlay.say(describe(next));
  }

  leave(): void {
    for (const [type, heard] of this.#heard) removeEventListener(type, heard, true);
    for (const timer of [this.#opening, this.#closing, this.#flash]) clearTimeout(timer);
    this.#card.close();
    this.#overlay.leave();
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#overlay.guard.seen(event.clientX, event.clientY);
    this.#pointer = event;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#pointer) this.#hover(this.#pointer);
    });
  }

  #hover({ clientX: x, clientY: y, target, buttons }: PointerEvent): void {
    if (buttons !== 0) return;
    if (target === this.#overlay.host) {
      clearTimeout(this.#closing);
      clearTimeout(this.#opening);
      this.#about = null;
      return;
    }
    const mark = this.#index.at(document, x, y);
    if (mark !== null && mark === this.#card.mark) clearTimeout(this.#closing);
    if (mark !== this.#about) {
      clearTimeout(this.#opening);
      this.#about = mark;
      if (mark !== null && mark !== this.#card.mark && !this.#card.isPinned) {
        const open = (): void => this.#card.open(mark, { point: { x, y } });
        if (this.#card.mark !== null) open();
        else this.#opening = setTimeout(open, OPEN);
      }
    }
    if (mark === null && this.#card.mark !== null && !this.#card.isPinned) {
      this.#about = null;
      clearTimeout(this.#closing);
      this.#closing = setTimeout(() => {
        if (!this.#card.isPinned && !this.#overlay.hasFocus) this.#card.close();
      }, CLOSE);
    } else if (mark !== null) clearTimeout(this.#closing);
  }

  #clicked(event: MouseEvent): void {
    const { target, clientX: x, clientY: y } = event;
    if (target === this.#overlay.host || event.button !== 0) return;
    clearTimeout(this.#opening);
    const selecting = getSelection()?.isCollapsed === false;
    if (selecting || (target instanceof Element && target.closest(INTERACTIVE))) return;
    const mark = this.#index.at(document, x, y);
    if (mark !== null) this.#card.open(mark, { pinned: true, point: { x, y } });
    else if (!this.#card.isBusy) this.#card.close();
  }

  /** What is typed in the card is no business of the page's, which could also keep it from us. @returns whether it was */
  #keep(event: Event): boolean {
    const ours = event.target === this.#overlay.host;
    if (ours) event.stopImmediatePropagation();
    return ours;
  }

  #pressed(event: KeyboardEvent): void {
    if (this.#keep(event)) {
      this.#card.pressed(event);
      return;
    }
    if (event.key === 'Escape') {
      this.#cursor = null;
      this.#desk.light([]);
      this.#card.close();
      return;
    }
    // Never while the reader types, or works something of the page's.
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.isComposing;
    const { target } = event;
    const { body, documentElement } = document;
    const idle = (target === body || target === documentElement) && !body.isContentEditable;
    const mark = this.#card.mark ?? this.#cursor;
    if (event.key === 'Enter' && plain && idle && mark !== null) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#card.open(mark, { pinned: true, focus: true });
    } else if (plain && idle && this.#card.isPinned && this.#card.press(event.key)) {
      // Clicked open, the card has the keys, though the focus is still in the page.
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  /** Puts a mark and the others of its entity in the light for a while. */
  #lightUp(mark: Mark): void {
    this.#cursor = mark;
    this.#desk.light([mark]);
    clearTimeout(this.#flash);
    this.#flash = setTimeout(() => {
      if (this.#card.mark === null) this.#desk.light(this.#cursor === mark ? [mark] : []);
    }, FLASH);
  }

  /** Scrolls a mark to where the reader sees it, if it is not there. */
  #reveal(mark: Mark): void {
    this.#cursor = mark;
    const parent = mark.ranges[0]?.startContainer.parentElement;
    if (!parent || this.#shows(mark, parent)) return;
    parent.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // A paragraph that is taller than the window, or than a box that scrolls, is scrolled to its middle: go on to the mark itself.
    for (let box: Element | null = parent; box !== null && !this.#shows(mark, parent); box = box.parentElement) {
      const top = Math.max(0, box.getBoundingClientRect().top) + Math.min(box.clientHeight, innerHeight) / 3;
      box.scrollBy({ top: (rectsOf(mark.ranges)[0]?.top ?? top) - top, behavior: 'instant' });
    }
  }

  /** Whether a mark stands in the window, with room for its card, and nothing of the page's lies above it, as a sticky head does. */
  #shows({ ranges }: Mark, parent: Element): boolean {
    const [box] = rectsOf(ranges);
    if (!box || box.top < 0 || box.bottom > innerHeight * 0.85 || box.left < 0 || box.right > innerWidth) return false;
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return at !== null && (at === this.#overlay.host || encloses(parent, at) || encloses(at, parent));
  }
}

/** The mark after or before another; without one, the first or last that the window shows. */
export function nextOf(marks: readonly Mark[], from: Mark | null, by: 1 | -1): Mark | null {
  const at = from === null ? -1 : marks.indexOf(from);
  if (at >= 0) return marks[(at + by + marks.length) % marks.length] ?? null;
  const shown = (mark: Mark): boolean => {
    const [box] = rectsOf(mark.ranges);
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  };
  return (by === 1 ? marks.find(shown) : marks.findLast(shown)) ?? marks[by === 1 ? 0 : marks.length - 1] ?? null;
}
