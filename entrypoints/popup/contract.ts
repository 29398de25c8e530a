import type { TextChange } from '../../components/ChangeList.tsx';
import type { ClipDraft } from '../../components/popup/ClipForm.tsx';
import type { ClipOptions, ClippingSummary, PageState, SaveOutcome } from '../../lib/messages/protocol.ts';
import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import type { ArticleSnapshot } from '../../lib/model/article.ts';

/** The tab that the popup speaks of. */
export interface PopupTab {
  readonly id: number;
  readonly url: string;
  /** "kabarlembayung.example"; null on pages of the browser itself, which no extension may read. */
  readonly site: string | null;
}

/** What the annotator knows of the page, all of it. */
export type PopupPage = Extract<PageState, { kind: 'working' }> | NoArticlePage | ArticlePage;
export type NoArticlePage = Extract<PageState, { kind: 'no-article' }> & {
  /** Stories of its own site that it leads to. */
  readonly links: number;
};
export interface ArticlePage extends Omit<Extract<PageState, { kind: 'article' }>, 'count'> {
  readonly annotations: readonly Annotation[];
}

/** A clipping of this address made earlier. */
export interface Earlier {
  readonly summary: ClippingSummary;
  /** How the page's text differs from the clipped one; empty when it does not. */
  readonly changes: readonly TextChange[];
}

/** Everything that the popup asks of the browser, so that it can be shown and tested without one. */
export interface PopupApi {
  tab(): Promise<PopupTab | null>;
  /** Null when no annotator answers in the tab. */
  pageState(tab: number): Promise<PopupPage | null>;
  /** Puts the annotator into the tab. @throws Failure 'no-annotator' when that is not allowed */
  inject(tab: number): Promise<void>;
  /** True when a click on the toolbar button is all that the reader wants to do. */
  marksOnClick(): Promise<boolean>;
  /** The reader chose to be asked nothing more: a click on the button is enough. */
  choseOnce(): Promise<void>;
  show(tab: number, visible: Readonly<Record<Kind, boolean>>): Promise<void>;
  jump(tab: number, index: number, card: boolean): Promise<void>;
  /** Has the page offer what the selected words are, and closes the popup. */
  markSelection(tab: number): Promise<void>;
  clip(tab: number, options: ClipOptions): Promise<SaveOutcome>;
  undoClip(id: string): Promise<void>;
  earlier(article: ArticleSnapshot): Promise<Earlier | null>;
  recent(limit: number): Promise<readonly ClippingSummary[]>;
  /** Number of all clippings. */
  count(): Promise<number>;
  collections(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  tags(): Promise<readonly string[]>;
  /** @returns the id */
  createCollection(name: string): Promise<string>;
  /** What was typed and not saved yet, for an address; kept while the browser runs. */
  readDraft(url: string): Promise<ClipDraft | null>;
  keepDraft(url: string, draft: ClipDraft | null): Promise<void>;
  /** True when pages of this site are marked by themselves. */
  automatic(site: string): Promise<boolean>;
  /** To be called first thing in a click. @returns whether it is on now */
  setAutomatic(site: string, on: boolean): Promise<boolean>;
  /** To be called first thing in a click. @returns whether the reader agreed */
  allowNewsSites(): Promise<boolean>;
  readonly newsSites: number;
  hrefOf(view: string): string;
  /** Opens a view of the library and closes the popup. */
  open(view: string): void;
}
