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

export const SHOTS: readonly Shot[] = [
  popup('article', 600, { prepare: (page) => page.hover('.frow') }),
  { ...popup('article', 600), name: 'popup-article-en', lang: 'en', modes: ['light'] },
  {
    ...popup('article', 600),
    name: 'popup-scrolled',
    modes: ['light'],
    prepare: (page) => page.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 560)),
  },
  popup('form', 600, {
    modes: ['light', 'dark'],
    prepare: async (page) => {
      await page.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 9999));
      await page.focus('.clipform .btn-main');
    },
  }),
  {
    ...popup('article', 600),
    name: 'popup-saved',
    modes: ['light'],
    prepare: async (page) => {
      await page.click('.btn-main');
      await page.waitForSelector('.saved');
    },
  },
  popup('clipped', 600, { modes: ['light'] }),
  popup('changed', 600),
  popup('not-article', 180),
  popup('permission', 360),
  popup('nothing', 600, { modes: ['light'] }),
  popup('failed', 180, { modes: ['light'] }),
  popup('restricted', 180, { modes: ['light'] }),
];
