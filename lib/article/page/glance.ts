import { bodyOf, closestOf, headElementOf, lengthOf, nameOf, nextText, parentElementOf, textWalker } from './dom.ts';
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
/** Text nodes without a sentence before a glance gives up, unless an article is declared: more than menus have. */
const PATIENCE = 1500;
/** And before it makes do with what it has seen. */
const MOST_NODES = 10_000;
/** Long texts with full stops but in another language (or code) before a glance gives up. */
const MOST_FOREIGN = 100;
/** One of these, between spaces, is in nearly every Indonesian sentence that fills a line. */
const COMMON = ' yang | di | dan | dengan | untuk | dari | pada | ini | itu | dalam | akan | tidak | ke '.split('|');
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
  const sentences = lookForSentences(document, body);
  if (sentences === 'none') return false;
  if (sentences === 'too far') return headOf(document, body, address, headElementOf(document)).declared;
  const { weight, sample } = runningText(document, body);
  if (weight < LEAST_DECLARED || isIndonesian(sample) === false) return false;
  const { declared, listed } = headOf(document, body, address);
  return !listed && weight >= (declared ? LEAST_DECLARED : LEAST);
}

/**
 * Looks for Indonesian sentences, by the texts alone: the first elements that a script asks about cost it more than a thousand
 * texts, and headlines in a list are no sentences.
 */
function lookForSentences(document: Document, body: Element): 'some' | 'none' | 'too far' {
  let weight = 0;
  let foreign = 0;
  let passed = 0;
  const walker = textWalker(document, body);
  for (let node = nextText(walker); node !== null; node = nextText(walker)) {
    if (passed++ > PATIENCE && weight === 0) return 'too far';
    if (passed > MOST_NODES || foreign > MOST_FOREIGN) break;
    if (lengthOf(node) < LONG) continue;
    const text = (node.nodeValue ?? '').slice(0, MOST);
    if (!text.includes('.')) continue;
    if (COMMON.some((word) => text.includes(word))) weight += text.length;
    else if (!text.includes('{')) foreign++;
    if (weight >= LEAST_DECLARED) return 'some';
  }
  return 'none';
}

/** How much running text there is outside of links and boxes beside the page, and its beginning. */
function runningText(document: Document, body: Element): { readonly weight: number; readonly sample: string } {
  let weight = 0;
  let sample = '';
  let passed = 0;
  const walker = textWalker(document, body);
  for (let node = nextText(walker); node !== null && sample.length < SAMPLE; node = nextText(walker)) {
    if (passed++ > MOST_NODES) break;
    if (lengthOf(node) < LONG) continue;
    const parent = parentElementOf(node);
    // Most texts of a list are links.
    if (parent === null || nameOf(parent) === 'a') continue;
    const text = node.nodeValue ?? '';
    const length = text.trim().length;
    if (length < LONG || closestOf(parent, ELSEWHERE) !== null) continue;
    weight += Math.min(length, MOST);
    sample += ` ${text.slice(0, MOST)}`;
  }
  return { weight, sample };
}
