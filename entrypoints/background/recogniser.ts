import { findDates } from '../../lib/dates/find.ts';
import { indonesianDates } from '../../lib/languages/id/dates/index.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { ArticleText } from '../../lib/model/article.ts';
import type { LexiconEntry } from '../../lib/model/user-lexicon.ts';
import { tokenize } from '../../lib/text/tokens.ts';

/** Finds officials, institutions and dates in an article. */
export type Recogniser = (article: ArticleText, lexicon: readonly LexiconEntry[]) => readonly Annotation[];

/** Makes the recogniser at its first use, once for all tabs; the background may be stopped and start cold at any time. */
export function lazyRecogniser(): () => Promise<Recogniser> {
  let made: Promise<Recogniser> | null = null;
  return () => {
    made ??= create();
    made.catch(() => {
      made = null;
    });
    return made;
  };
}

async function create(): Promise<Recogniser> {
  return ({ text, publishedAt = null }) => findDates({ text, publishedAt, tokens: tokenize(text) }, indonesianDates);
}
