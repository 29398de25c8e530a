import {
  attribute,
  collapse,
  encloses,
  nameOf,
  parentElementOf,
  precedes,
  queryAll,
  queryWithin,
  textOf,
  titleOf,
} from './dom.ts';
import { likeness, type Metadata, words } from './metadata.ts';
import { noiseOf } from './noise.ts';

export interface Headline {
  readonly title: string;
  /** The element that shows it; null when the page shows none. */
  readonly element: Element | null;
}

const SEPARATOR = /\s+(?:[-–—|:»·•]|::|\/\/)\s+/;
const PART = /\s*[-–|(]*\s*(?:halaman|page|hal\.?)\s*(?:all|\d+)\)?\s*$/i;
const NAMED = '[itemprop~=headline],[class*=title],[class*=judul],[class*=headline]';
const SURE = 0.6;

/** A title without the site's name behind it ("… - Halaman all - TribunNews.com"). */
export function withoutSite(title: string, siteNames: readonly (string | null)[]): string {
  let rest = collapse(title).replace(PART, '');
  for (let round = 0; round < 3; round++) {
    const parts = rest.split(SEPARATOR);
    const last = parts[parts.length - 1] ?? '';
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

/** The titles that a page declares, the most telling first. */
export function declaredTitles(document: Document, { values, linked }: Metadata): string[] {
  return [
    linked?.headline,
    values.get('og:title')?.[0],
    values.get('twitter:title')?.[0],
    values.get('headline')?.[0],
    titleOf(document),
  ].flatMap((title) => (title && collapse(title) !== '' ? [collapse(title)] : []));
}

/**
 * The headline above (or in) a story's root: the heading that is most like what the page declares as its title; without such,
 * the last first-level heading before the story that is no link. Without a root: a first guess, to find the root by.
 */
export function findHeadline(
  document: Document,
  root: Element | null,
  titles: readonly string[],
  siteNames: readonly (string | null)[] = [],
  scope: Element | null = null,
): Headline {
  let best: Element | null = null;
  let bestScore = 0;
  let above: Element | null = null;
  const consider = (candidates: ArrayLike<Element>, floor: number): void => {
    for (let i = 0; i < candidates.length && i < 150; i++) {
      const element = candidates[i]!;
      const text = collapse(textOf(element));
      if (text.length < 8 || text.length > 400) continue;
      const name = nameOf(element);
      const before = root === null || precedes(element, root);
      const inside = root !== null && encloses(root, element);
      const linked = isLink(element);
      const alike = titles.reduce((most, title) => Math.max(most, likeness(title, text)), 0);
      const score =
        alike -
        (linked ? 0.3 : 0) +
        (name === 'h1' ? 0.15 : 0) +
        (before || inside ? 0.1 : -0.3) +
        (inNoise(element) ? -0.3 : 0);
      if (alike >= floor && score > bestScore) {
        best = element;
        bestScore = score;
      }
      if (
        (before || inside) &&
        !linked &&
        (name === 'h1' || (name === 'h2' && (above === null || nameOf(above) !== 'h1'))) &&
        words(text).length >= 3 &&
        !inNoise(element)
      )
        if (before || above === null) above = element;
    }
  };
  const look = (selector: string): ArrayLike<Element> =>
    scope === null ? queryAll(document, selector) : queryWithin(scope, selector);
  consider(look('h1,h2,h3'), SURE);
  if (best === null) consider(look(NAMED), 0.85);
  const element: Element | null = best ?? above;
  const shown = element === null ? '' : collapse(textOf(element));
  const declared = titles[0] ?? '';
  return { title: shown !== '' ? shown : withoutSite(declared, siteNames), element };
}

/** Whether a heading is a link to a story, or lies in one. */
function isLink(element: Element): boolean {
  let at: Element | null = element;
  for (let i = 0; i < 3 && at !== null; i++, at = parentElementOf(at)) if (nameOf(at) === 'a') return true;
  const links = queryWithin(element, 'a[href]');
  for (let i = 0; i < links.length; i++)
    if (
      collapse(textOf(links[i]!)).length * 2 > collapse(textOf(element)).length &&
      !/^#|^$/.test(attribute(links[i]!, 'href') ?? '')
    )
      return true;
  return false;
}

function inNoise(element: Element): boolean {
  let at: Element | null = element;
  for (let i = 0; i < 6 && at !== null; i++, at = parentElementOf(at)) {
    const kind = noiseOf(at);
    if (kind === 'never' || (kind === 'named' && at !== element)) return true;
  }
  return false;
}
