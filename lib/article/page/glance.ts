import { kindOfAddress } from './address.ts';

/** Some of these are in nearly every Indonesian sentence that fills a line; the first letters of most are rare, and soon found. */
const COMMON = ['yang ', 'untuk ', 'dengan ', 'pada ', 'dan ', 'di '];
/** So many of them before the end of a sentence, and no more than so many places looked at, tell that there are sentences. */
const ENOUGH = 3;
const MOST_TRIES = 300;
/** A sentence ends within so many code units of such a word; the next of the words is looked for behind fewer. */
const AHEAD = 150;
const ONWARD = 40;
const WEBSITE = 'meta[property="og:type"][content=website]';
const DATED = 'meta[property="article:published_time"]';

/** What a glance asks a page for, when it comes to that. */
export interface Glanced {
  /** All text, that of scripts with it. */
  text(): string;
  has(selector: string): boolean;
}

/**
 * Whether a page may hold an article: by its address, and whether there are Indonesian sentences in its text. Headlines in a
 * list are none. Made to cost next to nothing on the many pages that are none, and to say yes in doubt: whoever
 * gets a yes reads the page in detail (`collectPage`). One function, for each that is called costs its own compiling.
 */
export function mayHoldArticle(address: string, page: Glanced): boolean {
  const kind = kindOfAddress(address);
  if (kind === 'front' || kind === 'list') return false;
  const all = page.text();
  // What calls itself a website and no article, where an address with neither slug nor number would do, is a section.
  if (kind === 'section' && page.has(WEBSITE) && !page.has(DATED) && !all.includes('"datePublished"')) return false;
  let found = 0;
  let tries = 0;
  for (const word of COMMON)
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + ONWARD)) {
      const stop = all.indexOf('.', at);
      if (stop < 0) break;
      // On to the first full stop: most texts of a menu have none for long.
      if (stop > at + AHEAD) at = stop - AHEAD;
      else if (/[a-z]{3}[)"”’]?\.(?![a-z\d])/.test(all.slice(at, at + AHEAD)) && ++found === ENOUGH) return true;
      if (++tries === MOST_TRIES) return true;
    }
  return false;
}
