import type { PageFacts } from '../facts.ts';
import { likeness } from '../page/likeness.ts';

/** What a page declares about itself, before its text is looked at. */
export interface Metadata {
  /** Content of meta elements by lower-case name, property or itemprop; the first of each counts, the rest follow. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The schema.org article that is nearest to this page. */
  readonly linked: LinkedArticle | null;
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
const MAX_NODES = 2000;

type JsonObject = Readonly<Record<string, unknown>>;
const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
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

/** What the page's meta elements and JSON-LD say. */
export function readMetadata({ metas, linkedData }: Pick<PageFacts, 'metas' | 'linkedData'>): Metadata {
  const values = new Map<string, string[]>();
  for (const [name, content] of metas) {
    const list = values.get(name);
    if (list === undefined) values.set(name, [content]);
    else list.push(content);
  }
  const title = values.get('og:title')?.[0] ?? '';
  let linked: LinkedArticle | null = null;
  let most = -1;
  for (const source of linkedData)
    for (const node of objectsOf(parseLenient(source))) {
      const types = listOf(node['@type']).map(String);
      const rank = types.some((type) => ARTICLE.test(type))
        ? 1
        : types.includes('WebPage') && stringOf(node.datePublished)
          ? 0
          : -1;
      if (rank < 0) continue;
      const article = toLinked(node);
      // Of several articles, related ones among them, the one that is called like the page.
      const score = rank + (title !== '' && article.headline !== null ? 2 * likeness(title, article.headline) : 0);
      if (score > most) {
        linked = article;
        most = score;
      }
    }
  return { values, linked };
}
