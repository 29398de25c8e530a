import { annotate } from '../../lib/annotate.ts';
import { browser } from '../../lib/browser.ts';
import { withSaved } from '../../lib/clipping/saved.ts';
import { createIndonesian } from '../../lib/languages/id/index.ts';
import { applyDecisions } from '../../lib/link/decisions.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { ArticleText } from '../../lib/model/article.ts';
import type { StoredAnnotation } from '../../lib/model/clipping.ts';
import type { LexiconEntry } from '../../lib/model/user-lexicon.ts';

/** Where the build puts the model (wxt.config.ts). */
const MODEL = '/model/tagger.bin';

/**
 * Finds officials, institutions and dates in an article. What was decided about its clipping holds; the reader's own
 * lexicon wins over everything.
 */
export type Recogniser = (
  article: ArticleText,
  lexicon: readonly LexiconEntry[],
  saved: readonly StoredAnnotation[],
) => readonly Annotation[];

/**
 * Makes the recogniser at its first use, once for all tabs; the background may be stopped and start cold at any time.
 * @param make makes one
 */
export function lazyRecogniser(make: () => Promise<Recogniser> = create): () => Promise<Recogniser> {
  let made: Promise<Recogniser> | null = null;
  return () => {
    made ??= make();
    made.catch(() => {
      made = null;
    });
    return made;
  };
}

async function create(): Promise<Recogniser> {
  const indonesian = createIndonesian(await readModel());
  const recognise = remembering((article) => annotate(article, indonesian));
  return (article, lexicon, saved) =>
    applyDecisions(withSaved(saved, article.text, recognise(article)), article.text, lexicon);
}

/** So many articles are remembered: as many as infinite scroll puts below one another. */
const MOST = 100;

/**
 * Remembers what was found in the last articles. A page is read again when anything in or around its articles changes, when the
 * next one is loaded below, and when the reader has decided something: most texts are the same then.
 */
export function remembering<Found>(find: (article: ArticleText) => Found): (article: ArticleText) => Found {
  const known = new Map<string, Found>();
  return (article) => {
    const key = JSON.stringify([article.text, article.publishedAt, article.url]);
    const found = known.get(key) ?? find(article);
    // The last asked for stands last.
    known.delete(key);
    known.set(key, found);
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    return found;
  };
}

/** The trained tagger, from the extension's own package. */
async function readModel(): Promise<Uint8Array> {
  const answer = await fetch(browser.runtime.getURL(MODEL));
  return new Uint8Array(await answer.arrayBuffer());
}
