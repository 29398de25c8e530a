import { DEFAULT_LIST_SORT, type ListRoute, type Scope } from './router.ts';

/** A list with nothing filtered and nothing open. */
export const listOf = (scope: Scope): ListRoute => ({
  view: 'clippings',
  scope,
  filters: {},
  sort: DEFAULT_LIST_SORT,
  open: null,
  compare: false,
});
