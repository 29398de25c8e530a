import { library } from '../../lib/store/database.ts';
import { entriesFor, listLexicon } from '../../lib/store/lexicon.ts';
import { clippingByUrl } from '../../lib/store/queries.ts';

/** What the reader has decided for a page: in the lexicon, and in its clipping. */
export async function decisionsFor(url: string | null) {
  const db = await library();
  const [entries, clipping] = await Promise.all([listLexicon(db), url === null ? null : clippingByUrl(db, url)]);
  return { entries: entriesFor(entries, url), decided: clipping?.annotations ?? [] };
}
