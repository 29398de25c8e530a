import search from 'approx-string-match';
import { editDistance } from '../text/distance.ts';
import type { Span } from '../text/span.ts';
import { agreement, mean } from './context.ts';
import type { Selectors } from './describe.ts';
import { digitsOf, isWord, wordsOf } from './words.ts';

/** Where an annotation stands now. Offsets are UTF-16 code units of the text that was searched. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly how: 'exact' | 'fuzzy';
  /** 0 to 1: 1 is the same quote in the same surroundings. */
  readonly score: number;
}

interface Candidate extends Anchor {
  /** Of the surroundings alone. */
  readonly context: number;
  readonly distance: number;
}

/** A quote this long, found once and to the letter, is its own evidence; a shorter one needs its surroundings too. */
const SELF_EVIDENT = 40;
/** Least agreement of the surroundings for a short quote. */
const CONTEXT_FLOOR = 0.3;
/**
 * Least similarity (1 − edits per letter) of an edited quote, and least score with its surroundings: measured on news
 * where two words of a quote were edited (lowest right score 0.78) and others deleted; `benchmark/anchoring.ts`.
 */
const FLOOR = { long: { similarity: 0.7, score: 0.75 }, short: { similarity: 0.6, score: 0.65 } };
/** The best place must be better than the second best by this much: else it is a guess, and a guess is no anchor. */
const MARGIN = 0.08;
/** Letters of context that fix an edge of an edited quote. */
const EDGE = 8;
/** Occurrences and windows that are looked at: repetitive text has thousands of them, all alike. */
const MOST_OCCURRENCES = 500;
const MOST_WINDOWS = 8;
const MOST_SEEDS = 12;
const SEED_SHARE = 0.5;
const MOST_PLACES = 200;
/** Width of a bucket of shifts, in UTF-16 units. */
const SHIFT = 32;

/**
 * Prepares a text for finding annotations again. The returned function gives the place of a quote, or null when the
 * quote is gone: an anchor is right or absent, never on text that is merely similar.
 *
 * Method: the stored position if nothing changed; else all exact occurrences, judged by their surroundings; else places
 * that share words with quote and context in the same order (votes on diagonals), where the quote is matched with
 * edits (Myers' bit-parallel search, approx-string-match) and must keep every digit.
 */
export function createFinder(text: string): (selectors: Selectors) => Anchor | null {
  return (selectors) => {
    const [quote, position] = selectors;
    if (quote.exact === '') return null;
    if (unchanged(text, selectors)) return { start: position.start, end: position.end, how: 'exact', score: 1 };
    const exact = exactPlaces(text, selectors);
    if (exact.length > 0) return decide(exact);
    return decide(editedPlaces(text, selectors));
  };
}

function unchanged(text: string, [quote, { start, end }]: Selectors): boolean {
  return (
    start >= quote.prefix.length &&
    text.startsWith(quote.exact, start) &&
    end - start === quote.exact.length &&
    text.startsWith(quote.prefix, start - quote.prefix.length) &&
    text.startsWith(quote.suffix, end)
  );
}

function exactPlaces(text: string, [quote, position]: Selectors): Candidate[] {
  const found: Candidate[] = [];
  let tried = 0;
  for (
    let at = text.indexOf(quote.exact);
    at >= 0 && tried < MOST_OCCURRENCES;
    at = text.indexOf(quote.exact, at + 1)
  ) {
    tried++;
    const end = at + quote.exact.length;
    if (withinWord(text, at, end, quote)) continue;
    const sides = agreement(text, at, end, quote);
    const context = mean(sides);
    if (sides.digitsDiffer && context < 0.75) continue;
    const enough = quote.exact.length >= SELF_EVIDENT ? true : context >= CONTEXT_FLOOR;
    if (!enough) continue;
    found.push({
      start: at,
      end,
      how: 'exact',
      score: 0.6 + 0.4 * context,
      context,
      distance: Math.abs(at - position.start),
    });
  }
  return found;
}

/** "Bagas" inside "Bagaskara" is another word, unless it was inside one before. */
function withinWord(text: string, start: number, end: number, quote: Selectors[0]): boolean {
  const opens = isWord(text.charCodeAt(start - 1)) && !isWord(quote.prefix.charCodeAt(quote.prefix.length - 1));
  const closes = isWord(text.charCodeAt(end)) && !isWord(quote.suffix.charCodeAt(0));
  return opens || closes;
}

function editedPlaces(text: string, [quote, position]: Selectors): Candidate[] {
  const long = quote.exact.length >= SELF_EVIDENT;
  const floor = long ? FLOOR.long : FLOOR.short;
  const most = Math.floor(quote.exact.length * (1 - floor.similarity));
  if (most === 0) return [];
  const digits = digitsOf(quote.exact);
  const found: Candidate[] = [];
  for (const shift of shifts(text, quote)) {
    for (const { start, end, errors } of placesNear(text, shift, quote, most)) {
      // In a list of figures the neighbour's line may need fewer edits than the right one: only its digits tell.
      if (digitsOf(text.slice(start, end)) !== digits) continue;
      const similarity = 1 - errors / quote.exact.length;
      if (similarity < floor.similarity) continue;
      const sides = agreement(text, start, end, quote);
      const context = mean(sides);
      if (sides.digitsDiffer && context < 0.75) continue;
      // The shorter the quote, the more its surroundings must say.
      const weight = long ? 0.25 : 0.5;
      const score = (1 - weight) * similarity + weight * context;
      if (score < floor.score) continue;
      found.push({ start, end, how: 'fuzzy', score, context, distance: Math.abs(start - position.start) });
      break;
    }
  }
  return distinct(found);
}

type Place = Span & { readonly errors: number };

/**
 * Places near a shift where the quote stands with at most `most` edits: first between the words that stood around it,
 * which is the usual case and cheap; then wherever the letters fit best.
 */
function* placesNear(text: string, shift: number, quote: Selectors[0], most: number): Generator<Place> {
  const pinned = between(text, shift, quote);
  if (pinned) {
    // Both sides are there: what stands between them is the quote as it is now, or it is gone from here.
    yield { ...pinned, errors: edits(quote.exact, text.slice(pinned.start, pinned.end), most) };
    return;
  }
  const slack = Math.max(24, Math.ceil(quote.exact.length / 4));
  const from = Math.max(0, shift - slack);
  const to = Math.min(text.length, shift + quote.exact.length + slack);
  for (const match of matchesIn(text, from, to, quote.exact, most)) {
    const { start, end } = edges(text, match, quote);
    const moved = start !== match.start || end !== match.end;
    yield { start, end, errors: moved ? edits(quote.exact, text.slice(start, end), most) : match.errors };
  }
}

/** Most edits are few: a narrow band first costs a third of the full one. */
function edits(a: string, b: string, most: number): number {
  const few = Math.ceil(most / 3);
  const errors = editDistance(a, b, few);
  return errors <= few ? errors : editDistance(a, b, most);
}

/** The stretch between the last letters before the quote and the first behind it, where both stand near a shift. */
function between(text: string, shift: number, quote: Selectors[0]): Span | null {
  if (quote.prefix.length < EDGE || quote.suffix.length < EDGE) return null;
  const reach = Math.max(SHIFT, Math.ceil(quote.exact.length / 4));
  const before = nearest(text, quote.prefix.slice(-EDGE), shift - EDGE, reach);
  if (before < 0) return null;
  const start = before + EDGE;
  const head = quote.suffix.slice(0, EDGE);
  const near = nearest(text, head, start + quote.exact.length, reach);
  const end = near >= 0 ? near : text.startsWith(head, start) ? start : -1;
  return end >= start ? { start, end } : null;
}

/** The place with the fewest edits, and then, as long as somebody asks, the best ones left and right of it. */
function* matchesIn(text: string, from: number, to: number, exact: string, most: number): Generator<Place> {
  if (to - from < exact.length - most) return;
  const match = search(text.slice(from, to), exact, most)[0];
  if (!match) return;
  const { start, end } = { start: from + match.start, end: from + match.end };
  yield { start, end, errors: match.errors };
  yield* matchesIn(text, from, start, exact, most);
  yield* matchesIn(text, end, to, exact, most);
}

/**
 * Where an edited quote begins and ends: the fewest edits may leave out a changed first or last word. The stored
 * surroundings say it best, when they stand close by; else whole words are taken.
 */
function edges(text: string, match: Span, quote: Selectors[0]): Span {
  const reach = Math.max(16, Math.ceil(quote.exact.length / 8));
  const head = quote.suffix.slice(0, EDGE);
  const tail = quote.prefix.slice(-EDGE);
  let { start, end } = match;
  const after = head.length === EDGE ? nearest(text, head, end, reach) : -1;
  if (after > start) end = after;
  else {
    while (end < text.length && isWord(text.charCodeAt(end)) && isWord(text.charCodeAt(end - 1))) end++;
    const last = quote.exact.at(-1) ?? '';
    if (!isWord(last.charCodeAt(0)) && text[end] === last && text[end - 1] !== last) end++;
  }
  const before = tail.length === EDGE ? nearest(text, tail, start - EDGE, reach) : -1;
  if (before >= 0 && before + EDGE < end) start = before + EDGE;
  else while (start > 0 && isWord(text.charCodeAt(start)) && isWord(text.charCodeAt(start - 1))) start--;
  return { start, end };
}

/** The occurrence of `words` that begins nearest to `at`, at most `reach` away; -1 when there is none. */
function nearest(text: string, words: string, at: number, reach: number): number {
  let best = -1;
  const from = Math.max(0, at - reach);
  const stretch = text.slice(from, at + reach + words.length);
  for (let i = stretch.indexOf(words); i >= 0; i = stretch.indexOf(words, i + 1)) {
    if (best < 0 || Math.abs(from + i - at) < Math.abs(best - at)) best = from + i;
  }
  return best;
}

/**
 * Where the quote may begin now, best first: every word of it votes for the shift (place in the text minus place in the
 * quote) at which it stands. Edits spread the votes over neighbouring buckets of shifts; their mean is the guess.
 */
function shifts(text: string, quote: Selectors[0]): number[] {
  const votes = new Map<number, { count: number; sum: number }>();
  const words = seeds(quote);
  for (const word of words) {
    for (const place of occurrences(text, word.text)) {
      const bucket = Math.floor((place - word.start) / SHIFT);
      const vote = votes.get(bucket) ?? { count: 0, sum: 0 };
      vote.count++;
      vote.sum += place - word.start;
      votes.set(bucket, vote);
    }
  }
  const guesses: { count: number; shift: number }[] = [];
  for (const [bucket, vote] of votes) {
    const next = votes.get(bucket + 1) ?? { count: 0, sum: 0 };
    const count = vote.count + next.count;
    // A quote whose words are mostly not there in their order is gone: no need to search for it letter by letter.
    if (count >= words.length * SEED_SHARE) guesses.push({ count, shift: Math.round((vote.sum + next.sum) / count) });
  }
  guesses.sort((a, b) => b.count - a.count);
  const chosen: number[] = [];
  for (const { shift } of guesses) {
    if (chosen.some((other) => Math.abs(other - shift) < SHIFT)) continue;
    chosen.push(shift);
    if (chosen.length === MOST_WINDOWS) break;
  }
  return chosen;
}

/**
 * Words that are long enough to say something, with their place relative to the quote's start: of the quote, when it
 * has enough of them, else of its context too.
 */
function seeds(quote: Selectors[0]): { text: string; start: number }[] {
  const alone = quote.exact.length >= SELF_EVIDENT;
  const around = alone ? quote.exact : quote.prefix + quote.exact + quote.suffix;
  const words = wordsOf(around).filter((w) => w.end - w.start >= 4);
  const step = Math.max(1, words.length / MOST_SEEDS);
  const chosen: { text: string; start: number }[] = [];
  for (let i = 0; i < words.length; i += step) {
    const word = words[Math.floor(i)]!;
    chosen.push({ text: around.slice(word.start, word.end), start: word.start - (alone ? 0 : quote.prefix.length) });
  }
  return chosen;
}

/** Places of a word; none when it stands everywhere: it would cost time and say nothing. */
function occurrences(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (places.push(at) > MOST_PLACES) return [];
  }
  return places;
}

/** One candidate a place: of overlapping ones the best. */
function distinct(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const c of candidates.sort(better)) if (!kept.some((k) => c.start < k.end && k.start < c.end)) kept.push(c);
  return kept;
}

const better = (a: Candidate, b: Candidate): number =>
  b.score - a.score || a.distance - b.distance || a.end - a.start - (b.end - b.start);

function decide(candidates: Candidate[]): Anchor | null {
  const [best, second] = [...candidates].sort(better);
  if (!best) return null;
  // The same words in the same surroundings, twice: then the nearer one, as the text says nothing else.
  const twins = second !== undefined && best.context === 1 && second.context === 1;
  if (second && !twins && best.score - second.score < MARGIN) return null;
  return { start: best.start, end: best.end, how: best.how, score: best.score };
}
