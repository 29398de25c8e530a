import type { ArticleSnapshot } from '../model/article.ts';
import { type Block, blocksOf } from './blocks.ts';
import { bylineOf, linesBeside, publishedOn, type Surroundings } from './credits.ts';
import { attribute, bodyOf, encloses, isConnected, parentElementOf, precedes, queryAll, textOf } from './dom.ts';
import { declaredTitles, findHeadline, withoutSite } from './headline.ts';
import { languageOf } from './language.ts';
import { assemble, type NodeMap } from './map.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { type Scan, scanText } from './scan.ts';
import { isProse, trim } from './trim.ts';
import { canonicalUrl, kindOfAddress, parse, partOf } from './url.ts';
import { parseMoment } from './when.ts';

export type NoArticleReason = 'not-news' | 'no-text' | 'other-language';

/** An article in the live page. Offsets of `article.text` are found on the page through `map`. */
export interface FoundArticle {
  readonly isArticle: true;
  readonly article: ArticleSnapshot;
  readonly map: NodeMap;
  /** The box around the paragraphs. */
  readonly root: Element;
  readonly headline: Element | null;
}

export interface NoArticle {
  readonly isArticle: false;
  readonly reason: NoArticleReason;
}

export interface FindOptions {
  /** The reader asked for it: a page that does not look like news is searched all the same. */
  readonly asked?: boolean;
}

/** Least running text of a story, in UTF-16 code units: where the page declares an article, and where it does not. */
const LEAST_DECLARED = 160;
const LEAST = 400;

/**
 * Finds the article of a page, or says why there is none. Reads the live DOM and changes nothing. A page that is no article is
 * mostly told by its address, its metadata, or the absence or language of running text, before anything is walked in detail.
 */
export function findArticle(document: Document, url: string, options: FindOptions = {}): FoundArticle | NoArticle {
  const [first] = search(document, url, options, false);
  return first ?? { isArticle: false, reason: 'no-text' };
}

/** All articles of a page that loads the next one below, in document order. Empty when there is none. */
export function findArticles(document: Document, url: string, options: FindOptions = {}): FoundArticle[] {
  return search(document, url, options, true).filter((found) => found.isArticle);
}

function search(
  document: Document,
  url: string,
  { asked = false }: FindOptions,
  all: boolean,
): (FoundArticle | NoArticle)[] {
  const no = (reason: NoArticleReason): NoArticle[] => [{ isArticle: false, reason }];
  const address = kindOfAddress(url);
  if (!asked && (address === 'front' || address === 'list')) return no('not-news');
  const metadata = readMetadata(document);
  const declared = isDeclared(metadata);
  if (!asked && !declared && (metadata.isCollection || isListing(document))) return no('not-news');
  if (!asked && !declared && address === 'section' && metadata.values.get('og:type')?.[0] === 'website')
    return no('not-news');
  const titles = declaredTitles(document, metadata);
  const scan = scanText(document, findHeadline(document, null, titles).element);
  if (scan === null || scan.inBest < LEAST_DECLARED)
    return no(scan !== null && scan.total > LEAST && !declared ? 'not-news' : 'no-text');
  const language = languageOf(scan.sample);
  if (language !== null && language !== 'id') return no('other-language');

  const page = { document, url, metadata, titles, scan, language, declared, asked };
  if (!all) return [read(page, scan.best)];
  return scan.roots.map((_, index) => read(page, index));
}

interface Page {
  readonly document: Document;
  readonly url: string;
  readonly metadata: Metadata;
  readonly titles: readonly string[];
  readonly scan: Scan;
  readonly language: string | null;
  readonly declared: boolean;
  readonly asked: boolean;
}

function isDeclared({ linked, values }: Metadata): boolean {
  const published = values.get('article:published_time')?.[0] ?? linked?.published[0];
  return (
    parseMoment(published) !== null || (linked !== null && linked.headline !== null && linked.published.length > 0)
  );
}

/** WordPress says on its body what kind of page it is. */
const isListing = (document: Document): boolean => {
  const body = bodyOf(document);
  const names = body === null ? '' : ` ${attribute(body, 'class') ?? ''} `;
  return (
    /\s(?:archive|category|home|blog|search|search-results|tag|author)\s/.test(names) &&
    !/\ssingle(?:-post)?\s/.test(names)
  );
};

function read(page: Page, index: number): FoundArticle | NoArticle {
  const { document, metadata, scan, declared, asked } = page;
  const root = scan.roots[index]!;
  const main = index === scan.best;
  const siteName = siteNameOf(page);
  const siteNames = [siteName, parse(page.url)?.hostname.replace(/^www\./, '') ?? null];
  const titles = main ? page.titles : [];
  const { title, element } = findHeadline(
    document,
    root,
    titles,
    siteNames,
    scan.roots.length > 1 ? scopeOf(root, scan.roots) : null,
  );
  const headline = element !== null && encloses(element, root) ? null : element;

  const inner = headline !== null && encloses(root, headline) ? headline : null;
  const blocks = blocksOf(root, { totalOf: scan.totalOf, after: inner });
  const { body, before, after, teasers } = trim(blocks, root);
  const prose = body.filter(isProse);
  const length = body.reduce((sum, block) => sum + block.text.length, 0);
  if (prose.length === 0 || length < (declared || asked ? LEAST_DECLARED : LEAST))
    return { isArticle: false, reason: 'no-text' };
  if (!asked && isList(page, prose, length, teasers)) return { isArticle: false, reason: 'not-news' };

  const around = surroundings(page, headline, body, before, after);
  const heading = headline === null ? [] : headlineBlocks(headline, scan);
  const { text, map } = assemble(heading, title, body);
  const own = main ? metadata : { ...metadata, values: new Map<string, string[]>(), linked: null };
  const part = main ? partOfArticle(page) : null;
  const article: ArticleSnapshot = {
    url: page.url,
    canonicalUrl: main ? canonicalOf(page) : (addressOf(page, root, headline) ?? canonicalOf(page)),
    title: headline === null ? withoutSite(title, siteNames) : title,
    siteName,
    byline: bylineOf(document, own, root, around, after, siteNames),
    publishedAt: publishedOn(document, own, root, headline, around, main ? page.url || canonicalOf(page) : ''),
    language: page.language ?? languageOf(text),
    text,
    ...(part === null ? {} : { part }),
  };
  return { isArticle: true, article, map, root, headline };
}

/** A box of teasers: linked headings beside excerpts, or prose that is a small part of what the page says in many boxes. */
function isList({ scan, declared, url }: Page, prose: readonly Block[], length: number, teasers: number): boolean {
  if (teasers >= 3 && teasers >= prose.length * 0.5) return true;
  if (declared) return false;
  if (kindOfAddress(url) === 'section' && prose.length < 3) return true;
  return length < 1500 && scan.inBest * 3 < scan.total;
}

const headlineBlocks = (headline: Element, scan: Scan): Block[] => {
  const blocks = blocksOf(headline, { totalOf: scan.totalOf, after: null });
  return blocks.filter((block) => block.text !== '');
};

function surroundings(
  page: Page,
  headline: Element | null,
  body: readonly Block[],
  before: readonly Block[],
  after: readonly Block[],
): Surroundings {
  const whole = bodyOf(page.document);
  const first = body[0]?.pieces[0]?.node;
  const last = body[body.length - 1]?.pieces.at(-1)?.node;
  if (whole === null || first === undefined || last === undefined) return { above: [], between: [], below: [] };
  const above = headline === null ? [] : linesBeside(whole, headline, true, 12).reverse();
  const between =
    headline === null
      ? linesBeside(whole, first, true, 30).reverse()
      : linesBeside(whole, headline, false, 120, (node) => !encloses(headline, node) && !precedes(node, first));
  return {
    above,
    between: [...between, ...before.map(({ text }) => text).filter((line) => !between.includes(line))],
    below: [...after.slice(0, 6).map(({ text }) => text), ...linesBeside(whole, last, false, 20)],
  };
}

function siteNameOf({ metadata, url }: Page): string | null {
  const declared = metadata.values.get('og:site_name')?.[0];
  const name = declared !== undefined && !/^https?:|\//.test(declared) ? declared : metadata.linked?.publisher;
  const host = parse(declared)?.hostname ?? parse(url)?.hostname;
  return name ?? host?.replace(/^www\./, '') ?? null;
}

const canonicalOf = ({ url, metadata }: Page): string =>
  canonicalUrl(url, [metadata.canonical, metadata.values.get('og:url')?.[0], metadata.linked?.url]);

/** The highest element around one root that is around no other. */
function scopeOf(root: Element, roots: readonly Element[]): Element {
  let scope = root;
  for (let at = parentElementOf(root); at !== null; at = parentElementOf(at)) {
    const outer = at;
    if (roots.some((other) => other !== root && encloses(outer, other))) break;
    scope = outer;
  }
  return scope;
}

/** The address of an article further down, as infinite scroll notes it on its box, or as its headline links to. */
function addressOf(page: Page, root: Element, headline: Element | null): string | null {
  for (let at: Element | null = root, i = 0; at !== null && i < 6; at = parentElementOf(at), i++)
    for (const name of ['data-url', 'data-href', 'data-permalink', 'data-link', 'data-article-url', 'itemid']) {
      const url = parse(attribute(at, name), page.url);
      if (url !== null && url.pathname !== '/') return canonicalUrl(url.href, []);
    }
  const link = headline === null ? null : attribute(parentElementOf(headline) ?? headline, 'href');
  return link === null ? null : canonicalUrl(parse(link, page.url)?.href ?? page.url, []);
}

/** Which part of a multi-page article this is, by its own address and its links to itself with other page numbers. */
function partOfArticle(page: Page): NonNullable<ArticleSnapshot['part']> | null {
  const own = partOf(page.url);
  if (own === 'all') return null;
  const canonical = canonicalOf(page);
  let total = 0;
  const links = queryAll(page.document, 'a[href]');
  for (let i = 0; i < links.length && i < 3000; i++) {
    const href = attribute(links[i]!, 'href') ?? '';
    if (!/page|hal|part/i.test(href)) continue;
    const url = parse(href, page.url);
    if (url === null) continue;
    const number = partOf(url.href);
    if (typeof number === 'number' && number > total && number < 60 && canonicalUrl(url.href, []) === canonical)
      total = number;
  }
  if (own === null && total < 2) return null;
  return { number: own ?? 1, total: Math.max(total, own ?? 1) || null };
}

/** What `isStale` compares: taken when the article was found. */
export interface Stamp {
  readonly data: readonly string[];
  readonly length: number;
}

/** Remembers what the page looked like, cheaply: strings are shared with the DOM, not copied. */
export function stampOf({ map, root }: FoundArticle): Stamp {
  return { data: map.nodes.map((node) => node.data), length: (textOf(root) ?? '').length };
}

/** Whether an article must be read again: a text node of it changed or left the page, or text came or went inside its root. */
export function isStale({ map, root }: FoundArticle, stamp: Stamp): boolean {
  if (!isConnected(root) || (textOf(root) ?? '').length !== stamp.length) return true;
  return map.nodes.some(
    (node, i) => (i === 0 || node !== map.nodes[i - 1]) && (!isConnected(node) || node.data !== stamp.data[i]),
  );
}
