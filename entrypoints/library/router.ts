/**
 * The address of a view: everything that is open, filtered and sorted stands in the hash, so that it can be linked. Many ids are no
 * address: they go with the step of the history, which outlives reloading and going back.
 */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClippingSort } from '../../lib/store/queries.ts';

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'check' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'collection'; readonly id: string };

/** Scale of the timeline. */
export type Zoom = 'day' | 'week' | 'month';

/** What restricts a list; days are "YYYY-MM-DD". */
export interface ListFilters {
  readonly q?: string;
  /** Key of a person or institution. */
  readonly who?: string;
  /** An office as typed. */
  readonly office?: string;
  /** Official code of a region. */
  readonly region?: string;
  readonly tag?: string;
  readonly site?: string;
  readonly status?: 'to-review' | 'reviewed';
  readonly from?: string;
  readonly to?: string;
  readonly eventFrom?: string;
  readonly eventTo?: string;
  readonly clippedFrom?: string;
  readonly clippedTo?: string;
}

export interface ListRoute {
  readonly view: 'clippings';
  readonly scope: Scope;
  readonly filters: ListFilters;
  readonly sort: ClippingSort;
  /** Id of the clipping that is open. */
  readonly open: string | null;
  /** Compares the open clipping with an earlier text of it. */
  readonly compare: boolean;
  /** Id of the annotation that is shown in the open clipping. */
  readonly mark?: string;
}

export type Route =
  | ListRoute
  | { readonly view: 'people' | 'institutions'; readonly q: string }
  | { readonly view: 'person' | 'institution'; readonly key: string }
  | {
      readonly view: 'timeline';
      readonly zoom: Zoom;
      readonly month: string | null;
      /** The day that is chosen, or a day of the week or month that is. */
      readonly day: string | null;
      readonly collection: string | null;
      /** Without words to search for. */
      readonly filters: ListFilters;
      /** Election whose stages are drawn behind the days; null: all. */
      readonly election: string | null;
    }
  | {
      readonly view: 'export';
      readonly collection: string | null;
      /** Chosen one by one; empty: all, or the collection. Null: many were chosen, and nobody knows any more which. */
      readonly ids: readonly string[] | null;
    }
  | { readonly view: 'overview' }
  | { readonly view: 'settings' }
  | { readonly view: 'lexicon'; readonly q: string };

export const DEFAULT_LIST_SORT: ClippingSort = { by: 'published', order: 'newest' };

const FILTERS = [
  'q',
  'who',
  'office',
  'region',
  'tag',
  'site',
  'status',
  'from',
  'to',
  'eventFrom',
  'eventTo',
  'clippedFrom',
  'clippedTo',
] as const satisfies readonly (keyof ListFilters)[];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** More ids than these stand beside the address. */
const MOST_IDS = 50;

/**
 * Reads an address; what cannot be read leads to the list of all clippings.
 * @param state what the step of the history holds beside it (`stateOf`)
 */
export function parseRoute(hash: string, state: unknown = null): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', ...rest] = path.split('/').map(decode);
  const params = new URLSearchParams(query);
  const argument = rest[0] ?? '';
  switch (view) {
    case 'people':
    case 'institutions':
      return { view, q: params.get('q') ?? '' };
    case 'lexicon':
      return { view, q: params.get('q') ?? '' };
    case 'person':
    case 'institution':
      return { view, key: argument };
    case 'timeline':
      return {
        view,
        zoom: zoomOf(params.get('zoom')),
        month: /^\d{4}-\d\d$/.test(argument) ? argument : null,
        day: dayOf(params.get('day')),
        collection: params.get('collection'),
        filters: withoutWords(filtersOf(params)),
        election: params.get('election'),
      };
    case 'export':
      return {
        view,
        collection: params.get('collection'),
        ids: params.has('chosen') ? idsIn(state) : params.getAll('id'),
      };
    case 'overview':
    case 'settings':
      return { view };
    case 'clipping':
      return listRoute({ kind: 'all' }, params, argument || null, rest[1] === 'compare');
    case 'collection':
      return listRoute({ kind: 'collection', id: argument }, params);
    case 'check':
    case 'trash':
      return listRoute({ kind: view }, params);
    default:
      return listRoute({ kind: 'all' }, params);
  }
}

const withoutWords = ({ q: _, ...filters }: ListFilters): ListFilters => filters;

function filtersOf(params: URLSearchParams): ListFilters {
  const filters: Record<string, string> = {};
  for (const name of FILTERS) {
    const value = params.get(name);
    if (!value) continue;
    if (/(from|to)$/i.test(name) && !DAY.test(value)) continue;
    if (name === 'status' && value !== 'to-review' && value !== 'reviewed') continue;
    filters[name] = value;
  }
  return filters;
}

function listRoute(scope: Scope, params: URLSearchParams, open = params.get('open'), compare = false): ListRoute {
  const [by, order] = (params.get('sort') ?? '').split('-');
  const sort: ClippingSort =
    (by === 'clipped' || by === 'updated' || by === 'published') && (order === 'newest' || order === 'oldest')
      ? { by, order }
      : DEFAULT_LIST_SORT;
  const mark = open ? params.get('mark') : null;
  return {
    view: 'clippings',
    scope,
    filters: filtersOf(params),
    sort,
    open,
    compare: compare || params.has('compare'),
    ...(mark ? { mark } : {}),
  };
}

const zoomOf = (text: string | null): Zoom => (text === 'week' || text === 'month' ? text : 'day');

const dayOf = (text: string | null): string | null => (text && DAY.test(text) ? text : null);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a route, the inverse of `parseRoute`. */
export function formatRoute(route: Route): string {
  const params = new URLSearchParams();
  const address = (path: string): string => {
    const query = params.toString();
    return query ? `#/${path}?${query}` : `#/${path}`;
  };
  const set = (name: string, value: string | null | undefined): void => {
    if (value) params.set(name, value);
  };
  switch (route.view) {
    case 'clippings': {
      const { scope, filters, sort, open } = route;
      for (const name of FILTERS) set(name, filters[name]);
      if (sort.by !== DEFAULT_LIST_SORT.by || sort.order !== DEFAULT_LIST_SORT.order)
        params.set('sort', `${sort.by}-${sort.order}`);
      set('open', open);
      if (open) set('mark', route.mark);
      if (route.compare) params.set('compare', '1');
      if (scope.kind === 'all') return address('');
      return address(scope.kind === 'collection' ? `collection/${encodeURIComponent(scope.id)}` : scope.kind);
    }
    case 'people':
    case 'institutions':
    case 'lexicon':
      set('q', route.q);
      return address(route.view);
    case 'person':
    case 'institution':
      return address(`${route.view}/${encodeURIComponent(route.key)}`);
    case 'timeline':
      if (route.zoom !== 'day') set('zoom', route.zoom);
      set('day', route.day);
      set('collection', route.collection);
      set('election', route.election);
      for (const name of FILTERS) if (name !== 'q') set(name, route.filters[name]);
      return address(route.month ? `timeline/${route.month}` : 'timeline');
    case 'export':
      set('collection', route.collection);
      // With the first one: two choices of one size have two addresses, or going from one to the other would tell nothing.
      if (route.ids === null || stateOf(route))
        set('chosen', `${route.ids?.length ?? 0} ${route.ids?.[0] ?? ''}`.trim());
      else for (const id of route.ids) params.append('id', id);
      return address('export');
    case 'overview':
    case 'settings':
      return address(route.view);
  }
}

/** What goes beside the address of a route, for `parseRoute`. */
export const stateOf = (route: Route): { readonly ids: readonly string[] } | null =>
  route.view === 'export' && route.ids && route.ids.length > MOST_IDS ? { ids: route.ids } : null;

function idsIn(state: unknown): readonly string[] | null {
  if (typeof state !== 'object' || state === null || !('ids' in state) || !Array.isArray(state.ids)) return null;
  return state.ids.filter((id): id is string => typeof id === 'string');
}

/** Goes to a route; with `replace` the step is not kept in the history (typing in a search field). */
export function go(route: Route, replace = false): void {
  const hash = formatRoute(route);
  const state = stateOf(route);
  if (!replace && !state) {
    location.hash = hash;
    return;
  }
  if (replace) history.replaceState(state, '', hash);
  else history.pushState(state, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Goes to a route that has to be asked for first; a reader who has gone elsewhere meanwhile is not called back. */
export async function goWhenKnown(asked: Promise<Route>): Promise<void> {
  const from = location.hash;
  const route = await asked;
  if (location.hash === from) go(route);
}

export function useRoute(): Route {
  const here = (): Route => parseRoute(location.hash, history.state);
  const [route, setRoute] = useState(here);
  // In the same turn as the first drawing: an address that changes before an effect after the paint would be missed.
  useLayoutEffect(() => {
    const follow = (): void => setRoute(here());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
