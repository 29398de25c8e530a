import {
  attribute,
  collapse,
  encloses,
  firstOf,
  isVast,
  nameOf,
  outward,
  precedes,
  queryWithin,
  textOf,
} from './dom.ts';
import { likenessOf, words } from './likeness.ts';
import { noiseOf } from './noise.ts';

const NAMED = '[itemprop~=headline],[class*=title],[class*=judul],[class*=headline]';

/**
 * The headline above (or in) a story's box: the heading most like what the page declares as its title;  without such, the last
 * first-level heading before the story that is no link, or what is at least named like a title. Without a box: a first guess, to find the box by.
 */
export function findHeadline(
  document: Document,
  root: Element | null,
  titles: readonly string[],
  scope: Element | null = null,
): Element | null {
  let best: Element | null = null;
  let most = 0;
  let above: Element | null = null;
  const said = titles.map(words);
  const consider = (selector: string, floor: number): void => {
    const found = scope === null ? document.querySelectorAll(selector) : queryWithin(scope, selector);
    for (const element of firstOf(found, 150)) {
      const text = collapse(textOf(element));
      if (text.length < 8 || text.length > 400) continue;
      const own = words(text);
      const alike = Math.max(0, ...said.map((title) => likenessOf(title, own)));
      const first = nameOf(element) === 'h1';
      // A similar line of a list is not looked at closer.
      if (alike < floor && floor < 0.7 && !first && (above !== null || nameOf(element) !== 'h2')) continue;
      const before = root === null || precedes(element, root) || encloses(root, element);
      const linked = isLink(element, text);
      const noisy = inNoise(element);
      const score = alike + (first ? 0.15 : 0) + (before ? 0.1 : -0.3) - (linked ? 0.3 : 0) - (noisy ? 0.3 : 0);
      if (alike >= floor && score > most && own.length > 2) {
        best = element;
        most = score;
      }
      if (before && !linked && !noisy && own.length > 2 && (first || above === null || floor > 0.7)) above = element;
    }
  };
  consider('h1,h2,h3', 0.6);
  if ((best ?? above) === null && !isVast(document)) consider(NAMED, 0.75);
  // Sites of offices often have the story's at the third level, below a heading for all stories.
  if ((best ?? above) === null && root !== null) consider('h3,h4', 0.7);
  return best ?? above;
}

/** Whether a heading is a link to a story, or lies in one. */
function isLink(element: Element, text: string): boolean {
  if (outward(element, 3).some((at) => nameOf(at) === 'a')) return true;
  const links = queryWithin(element, 'a[href]');
  for (let i = 0; i < links.length; i++)
    if (collapse(textOf(links[i]!)).length * 2 > text.length && attribute(links[i]!, 'href')?.[0] !== '#') return true;
  return false;
}

const inNoise = (element: Element): boolean =>
  outward(element, 6).some((at) => {
    const kind = noiseOf(at);
    return kind === 'never' || (kind === 'named' && at !== element);
  });
