import type { ArticleSnapshot } from '../model/article.ts';

/**
 * Finding an article is split in two. In the page, `page/` finds the story's box and takes its lines: small code that touches
 * the DOM. Anywhere else (background, Node), `reading/` judges what it took, without a DOM: which lines are the body, the
 * date, the byline, the address. These are the facts that go from one to the other: plain data, fit for a message.
 */
export interface PageFacts {
  readonly url: string;
  /** The reader asked for it: a page that does not look like news is read all the same. */
  readonly asked: boolean;
  readonly documentTitle: string;
  /** Meta elements in document order: name, property or itemprop in lower case, and content. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** As written in rel=canonical. */
  readonly canonical: string | null;
  /** JSON-LD as written. */
  readonly linkedData: readonly string[];
  /** Texts of elements marked as the author's. */
  readonly authors: readonly string[];
  /** Links that might lead to further parts of the same article. */
  readonly parts: readonly string[];
  /** Running text of the whole page, in UTF-16 code units. */
  readonly running: number;
  readonly stories: readonly StoryFacts[];
}

/** What was taken of one story. */
export interface StoryFacts {
  /** The story that the page's metadata speak of; the others were loaded below it. */
  readonly main: boolean;
  /** Text of the element that shows the headline; null when none does. */
  readonly headline: string | null;
  readonly lines: readonly Line[];
  /** Running text in the story's box. */
  readonly running: number;
  /** Texts shortly before the headline, between it and the box, and shortly after the box, in document order. */
  readonly above: readonly string[];
  readonly between: readonly string[];
  readonly below: readonly string[];
  /** Values of time elements beside the headline. */
  readonly times: readonly string[];
  /** An address noted on or around the box. */
  address: string | null;
}

/** A line or paragraph of the page. */
export interface Line {
  /** White space collapsed, ends trimmed, invisible break hints left out. */
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'item';
  /** What separates it from the line before. */
  readonly glue: '\n' | '\n\n';
  /** How much of the text is in links, in UTF-16 code units. */
  readonly linked: number;
  /** It shares a box with a picture, and with nothing else. */
  readonly caption: boolean;
}

export type NoArticleReason = 'not-news' | 'no-text' | 'other-language';

export interface NoArticle {
  readonly isArticle: false;
  readonly reason: NoArticleReason;
}

/** What reading a story's facts came to. */
export interface Reading {
  readonly isArticle: true;
  readonly article: ArticleSnapshot;
  /** Whether `article.text` begins with the headline that the page shows (else with a title from the metadata, or none). */
  readonly shown: boolean;
  /** The lines of the body, as index into `lines`, and how many UTF-16 code units of each belong to it. */
  readonly body: readonly (readonly [line: number, length: number])[];
}
