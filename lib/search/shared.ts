import { library, type SorotDatabase } from '../store/database.ts';
import type { Facets } from './facets.ts';
import type { FoundIds } from './found.ts';
import type { IndexWork } from './index-clippings.ts';
import type { Search } from './search.ts';

let shared: { readonly db: SorotDatabase; readonly search: Search } | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Searches this browser's library; the index is brought up to date first, which takes a while the very first time.
 * @returns ids, or null when the question asks nothing
 */
export function searchLibrary(question: string, facets: Facets = {}, work: IndexWork = {}): Promise<FoundIds | null> {
  return outsideOfQueries(async () => {
    await updateSearch(work);
    return (await search()).find(question, facets);
  });
}

/** Offices or codes of regions that occur in the library, the most frequent first. */
export function facetValues(facet: keyof Facets): Promise<string[]> {
  return outsideOfQueries(async () => {
    await updateSearch();
    return (await search()).values(facet);
  });
}

/** Brings the index up to date ahead of the first question. One update after the other, also across tabs. */
export function updateSearch(work: IndexWork = {}): Promise<void> {
  const update = async (): Promise<void> => (await search()).update(work);
  const done = queue.then(() => ('locks' in navigator ? navigator.locks.request('sorot-search', update) : update()));
  queue = done.catch(() => undefined);
  return done;
}

/**
 * The database is opened anew after an upgrade in another tab. What searching has to know, the names of all offices, institutions and
 * places, comes with the first question: more than half of what the library would else load before it shows its list.
 */
async function search(): Promise<Search> {
  const [db, { Search }] = await Promise.all([library(), import('./search.ts')]);
  if (shared?.db !== db) {
    shared?.search.close();
    shared = { db, search: new Search(db) };
  }
  return shared.search;
}

/** A live query may not write, and bringing the index up to date does: its zone ends at a timer. */
const outsideOfQueries = <T>(work: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => work().then(resolve, reject));
  });
