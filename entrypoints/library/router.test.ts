import { describe, expect, test } from 'vitest';
import { formatRoute, type ListFilters, type ListRoute, parseRoute, type Route, stateOf } from './router.ts';

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
  { view: 'export', collection: null, ids: null },
  { view: 'lexicon', q: 'kpu' },
])('an address says all of its view: %j', (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

describe('a choice of thousands', () => {
  const ids = Array.from({ length: 5000 }, (_, n) => `01J8C2V6Q3T9M4XKZ7R5B${String(n).padStart(5, '0')}`);
  const choice: Route = { view: 'export', collection: null, ids };

  test('stands beside a short address', () => {
    expect(formatRoute(choice).length).toBeLessThan(100);
    expect(parseRoute(formatRoute(choice), structuredClone(stateOf(choice)))).toEqual(choice);
  });

  test.each([null, undefined, 7, 'x', {}, { ids: 7 }])(
    'where it is lost (%j), it is not taken for all clippings',
    (state) => {
      expect(parseRoute(formatRoute(choice), state)).toEqual({ ...choice, ids: null });
    },
  );

  test('has an address of its own', () => {
    const [, ...others] = ids;
    expect(formatRoute({ ...choice, ids: others })).not.toBe(formatRoute(choice));
    const other = [...others, ids[0] ?? ''];
    expect(formatRoute({ ...choice, ids: other })).not.toBe(formatRoute(choice));
  });
});

test.each([
  ['#/?from=kemarin&clippedTo=2024-1-1&status=weg&sort=size-newest', list({})],
  ['#/?mark=01DEF', list({})],
  ['#/nirgends?q=kpu', list({ filters: { q: 'kpu' } })],
  ['#/person/%E0%A4%A', { view: 'person', key: '%E0%A4%A' }],
])('what cannot be read is left out: %s', (hash, expected) => {
  expect(parseRoute(hash)).toEqual(expected);
});
