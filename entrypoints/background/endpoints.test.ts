import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotate } from '../../lib/annotate.ts';
import type { PageFacts } from '../../lib/article/facts.ts';
import { browser } from '../../lib/browser.ts';
import { createIndonesian } from '../../lib/languages/id/index.ts';
import type { Reply } from '../../lib/messages/envelope.ts';
import type { AnnotatedReading, BackgroundCalls } from '../../lib/messages/protocol.ts';
import type { Origin } from '../../lib/messages/sender.ts';
import { serve } from '../../lib/messages/server.ts';
import { changeSettings } from '../../lib/settings.ts';
import { saveArticle } from '../../lib/store/clippings.ts';
import { library, type SorotDatabase } from '../../lib/store/database.ts';
import { annotations, article } from '../../lib/store/sample.ts';
import { endpoints } from './endpoints.ts';
import { lazyRecogniser, type Recogniser, remembering } from './recogniser.ts';

const indonesian = createIndonesian();
const listen = serve<BackgroundCalls>(endpoints(lazyRecogniser(async () => (text) => annotate(text, indonesian))));
const ask = async (call: string, argument: unknown, origin: Origin): Promise<Reply> =>
  (await listen({ sorot: 1, call, argument }, origin)) ?? { ok: true, value: 'not answered' };

const kabar: Origin = { kind: 'page', url: 'https://www.kabar.example/rakor?utm_source=x', tabId: 1 };
const evil: Origin = { kind: 'page', url: 'https://evil.example/x', tabId: 2 };
const popup: Origin = { kind: 'extension' };
const request = (change = {}) => ({ article: article(change), annotations: annotations() });

/** A page that shows an article, which names an address as its own. */
const facts = (canonical = 'https://kabar.example/rakor'): PageFacts => {
  const { title, text } = article();
  const body = `${text.slice(text.indexOf('\n\n') + 2)} Ketua KPU Batam Bagas Wiratmoko juga hadir di aula itu untuk mendengarkan.`;
  const lines = body.split('\n\n').map((line) => ({
    ...{ text: line, kind: 'text' as const, glue: '\n\n' as const, linked: 0, caption: false },
  }));
  const story = {
    main: true,
    headline: title,
    lines,
    running: body.length,
    above: [],
    between: [],
    below: [],
    times: [],
  };
  return {
    ...{
      url: canonical,
      asked: true,
      documentTitle: title,
      metas: [],
      canonical,
      linkedData: [],
      authors: [],
      parts: [],
    },
    running: body.length,
    stories: [{ ...story, address: null }],
  };
};

let db: SorotDatabase;
beforeEach(async () => {
  db = await library();
});
afterEach(() => Promise.all(db.tables.map((table) => table.clear())));

/** What a page learns of its articles. */
const read = async (origin: Origin): Promise<readonly AnnotatedReading[]> => {
  const reply = await ask('article.read', facts(), origin);
  return reply.ok ? (reply.value as { stories: AnnotatedReading[] }).stories : [];
};

describe('a page speaks for its own site alone', () => {
  test('its address is what the browser says; its canonical address holds within its site', async () => {
    expect(await ask('clipping.save', request({ url: 'https://bank.example/' }), kabar)).toMatchObject({ ok: true });
    const [head] = await db.heads.toArray();
    expect([head?.url, head?.canonicalUrl]).toEqual([kabar.url, 'https://kabar.example/rakor']);
  });

  test('a hostile page cannot overwrite the clipping of another site by naming its address', async () => {
    await saveArticle(db, request());
    const claimed = request({ title: 'Palsu', text: `Palsu\n\n${request().article.text}` });
    const forged = { ...claimed, annotations: [] };
    expect(await ask('clipping.save', forged, evil)).toMatchObject({ ok: true, value: { outcome: 'created' } });
    const heads = await db.heads.toArray();
    expect(heads.map((h) => [h.canonicalUrl, h.title]).toSorted()).toEqual([
      ['https://evil.example/x', 'Palsu'],
      ['https://kabar.example/rakor', 'Rakor Netralitas ASN Digelar di Lembayung'],
    ]);
  });

  test.each([
    ['clipping.findByUrl', () => ({ canonicalUrl: 'https://kabar.example/rakor' })],
    ['mark.remove', () => ({ canonicalUrl: 'https://kabar.example/rakor', id: '01J8C2V6Q3T9M4XKZ7R5B0WFEN' })],
    ['clipping.undo', (id: string) => ({ id })],
    ['clipping.trash', (id: string) => ({ id })],
    ['clipping.restore', (id: string) => ({ id })],
    ['clipping.recent', () => ({ limit: 5 })],
    ['collection.list', () => null],
    ['collection.create', () => ({ name: 'x' })],
  ])('%s about another site is refused', async (call, argument) => {
    const { id } = await saveArticle(db, request());
    const before = JSON.stringify(await db.heads.toArray());
    expect(await ask(call, argument(id), evil)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(JSON.stringify(await db.heads.toArray())).toBe(before);
    expect(await db.collections.count()).toBe(0);
  });

  test('what a page learns of a clipping holds no note', async () => {
    await saveArticle(db, { ...request(), options: { note: 'rahasia', tags: ['rahasia'] } });
    const found = await ask('clipping.findByUrl', { canonicalUrl: 'https://kabar.example/rakor' }, kabar);
    expect(found).toMatchObject({ ok: true, value: { title: 'Rakor Netralitas ASN Digelar di Lembayung' } });
    expect(JSON.stringify(found)).not.toContain('rahasia');
  });

  test('its own clipping it may take back, and give again', async () => {
    const { id } = await saveArticle(db, request());
    expect(await ask('clipping.trash', { id }, kabar)).toEqual({ ok: true, value: null });
    expect((await db.heads.get(id))?.trashed).toBe(1);
    expect(await ask('clipping.restore', { id }, kabar)).toEqual({ ok: true, value: null });
    expect((await db.heads.get(id))?.trashed).toBe(0);
  });
});

test('the recogniser answers, and its annotations are taken back for saving', async () => {
  const { text } = article();
  const reply = await ask('article.annotate', { text, publishedAt: '2024-09-18' }, popup);
  if (!reply.ok) throw new Error(reply.error.message);
  const found = reply.value as { kind: string; text: string }[];
  expect(found.map((a) => [a.kind, a.text])).toContainEqual(['date', 'Selasa (17/9/2024)']);
  expect(await ask('clipping.save', { article: article(), annotations: found }, kabar)).toMatchObject({ ok: true });
});

describe('the recogniser is made when it is needed', () => {
  const read = vi.fn<Recogniser>(() => []);
  const make = vi.fn(async () => read);
  beforeEach(() => {
    make.mockReset().mockImplementation(async () => read);
  });

  test('once, and not before', async () => {
    const recogniser = lazyRecogniser(make);
    expect(make).not.toHaveBeenCalled();
    expect([await recogniser(), await recogniser()]).toEqual([read, read]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('again when it could not be made', async () => {
    make.mockRejectedValueOnce(new Error('no model'));
    const recogniser = lazyRecogniser(make);
    await expect(recogniser()).rejects.toThrow('no model');
    expect(await recogniser()).toBe(read);
  });
});

test('the last articles are remembered, others are not', () => {
  const find = vi.fn(({ text }: { text: string }) => [text]);
  const recognise = remembering(find);
  const of = (n: number, publishedAt: string | null = null) => recognise({ text: `Artikel ${n}`, publishedAt });
  for (let n = 0; n < 100; n++) of(n);
  expect([of(0), of(99)]).toEqual([['Artikel 0'], ['Artikel 99']]);
  expect(find).toHaveBeenCalledTimes(100);
  // Dates are completed by the day.
  of(0, '2024-09-18');
  expect(find).toHaveBeenCalledTimes(101);
  // The one that nobody asked for again had to go.
  of(1);
  of(0);
  expect(find).toHaveBeenCalledTimes(102);
});

test('a page is marked although the library cannot be read', async () => {
  vi.spyOn(db.lexicon, 'orderBy').mockImplementation(() => {
    throw new Error('the database is damaged');
  });
  vi.spyOn(db.heads, 'where').mockImplementation(() => {
    throw new Error('the database is damaged');
  });
  const reply = await ask('article.read', facts(), kabar);
  vi.restoreAllMocks();
  expect(reply).toMatchObject({ ok: true });
  expect(JSON.stringify(reply)).toContain('Bagas Wiratmoko');
});

describe('the annotator is put where the scout asks for it', () => {
  const inject = vi.fn(async () => []);
  beforeEach(() => {
    inject.mockClear();
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(inject as never);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await changeSettings(() => ({ automatic: true, sitesOff: [] }));
  });

  test('into the tab of the page that asks', async () => {
    await changeSettings(() => ({ automatic: true, sitesOff: ['lain.example'] }));
    expect(await ask('page.annotate', null, kabar)).toEqual({ ok: true, value: null });
    expect(inject).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 1 },
      files: ['/scout.js', '/content-scripts/annotator.js'],
    });
  });

  test.each([
    ['this site', { automatic: true, sitesOff: ['kabar.example'] }],
    ['all sites', { automatic: false, sitesOff: [] }],
  ])('not where %s was switched off since', async (_, off) => {
    await changeSettings(() => off);
    expect(await ask('page.annotate', null, kabar)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(inject).not.toHaveBeenCalled();
  });
});

describe('wrong shapes', () => {
  const cases: [string, unknown][] = [
    ['clipping.save', null],
    ['clipping.save', { article: article({ text: '' }), annotations: [] }],
    ['clipping.save', { article: article({ canonicalUrl: 'javascript:alert(1)' }), annotations: [] }],
    ['clipping.save', { article: article(), annotations: [{ ...annotations()[0], end: 1e6 }] }],
    ['clipping.save', { article: article(), annotations: [{ ...annotations()[0], text: 'x' }] }],
    ['clipping.save', { article: article(), annotations: annotations(), options: { tags: 'x' } }],
    ['article.read', { url: 'https://x.example/' }],
    ['library.open', { view: 'https://evil.example/' }],
    ['library.open', { view: '#/x"onload=' }],
    [
      'lexicon.add',
      {
        scope: { where: 'everywhere' },
        subject: { kind: 'official', name: 'x', spellings: [] },
        decision: { do: 'reject' },
      },
    ],
    ['page.style', { colours: 'url(x)', places: ['p'] }],
    ['page.style', { colours: [], places: ['p{}*'] }],
    ['page.count', { count: -1 }],
  ];
  test.each(cases)('%s', async (call, argument) => {
    expect(await ask(call, argument, kabar)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await db.heads.count()).toBe(0);
  });

  test('anything at all: an answer with a code, never a crash, nothing stored', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const calls = Object.keys(endpoints(lazyRecogniser(async () => () => [])));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), fc.anything({ maxDepth: 3 }), async (call, argument) => {
        const reply = await ask(call, argument, evil);
        if (!reply.ok) expect(['invalid', 'refused', 'no-annotator']).toContain(reply.error.code);
        expect(await db.heads.count()).toBe(0);
      }),
      { numRuns: 500 },
    );
    vi.restoreAllMocks();
  });

  test.each([{ text: 5 }, { text: 'x'.repeat(5_000_001) }, { text: 'x', publishedAt: '1 Mei' }])(
    'our own pages are checked as well',
    async (text) => {
      expect(await ask('article.annotate', text, popup)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    },
  );

  test('the popup is checked as well', async () => {
    expect(await ask('clipping.recent', { limit: 1e9 }, popup)).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(await ask('clipping.recent', { limit: 5 }, popup)).toMatchObject({ ok: true, value: [] });
  });
});

test('a note that is saved twice at once is one mark', async () => {
  const { article: about, annotations: found } = request();
  const mark = { start: 0, end: 5, text: about.text.slice(0, 5) };
  const begun = await ask('note.begin', { article: about, annotations: found, mark, of: null }, kabar);
  expect(begun).toMatchObject({ ok: true, value: { id: expect.any(String) } });
  const id = begun.ok && typeof begun.value === 'object' && begun.value && 'id' in begun.value ? begun.value.id : '';
  const save = () => ask('note.save', { id, note: 'Tanya KPU.' }, popup);
  expect(await Promise.all([save(), save()])).toMatchObject([
    { ok: true },
    { ok: false, error: { code: 'not-found' } },
  ]);
  expect(await read(kabar)).toMatchObject([{ own: [{ start: 0, end: 5, note: 'Tanya KPU.' }] }]);
  // Whoever names the address of another site learns nothing of its notes.
  expect(await read(evil)).toMatchObject([{ own: [], article: { canonicalUrl: 'https://evil.example/x' } }]);
});
