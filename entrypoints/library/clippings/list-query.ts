import { searchLibrary } from '../../../lib/search/shared.ts';
import type { SorotDatabase } from '../../../lib/store/database.ts';
import { identityOf } from '../../../lib/store/identities.ts';
import { type ClippingFilter, findClippings } from '../../../lib/store/queries.ts';
import type { ListRoute } from '../router.ts';

/** Ids of what a list shows, in its order. */
export const idsOf = async (db: SorotDatabase, route: ListRoute): Promise<string[]> =>
  findClippings(db, await filterOf(db, route), route.sort);

/** What a list asks of the library; searches. */
export async function filterOf(
  db: SorotDatabase,
  { scope, filters }: Pick<ListRoute, 'scope' | 'filters'>,
): Promise<ClippingFilter> {
  const range = (from?: string, to?: string) =>
    from || to ? { ...(from ? { from } : {}), ...(to ? { to } : {}) } : undefined;
  const published = range(filters.from, filters.to);
  const event = range(filters.eventFrom, filters.eventTo);
  const clipped = range(filters.clippedFrom, filters.clippedTo);
  const { q = '', office = '', region = '' } = filters;
  // Both at once: neither waits for the other.
  const [ids, who] = await Promise.all([
    q || office || region ? searchLibrary(q, { office, region }) : null,
    filters.who ? identityOf(db, filters.who) : null,
  ]);
  return {
    trashed: scope.kind === 'trash',
    ...(scope.kind === 'check' ? { toCheck: true } : {}),
    ...(scope.kind === 'collection' ? { collection: scope.id } : {}),
    ...(filters.tag ? { tag: filters.tag } : {}),
    ...(filters.site ? { site: filters.site } : {}),
    ...(filters.status ? { status: filters.status } : {}),
    ...(published ? { published } : {}),
    ...(event ? { event } : {}),
    ...(clipped ? { clipped } : {}),
    ...(filters.who ? { identity: who?.keys ?? filters.who } : {}),
    ...(ids ? { ids } : {}),
  };
}

export const isFiltered = ({ filters }: ListRoute): boolean => Object.keys(filters).length > 0;
