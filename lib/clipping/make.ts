import { ulid } from 'ulid';
import { describe } from '../anchor/index.ts';
import { BY_READER } from '../link/decisions.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleSnapshot } from '../model/article.ts';
import type { AnnotationStatus, Clipping, StoredAnnotation } from '../model/clipping.ts';
import { type Entity, entitiesOf } from '../model/entity.ts';

/** What the reader adds when clipping. */
export interface Additions {
  readonly collections?: readonly string[];
  readonly tags?: readonly string[];
  readonly note?: string;
}

/** Hex SHA-256 over the UTF-8 of a text: what `sha256sum` gives for a file with this text. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A stored annotation made from a live one: with an id and W3C selectors. What the reader's lexicon says is decided. */
export function store<A extends Annotation>(
  text: string,
  annotation: A,
  status: AnnotationStatus = annotation.by === BY_READER ? 'confirmed' : 'proposed',
): A & Omit<StoredAnnotation, keyof Annotation> {
  return { ...annotation, id: ulid(), selectors: describe(text, annotation), status, note: '' };
}

/** Entities of what a reader has not rejected; marks without a kind belong to none. */
export function entitiesOfStored(annotations: readonly StoredAnnotation[]): Entity[] {
  return entitiesOf(
    annotations.filter((a): a is StoredAnnotation & Annotation => a.kind !== 'highlight' && a.status !== 'rejected'),
  );
}

/** Trims, drops empty and repeated ones; of two that differ in case alone the first stays. */
export function cleanTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags.map((t) => t.trim().replace(/\s+/g, ' '))) {
    const key = tag.toLocaleLowerCase();
    if (tag && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}

/** @param textSha256 of the article's text, by `sha256` (awaited before a transaction, which would not wait for it) */
export function makeClipping(
  article: ArticleSnapshot,
  textSha256: string,
  annotations: readonly Annotation[],
  additions: Additions,
  now: Date,
): Clipping {
  const stored = annotations.map((a) => store(article.text, a));
  const at = now.toISOString();
  return {
    id: ulid(now.getTime()),
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    title: article.title,
    siteName: article.siteName,
    byline: article.byline,
    publishedAt: article.publishedAt,
    language: article.language,
    clippedAt: at,
    updatedAt: at,
    text: article.text,
    textSha256,
    versions: [],
    annotations: stored,
    entities: entitiesOfStored(stored),
    note: additions.note ?? '',
    tags: cleanTags(additions.tags ?? []),
    collections: [...new Set(additions.collections ?? [])],
    status: 'to-review',
    deletedAt: null,
  };
}
