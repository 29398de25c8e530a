import type { Annotation } from '../model/annotation.ts';
import type { ArticleSnapshot } from '../model/article.ts';
import type { Clipping, ClippingVersion, StoredAnnotation } from '../model/clipping.ts';
import { capturedAt } from './captured.ts';
import { joinNotes } from './joined.ts';
import { type Additions, cleanTags, entitiesOfStored } from './make.ts';
import { mergeAnnotations } from './merge.ts';

export interface Reclipped {
  readonly clipping: Clipping;
  readonly outcome: 'updated' | 'unchanged';
}

/**
 * Clips an article again that is in the library already. A changed text becomes the clipping's text and the earlier one
 * a version of it; human decisions, notes, tags and collections stay. A note given now is added below an earlier one.
 * A clipping in the trash comes back.
 */
export function reclip(
  existing: Clipping,
  article: ArticleSnapshot,
  textSha256: string,
  annotations: readonly Annotation[],
  additions: Additions,
  now: Date,
): Reclipped {
  const changed = textSha256 !== existing.textSha256;
  const merged = mergeAnnotations(existing.annotations, article.text, annotations);
  const same = !changed && alike(existing.annotations, merged);
  const next: Clipping = {
    ...existing,
    url: article.url,
    title: article.title,
    siteName: article.siteName ?? existing.siteName,
    byline: article.byline ?? existing.byline,
    publishedAt: article.publishedAt ?? existing.publishedAt,
    language: article.language ?? existing.language,
    text: article.text,
    textSha256,
    ...(changed ? { textClippedAt: now.toISOString() } : {}),
    versions: changed ? [...existing.versions, versionOf(existing)] : existing.versions,
    annotations: same ? existing.annotations : merged,
    entities: same ? existing.entities : entitiesOfStored(merged),
    note: joinNotes(existing.note, additions.note ?? ''),
    tags: cleanTags([...existing.tags, ...(additions.tags ?? [])]),
    collections: [...new Set([...existing.collections, ...(additions.collections ?? [])])],
    status: changed ? 'to-review' : existing.status,
    deletedAt: null,
  };
  if (JSON.stringify(next) === JSON.stringify(existing)) return { clipping: existing, outcome: 'unchanged' };
  return { clipping: { ...next, updatedAt: now.toISOString() }, outcome: 'updated' };
}

/** The text as it is now, to be kept as an earlier one. */
export const versionOf = (clipping: Clipping): ClippingVersion => ({
  text: clipping.text,
  textSha256: clipping.textSha256,
  clippedAt: capturedAt(clipping, clipping.versions.length) ?? clipping.updatedAt,
  title: clipping.title,
  annotations: clipping.annotations,
});

/** Ids and selectors are made anew for fresh proposals: they say nothing about a difference. */
function alike(a: readonly StoredAnnotation[], b: readonly StoredAnnotation[]): boolean {
  const plain = (list: readonly StoredAnnotation[]): string =>
    JSON.stringify(list.map(({ id: _, selectors: __, ...rest }) => Object.entries(rest).sort()));
  return a.length === b.length && plain(a) === plain(b);
}
