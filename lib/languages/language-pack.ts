import type { DateLanguage } from '../dates/language.ts';
import type { Layer, Proposal } from '../grammar/proposal.ts';
import type { LinkLanguage } from '../link/language.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';

/** Everything that the recogniser needs of one language. */
export interface LanguagePack {
  /** BCP 47. */
  readonly code: string;
  readonly dates: DateLanguage;
  readonly linking: LinkLanguage;
  /** What rules and lists would mark. */
  propose(document: Document): Proposal[];
  /**
   * What the trained tagger would mark, and the rules' proposals again, each as sure as both together are of it; absent
   * when no model is loaded.
   */
  readonly tag?: (document: Document, proposals: readonly Proposal[]) => Tagged;
}

/** What the tagger says of an article. */
export interface Tagged {
  readonly proposals: readonly Proposal[];
  /** How likely it is that a mention of this layer stands exactly here. */
  likelihood(layer: Layer, span: Span): number;
}
