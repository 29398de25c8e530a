/**
 * Values that a file may hold in place of the right one, by field, each meant to break something: other types, words where a
 * closed list or a form is asked for, addresses that run, numbers beyond all bounds. Every one must be refused.
 */
const RUNS = [
  'javascript:alert(1)',
  'data:text/html,<script>x</script>',
  'blob:null/1',
  'vbscript:x',
  '',
  ' ',
  '//x',
  7,
  null,
];
const NO_DAY = [
  'kemarin',
  '2024-13-01',
  '2024-1-1',
  '0000-00-00',
  '2024-02-30',
  '2024-09-18T00:00',
  20240918,
  {},
  '=1+1',
];
const NO_INSTANT = ['kemarin', '', 1726630920000, null, [], '2024-09-18 10:42', '9999-99-99T99:99:99Z', { $date: 0 }];
const NO_ID = ['', '__proto__', '../x', '01J8', '<b>', 7, null, {}, '01J8C2V6Q3T9M4XKZ7R5B0WFE\u0000'];
const NO_OFFSET = [-1, 0.5, '0', null, 1e308, Number.MAX_SAFE_INTEGER, {}, [0], true];
const NO_TEXT = [7, null, {}, [], true, { length: 9 }, ['a']];
const NO_LIST = [7, null, {}, 'x', true, { 0: 'x', length: 1 }];

export const HOSTILE_FIELDS: Readonly<Record<string, readonly unknown[]>> = {
  'clippings.0.id': NO_ID,
  'clippings.0.url': RUNS,
  'clippings.0.canonicalUrl': RUNS,
  'clippings.0.title': NO_TEXT,
  'clippings.0.siteName': [7, {}, [], true],
  'clippings.0.byline': [7, {}, [], true],
  'clippings.0.publishedAt': NO_DAY,
  'clippings.0.language': [7, {}, [], true],
  'clippings.0.clippedAt': NO_INSTANT,
  'clippings.0.updatedAt': NO_INSTANT,
  'clippings.0.text': NO_TEXT,
  'clippings.0.textSha256': ['', 'x', 7, null, '0'.repeat(64), 'A'.repeat(64), '0'.repeat(63), {}],
  'clippings.0.versions': [...NO_LIST, [null], [7], [{}], [[]]],
  'clippings.0.annotations': [...NO_LIST, [null], [7], [{}], [[]], ['x']],
  'clippings.0.note': NO_TEXT,
  'clippings.0.tags': [...NO_LIST, [7], [null], [{}], [['a']]],
  'clippings.0.collections': [...NO_LIST, [7], ['x'], [null], ['__proto__']],
  'clippings.0.status': ['', 'done', 7, null, {}, ['reviewed'], 'REVIEWED', '__proto__'],
  'clippings.0.deletedAt': ['kemarin', 7, {}, [], true],
  'clippings.0.annotations.0.id': NO_ID,
  'clippings.0.annotations.0.kind': ['', 'spy', 7, null, {}, 'constructor', ['official']],
  'clippings.0.annotations.0.start': NO_OFFSET,
  'clippings.0.annotations.0.end': NO_OFFSET,
  'clippings.0.annotations.0.text': ['', 'x', ...NO_TEXT],
  'clippings.0.annotations.0.confidence': [-0.1, 1.1, '1', null, {}, 1e308, true],
  'clippings.0.annotations.0.status': ['', 'true', 7, null, {}, '__proto__'],
  'clippings.0.annotations.0.selectors': [
    7,
    null,
    {},
    'x',
    [7],
    [{}],
    [{ type: 'SvgSelector' }],
    [{ type: 'TextQuoteSelector' }],
  ],
  'clippings.0.annotations.0.note': NO_TEXT,
};
