/** What the recogniser needs to know of an article. Offsets of all annotations refer to `text`. */
export interface ArticleText {
  /** Headline, blank line, paragraphs with a blank line between them. Never changed by the recogniser. */
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly publishedAt?: string | null;
  readonly url?: string | null;
}

/** An article as found on a page. */
export interface ArticleSnapshot {
  readonly url: string;
  /** Canonical address: one clipping per canonical URL. */
  readonly canonicalUrl: string;
  readonly title: string;
  readonly siteName: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  /** BCP 47, e.g. "id". */
  readonly language: string | null;
  readonly text: string;
  /** Set when the article continues on further pages. */
  readonly part?: { readonly number: number; readonly total: number | null };
}
