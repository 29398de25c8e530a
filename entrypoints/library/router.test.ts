import { expect, test } from 'vitest';
import { formatRoute, type ListFilters, type ListRoute, parseRoute, type Route } from './router.ts';

/** Every filter there is: a new one has to be named here to compile. */
const EVERY: Required<ListFilters> = {
  q: '"surat edaran" -camat',
  who: 'person|ratna kusumadewi|98.04',
  office: 'Ketua KPU & Bawaslu',
  region: '82.04',
  tag: 'netralitas asn',
  site: 'Kabar Lembayung',
  status: 'reviewed',
  from: '2024-01-01',
  to: '2024-12-31',
  eventFrom: '2024-02-14',
  eventTo: '2024-02-15',
  clippedFrom: '2024-03-01',
  clippedTo: '2024-03-02',
};
const { q: _, ...withoutWords } = EVERY;
const list = (part: Partial<ListRoute>): ListRoute => ({
  view: 'clippings',
  scope: { kind: 'all' },
  filters: {},
  sort: { by: 'published', order: 'newest' },
  open: null,
  compare: false,
  ...part,
});

test.each<Route>([
  list({}),
  list({ filters: EVERY, sort: { by: 'clipped', order: 'oldest' }, open: '01ABC', compare: true, mark: '01DEF' }),
  list({ scope: { kind: 'collection', id: 'a/b ?' }, filters: { q: 'kpu' } }),
  list({ scope: { kind: 'trash' } }),
  { view: 'person', key: 'person|m rudi/amin|21.71' },
  { view: 'export', collection: 'c', ids: ['1', '2'] },
  {
    view: 'timeline',
    zoom: 'day',
    month: '2024-08',
    day: '2024-08-17',
    collection: 'c',
    filters: {},
    election: 'Pilkada 2024',
  },
  { view: 'timeline', zoom: 'month', month: null, day: null, collection: null, filters: withoutWords, election: null },
  { view: 'lexicon', q: 'kpu' },
])('an address says all of its view: %j', (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each([
  ['#/?from=kemarin&clippedTo=2024-1-1&status=weg&sort=size-newest', list({})],
  ['#/?mark=01DEF', list({})],
  ['#/nirgends?q=kpu', list({ filters: { q: 'kpu' } })],
  ['#/person/%E0%A4%A', { view: 'person', key: '%E0%A4%A' }],
])('what cannot be read is left out: %s', (hash, expected) => {
  expect(parseRoute(hash)).toEqual(expected);
});
