import type { LexiconEntry } from '../../lib/model/user-lexicon.ts';
import { library } from '../../lib/store/database.ts';
import { entriesFor, listLexicon } from '../../lib/store/lexicon.ts';
import { clippingByUrl } from '../../lib/store/queries.ts';

/** Gives the reader's lexicon, which is read when it is first asked for, and once: a page may hold many stories. */
export function lexiconOnce(): () => Promise<readonly LexiconEntry[]> {
  let read: Promise<readonly LexiconEntry[]> | undefined;
  return () => (read ??= library().then(listLexicon));
}

/** What the reader has decided for a page: in the lexicon, and in its clipping. */
export async function decisionsFor(url: string | null, lexicon: () => Promise<readonly LexiconEntry[]>) {
  const db = await library();
  const [entries, clipping] = await Promise.all([lexicon(), url === null ? null : clippingByUrl(db, url)]);
  return { entries: entriesFor(entries, url), decided: clipping?.annotations ?? [] };
}
