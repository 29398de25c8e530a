import { forEach, type Slices } from '../../slices.ts';
import { besideHeadline, bestOf, bestShown, NO_BOX, type Place, STORY, storiesOf } from './boxes.ts';
import { attribute, labelsOf, nameOf, parentElementOf, textWalker } from './dom.ts';
import { noiseOf } from './noise.ts';

interface Stretch {
  readonly place: Place;
  readonly weight: number;
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
  /** Running text below an element. */
  totalOf(element: Element): number;
}

/** Shorter text nodes are labels, dates and names. */
const LONG = 40;
/** One endless text node must not outweigh twenty paragraphs. */
const MOST = 1500;
/** Text nodes without running text before an impatient scan gives up: more than any menu has. */
const PATIENCE = 8000;
/** Text nodes that are looked at: a page may grow faster than it is read. */
const MOST_NODES = 400_000;
const WRAPPER_LOSS = 0.7;
const COMMENTS = /comment|komentar|disqus|respond/i;

/**
 * Reads every long text node once and finds the boxes that hold paragraphs. Linear in the number of nodes, and not recursive:
 * neither 200,000 nodes nor 10,000 levels hurt. Null when there is no running text.
 *
 * @param headline what is probably the headline: the story is looked for beside it first.
 * @param patient false gives up on an endless page (an application, a table) that shows no running text for long.
 */
export function* scanText(
  document: Document,
  body: Element,
  headline: Element | null,
  patient: boolean,
): Slices<Scan | null> {
  const { places, known, stretches } = yield* collect(document, body, patient);
  if (stretches.length === 0) return null;

  // A box named like noise that holds more than the best of the rest is the story after all ("artikel-baca"), when it stands
  // beside the headline; comments never.
  const pardoned = new Set<Place>();
  let beside: readonly Place[] = places;
  for (let round = 0; round < 5; round++) {
    yield* weigh(places, stretches, pardoned);
    beside = besideHeadline(places, known, headline);
    const rest = (yield* bestOf(beside))?.total ?? 0;
    let wrong: Place | null = null;
    yield* forEach(rest < STORY ? places : beside, (place) => {
      if (
        place.noise === place &&
        place.total > Math.max(rest, STORY, wrong?.total ?? 0) &&
        (rest < STORY || !COMMENTS.test(labelsOf(place.element)))
      )
        wrong = place;
    });
    if (wrong === null) break;
    pardoned.add(wrong);
  }
  const best = yield* bestShown(beside, body);
  if (best === null) return null;
  const stories = yield* storiesOf(document, places, known, best, headline);
  const largest = stories.reduce((a, b) => (b.total > a.total ? b : a));
  return {
    roots: stories.map(({ element }) => element),
    best: stories.indexOf(largest),
    total: places[0]!.total,
    inBest: largest.total,
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
    const place = known.get(parent) ?? (yield* placeOf(parent));
    if (!place.barred) stretches.push({ place, weight: Math.min(weight, MOST) });
  }
  return { places, known, stretches };

  /** Also of the thousands of boxes that a page may put around its text. */
  function* placeOf(element: Element): Slices<Place> {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !known.has(at)) {
      chain.push(at);
      at = at === body ? null : parentElementOf(at);
    }
    let place = at === null ? null : (known.get(at) ?? null);
    yield* forEach(chain.reverse(), (inner) => {
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
        scope: null,
      };
      places.push(place);
      known.set(inner, place);
    });
    return place!;
  }
}

/** Sums up the text of all places, from the leaves to the body. */
function* weigh(places: readonly Place[], stretches: readonly Stretch[], pardoned: ReadonlySet<Place>): Slices<void> {
  yield* forEach(places, (place) => {
    place.noise = place.parent?.noise ?? (place.named && !pardoned.has(place) ? place : null);
    place.total = place.flow = 0;
  });
  yield* forEach(stretches, ({ place, weight }) => {
    place.total += weight;
    place.flow += weight;
  });
  for (let i = places.length - 1; i > 0; i--) {
    if (i % 64 === 0) yield;
    const { parent, noise, total, flow, element } = places[i]!;
    if (parent === null || noise === places[i]) continue;
    parent.total += total;
    parent.flow += flow * (NO_BOX.test(nameOf(element)) ? 1 : WRAPPER_LOSS);
  }
}
