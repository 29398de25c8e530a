/**
 * Reading the library: which clippings match a filter (ids, sorted), their heads by the page, one clipping whole, counts.
 * A list asks once for the ids and then for the heads that it shows: 100,000 ids are about 3 MB.
 */
import { capturedAt } from '../clipping/captured.ts';
import type { ClippingSummary } from '../messages/protocol.ts';
import type { Clipping } from '../model/clipping.ts';
import { readClipping } from './clippings.ts';
import type { SorotDatabase } from './database.ts';
import { idsInOrder, type SortedBy } from './order.ts';
import type { ClippingHead, HeadRow } from './rows.ts';
import { headOf } from './split.ts';

/** Days "YYYY-MM-DD", both included; an open side is left out. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/** All conditions hold together; an absent one does not restrict. */
export interface ClippingFilter {
  /** True: the trash; else what is not in it. */
  readonly trashed?: boolean;
  readonly collection?: string;
  readonly tag?: string;
  readonly status?: Clipping['status'];
  readonly site?: string;
  /** Key of a person or institution (`identityKey`), or several that are the same one. */
  readonly identity?: string | readonly string[];
  /** Has proposals that deserve a look. */
  readonly toCheck?: boolean;
  /** By the local day. */
  readonly clipped?: DayRange;
  readonly published?: DayRange;
  /** Days of events that the text tells of. */
  readonly event?: DayRange;
  /** Only these: what a search found. */
  readonly ids?: IdSet;
}

export interface IdSet extends Iterable<string> {
  readonly size: number;
  has(id: string): boolean;
}

export const SORTS = ['clipped', 'updated', 'published'] as const satisfies readonly SortedBy[];
export interface ClippingSort {
  readonly by: SortedBy;
  readonly order: 'newest' | 'oldest';
}
export const DEFAULT_SORT: ClippingSort = { by: 'clipped', order: 'newest' };

const LAST = '\uffff';

/** Ids of the clippings that match, in order. */
export async function findClippings(
  db: SorotDatabase,
  filter: ClippingFilter = {},
  sort: ClippingSort = DEFAULT_SORT,
): Promise<string[]> {
  const [order, ...sets] = await Promise.all([
    idsInOrder(db, filter.trashed ? 1 : 0, sort.by),
    ...conditions(db, filter),
  ]);
  const oldestFirst = order.filter((id) => sets.every((set) => set.has(id)));
  return sort.order === 'oldest' ? oldestFirst : oldestFirst.reverse();
}

/** One set of ids for each condition; each from an index, without reading rows. */
export function conditions(db: SorotDatabase, filter: ClippingFilter): PromiseLike<IdSet>[] {
  const trashed = filter.trashed ? 1 : 0;
  const sets: PromiseLike<IdSet>[] = [];
  const add = (keys: PromiseLike<string[]>): void => void sets.push(keys.then((found) => new Set(found)));
  const { heads } = db;
  if (filter.ids) sets.push(Promise.resolve(filter.ids));
  if (filter.collection) add(heads.where('collections').equals(filter.collection).primaryKeys());
  if (filter.tag) add(heads.where('tags').equals(filter.tag).primaryKeys());
  if (filter.site) add(heads.where('site').equals(filter.site).primaryKeys());
  if (filter.status) add(heads.where('[trashed+status]').equals([trashed, filter.status]).primaryKeys());
  if (filter.toCheck) add(heads.where('[trashed+toCheck]').between([trashed, 1], [trashed, Infinity]).primaryKeys());
  if (filter.identity !== undefined) {
    const keys = typeof filter.identity === 'string' ? [filter.identity] : [...filter.identity];
    add(heads.where('identities').anyOf(keys).primaryKeys());
  }
  if (filter.event) {
    const { from = '', to = LAST } = filter.event;
    add(heads.where('days').between(from, to, true, true).primaryKeys());
  }
  if (filter.published) {
    const { from = '0', to = LAST } = filter.published;
    add(heads.where('[trashed+published]').between([trashed, from], [trashed, to], true, true).primaryKeys());
  }
  if (filter.clipped) {
    const from = filter.clipped.from ? startOfDay(filter.clipped.from) : '';
    const to = filter.clipped.to ? startOfDay(filter.clipped.to, 1) : LAST;
    add(heads.where('[trashed+clippedAt]').between([trashed, from], [trashed, to], true, false).primaryKeys());
  }
  return sets;
}

/** The instant at which a day begins here. */
function startOfDay(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const begin = new Date(year, month - 1, date + later);
  return Number.isNaN(begin.getTime()) ? LAST : begin.toISOString();
}

/** Heads in the order of the ids; those that are gone meanwhile are left out. */
export async function readHeads(db: SorotDatabase, ids: readonly string[]): Promise<ClippingHead[]> {
  const rows = await db.heads.bulkGet([...ids]);
  return rows.filter((row): row is HeadRow => row !== undefined).map(headOf);
}

/** A page of a list at once, for short ones: `total` counts all matches. */
export async function listClippings(
  db: SorotDatabase,
  filter: ClippingFilter = {},
  sort: ClippingSort = DEFAULT_SORT,
  page: { readonly offset: number; readonly limit: number } = { offset: 0, limit: 50 },
): Promise<{ readonly total: number; readonly clippings: readonly ClippingHead[] }> {
  const ids = await findClippings(db, filter, sort);
  return { total: ids.length, clippings: await readHeads(db, ids.slice(page.offset, page.offset + page.limit)) };
}

/** The latest clippings, without asking for all ids. */
export async function recentClippings(db: SorotDatabase, limit: number): Promise<readonly ClippingHead[]> {
  const live = db.heads.where('[trashed+updatedAt]').between([0, ''], [0, LAST]);
  return (await live.reverse().limit(limit).toArray()).map(headOf);
}

/** The clipping of an address, unless it lies in the trash. */
export async function findByUrl(db: SorotDatabase, canonicalUrl: string): Promise<ClippingHead | null> {
  const row = await db.heads.where('canonicalUrl').equals(canonicalUrl).first();
  return row && row.trashed === 0 ? headOf(row) : null;
}

export async function clippingByUrl(db: SorotDatabase, canonicalUrl: string): Promise<Clipping | null> {
  const head = await findByUrl(db, canonicalUrl);
  return head ? readClipping(db, head.id) : null;
}

/** What content scripts and popup may know of a clipping: no note. */
export const summaryOf = (head: ClippingHead): ClippingSummary => ({
  id: head.id,
  title: head.title,
  siteName: head.siteName,
  canonicalUrl: head.canonicalUrl,
  clippedAt: head.clippedAt,
  updatedAt: head.updatedAt,
  publishedAt: head.publishedAt,
  textSha256: head.textSha256,
  textClippedAt: capturedAt(head, head.versionCount),
  collections: head.collections,
  counts: head.counts,
});
