import type { ArticleSnapshot } from '../../model/article.ts';
import type { Line, NoArticle, PageFacts, Reading, StoryFacts } from '../facts.ts';
import { kindOfAddress } from '../page/address.ts';
import { bylineOf } from './byline.ts';
import { isIndonesian } from './language.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { publishedOn } from './published.ts';
import { isService } from './service.ts';
import { addressesIn, addressOf, isStale, spokenOf } from './several.ts';
import type { Surroundings } from './surroundings.ts';
import { withoutPart, withoutSite } from './title.ts';
import { DATELINE, isProse, trim } from './trim.ts';
import { canonicalUrl, parse, partOf } from './url.ts';
import { parseMoment } from './when.ts';

/**
 * Least text of a story, in UTF-16 code units: where the page declares an article or the text begins like a report, with its
 * place, and where neither is so.
 */
const LEAST_DECLARED = 160;
const LEAST = 400;
/** So much of a line counts for the language of a page. */
const MOST_OF_LINE = 1500;
/** A product, an encyclopaedia, a scholarly abstract: told by their metadata, whatever else these declare. */
const OTHER = /^(?:og:type product|generator mediawiki|citation_|eprints\.)/i;
const NO_METADATA: Metadata = { values: new Map(), linked: null };

/** Judges what was taken of a page: one reading for each of its stories. Pure; any facts are safe, as they come from a page. */
export function readPage(facts: PageFacts, metadata = readMetadata(facts)): (Reading | NoArticle)[] {
  if (isIndonesian(proseOf(facts)) === false)
    return facts.stories.map(() => ({ isArticle: false, reason: 'other-language' }));
  const main = spokenOf(facts, metadata);
  const stale = main !== undefined && isStale(facts, main, metadata);
  return facts.stories.map((story) => readStory(facts, { ...story, main: story === main }, metadata, stale));
}

function readStory(facts: PageFacts, story: StoryFacts, metadata: Metadata, stale: boolean): Reading | NoArticle {
  const { lines } = story;
  const { body, before, after, isList } = trim(lines);
  const prose = body.filter(([line]) => isProse(lines[line]!)).length;
  const length = body.reduce((sum, [, count]) => sum + count, 0);
  const declared =
    parseMoment(metadata.values.get('article:published_time')?.[0] ?? metadata.linked?.published[0]) !== null;
  const isOther = facts.metas.some(([name, content]) => OTHER.test(`${name} ${content}`));
  const notNews: NoArticle = { isArticle: false, reason: 'not-news' };
  if (!facts.asked && (isList || isOther)) return notNews;
  const reports = DATELINE.test(lines[body[0]?.[0] ?? -1]?.text ?? '');
  if (prose === 0 || length < (declared || facts.asked || (reports && prose > 1) ? LEAST_DECLARED : LEAST))
    return { isArticle: false, reason: 'no-text' };

  const siteName = siteNameOf(facts, metadata);
  const siteNames = [siteName, parse(facts.url)?.hostname.replace(/^www\./, '') ?? null];
  const own = story.main && !stale ? metadata : NO_METADATA;
  const title = titleOf(facts, story, own, siteNames);
  const text = joined(title, lines, body);
  const around: Surroundings = {
    above: story.above,
    between: [...story.between, ...before.map((line) => line.text)],
    below: [...after.slice(0, 6).map((line) => line.text), ...story.below],
  };
  const canonical = canonicalUrl(facts.url, stale ? [] : addressesIn(facts, metadata));
  const part = story.main ? partOfStory(facts, canonical) : null;
  const article: ArticleSnapshot = {
    url: facts.url,
    canonicalUrl: story.main ? canonical : addressOf(facts, story, canonical, text),
    title,
    siteName,
    byline: bylineOf(own, around, story.main ? facts.authors : [], after, siteNames),
    publishedAt: publishedOn(own, around, story.times, story.main ? facts.url || canonical : (story.address ?? '')),
    language: isIndonesian(text) === false ? null : 'id',
    text,
    ...(part === null ? {} : { part }),
  };
  const dated = article.publishedAt !== null;
  const signed = article.byline !== null;
  if (
    !facts.asked &&
    !declared &&
    (isLikelyList(facts, story, prose, length, dated && signed) ||
      (!signed && isService(facts, title, text.slice(title.length).trimStart(), dated)))
  )
    return notNews;
  return { isArticle: true, article, shown: story.headline !== null, body };
}

/** The paragraphs of all stories, for telling their language. One endless line must not outweigh twenty of them. */
const proseOf = ({ stories }: PageFacts): string =>
  stories
    .flatMap(({ lines }) => lines.flatMap((line) => (isProse(line) ? line.text.slice(0, MOST_OF_LINE) : [])))
    .join(' ');

/** Headline, blank line, and the lines of the body with what separates them. */
function joined(title: string, lines: readonly Line[], body: readonly (readonly [number, number])[]): string {
  let text = title;
  body.forEach(([index, length], i) => {
    const line = lines[index]!;
    if (text !== '') text += i === 0 ? '\n\n' : line.glue;
    text += line.text.slice(0, length);
  });
  return text;
}

/**
 * Short prose under the address of a section, or a small part of what the page says in many boxes, those of its other stories
 * aside: a teaser, where it is not several paragraphs with a writer and a day.
 */
function isLikelyList(
  { url, running, stories }: PageFacts,
  story: StoryFacts,
  prose: number,
  length: number,
  credited: boolean,
): boolean {
  if (prose < 3 && kindOfAddress(url) === 'section') return true;
  const others = stories.reduce((sum, each) => sum + each.running, -story.running);
  return length < 1500 && story.running * 3 < running - others && !(credited && prose > 2);
}

function titleOf(
  facts: PageFacts,
  story: StoryFacts,
  { values, linked }: Metadata,
  siteNames: readonly (string | null)[],
): string {
  if (story.headline !== null) return withoutPart(story.headline);
  if (!story.main) return '';
  return withoutSite(linked?.headline ?? values.get('og:title')?.[0] ?? facts.documentTitle, siteNames);
}

function siteNameOf({ url }: PageFacts, { values, linked }: Metadata): string | null {
  const declared = values.get('og:site_name')?.[0];
  const name = declared !== undefined && !/^https?:|\//.test(declared) ? declared : linked?.publisher;
  return name ?? (parse(declared) ?? parse(url))?.hostname.replace(/^www\./, '') ?? null;
}

/** Which part of a multi-page article this is, by its own address and its links to itself with other page numbers. */
function partOfStory({ url, parts }: PageFacts, canonical: string): NonNullable<ArticleSnapshot['part']> | null {
  const own = partOf(url);
  if (own === 'all') return null;
  let total = own ?? 1;
  for (const href of parts) {
    const link = parse(href, url || canonical);
    const number = link === null ? null : partOf(link.href);
    if (
      link !== null &&
      typeof number === 'number' &&
      number > total &&
      number < 60 &&
      canonicalUrl(link.href, []) === canonical
    )
      total = number;
  }
  return own === null && total < 2 ? null : { number: own ?? 1, total };
}
