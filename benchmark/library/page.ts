/** Runs in the browser: fills a library with synthetic clippings and measures what its views do. */
import { jsonExporter } from '../../lib/export/json.ts';
import { sourceOf } from '../../lib/export/source.ts';
import { writeExport } from '../../lib/export/write.ts';
import { applyImport, stageImport } from '../../lib/import/import.ts';
import { clearStage } from '../../lib/import/stage.ts';
import type { Clipping } from '../../lib/model/clipping.ts';
import type { Facets } from '../../lib/search/facets.ts';
import { Search } from '../../lib/search/search.ts';
import { putClippings, write } from '../../lib/store/clippings.ts';
import { openDatabase, type SorotDatabase } from '../../lib/store/database.ts';
import { firstClippings } from '../../lib/store/first.ts';
import { listIdentities } from '../../lib/store/identities.ts';
import { IdentityCounts } from '../../lib/store/identity-counts.ts';
import { profileOf } from '../../lib/store/profile.ts';
import { findClippings, readHeads, recentClippings } from '../../lib/store/queries.ts';
import { countDays, eventsBetween } from '../../lib/store/timeline.ts';
import { synthetic } from './synthetic.ts';

let db: SorotDatabase;
let search: Search;
let file: Blob;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const QUESTIONS = [
  'surat',
  'surat edaran',
  'kpu ',
  'komisi pemilihan umum ',
  'wali kota ',
  'rakor netr',
  'bupati kar',
  'ratna kusuma',
  'sekda ',
  'pemilih -surat',
  'tps rekapitulasi suara',
  'kap',
  'mangrove',
  'tidak ada',
];

/** Clippings that Node makes at once, as JSON, while the page writes those before. */
const MADE = 200;
const made = (from: number, count: number): Promise<string> =>
  (globalThis as unknown as { clippingsMade: (from: number, to: number) => Promise<string> }).clippingsMade(
    from,
    Math.min(count, from + MADE),
  );

const steps = {
  /** Made as a file, written by the import: the way that 100,000 clippings really come. */
  async make(count: number): Promise<Record<string, number>> {
    const pieces: Blob[] = [];
    const source = {
      total: count,
      collection: null,
      collections: [],
      clippings: async function* () {
        for (let i = 0; i < count; i++) yield await synthetic(i);
      },
    };
    pieces.push(await writeExport(jsonExporter, source));
    file = new Blob(pieces);
    return { 'file, MB': file.size / 1e6 };
  },
  async import(): Promise<Record<string, number>> {
    db = await openDatabase('bench');
    let preview: Awaited<ReturnType<typeof stageImport>> | null = null;
    const stage = await timed(async () => {
      preview = await stageImport(db, file);
    });
    const apply = await timed(async () => {
      if (preview) await applyImport(db, preview, { otherwise: 'both' });
    });
    await clearStage(db);
    return { 'import: read and check, s': stage / 1000, 'import: write, s': apply / 1000 };
  },
  /** Written directly, in place of `make` and `import`: several times quicker. */
  async fill(count: number): Promise<Record<string, number>> {
    db = await openDatabase('bench');
    const counts = new IdentityCounts();
    const seconds =
      (await timed(async () => {
        let next = made(0, count);
        for (let from = 0; from < count; from += MADE) {
          const clippings: Clipping[] = JSON.parse(await next);
          next = made(from + MADE, count);
          await write(db, () => putClippings(db, clippings, counts));
        }
        await write(db, () => counts.write(db));
      })) / 1000;
    return { 'written without reading a file, s': seconds };
  },
  async index(): Promise<Record<string, number>> {
    db = await openDatabase('bench');
    search = new Search(db);
    return { 'search index made, s': (await timed(() => search.update())) / 1000 };
  },
  async open(count: number): Promise<Record<string, number[]>> {
    // As in a tab that has just been opened: no order is remembered.
    db = await openDatabase('bench');
    search = new Search(db);
    const there = await db.heads.count();
    if (there !== count) throw new Error(`The profile holds ${there} clippings, not ${count}.`);
    const popup: number[] = [];
    const list: number[] = [];
    const first = await timed(async () =>
      readHeads(db, (await firstClippings(db, {}, { by: 'published', order: 'newest' }, 60)).slice(0, 40)),
    );
    const scroll: number[] = [];
    for (let i = 0; i < 10; i++) {
      popup.push(await timed(() => recentClippings(db, 5)));
      let ids: string[] = [];
      list.push(
        await timed(async () => {
          ids = await findClippings(db, {}, { by: 'published', order: 'newest' });
          await readHeads(db, ids.slice(0, 40));
        }),
      );
      const at = Math.floor((ids.length * i) / 11);
      scroll.push(await timed(() => readHeads(db, ids.slice(at, at + 40))));
    }
    return {
      'popup: latest clippings, ms': popup,
      'library: first rows when it is opened, ms': [first],
      'library: order of all, then from memory, ms': list,
      'scrolling: next 40 rows, ms': scroll,
    };
  },
  async search(): Promise<Record<string, number[]>> {
    const times: number[] = [];
    const again: number[] = [];
    for (const question of QUESTIONS) {
      const once = async (): Promise<void> => {
        const ids = await search.find(question);
        const found = ids && ids.size > 0 ? await findClippings(db, { ids }, { by: 'published', order: 'newest' }) : [];
        await readHeads(db, found.slice(0, 40));
      };
      times.push(await timed(once));
      again.push(await timed(once));
    }
    return { 'search: question to rows, ms': [...times, ...again] };
  },
  /** Narrowed by office, region, both, and with words. */
  async filters(): Promise<Record<string, number[]>> {
    const offices = await search.values('office');
    const regions = await search.values('region');
    const times: number[] = [];
    for (const i of [0, 1, 5, 20]) {
      for (const [question, facets] of [
        ['', { office: offices[i] }],
        ['', { region: regions[i] }],
        ['', { region: regions[i]?.slice(0, 2) }],
        ['surat ', { office: offices[i], region: regions[i]?.slice(0, 2) }],
      ] as const)
        times.push(
          await timed(async () => {
            const ids = await search.find(question, facets as Facets);
            const found = ids?.size ? await findClippings(db, { ids }, { by: 'published', order: 'newest' }) : [];
            await readHeads(db, found.slice(0, 40));
          }),
        );
    }
    return {
      'choices of offices and regions, ms': [
        await timed(() => search.values('office')),
        await timed(() => search.values('region')),
      ],
      'filter by office, region: to rows, ms': times,
    };
  },
  /** The naive way: Dexie's filter over all bodies. */
  async naive(): Promise<Record<string, number[]>> {
    const ms = await timed(() =>
      db.bodies.filter((b) => /surat/i.test(b.text) && /edaran/i.test(b.text)).primaryKeys(),
    );
    return { 'naive: Dexie filter over all, ms': [ms] };
  },
  async people(): Promise<Record<string, number[]>> {
    const list: number[] = [];
    const page: number[] = [];
    const people = await listIdentities(db, 'person', { limit: 50 });
    list.push(await timed(() => listIdentities(db, 'person', { limit: 50 })));
    for (const person of [people[0], people[25], people[49]]) {
      if (person) page.push(await timed(() => profileOf(db, person.key)));
    }
    return { 'people: 50 most named, ms': list, 'person page (most, 26th, 50th named), ms': page };
  },
  async timeline(): Promise<Record<string, number[]>> {
    const month = { from: '2024-09-01', to: '2024-09-30' };
    const year = { from: '2024-01-01', to: '2024-12-31' };
    return {
      'timeline: days of a month, ms': [await timed(() => countDays(db, month))],
      'timeline: days of a year, ms': [await timed(() => countDays(db, year))],
      'timeline: events of a week, ms': [
        await timed(() => eventsBetween(db, { from: '2024-09-16', to: '2024-09-22' })),
      ],
    };
  },
  async export(): Promise<Record<string, number>> {
    const source = await sourceOf(db);
    let size = 0;
    const s =
      (await timed(async () => {
        size = (await writeExport(jsonExporter, source)).size;
      })) / 1000;
    return { 'export, s': s, 'export, MB/s': size / 1e6 / s };
  },
  async size(): Promise<Record<string, number>> {
    const { usage = 0 } = await navigator.storage.estimate();
    return { 'database with index, MB': usage / 1e6 };
  },
};

Object.assign(globalThis, { steps });
export type Steps = typeof steps;
