/**
 * Every message between the contexts of the extension, as typed call maps, one per direction.
 * A call is `name: (argument) => result`; a result travels as {ok: true, value} or {ok: false, error}.
 * Receivers validate the argument's shape and the sender before they act.
 */
import type { NoArticle, PageFacts, Reading } from '../article/facts.ts';
import type { Annotation, Kind } from '../model/annotation.ts';
import type { ArticleSnapshot, ArticleText } from '../model/article.ts';
import type { LexiconProposal } from '../model/user-lexicon.ts';

/** What saving a clipping did. Sent only after the transaction has committed. */
export interface SaveOutcome {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** ISO 8601 instant of the commit. */
  readonly savedAt: string;
}

/** One line of "latest clippings". */
export interface ClippingSummary {
  readonly id: string;
  readonly title: string;
  readonly siteName: string | null;
  readonly canonicalUrl: string;
  readonly clippedAt: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
  readonly textSha256: string;
  /** When that text was clipped; null where it is not known. */
  readonly textClippedAt: string | null;
  readonly collections: readonly string[];
  readonly counts: Readonly<Record<Kind, number>>;
}

export interface ClipOptions {
  readonly collections?: readonly string[];
  readonly tags?: readonly string[];
  readonly note?: string;
}

/** A stretch that the reader marked by hand on a page, with its note. */
export interface PageMark {
  /** Id of the stored annotation. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly note: string;
}

/** An article of a page, with what is to be marked in it. */
export interface AnnotatedReading extends Reading {
  readonly annotations: readonly Annotation[];
  /** The reader's own marks, found again in the present text. */
  readonly own: readonly PageMark[];
}

/** What a card shows beyond the annotation, from the background's lists. Everything may be unknown. */
export interface CardDetails {
  /** The region's name and the province's around it: "Kabupaten Siak", "Riau". */
  readonly region: string | null;
  readonly province: string | null;
  /** The phase of the election calendar that a date falls into. */
  readonly phase: string | null;
}

/** Content script, popup and library ask the background. */
export interface BackgroundCalls {
  /** Judges what a content script took of its page, story by story, and runs the recogniser. Stores nothing. */
  'article.read': (facts: PageFacts) => {
    readonly stories: readonly (AnnotatedReading | NoArticle)[];
    /** Which kinds the reader wants to see, by the settings. */
    readonly visible: Readonly<Record<Kind, boolean>>;
  };
  /** Runs the recogniser on a text of ours. Stores nothing. */
  'article.annotate': (article: ArticleText) => readonly Annotation[];
  /** Saves the article; an article clipped before (same canonical URL) is updated. Answers after commit. */
  'clipping.save': (request: {
    readonly article: ArticleSnapshot;
    readonly annotations: readonly Annotation[];
    readonly options?: ClipOptions;
  }) => SaveOutcome;
  'clipping.findByUrl': (request: { readonly canonicalUrl: string }) => ClippingSummary | null;
  'clipping.recent': (request: { readonly limit: number }) => readonly ClippingSummary[];
  /** Takes back what the last `clipping.save` did to this clipping. */
  'clipping.undo': (request: { readonly id: string }) => null;
  'clipping.trash': (request: { readonly id: string }) => null;
  'clipping.restore': (request: { readonly id: string }) => null;
  'collection.list': (request: null) => readonly { readonly id: string; readonly name: string }[];
  'collection.create': (request: { readonly name: string }) => { readonly id: string };
  /** The content script tells how many marks stand on its page; shown on the toolbar button. */
  'page.count': (request: { readonly count: number }) => null;
  /**
   * The annotator needs its style sheet on the page (`scripting.insertCSS`), for the ground that these colours tell of
   * (`lib/highlight/ground.ts`), and for marks in these places (`lib/highlight/places.ts`).
   */
  'page.style': (request: { readonly colours: readonly string[]; readonly places: readonly string[] }) => null;
  /** There may be an article on this page of a granted site: the annotator is needed (`scout.js` asks). */
  'page.annotate': (request: null) => null;
  /** The annotator needs the card's script (`card.js`) in its tab: it is put there with the first card, not with every page. */
  'page.card': (request: null) => null;
  /** The texts of a language that the settings chose instead of the browser's, for the card; null when they follow it. */
  'card.texts': (request: null) => {
    readonly language: string;
    readonly messages: Readonly<Record<string, { readonly message: string }>>;
  } | null;
  'card.details': (request: { readonly region: string | null; readonly iso: string | null }) => CardDetails;
  /** Keeps a decision of the reader; answers after commit. The annotator then asks for annotations again. */
  'lexicon.add': (proposal: LexiconProposal) => { readonly id: string };
  'lexicon.remove': (request: { readonly id: string }) => null;
  /** Keeps a stretch marked by hand with the article's clipping, which is made when there is none. Answers after commit. */
  'mark.save': (request: {
    readonly article: ArticleSnapshot;
    readonly annotations: readonly Annotation[];
    readonly mark: { readonly start: number; readonly end: number; readonly text: string };
    readonly note: string;
  }) => { readonly id: string; readonly clipping: SaveOutcome };
  'mark.remove': (request: { readonly canonicalUrl: string; readonly id: string }) => null;
  /**
   * Begins a note. It is written in a frame of the extension (`note.html`, see `noteAddress`), for a page hears every key that is
   * pressed in its own document. An unfinished note on the same words is gone on with.
   * @returns id of the draft
   */
  'note.begin': (request: {
    readonly article: ArticleSnapshot;
    readonly annotations: readonly Annotation[];
    readonly mark: { readonly start: number; readonly end: number; readonly text: string };
    /** The mark whose note is changed, and that note. */
    readonly of: { readonly id: string; readonly note: string } | null;
  }) => { readonly id: string };
  /** What was written of a draft so far. */
  'note.read': (request: { readonly id: string }) => { readonly text: string };
  /** Remembers what was written so far, until it is saved or the browser closes. */
  'note.keep': (request: { readonly id: string; readonly text: string }) => null;
  /** Keeps the note of a draft with the article's clipping, and tells the page. Answers after commit. */
  'note.save': (request: { readonly id: string; readonly note: string }) => null;
  /** The reader leaves the form of a draft by Escape, which its frame alone hears: tells the page. The draft stays. */
  'note.leave': (request: { readonly id: string }) => null;
  /** Opens a view of the library in a tab, e.g. "#/lexicon". */
  'library.open': (request: { readonly view: string }) => null;
}

/** What the annotator knows of its page. */
export type PageState =
  | { readonly kind: 'working' }
  | { readonly kind: 'no-article'; readonly reason: 'not-news' | 'no-text' | 'other-language' }
  | {
      readonly kind: 'article';
      readonly article: ArticleSnapshot;
      /** Number of its annotations, which are asked for by themselves. */
      readonly count: number;
      readonly visible: Readonly<Record<Kind, boolean>>;
    };

/** What popup and background ask of the card's script, by way of the annotator. */
export interface CardCalls {
  /** Scrolls to a mention (index into `annotations`) and flashes it; with `card` its card opens. */
  'page.jump': (request: { readonly index: number; readonly card?: boolean }) => void;
  /** Clips the page as the shortcut does: the annotator sends `clipping.save` and says what came of it on the page. */
  'page.clip': (request: ClipOptions) => SaveOutcome;
  /** Moves to the next or previous mark, of one kind or any. */
  'page.step': (request: { readonly by: 1 | -1; readonly kind?: Kind }) => void;
  /** Says how many marks are shown, to those who listen to the page rather than see it. */
  'page.tell': (request: null) => void;
  /** Opens the choices for the words that are selected on the page: which kind they are, or a highlight with a note. */
  'page.select': (request: null) => void;
  /** A note that was begun on this page was kept: the reader's marks are others now. */
  'page.noted': (request: null) => void;
  /** The form of a note that was begun on this page was left. */
  'page.note-left': (request: null) => void;
}

/** Popup and background ask the annotator of a tab. */
export interface PageCalls extends CardCalls {
  'page.state': (request: null) => PageState;
  /** Some of the annotations of the article that `page.state` speaks of, from an index on: in pieces, as there may be thousands. */
  'page.annotations': (request: { readonly from: number }) => readonly Annotation[];
  'page.show': (request: { readonly visible: Readonly<Record<Kind, boolean>> }) => void;
  /** The reader asks for this page to be read, although it may not look like news (button, shortcut). */
  'page.read': (request: null) => void;
  /** The reader's lexicon has changed elsewhere: marks are asked for again, at once or when the page is seen. */
  'page.follow': (request: null) => void;
  /** Permission withdrawn, or Sorot switched off on this site: the annotator takes its marks away and leaves. */
  'page.off': (request: null) => void;
}
