import type { NodeMap } from '../../lib/article/index.ts';
import type { Painted } from '../../lib/highlight/names.ts';
import type { ClipOptions, PageMark, SaveOutcome } from '../../lib/messages/protocol.ts';
import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import type { ArticleSnapshot } from '../../lib/model/article.ts';

/** An article that stands on the page, and what was found in it. */
export interface Story {
  readonly article: ArticleSnapshot;
  readonly map: NodeMap;
  readonly root: Element;
  readonly headline: Element | null;
  readonly annotations: readonly Annotation[];
  readonly own: readonly PageMark[];
}

/** A mark on the page: an annotation, or a stretch that the reader marked by hand. */
export interface Mark extends Painted {
  readonly story: Story;
  readonly start: number;
  readonly end: number;
  readonly annotation: Annotation | null;
  readonly own: PageMark | null;
}

/** What the annotator offers to the card's script, which comes into the page later and is a script of its own. */
export interface Desk {
  /** All marks that are shown, in document order. */
  readonly marks: readonly Mark[];
  readonly stories: readonly Story[];
  /** Puts marks in the light, or none. */
  light(marks: readonly Mark[]): void;
  /** Reads the page again, after a decision of the reader. Settles when the marks are painted. */
  refresh(): Promise<void>;
  /** Called by the card's script when it is there. */
  connect(hands: Hands): void;
}

/** What the card's script does for the annotator: everything that a reader points at, types, sees or hears. */
export interface Hands {
  /** The marks are others now. */
  repainted(): void;
  jump(annotation: Annotation | undefined, card: boolean): void;
  step(by: 1 | -1, kind: Kind | null): void;
  clip(options: ClipOptions): Promise<SaveOutcome>;
  select(): void;
  /** A note was kept. */
  noted(): void;
  /** The form of a note was left. */
  noteLeft(): void;
  /** Takes everything away. */
  leave(): void;
}

/** Where our scripts meet. */
export interface Meeting {
  annotator?: Desk & { readonly alive: boolean; leave(): void };
  /** Ends the script that looks out for an article. */
  endScout?: (() => void) | undefined;
}

const KEY: unique symbol = Symbol.for('sorot');

/**
 * Our scripts meet on the global object of their isolated world, which the page's scripts cannot see. Under a symbol: an element
 * whose id is a name would be found under that name, in our world too.
 */
export function meeting(): Meeting {
  const world = globalThis as { [KEY]?: Meeting };
  world[KEY] ??= {};
  return world[KEY];
}
