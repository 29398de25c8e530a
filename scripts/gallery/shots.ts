import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

export interface Shot {
  readonly name: string;
  /** "group/state" of the gallery. */
  readonly view: string;
  readonly width: number;
  readonly height: number;
  readonly lang?: 'id' | 'en';
  readonly hash?: string;
  readonly modes?: readonly ('light' | 'dark' | 'forced')[];
  /** Milliseconds without a change after which everything stands still. */
  readonly settle?: number;
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const popup = (state: string, height = 600, more: Partial<Shot> = {}): Shot => ({
  name: `popup-${state}`,
  view: `popup/${state}`,
  width: 380,
  height,
  ...more,
});

const library = (name: string, hash: string, more: Partial<Shot> = {}): Shot => ({
  name: `library-${name}`,
  view: 'library/full',
  hash,
  width: 1280,
  height: 860,
  settle: 300,
  ...more,
});

const openFirst = async (page: Page): Promise<void> => {
  await page.click('.it a >> nth=1');
  await page.waitForSelector('.clipping .para');
  await page.waitForTimeout(250);
};

/** Chooses a file for an import, and shows what comes of it. */
async function importFile(page: Page, content: string, shown: string): Promise<void> {
  const file = { name: 'netralitas.sorot.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.setInputFiles('input[type="file"]', file);
  await page.waitForSelector(shown);
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), shown);
}

/** What the library itself exports, with other notes and titles in it. */
async function conflictingFile(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('.panel footer .btn-main')]);
  const text = await readFile(await file.path(), 'utf8');
  return text
    .replace('undangan menyebut Selasa, 17 September', 'belum ada jawaban')
    .replaceAll('"title":"Dua ', '"title":"Tiga ');
}

export const SHOTS: readonly Shot[] = [
  { name: 'welcome', view: 'welcome/first', width: 1280, height: 800 },
  { name: 'welcome-narrow', view: 'welcome/first', width: 400, height: 800, lang: 'en' },
  {
    name: 'sample',
    view: 'sample/marked',
    width: 1000,
    height: 760,
    prepare: async (page) => {
      await page.click('.mk-o >> nth=0');
      await page.waitForSelector('.card');
    },
  },
  {
    ...popup('article', 600),
    name: 'popup-narrow',
    width: 320,
    modes: ['light', 'forced'],
    prepare: (page) => page.hover('.frow'),
  },
  library('list', '#/', { prepare: openFirst }),
  library('search', '#/?q=camat+%22surat+edaran%22&from=2024-08-01&to=2024-09-30', {
    prepare: openFirst,
  }),
  library('card', '#/', {
    prepare: async (page) => {
      await openFirst(page);
      await page.click('.mk-o >> nth=0');
      await page.waitForSelector('.card');
    },
  }),
  library('compare', '#/', {
    prepare: async (page) => {
      await openFirst(page);
      await page.click('.bar button:has-text("Versi")');
      await page.waitForSelector('.diff');
    },
  }),
  library('middle', '#/', { width: 1000, modes: ['light'] }),
  { ...library('middle-open', '#/', { width: 1000, modes: ['light'], prepare: openFirst }) },
  library('narrow', '#/', { width: 400, height: 760, modes: ['light'] }),
  library('narrow-open', '#/', { width: 400, height: 760, modes: ['light'], prepare: openFirst }),
  library('narrow-menu', '#/', {
    width: 400,
    height: 760,
    modes: ['light'],
    prepare: (page) => page.click('.nav-toggle button'),
  }),
  library('bulk', '#/', {
    prepare: async (page) => {
      await page.click('.lh .btn-icon');
      await page.click('[role="menuitem"] >> nth=0');
      await page.click('.it .check >> nth=0');
      await page.click('.it .check >> nth=1');
    },
  }),
  library('filter', '#/', { prepare: (page) => page.click('.filters .add') }),
  library('export', '#/export', { height: 1000 }),
  library('export-narrow', '#/export', { width: 400, height: 1000, lang: 'en' }),
  library('import-refused', '#/export', {
    prepare: (page) => importFile(page, '{"format":"sorot-clippings","version":7,"clippings":[]}', '.failed'),
  }),
  library('import-conflicts', '#/export', {
    prepare: async (page) => importFile(page, await conflictingFile(page), '.cfs'),
  }),
  library('settings', '#/settings', { height: 1100 }),
  library('settings-narrow', '#/settings', { width: 400, height: 1100, modes: ['light', 'dark'], lang: 'en' }),
  library('lexicon', '#/lexicon', {
    prepare: async (page) => {
      await page.click('.lexicon-acts button >> nth=0');
      await page.waitForSelector('.lexicon-form');
    },
  }),
  { ...library('lexicon-empty', '#/lexicon', { width: 1000 }), view: 'library/empty' },
  library('lexicon-narrow', '#/lexicon', {
    width: 400,
    height: 760,
    lang: 'en',
    prepare: (page) => page.click('.lexicon li:nth-child(3) .lexicon-acts button >> nth=0'),
  }),
  library('overview', '#/overview'),
  library('overview-narrow', '#/overview', { width: 400, height: 760, modes: ['light'], lang: 'en' }),
  library('people', '#/people'),
  library('person', '#/people', {
    prepare: async (page) => {
      await page.click('.bars a >> nth=0');
      await page.waitForSelector('.told a');
    },
  }),
  library('timeline', '#/timeline/2024-08'),
  library('timeline-day', '#/timeline/2024-01?day=2024-02-14&election=Pemilu%202024', { modes: ['light'], lang: 'en' }),
  library('timeline-weeks', '#/timeline/2024-07?zoom=week&election=Pilkada%202024'),
  library('timeline-months', '#/timeline/2022-01?zoom=month&day=2024-11-01', { modes: ['light'], lang: 'en' }),
  library('timeline-narrow', '#/timeline/2024-08', { width: 400, height: 760, modes: ['light'] }),
  { ...library('reminder', '#/', { width: 1000, modes: ['light'] }), view: 'library/old-backup' },
  library('trash', '#/trash'),
  { ...library('empty', '#/'), view: 'library/empty' },
  popup('article', 600, { prepare: (page) => page.hover('.frow') }),
  { ...popup('article', 600), name: 'popup-article-en', lang: 'en', modes: ['light'] },
  {
    ...popup('article', 600),
    name: 'popup-scrolled',
    modes: ['light'],
    prepare: (page) => page.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 560)),
  },
  popup('form', 600, {
    prepare: async (page) => {
      await page.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 9999));
      await page.focus('.clipform .btn-main');
    },
  }),
  {
    ...popup('article', 600),
    name: 'popup-saved',
    prepare: async (page) => {
      await page.click('.btn-main');
      await page.waitForSelector('.saved');
    },
  },
  popup('clipped', 600),
  popup('changed', 600),
  popup('not-article', 180),
  popup('permission', 360),
  popup('nothing', 600),
  popup('failed', 180),
  popup('restricted', 180),
];
