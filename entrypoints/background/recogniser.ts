import { annotate } from '../../lib/annotate.ts';
import { browser } from '../../lib/browser.ts';
import { createIndonesian } from '../../lib/languages/id/index.ts';
import { applyDecisions } from '../../lib/link/decisions.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { ArticleText } from '../../lib/model/article.ts';
import type { LexiconEntry } from '../../lib/model/user-lexicon.ts';

/** Where the build puts the model (wxt.config.ts). */
const MODEL = '/model/tagger.bin';

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
  const indonesian = createIndonesian(await readModel());
  return (article, lexicon) => applyDecisions(annotate(article, indonesian), article.text, lexicon);
}

/** The trained tagger, from the extension's own package. */
async function readModel(): Promise<Uint8Array> {
  const answer = await fetch(browser.runtime.getURL(MODEL));
  return new Uint8Array(await answer.arrayBuffer());
}
