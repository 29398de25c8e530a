import { likeness, words } from '../page/likeness.ts';

const SEPARATOR = /\s+(?:[-–—|:»·•]|::|\/\/)\s+/;
const PART = /\s*[-–|(]*\s*(?:halaman|page|hal\.?)\s*(?:all|\d+)\)?\s*$/i;

/** A headline without the number of its part ("… - Halaman 2"). */
export const withoutPart = (headline: string): string => headline.replace(PART, '');

/** A title without the site's name behind it ("… - Halaman all - TribunNews.com"). */
export function withoutSite(title: string, siteNames: readonly (string | null)[]): string {
  let rest = withoutPart(title);
  for (let round = 0; round < 3; round++) {
    const parts = rest.split(SEPARATOR);
    const last = parts.at(-1) ?? '';
    if (parts.length < 2) break;
    const site =
      siteNames.some((name) => name !== null && likeness(name, last) >= 0.5) ||
      /\.(?:com|co\.id|id|net|org)$/i.test(last);
    // What stands behind the last separator is the site when it is called so, or when it is much shorter than the rest.
    if (!site && !(words(last).length <= 3 && words(rest).length - words(last).length >= 5 && round === 0)) break;
    rest = rest
      .slice(0, rest.lastIndexOf(last))
      .replace(/\s*(?:[-–—|:»·•]|::|\/\/)\s*$/, '')
      .replace(PART, '');
  }
  return rest;
}
