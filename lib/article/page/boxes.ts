import { forEach, type Slices } from '../../slices.ts';
import { attribute, firstOf, isUnrendered, nameOf, parentOf } from './dom.ts';

/** An element that holds running text somewhere below it. Parents stand before their children. */
export interface Place {
  readonly element: Element;
  /** The place around it; null at the body. */
  readonly parent: Place | null;
  /** Named like something that is no story. */
  readonly named: boolean;
  /** In a link, or below something that never holds a story. */
  readonly barred: boolean;
  /** Outermost place around it (or itself) that is taken for noise. */
  noise: Place | null;
  /** Running text below it, in UTF-16 code units; noise counts in the place that is noise, and no higher. */
  total: number;
  /** Text that it collects, fading with every wrapper in between: highest at the box around the paragraphs. */
  flow: number;
  /** The last place that was found to be around it, or to be itself. */
  scope: Place | null;
}

/** A box with less running text holds no story, in UTF-16 code units. */
export const STORY = 200;
/** A box of a story's make that holds less is no part of it. */
const PART = 80;
/** Headlines of one page that may have each a story of its own: as many as are scrolled through, below one another. */
const MOST_STORIES = 100;
/** Text beside a headline that is more than a summary. */
const ENOUGH = 500;
/** Elements that are a paragraph or part of one, never the box around paragraphs. */
export const NO_BOX =
  /^(?:p|h[1-6]|li|dt|dd|tr|pre|a|b|strong|em|i|u|s|span|font|small|big|sup|sub|mark|ins|del|abbr|q|cite|code|kbd|time|label|bdi|bdo|figure|figcaption|summary)$/;

/** The places in the smallest box around the headline that holds text enough for a story, and no trifle of the page's. */
export function besideHeadline(
  places: readonly Place[],
  known: ReadonlyMap<Node, Place>,
  headline: Element | null,
): readonly Place[] {
  const all = places[0]!.total;
  for (let at: Node | null = headline; at !== null; at = parentOf(at)) {
    const place = known.get(at);
    if (place !== undefined && place.noise === null && place.total >= ENOUGH && place.total * 12 >= all)
      return within(places, place);
  }
  return places;
}

export function* bestOf(places: readonly Place[], passed: readonly Place[] = []): Slices<Place | null> {
  let best: Place | null = null;
  let most = 0;
  yield* forEach(places, (place) => {
    if (place.noise === null && place.flow > most && !NO_BOX.test(nameOf(place.element)) && !passed.includes(place)) {
      best = place;
      most = place.flow;
    }
  });
  return best;
}

/** The best box that is shown: a hidden copy of the story, for another width of screen, gives way to the next. */
export function* bestShown(places: readonly Place[], body: Element): Slices<Place | null> {
  const passed: Place[] = [];
  let best = yield* bestOf(places, passed);
  if (isUnrendered(body)) return best;
  while (best !== null && passed.length < 5 && isUnrendered(best.element)) {
    passed.push(best);
    best = yield* bestOf(places, passed);
  }
  return best;
}

/**
 * Pages that load the next article below hold several headlines, each with its own text: then the best box below each. Other
 * pages hold one story; it may be cut into several boxes of one make (with pictures or pages between them). Where its box has no
 * name, one beside and above it is its beginning.
 */
export function* storiesOf(
  document: Document,
  places: readonly Place[],
  known: ReadonlyMap<Node, Place>,
  best: Place,
  headline: Element | null,
): Slices<readonly Place[]> {
  yield;
  const headings = firstOf(document.querySelectorAll('h1'), MOST_STORIES);
  if (headings.length > 1) {
    const counts = new Map<Node, number>();
    for (const heading of headings) {
      yield;
      for (let at: Node | null = heading; at !== null; at = parentOf(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    const stories: Place[] = [];
    let text = 0;
    let named = 0;
    let enough = false;
    for (const heading of headings) {
      let scope: Node = heading;
      for (let at = parentOf(scope); at !== null && counts.get(at) === 1; at = parentOf(at)) scope = at;
      const place = known.get(scope);
      const story = place === undefined || place.noise !== null ? null : yield* bestOf(within(places, place));
      if (story === null || story.total < STORY) continue;
      stories.push(story);
      text += story.total;
      if (heading === headline) named = 2;
      enough ||= story.total * 3 >= best.total;
    }
    // Of many stories none is a large part of the box around them all, but together they are; where the page's own is one of them:
    // the parts of one story that have headings like that of the whole leave it without text of its own.
    if (stories.length > 1 && (enough || text * named >= best.total)) return stories;
  }
  const make = makeOf(best);
  let whole = best;
  let sum = best.total;
  const around = new Set<Place>();
  for (let at: Place | null = best; at !== null; at = at.parent) around.add(at);
  let above = true;
  for (const place of places) {
    above &&= place !== best;
    const like = make ? makeOf(place) === make : above && place.parent === best.parent;
    if (place.noise !== null || !like || place.total < (make ? PART : STORY)) continue;
    yield;
    let common: Place | null = place;
    while (common !== null && !around.has(common)) common = common.parent;
    // Boxes inside one another are counted already; a box around much else is not the story's.
    if (common === null || common === place || common === best || common.total > (sum + place.total) * 1.5) continue;
    for (; whole !== common; whole = whole.parent ?? common) around.delete(whole);
    sum += place.total;
  }
  return [whole];
}

/**
 * Tag and class, what a template gives to all boxes of one make; empty without a class. Joomla's K2 cuts a story into
 * "itemIntroText" and "itemFullText".
 */
const makeOf = ({ element }: Place): string => {
  const names = attribute(element, 'class');
  return names ? `${nameOf(element)} ${names.replace(/Intro|Full/, '')}` : '';
};

function within(places: readonly Place[], scope: Place): readonly Place[] {
  // They stand together, in document order.
  const from = places.indexOf(scope);
  let to = from;
  do places[to]!.scope = scope;
  while (places[++to]?.parent?.scope === scope);
  return places.slice(from, to);
}
