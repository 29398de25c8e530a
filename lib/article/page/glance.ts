import { bodyOf, closestOf, lengthOf, nameOf, parentElementOf, textWalker } from './dom.ts';
import { isIndonesian, kindOfAddress } from './gate.ts';
import { headOf } from './head.ts';

/** Shorter text nodes are labels, dates and names; one endless text node must not outweigh twenty paragraphs. */
const LONG = 40;
const MOST = 1500;
/** Less running text than this is no story, where the page declares one, and where it does not; in UTF-16 code units. */
const LEAST_DECLARED = 160;
const LEAST = 400;
/** So much running text tells the language. */
const SAMPLE = 6000;
/** Text nodes without running text before a glance gives up, unless an article is declared: more than menus have. */
const PATIENCE = 2000;
/** And before it makes do with what it has seen. */
const MOST_NODES = 10_000;
/** Where text is never part of a story. All of it is also left out when the page is read in detail. */
const ELSEWHERE = 'a,script,style,noscript,template,nav,aside,footer,label,button,select,textarea,svg,iframe';

/**
 * Whether a page may hold an article: by its address, its metadata, and whether it has Indonesian running text outside links.
 * Made to cost next to nothing on the many pages that are none, and to say yes in doubt: whoever gets a yes reads the page in
 * detail (`collectPage`). Asks no styles, builds nothing, and ends early.
 */
export function mayHoldArticle(document: Document, url: string): boolean {
  const address = kindOfAddress(url);
  if (address === 'front' || address === 'list') return false;
  const body = bodyOf(document);
  if (body === null) return false;
  let weight = 0;
  let sample = '';
  let passed = 0;
  const walker = textWalker(document, body);
  for (let node = walker.nextNode(); node !== null && sample.length < SAMPLE; node = walker.nextNode()) {
    if (passed++ > PATIENCE && weight === 0) return headOf(document, body, address).declared;
    if (passed > MOST_NODES) break;
    if (lengthOf(node as Text) < LONG) continue;
    const parent = parentElementOf(node);
    // Most texts of a list are links.
    if (parent === null || nameOf(parent) === 'a') continue;
    const text = node.nodeValue ?? '';
    const length = text.trim().length;
    if (length < LONG || closestOf(parent, ELSEWHERE) !== null) continue;
    weight += Math.min(length, MOST);
    sample += ` ${text.slice(0, MOST)}`;
  }
  // In this order: most pages have no running text, and most others are in another language.
  if (weight < LEAST_DECLARED || isIndonesian(sample) === false) return false;
  const { declared, listed } = headOf(document, body, address);
  return !listed && weight >= (declared ? LEAST_DECLARED : LEAST);
}
