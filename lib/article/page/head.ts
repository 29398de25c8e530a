import type { AddressKind } from './address.ts';
import { attribute, collapse, firstOf, nameOf, textOf } from './dom.ts';

/** What a page declares of itself. */
export interface Head {
  /** Names in lower case, and contents, in document order. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  readonly linkedData: readonly string[];
  readonly canonical: string | null;
  /** The title that it gives to others. */
  readonly title: string;
  /** It says that it is an article, and of which day. */
  readonly declared: boolean;
  /** It says that it is a list of articles, a front page, a search. */
  readonly listed: boolean;
}

/** As much as is taken of all JSON-LD together: more than a page has that means it. */
const MOST_DATA = 200_000;

/** Reads the metadata of a page, as far as they tell whether it is an article. */
export function headOf(document: Document, body: Element, address: AddressKind): Head {
  const metas: [string, string][] = [];
  const linkedData: string[] = [];
  let taken = 0;
  let canonical: string | null = null;
  const heads = document.querySelectorAll('meta[content],link[rel=canonical],script[type="application/ld+json"]');
  for (const element of firstOf(heads, 500)) {
    const content = collapse(attribute(element, 'content'));
    if (nameOf(element) === 'link') canonical ??= attribute(element, 'href');
    else if (nameOf(element) === 'script') {
      const text = (textOf(element) ?? '').slice(0, MOST_DATA - taken);
      taken += text.length;
      if (text !== '') linkedData.push(text);
    } else
      for (const key of ['property', 'name', 'itemprop']) {
        const name = attribute(element, key);
        if (name && content) metas.push([name.trim().toLowerCase(), content]);
      }
  }
  const meta = (name: string): string => metas.find(([key]) => key === name)?.[1] ?? '';
  const data = linkedData.join('\n');
  const declared =
    /\d{4}/.test(meta('article:published_time')) ||
    (/(?:Article|BlogPosting)"/.test(data) && data.includes('"datePublished"'));
  // WordPress says on its body what kind of page it is.
  const listed =
    !declared &&
    (/(?:^|\s)(?:archive|category|home|blog|search)(?:\s|$)(?!.*\bsingle)/.test(attribute(body, 'class') ?? '') ||
      /"(?:Collection|SearchResults)Page"/.test(data) ||
      (address === 'section' && meta('og:type') === 'website'));
  return { metas, linkedData, canonical, title: meta('og:title'), declared, listed };
}
