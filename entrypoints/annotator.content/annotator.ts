import { coloursAround } from '../../lib/highlight/ground.ts';
import { Painter } from '../../lib/highlight/painter.ts';
import { placesOf } from '../../lib/highlight/places.ts';
import { answer, isAlive } from '../../lib/messages/content.ts';
import type { PageState } from '../../lib/messages/protocol.ts';
import type { Kind } from '../../lib/model/annotation.ts';
import { inSlices, type Slices, timeSpent } from '../../lib/slices.ts';
import { ask } from './ask.ts';
import type { Desk, Hands, Mark, Story } from './desk.ts';
import { marksOf, type NoArticleReason, readStories } from './stories.ts';
import { watch } from './watch.ts';

/** Annotations that go into one message: the browser takes much longer for one large message than for several. */
const PIECE = 400;

/** The annotator of one page: keeps its marks as its articles are, and answers for it. */
export class Annotator implements Desk {
  stories: readonly Story[] = [];
  marks: readonly Mark[] = [];

  readonly #painter = new Painter();
  #reason: NoArticleReason | 'working' = 'working';
  /** By the settings, until the popup says otherwise for this page. */
  #visible: Readonly<Record<Kind, boolean>> = { official: true, institution: true, date: true, person: true };
  #chosen = false;
  /** What the style sheet was chosen by. */
  #style = '';
  #asked = false;
  /** The background is to be asked even about the same words. */
  #anew = false;
  #address = '';
  /** The button shows nothing on a new page. */
  #count = 0;
  #reading: Promise<void> = Promise.resolve();
  #hands: Hands | null = null;
  #coming: Promise<Hands> | null = null;
  #arrived: ((hands: Hands) => void) | null = null;
  readonly #ends: (() => void)[];
  #left = false;

  /** False once it has left, or the extension that it came with was reloaded. */
  get alive(): boolean {
    return !this.#left && isAlive();
  }

  constructor() {
    // The browser takes the number off the button, also where the page itself stays to be come back to.
    addEventListener('pagehide', () => {
      this.#count = 0;
    });
    this.#ends = [
      answer(
        {
          'page.state': () => this.#state(),
          'page.annotations': ({ from }) => this.current()?.annotations.slice(from, from + PIECE) ?? [],
          'page.show': ({ visible }) => {
            this.#visible = visible;
            this.#chosen = true;
            return this.#inTurn(() => inSlices(this.#paint()));
          },
          'page.read': () => {
            this.#asked = true;
            return this.refresh();
          },
          'page.follow': () => {
            // A hidden page is read when it is seen, and then everything anew.
            this.#anew = true;
            if (document.visibilityState !== 'hidden') void this.#reread();
          },
          'page.off': () => this.leave(),
        },
        async (call, argument) => (await this.#withHands()).answer(call, argument),
      ),
      watch({
        roots: () => this.stories.flatMap(({ root, headline }) => (headline ? [root, headline] : [root])),
        reread: () => this.#reread(),
      }),
    ];
  }

  async refresh(): Promise<void> {
    this.#anew = true;
    await this.#reread();
  }

  light(marks: readonly Mark[]): void {
    this.#painter.light(marks);
  }

  connect(hands: Hands): void {
    this.#hands = hands;
    this.#arrived?.(hands);
  }

  /** Takes everything away that we brought, and leaves the page alone. */
  leave(): void {
    this.#left = true;
    for (const end of this.#ends) end();
    this.#painter.clear();
    this.#painter.light([]);
    this.#hands?.leave();
  }

  /** One after the other. @returns what it took of the main thread, without waiting for the background, in milliseconds */
  async #reread(): Promise<number> {
    const before = timeSpent();
    await this.#inTurn(async () => {
      // Another page, in the same document: what was asked for was the one before. "#komentar" is none, "#/berita/2" may be.
      const address = location.href.replace(/#[^/]*$/, '');
      if (this.#address && this.#address !== address) this.#asked = false;
      this.#address = address;
      const anew = this.#anew;
      this.#anew = false;
      const found = await readStories(this.#asked, anew, (visible) => {
        if (!this.#chosen) this.#visible = visible;
      });
      this.stories = typeof found === 'string' ? [] : found;
      if (typeof found === 'string') this.#reason = found;
      await inSlices(this.#paint());
    });
    return timeSpent() - before;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#reading = this.#reading.then(work).catch((error: unknown) => {
      // The extension was reloaded or removed: this script is the one left over.
      if (!isAlive()) this.leave();
      else console.debug('[Sorot]', error);
    });
    return this.#reading;
  }

  *#paint(): Slices<void> {
    this.marks = yield* marksOf(this.stories, this.#visible);
    const [first] = this.stories;
    // Before the marks, so that both are painted at once. One that was not put in is asked for again with the next painting.
    if (first) {
      const style = { colours: coloursAround(first.root), places: placesOf(this.marks) };
      const key = JSON.stringify(style);
      if (key !== this.#style)
        ask('page.style', style).catch(() => {
          this.#style = '';
        });
      this.#style = key;
    }
    yield* this.#painter.paint(this.marks);
    // It may have left in a pause.
    if (this.#left) return this.#painter.clear();
    const count = this.stories.reduce((sum, { annotations }) => sum + annotations.length, 0);
    if (count !== this.#count) void ask('page.count', { count });
    this.#count = count;
    if (this.#hands) this.#hands.repainted();
    else if (this.marks.length > 0) void this.#withHands();
  }

  /** The card's script comes into the page with the first marks; where it failed to, with the reader's next click. */
  #withHands(): Promise<Hands> {
    if (this.#coming) return this.#coming;
    const coming = new Promise<Hands>((resolve, reject) => {
      this.#arrived = resolve;
      ask('page.card', null).catch(reject);
    });
    // Once they have come, a failure says nothing more.
    coming.catch(() => {
      this.#coming = null;
      addEventListener('click', () => this.alive && this.#withHands(), { once: true });
    });
    this.#coming = coming;
    return coming;
  }

  current(): Story | undefined {
    const shown = ({ root }: Story): number => {
      const { top, bottom } = root.getBoundingClientRect();
      return Math.min(bottom, innerHeight) - Math.max(top, 0);
    };
    return [...this.stories].sort((a, b) => shown(b) - shown(a))[0];
  }

  async #state(): Promise<PageState> {
    await this.#reading;
    const story = this.current();
    if (!story) return this.#reason === 'working' ? { kind: 'working' } : { kind: 'no-article', reason: this.#reason };
    const { article, annotations } = story;
    return { kind: 'article', article, count: annotations.length, visible: this.#visible };
  }
}
