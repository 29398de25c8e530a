import type { Slices } from '../../slices.ts';
import {
  attribute,
  bodyOf,
  isUnrendered,
  labelsOf,
  nameOf,
  parentElementOf,
  parentOf,
  queryAll,
  textWalker,
} from './dom.ts';
import { noiseOf } from './noise.ts';

/** An element that holds running text somewhere below it. Parents stand before their children. */
interface Place {
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
}

interface Stretch {
  readonly place: Place;
  readonly weight: number;
  readonly text: string;
}

/** Where the running text of a page is. */
export interface Scan {
  /** The boxes that hold stories, in document order, none inside another: one, or several of the same make. */
  readonly roots: readonly Element[];
  /** Index in `roots` of the box that holds most. */
  readonly best: number;
  /** Running text outside links and noise: on the whole page, and in the best box; in UTF-16 code units. */
  readonly total: number;
  readonly inBest: number;
  /** Some of that text, for telling its language. */
  readonly sample: string;
  /** Running text below an element. */
  totalOf(element: Element): number;
}

/** Shorter text nodes are labels, dates and names. */
const LONG = 40;
/** One endless text node must not outweigh twenty paragraphs. */
const MOST = 1500;
const SAMPLE = 6000;
/** Text nodes without running text before an impatient scan gives up: more than any menu has. */
const PATIENCE = 8000;
const STORY = 200;
/** Text nodes that are looked at: a page may grow faster than it is read. */
const MOST_NODES = 400_000;
/** Text beside a headline that is more than a summary. */
const ENOUGH = 500;
const WRAPPER_LOSS = 0.7;
/** Elements that are a paragraph or part of one, never the box around paragraphs. */
const NO_BOX =
  /^(?:p|h[1-6]|li|dt|dd|tr|pre|a|b|strong|em|i|u|s|span|font|small|big|sup|sub|mark|ins|del|abbr|q|cite|code|kbd|time|label|bdi|bdo|figure|figcaption|summary)$/;
const COMMENTS = /comment|komentar|disqus|respond/i;

/**
 * Reads every long text node once and finds the boxes that hold paragraphs. Linear in the number of nodes, and not recursive:
 * neither 200,000 nodes nor 10,000 levels hurt. Null when there is no running text.
 *
 * @param headline what is probably the headline: the story is looked for beside it first.
 * @param patient false gives up on an endless page (an application, a table) that shows no running text for long.
 */
export function* scanText(document: Document, headline: Element | null, patient = true): Slices<Scan | null> {
  const body = bodyOf(document);
  if (body === null) return null;
  const { places, known, stretches } = yield* collect(document, body, patient);
  if (stretches.length === 0) return null;

  // A box named like noise that holds more than the best of the rest is the story after all ("artikel-baca"), when it stands
  // beside the headline; comments never.
  const pardoned = new Set<Place>();
  let beside: readonly Place[] = places;
  for (let round = 0; round < 5; round++) {
    yield* weigh(places, stretches, pardoned);
    beside = besideHeadline(places, known, headline);
    const rest = bestOf(beside, [])?.total ?? 0;
    let wrong: Place | null = null;
    for (const place of rest < STORY ? places : beside)
      if (
        place.noise === place &&
        place.total > Math.max(rest, STORY, wrong?.total ?? 0) &&
        (rest < STORY || !COMMENTS.test(labelsOf(place.element)))
      )
        wrong = place;
    if (wrong === null) break;
    pardoned.add(wrong);
  }
  const best = bestShown(beside, body);
  if (best === null) return null;
  const stories = yield* storiesOf(document, places, known, best);
  const largest = stories.reduce((a, b) => (b.total > a.total ? b : a), stories[0] ?? best);
  return {
    roots: stories.map(({ element }) => element),
    best: stories.indexOf(largest),
    total: places[0]?.total ?? 0,
    inBest: largest.total,
    sample: sampleOf(stretches),
    totalOf: (element) => known.get(element)?.total ?? 0,
  };
}

function* collect(
  document: Document,
  body: Element,
  patient: boolean,
): Slices<{ places: Place[]; known: Map<Node, Place>; stretches: Stretch[] }> {
  const places: Place[] = [];
  const known = new Map<Node, Place>();
  const stretches: Stretch[] = [];
  const walker = textWalker(document, body);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((passed++ > PATIENCE && !patient && stretches.length === 0) || passed > MOST_NODES) break;
    if (passed % 64 === 0) yield;
    const text = node.nodeValue ?? '';
    if (text.length < LONG) continue;
    const weight = text.trim().length;
    const parent = parentElementOf(node);
    if (weight < LONG || parent === null) continue;
    const place = placeOf(parent);
    if (!place.barred) stretches.push({ place, weight: Math.min(weight, MOST), text });
  }
  return { places, known, stretches };

  function placeOf(element: Element): Place {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !known.has(at)) {
      chain.push(at);
      at = at === body ? null : parentElementOf(at);
    }
    let place = at === null ? null : (known.get(at) ?? null);
    for (let i = chain.length - 1; i >= 0; i--) {
      const inner: Element = chain[i]!;
      const kind = inner === body ? null : noiseOf(inner);
      const barred =
        place?.barred === true || kind === 'never' || (nameOf(inner) === 'a' && attribute(inner, 'href') !== null);
      place = {
        element: inner,
        parent: place,
        named: kind === 'named',
        barred,
        noise: null,
        total: 0,
        flow: 0,
      };
      places.push(place);
      known.set(inner, place);
    }
    return place!;
  }
}

/** Sums up the text of all places, from the leaves to the body. */
function* weigh(places: readonly Place[], stretches: readonly Stretch[], pardoned: ReadonlySet<Place>): Slices<void> {
  for (const place of places) {
    place.noise = place.parent?.noise ?? (place.named && !pardoned.has(place) ? place : null);
    place.total = place.flow = 0;
  }
  yield;
  for (const { place, weight } of stretches) {
    place.total += weight;
    place.flow += weight;
  }
  for (let i = places.length - 1; i > 0; i--) {
    const { parent, noise, total, flow, element } = places[i]!;
    if (parent === null || noise === places[i]) continue;
    parent.total += total;
    parent.flow += flow * (NO_BOX.test(nameOf(element)) ? 1 : WRAPPER_LOSS);
  }
}

/** The places in the smallest box around the headline that holds text enough for a story, and no trifle of the page's. */
function besideHeadline(
  places: readonly Place[],
  known: ReadonlyMap<Node, Place>,
  headline: Element | null,
): readonly Place[] {
  const all = places[0]?.total ?? 0;
  for (let at: Node | null = headline; at !== null; at = parentOf(at)) {
    const place = known.get(at);
    if (place !== undefined && place.noise === null && place.total >= ENOUGH && place.total * 12 >= all)
      return within(places, place);
  }
  return places;
}

function bestOf(places: readonly Place[], passed: readonly Place[]): Place | null {
  let best: Place | null = null;
  let most = 0;
  for (const place of places) {
    if (place.noise === null && place.flow > most && !NO_BOX.test(nameOf(place.element)) && !passed.includes(place)) {
      best = place;
      most = place.flow;
    }
  }
  return best;
}

/** The best box that is shown: a hidden copy of the story, for another width of screen, gives way to the next. */
function bestShown(places: readonly Place[], body: Element): Place | null {
  const passed: Place[] = [];
  let best = bestOf(places, passed);
  if (isUnrendered(body)) return best;
  while (best !== null && passed.length < 5 && isUnrendered(best.element)) {
    passed.push(best);
    best = bestOf(places, passed);
  }
  return best;
}

/**
 * Pages that load the next article below hold several headlines, each with its own text: then the best box below each. Other
 * pages hold one story; it may be cut into several boxes of one make (with pictures or pages between them).
 */
function* storiesOf(
  document: Document,
  places: readonly Place[],
  known: ReadonlyMap<Node, Place>,
  best: Place,
): Slices<readonly Place[]> {
  const headings = queryAll(document, 'h1');
  if (headings.length > 1 && headings.length < 30) {
    const counts = new Map<Node, number>();
    for (let i = 0; i < headings.length; i++)
      for (let at: Node | null = headings[i]!; at !== null; at = parentOf(at))
        counts.set(at, (counts.get(at) ?? 0) + 1);
    const stories: Place[] = [];
    for (let i = 0; i < headings.length; i++) {
      let scope: Node = headings[i]!;
      for (let at = parentOf(scope); at !== null && counts.get(at) === 1; at = parentOf(at)) scope = at;
      const place = known.get(scope);
      const story = place === undefined || place.noise !== null ? null : bestOf(within(places, place), []);
      if (story !== null && story.total >= STORY) stories.push(story);
    }
    if (stories.length > 1 && stories.some(({ total }) => total * 3 >= best.total)) return stories;
  }
  const make = makeOf(best);
  if (make === '') return [best];
  let whole = best;
  let sum = best.total;
  let around = placesAround(whole);
  for (const place of places) {
    if (place === best || place.noise !== null || makeOf(place) !== make || place.total < LONG * 2) continue;
    yield;
    let common: Place | null = place;
    while (common !== null && !around.has(common)) common = common.parent;
    // Boxes inside one another are counted already; a box around much else is not the story's.
    if (common === null || common === place || common === best || common.total > (sum + place.total) * 1.3) continue;
    whole = common;
    around = placesAround(whole);
    sum += place.total;
  }
  return [whole];
}

function placesAround(place: Place): ReadonlySet<Place> {
  const around = new Set<Place>();
  for (let at: Place | null = place; at !== null; at = at.parent) around.add(at);
  return around;
}

/** Tag and class, what a template gives to all boxes of one make; empty without a class. */
const makeOf = ({ element }: Place): string => {
  const names = attribute(element, 'class');
  return names ? `${nameOf(element)} ${names}` : '';
};

function within(places: readonly Place[], scope: Place): Place[] {
  const inside = new Set<Place>();
  for (const place of places)
    if (place === scope || (place.parent !== null && inside.has(place.parent))) inside.add(place);
  return [...inside];
}

function sampleOf(stretches: readonly Stretch[]): string {
  let sample = '';
  for (const { place, text } of stretches) {
    if (sample.length > SAMPLE) break;
    if (place.noise === null) sample += ` ${text.slice(0, MOST)}`;
  }
  return sample;
}
