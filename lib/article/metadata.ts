import { attribute, collapse, queryAll, textOf } from './dom.ts';

/** What a page declares about itself, before its text is looked at. */
export interface Metadata {
  /** Content of meta elements by lower-case name, property or itemprop; the first of each counts, the rest follow. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  /** The schema.org article that is nearest to this page. */
  readonly linked: LinkedArticle | null;
  /** schema.org says that this is a list ("CollectionPage", "SearchResultsPage"). */
  readonly isCollection: boolean;
}

/** The properties of a schema.org article that Sorot reads. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly url: string | null;
  readonly published: readonly string[];
  readonly creators: readonly string[];
  readonly authors: readonly string[];
  readonly publisher: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|NewsItem|LiveBlogPosting|Report)$/;
const COLLECTION = /^(?:CollectionPage|SearchResultsPage|ProfilePage|AboutPage|ContactPage|ItemPage|QAPage)$/;
const MAX_NODES = 2000;

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);
const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? collapse(value) : null;

/** Names in an author-like property: strings, or objects of a person; organisations are no author. */
const namesOf = (value: unknown): string[] =>
  listOf(value).flatMap((item) => {
    if (isObject(item) && /Organization/.test(String(item['@type']))) return [];
    const name = stringOf(isObject(item) ? listOf(item.name)[0] : item);
    return name === null ? [] : [name];
  });

/** All objects in a JSON-LD document, outer ones first, without recursion. */
function objectsOf(document: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: unknown[] = [document];
  for (let i = 0; i < waiting.length && i < MAX_NODES; i++) {
    const value = waiting[i];
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_NODES));
    else if (isObject(value)) {
      found.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') waiting.push(inner);
    }
  }
  return found;
}

/** Templates paste raw line breaks into strings, leave a comma too many, or wrap the script in a comment or CDATA. */
function parseLenient(source: string): unknown {
  const attempts = [
    (text: string) => text,
    (text: string) =>
      text
        .replace(/<!--|-->|\/?\*?<!\[CDATA\[\*?\/?|\/?\*?\]\]>\*?\/?/g, ' ')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what makes the JSON invalid
        .replace(/[\u0000-\u001f]+/g, ' ')
        .replace(/,\s*(?=[}\]])/g, '')
        .replace(/[;\s]+$/, ''),
  ];
  for (const repair of attempts) {
    try {
      return JSON.parse(repair(source));
    } catch {
      // The next attempt repairs more.
    }
  }
  return salvage(source);
}

/** From JSON that cannot be repaired (an unescaped quote in a headline): the two or three properties that matter. */
function salvage(source: string): unknown {
  const property = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"([^"\\n]{1,300})"`).exec(source)?.[1];
  const type = /"@type"\s*:\s*"(\w*(?:Article|BlogPosting))"/.exec(source)?.[1];
  if (type === undefined) return null;
  const author = /"(?:author|creator)"\s*:\s*[[{\s]*"@type"\s*:\s*"Person"\s*,\s*"name"\s*:\s*"([^"\n]{1,100})"/.exec(
    source,
  )?.[1];
  return { '@type': type, datePublished: property('datePublished'), headline: property('headline'), author };
}

function toLinked(node: JsonObject): LinkedArticle {
  const page = listOf(node.mainEntityOfPage)[0];
  return {
    headline: stringOf(node.headline) ?? stringOf(node.name),
    url: stringOf(node.url) ?? stringOf(isObject(page) ? page['@id'] : page),
    published: [node.datePublished, node.dateCreated].flatMap((value) => stringOf(value) ?? []),
    creators: namesOf(node.creator),
    authors: namesOf(node.author),
    publisher: stringOf(isObject(node.publisher) ? node.publisher.name : null),
  };
}

/** Words of a title for comparing: letters and digits, lower case. */
export const words = (title: string): string[] => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How alike two titles are, 0 to 1: shared words (Dice), and 1 when one begins with the other. */
export function likeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  if (x.length === 0 || y.length === 0) return 0;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length >= 3 && short.every((word, i) => word === long[i])) return 1;
  const rest = new Set(y);
  return (2 * new Set(x.filter((word) => rest.has(word))).size) / (new Set(x).size + rest.size);
}

/** Reads meta, link and JSON-LD elements: one query, nothing else of the page. */
export function readMetadata(document: Document): Metadata {
  const values = new Map<string, string[]>();
  let canonical: string | null = null;
  const articles: { readonly article: LinkedArticle; readonly rank: number }[] = [];
  let isCollection = false;
  const found = queryAll(document, 'meta[content],link[rel=canonical],script[type="application/ld+json"]');
  for (let i = 0; i < found.length && i < MAX_NODES; i++) {
    const element = found[i]!;
    const content = attribute(element, 'content');
    if (content !== null) {
      for (const key of ['property', 'name', 'itemprop']) {
        const name = attribute(element, key)?.trim().toLowerCase();
        if (!name || collapse(content) === '') continue;
        const list = values.get(name);
        if (list === undefined) values.set(name, [collapse(content)]);
        else list.push(collapse(content));
      }
    } else if (attribute(element, 'rel') !== null) canonical ??= attribute(element, 'href');
    else {
      for (const node of objectsOf(parseLenient(textOf(element) ?? ''))) {
        const types = listOf(node['@type']).map(String);
        if (types.some((type) => COLLECTION.test(type))) isCollection = true;
        if (types.some((type) => ARTICLE.test(type))) articles.push({ article: toLinked(node), rank: 1 });
        else if (types.includes('WebPage') && stringOf(node.datePublished))
          articles.push({ article: toLinked(node), rank: 0 });
      }
    }
  }
  const title = values.get('og:title')?.[0] ?? '';
  const score = ({ article, rank }: (typeof articles)[number]): number =>
    rank + (title !== '' && article.headline !== null ? 2 * likeness(title, article.headline) : 0);
  const linked = articles.reduce<(typeof articles)[number] | null>(
    (best, x) => (best === null || score(x) > score(best) ? x : best),
    null,
  );
  return { values, canonical, linked: linked?.article ?? null, isCollection };
}
