import { Node, parseHTML } from 'linkedom';

const FOLLOWING = 4;
const PRECEDING = 2;
const CONTAINS = 8;
const CONTAINED_BY = 16;
const DISCONNECTED = 1;

function chainOf(node: Node): Node[] {
  const chain: Node[] = [];
  for (let at: Node | null = node; at !== null; at = at.parentNode) chain.unshift(at);
  return chain;
}

/** linkedom 0.18 compares depths instead of positions; this is what the DOM standard says. */
function compareDocumentPosition(this: Node, other: Node): number {
  if (this === other) return 0;
  const own = chainOf(this);
  const theirs = chainOf(other);
  if (own[0] !== theirs[0]) return DISCONNECTED | PRECEDING;
  let i = 0;
  while (i < own.length && i < theirs.length && own[i] === theirs[i]) i++;
  const mine = own[i];
  if (mine === undefined) return CONTAINED_BY | FOLLOWING;
  if (i === theirs.length) return CONTAINS | PRECEDING;
  for (let at = mine.nextSibling; at !== null; at = at.nextSibling) if (at === theirs[i]) return FOLLOWING;
  return PRECEDING;
}
Object.defineProperty(Node.prototype, 'compareDocumentPosition', { value: compareDocumentPosition });

/** HTML lets pages leave out html, head and body; linkedom wants them. */
function completed(html: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  const rest = html.replace(/^\s*<!doctype[^>]*>/i, '');
  const whole = /<html[\s>]/i.test(rest) ? rest : `<html>${rest}</html>`;
  const opened = /<head[\s>]/i.test(whole)
    ? whole
    : whole.replace(/<html(?:\s[^>]*)?>/i, (tag) => `${tag}<head></head>`);
  if (/<body[\s>]|<frameset[\s>]/i.test(opened)) return doctype + opened;
  return (
    doctype + opened.replace(/<\/head\s*>/i, (tag) => `${tag}<body>`).replace(/(?:<\/html\s*>\s*)?$/i, '</body></html>')
  );
}

/** Parses a page into a DOM for Node: no layout, no scripts, nothing loaded. A fragment gets a document around it. */
export const parsePage = (html: string): Document => parseHTML(completed(html)).document;
