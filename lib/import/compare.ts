import { ulid } from 'ulid';
import { capturedAt } from '../clipping/captured.ts';
import { joinNotes } from '../clipping/joined.ts';
import { cleanTags, entitiesOfStored } from '../clipping/make.ts';
import { isHuman, mergeAnnotations } from '../clipping/merge.ts';
import { versionOf } from '../clipping/reclip.ts';
import type { Clipping, ClippingVersion, StoredAnnotation } from '../model/clipping.ts';
import type { Difference } from '../store/rows.ts';
import { byPosition, overlaps } from '../text/span.ts';

/** In what two clippings of one article differ; empty when they are the same (derived fields and `updatedAt` aside). */
export function differencesOf(here: Clipping, file: Clipping): Difference[] {
  const differs = (pick: (c: Clipping) => unknown): boolean => stable(pick(here)) !== stable(pick(file));
  const found: Difference[] = [];
  if (differs((c) => [c.textSha256, c.versions])) found.push('text');
  if (differs((c) => c.title)) found.push('title');
  if (differs((c) => c.note)) found.push('note');
  if (differs((c) => [...c.tags].sort())) found.push('tags');
  if (differs((c) => [...c.collections].sort())) found.push('collections');
  if (differs((c) => c.annotations)) found.push('annotations');
  if (differs((c) => c.status)) found.push('status');
  if (differs((c) => c.deletedAt === null)) found.push('trash');
  // A clipping of before knows less about the instant of its text, and nothing else.
  const dated = here.textClippedAt !== undefined && file.textClippedAt !== undefined;
  if (differs((c) => [c.url, c.siteName, c.byline, c.publishedAt, c.language, c.clippedAt, dated && c.textClippedAt]))
    found.push('other');
  return found;
}

/** JSON with the keys of every object in order. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort()) : v,
  );

/**
 * Both of two clippings of one article in one: the newer text, the older one as a version; tags, collections, notes and
 * human decisions of both. It keeps the id of the one here, and is in the trash only when both are.
 */
export function uniteClippings(here: Clipping, file: Clipping): Clipping {
  const [newer, older] = file.updatedAt > here.updatedAt ? [file, here] : [here, file];
  const versions = uniteVersions(newer, older);
  const annotations = uniteAnnotations(newer, older);
  return {
    ...newer,
    id: here.id,
    canonicalUrl: here.canonicalUrl,
    clippedAt: here.clippedAt < file.clippedAt ? here.clippedAt : file.clippedAt,
    updatedAt: newer.updatedAt,
    ...capturedOf(newer, older),
    versions,
    annotations,
    entities: entitiesOfStored(annotations),
    note: joinNotes(here.note.trim(), file.note),
    tags: cleanTags([...here.tags, ...file.tags]),
    collections: [...new Set([...here.collections, ...file.collections])],
    deletedAt: here.deletedAt && file.deletedAt ? here.deletedAt : null,
  };
}

/** Since when the newer text is there: what both have was there with the first of them. */
function capturedOf(newer: Clipping, older: Clipping): Pick<Clipping, 'textClippedAt'> {
  const both = newer.textSha256 === older.textSha256 ? [newer, older] : [newer];
  const [first] = both.flatMap((c) => capturedAt(c, c.versions.length) ?? []).sort();
  return first === undefined ? {} : { textClippedAt: first };
}

function uniteVersions(newer: Clipping, older: Clipping): ClippingVersion[] {
  const all = [...older.versions, versionOf(older), ...newer.versions];
  const seen = new Set([newer.textSha256]);
  return all
    .filter((v) => !seen.has(v.textSha256) && seen.add(v.textSha256))
    .sort((a, b) => (a.clippedAt < b.clippedAt ? -1 : 1));
}

/** The newer one's annotations, and what a human said in the older one alone, at its place in the newer text. */
function uniteAnnotations(newer: Clipping, older: Clipping): StoredAnnotation[] {
  const spoken = older.annotations.filter(isHuman);
  const taken = mergeAnnotations(spoken, newer.text, []);
  const kept = new Map(newer.annotations.map((a) => [a.id, a]));
  for (const a of taken) {
    const rival = newer.annotations.find((n) => isRival(n, a));
    if (rival && isHuman(rival)) {
      kept.set(rival.id, { ...rival, note: joinNotes(rival.note, a.note) });
      continue;
    }
    if (rival) kept.delete(rival.id);
    const id = kept.has(a.id) ? ulid() : a.id;
    kept.set(id, { ...a, id });
  }
  return [...kept.values()].sort(byPosition);
}

/** Of a highlight only the same one is a rival: others may lie across it, each with its note. */
const isRival = (n: StoredAnnotation, a: StoredAnnotation): boolean =>
  n.kind === a.kind &&
  (a.kind === 'highlight' ? n.id === a.id || (n.start === a.start && n.end === a.end) : overlaps(n, a));
