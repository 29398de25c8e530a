import type { Slices } from '../../slices.ts';
import type { NoArticle, PageFacts, StoryFacts } from '../facts.ts';
import type { AddressKind } from './address.ts';
import { type Block, blocksOf, isCaption } from './blocks.ts';
import {
  allNamed,
  attribute,
  collapse,
  encloses,
  firstOf,
  isVast,
  nameOf,
  outward,
  parentElementOf,
  precedes,
  queryWithin,
  textBeside,
  textOf,
} from './dom.ts';
import { headOf } from './head.ts';
import { findHeadline } from './headline.ts';
import { scanText } from './scan.ts';

/** A story in the live page, with its lines still tied to their text nodes. */
export interface LocatedStory {
  /** The box around the paragraphs. */
  readonly root: Element;
  readonly headline: Element | null;
  readonly headlineBlocks: readonly Block[];
  readonly blocks: readonly Block[];
}

export interface CollectedPage {
  readonly isCandidate: true;
  readonly facts: PageFacts;
  /** In the order of `facts.stories`. */
  readonly stories: readonly LocatedStory[];
}

export interface CollectOptions {
  /** The reader asked for it: read the page even when its address or metadata speak against an article. */
  readonly asked?: boolean;
}

/** Less running text than this is no story, in UTF-16 code units. */
const LEAST = 160;
const MAX_LINE = 300;
const AUTHOR =
  '[itemprop~=author],[rel~=author],[class*=author],[class*=penulis],[class*=reporter],[class*=byline],[class*=writer],[class*=redaksi],[href*="/author/"],[href*="/penulis/"],[href*="/reporter/"]';
const PAGE_IN_LINK = /(?:page|hal|part).*\d/i;

/**
 * Takes the facts of a page that may be an article, or says why it is none. Reads the live DOM and changes nothing. What is no
 * article is mostly told by its address, its metadata, or the absence of running text, before anything is walked in detail; its
 * language is told where its texts are read (`reading/language.ts`).
 *
 * @param address what kind the address is of (`kindOfAddress`): in a page, the scout knows
 */
export function* collectPage(
  document: Document,
  url: string,
  address: AddressKind,
  { asked = false }: CollectOptions = {},
): Slices<CollectedPage | (NoArticle & { readonly isCandidate: false })> {
  const no = (reason: NoArticle['reason']) => ({ isCandidate: false, isArticle: false, reason }) as const;
  const body: Element | null = document.body;
  if (body === null) return no('no-text');
  if (!asked && (address === 'front' || address === 'list')) return no('not-news');

  const { metas, linkedData, canonical, declared, listed, title } = headOf(document, body, address);
  if (!asked && listed) return no('not-news');
  const documentTitle = collapse(document.title);
  const titles = [title, documentTitle];
  yield;
  const guess = findHeadline(document, null, titles);
  yield;
  const scan = yield* scanText(document, body, guess, declared || asked);
  if (scan === null || scan.inBest < LEAST)
    return no(scan !== null && scan.total > 400 && !declared ? 'not-news' : 'no-text');

  const stories: LocatedStory[] = [];
  const taken: StoryFacts[] = [];
  for (const root of scan.roots) {
    yield;
    const main = root === scan.roots[scan.best];
    const scope = scan.roots.length > 1 ? scopeOf(root, scan.roots) : null;
    const found = findHeadline(document, root, main ? titles : [], scope);
    const headline = found !== null && encloses(found, root) ? null : found;
    const blocks = yield* blocksOf(root, scan.totalOf, headline !== null && encloses(root, headline) ? headline : null);
    const headlineBlocks = headline === null ? [] : yield* blocksOf(headline, scan.totalOf, null);
    const story = { root, headline, headlineBlocks, blocks };
    stories.push(story);
    taken.push(yield* factsOf(story, main, scope ?? body, scan.totalOf));
  }
  yield;
  const vast = isVast(document);
  const facts: PageFacts = {
    url,
    asked,
    documentTitle,
    metas,
    canonical,
    linkedData,
    authors: vast ? [] : authorsOf(document),
    parts: vast ? [] : partLinks(document),
    running: scan.total,
    stories: taken,
  };
  return { isCandidate: true, facts, stories };
}

/** What is taken of one story. */
function* factsOf(
  { root, headline, headlineBlocks, blocks }: LocatedStory,
  main: boolean,
  scope: Element,
  totalOf: (element: Element) => number,
): Slices<StoryFacts> {
  // Dates and names may stand inside the box too: up to its first paragraph.
  const first = blocks.find(({ text }) => text.length >= 80)?.pieces[0]?.node ?? root;
  const lines: StoryFacts['lines'][number][] = [];
  const lengths = new Map<Element, number>();
  for (const block of blocks) {
    const { text, kind, glue, linked } = block;
    lines.push({ text, kind, glue, linked, caption: isCaption(block, root, lengths) });
    if (lines.length % 64 === 0) yield;
  }
  const above = headline === null ? [] : textsBeside(scope, headline, true, 12);
  const between =
    headline === null ? textsBeside(scope, first, true, 30) : textsBeside(scope, headline, false, 80, first);
  yield;
  return {
    main,
    headline: headline === null ? null : headlineBlocks.map(({ text }) => text).join(' '),
    lines,
    running: totalOf(root),
    above,
    between,
    below: textsBeside(scope, blocks.at(-1)?.pieces.at(-1)?.node ?? root, false, 20),
    times: headline === null ? [] : timesBeside(headline),
    address: addressOf(root, headline),
  };
}

/** Texts before or after a node in document order, one for each text node, up to a count; what lies inside it is left out. */
function textsBeside(scope: Element, from: Node, back: boolean, count: number, until?: Node): string[] {
  const texts: string[] = [];
  let node = textBeside(from, scope, back);
  for (let i = 0; node !== null && i < 250 && texts.length < count; i++, node = textBeside(node, scope, back)) {
    if (until !== undefined && (node === until || !precedes(node, until))) break;
    const parent = parentElementOf(node);
    if (encloses(from, node) || parent === null || /^(?:script|style|noscript|template)$/.test(nameOf(parent)))
      continue;
    const text = collapse(node.data);
    if (text !== '') texts.push(text.slice(0, MAX_LINE));
  }
  return back ? texts.reverse() : texts;
}

/** Texts of elements marked as the author's; what is much longer than a name is none. */
const authorsOf = (document: Document): string[] =>
  firstOf(document.querySelectorAll(AUTHOR), 12)
    .map((element) => textOf(element) ?? '')
    .filter((text) => text.length < MAX_LINE * 4)
    .map((text) => collapse(text).slice(0, MAX_LINE));

/** Values of time elements and marked dates that share a near ancestor with the headline, and are in no list or link. */
function timesBeside(headline: Element): string[] {
  const around = outward(headline, 4)[3];
  if (around === undefined) return [];
  const found = queryWithin(around, 'time,[itemprop~=datePublished]:not(meta),[class*=published]');
  const values: string[] = [];
  for (const element of firstOf(found, 40)) {
    const names = `${attribute(element, 'class')} ${attribute(element, 'itemprop')}`;
    if (/updated|modified/i.test(names) && !/published/i.test(names)) continue;
    let at: Element | null = element;
    while (at !== null && at !== around && (!/^(?:a|li|aside|footer)$/.test(nameOf(at)) || encloses(at, headline)))
      at = parentElementOf(at);
    if (at === around)
      values.push(
        attribute(element, 'datetime') ?? attribute(element, 'content') ?? collapse(textOf(element)).slice(0, MAX_LINE),
      );
  }
  return values.slice(0, 2);
}

/** The highest element around one story's box that is around no other's. */
function scopeOf(root: Element, roots: readonly Element[]): Element {
  let scope = root;
  for (let at = parentElementOf(root); at !== null; at = parentElementOf(at)) {
    const outer = at;
    if (roots.some((other) => other !== root && encloses(outer, other))) break;
    scope = outer;
  }
  return scope;
}

/** The address of a story further down, as infinite scroll notes it on its box, or as its headline links to. */
function addressOf(root: Element, headline: Element | null): string | null {
  for (const at of outward(root, 6))
    for (const name of ['data-url', 'data-href', 'data-permalink', 'itemid']) {
      const value = attribute(at, name);
      if (value) return value;
    }
  return headline === null ? null : attribute(parentElementOf(headline) ?? headline, 'href');
}

function partLinks(document: Document): string[] {
  const links = allNamed(document, 'a');
  const found: string[] = [];
  for (let i = 0; i < 3000 && found.length < 60; i++) {
    const link = links.item(i);
    if (link === null) break;
    const href = attribute(link, 'href') ?? '';
    if (href.length < 500 && PAGE_IN_LINK.test(href)) found.push(href);
  }
  return found;
}
