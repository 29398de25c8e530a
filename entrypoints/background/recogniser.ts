import { annotate } from '../../lib/annotate.ts';
import { createIndonesian } from '../../lib/languages/id/index.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { ArticleText } from '../../lib/model/article.ts';
import type { LexiconEntry } from '../../lib/model/user-lexicon.ts';

/** Finds officials, institutions and dates in an article; the reader's own decisions win over everything. */
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
  const indonesian = createIndonesian();
  return (article) => annotate(article, indonesian);
}
