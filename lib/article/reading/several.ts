import type { PageFacts, StoryFacts } from '../facts.ts';
import { likeness } from '../page/likeness.ts';
import type { Metadata } from './metadata.ts';
import { canonicalUrl, normalizeUrl, parse } from './url.ts';

/** Which story a page's head speaks of, and how stories that it does not speak of are told apart. */

/** Share of words in common from which a headline and a declared title are the same, and below which they are not. */
const SAME = 0.5;
const UNLIKE = 0.25;
/** Letters of a headline that tell a story from the others of its page. */
const LONGEST_NAME = 80;

/** The document's title is what applications change first, often alone: it counts where the head gives no other. */
function titlesIn({ documentTitle }: PageFacts, { values, linked }: Metadata): string[] {
  const declared = [linked?.headline, values.get('og:title')?.[0]].flatMap((title) => title || []);
  return declared.length > 0 || documentTitle === '' ? declared : [documentTitle];
}

const likenessTo = (titles: readonly string[], { headline }: StoryFacts): number =>
  headline === null ? 0 : Math.max(0, ...titles.map((title) => likeness(headline, title)));

/**
 * The story that the page's head speaks of: of several, the one whose headline is most like the declared titles. The page's own
 * guess, the largest box, may be one that was loaded below.
 */
export function spokenOf(facts: PageFacts, metadata: Metadata): StoryFacts | undefined {
  const guess = facts.stories.find(({ main }) => main);
  if (facts.stories.length < 2) return guess;
  const titles = titlesIn(facts, metadata);
  let [best, most] = [guess, guess ? Math.max(likenessTo(titles, guess), SAME) : SAME];
  for (const story of facts.stories) {
    const like = likenessTo(titles, story);
    if (like > most) [best, most] = [story, like];
  }
  return best;
}

/** The addresses that the head declares, as they are written. */
export const addressesIn = ({ canonical }: PageFacts, { values, linked }: Metadata): (string | null | undefined)[] => [
  canonical,
  values.get('og:url')?.[0],
  linked?.url,
];

/**
 * Whether the head is still that of the last story: an application showed another one and changed the address. Then the declared
 * address is not the page's, and no declared title is like the headline.
 */
export function isStale(facts: PageFacts, story: StoryFacts, metadata: Metadata): boolean {
  const titles = titlesIn(facts, metadata);
  if (story.headline === null || titles.length === 0 || parse(facts.url) === null) return false;
  const declared = addressesIn(facts, metadata).filter((address) => Boolean(address));
  return (
    declared.length > 0 &&
    canonicalUrl(facts.url, declared) !== normalizeUrl(facts.url) &&
    likenessTo(titles, story) < UNLIKE
  );
}

/**
 * The address of a story beside the main one: its own, or the page's with its headline, so that the same one has it again. A page
 * is believed only about its own host: an address elsewhere would be replaced by the page's when the story is kept.
 */
export function addressOf(facts: PageFacts, story: StoryFacts, canonical: string, text: string): string {
  // Without this, no address would be parsed as the page's own.
  const address = story.address ? parse(story.address, facts.url) : null;
  const hash = `#${nameOf(story, text)}`;
  if (address !== null && address.pathname !== '/') {
    const own = canonicalUrl(address.href, []);
    if (hostOf(own) === hostOf(normalizeUrl(facts.url))) {
      // The one that it was given here before the page took another address.
      if (address.hash === hash) return own + hash;
      if (own !== canonical) return own;
    }
  }
  return canonical + hash;
}

/** What tells a story from the others of its page, as a part of an address. */
function nameOf({ headline }: StoryFacts, text: string): string {
  const name = (headline ?? text)
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return encodeURIComponent(name);
}

const hostOf = (url: string): string | undefined => parse(url)?.host.replace(/^www\./, '');
