import type { NodeMap } from '../../lib/article/index.ts';
import type { kindOfAddress } from '../../lib/article/page/address.ts';
import type { Painted } from '../../lib/highlight/names.ts';
import type { send } from '../../lib/messages/content.ts';
import type { PageMark } from '../../lib/messages/protocol.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { ArticleSnapshot } from '../../lib/model/article.ts';
import type { bringsText, haveText } from './text-changes.ts';

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
  /** Of several articles on a page, the one that fills most of the window: what popup and shortcuts speak of. */
  current(): Story | undefined;
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
  /** Answers a call of popup or background (`CardCalls`). */
  answer(call: string, argument: unknown): unknown;
  /** Takes everything away. */
  leave(): void;
}

/** What the scout leaves to the annotator, which comes into a page after it and does not bring the same code again. */
export interface Scout {
  /** Looks out for an article no longer. */
  end(): void;
  readonly send: typeof send;
  readonly kindOfAddress: typeof kindOfAddress;
  readonly haveText: typeof haveText;
  readonly bringsText: typeof bringsText;
}

/** Where our scripts meet. */
export interface Meeting {
  scout?: Scout;
  annotator?: Desk & { readonly alive: boolean; leave(): void };
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

/** What the scout has left here: the background puts both scripts into a page, in order (`lib/annotator.ts`). */
export const scout = (): Scout => meeting().scout!;
