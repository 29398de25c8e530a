import { siteOf } from '../clipping/canonical.ts';
import type { Kind } from '../model/annotation.ts';
import type { Clipping, StoredAnnotation } from '../model/clipping.ts';
import { doubtOf } from '../model/doubt.ts';
import { identityKey } from './identity-key.ts';
import type { BodyRow, ClippingHead, HeadRow, VersionRow } from './rows.ts';

const EXCERPT = 200;

export interface Rows {
  readonly head: HeadRow;
  readonly body: BodyRow;
  readonly versions: readonly VersionRow[];
}

/** A clipping as rows, with all that is derived from it. */
export function split(clipping: Clipping): Rows {
  const { text, annotations, entities, versions, ...plain } = clipping;
  const counts: Record<Kind, number> = { official: 0, institution: 0, date: 0, person: 0 };
  for (const entity of entities) counts[entity.kind]++;
  const identities = entities.filter((e) => e.kind !== 'date').map(identityKey);
  const head: HeadRow = {
    ...plain,
    counts,
    toCheck: toCheck(annotations),
    versionCount: versions.length,
    excerpt: excerptOf(text, clipping.title),
    trashed: clipping.deletedAt ? 1 : 0,
    published: clipping.publishedAt ?? '',
    site: clipping.siteName ?? siteOf(clipping.canonicalUrl),
    days: [...new Set(annotations.flatMap(daysOf))],
    identities: [...new Set(identities)],
  };
  return {
    head,
    body: { id: clipping.id, text, annotations, entities },
    versions: versions.map((version, number) => ({ ...version, clippingId: clipping.id, number })),
  };
}

/** The clipping that `split` took apart. */
export function join(head: HeadRow, body: BodyRow, versions: readonly VersionRow[]): Clipping {
  return {
    id: head.id,
    url: head.url,
    canonicalUrl: head.canonicalUrl,
    title: head.title,
    siteName: head.siteName,
    byline: head.byline,
    publishedAt: head.publishedAt,
    language: head.language,
    clippedAt: head.clippedAt,
    updatedAt: head.updatedAt,
    ...(head.textClippedAt ? { textClippedAt: head.textClippedAt } : {}),
    text: body.text,
    textSha256: head.textSha256,
    versions: [...versions]
      .sort((a, b) => a.number - b.number)
      .map(({ clippingId: _, number: __, ...version }) => version),
    annotations: body.annotations,
    entities: body.entities,
    note: head.note,
    tags: head.tags,
    collections: head.collections,
    status: head.status,
    deletedAt: head.deletedAt,
  };
}

/** Without the fields that serve the indexes alone. */
export function headOf(row: HeadRow): ClippingHead {
  const { trashed: _, published: __, site: ___, days: ____, identities: _____, ...head } = row;
  return head;
}

/** How many persons, bodies and dates of a clipping deserve a look, each however often it is mentioned. */
function toCheck(annotations: readonly StoredAnnotation[]): number {
  const doubtful = annotations.flatMap((a) => (a.kind !== 'highlight' && doubtOf(a) ? [`${a.kind} ${a.entity}`] : []));
  return new Set(doubtful).size;
}

/** Days on which an annotation puts an event: none for other dates, rejected ones, and months without a day. */
export function daysOf(a: StoredAnnotation): string[] {
  if (a.kind !== 'date' || a.status === 'rejected' || a.role !== 'event') return [];
  return a.iso.split('/').filter((day) => day.length === 10);
}

function excerptOf(text: string, title: string): string {
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  const plain = body
    .slice(0, EXCERPT * 3)
    .trim()
    .replace(/\s+/g, ' ');
  if (plain.length <= EXCERPT) return plain;
  const cut = plain.lastIndexOf(' ', EXCERPT);
  return plain.slice(0, cut > EXCERPT / 2 ? cut : EXCERPT);
}
