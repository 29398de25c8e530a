import * as v from 'valibot';
import { browser } from './browser.ts';
import type { Kind } from './model/annotation.ts';

export interface Settings {
  readonly visible: Readonly<Record<Kind, boolean>>;
  /** Marks pages by itself where the browser's permission was given; else only on button or shortcut. */
  readonly automatic: boolean;
  /** Hosts (as `siteOf` gives them) where Sorot stays off by itself although it may read them. */
  readonly sitesOff: readonly string[];
  /** Interface language; null follows the browser. */
  readonly language: 'id' | 'en' | null;
}

export const DEFAULT_SETTINGS: Settings = {
  visible: { official: true, institution: true, date: true, person: true },
  automatic: true,
  sitesOff: [],
  language: null,
};

/** Whether Sorot stays off on a site: it, or the one that it belongs to, was switched off ("news.kabar.example" with "kabar.example"). */
export const isOff = (site: string, sitesOff: readonly string[]): boolean =>
  sitesOff.some((off) => site === off || site.endsWith(`.${off}`));

/** What stays switched off when some sites are switched on. */
export const withoutSites = (sitesOff: readonly string[], sites: readonly string[]): string[] =>
  sitesOff.filter((off) => !sites.some((site) => isOff(site, [off])));

const KEY = 'settings';

// A damaged or missing field falls back by itself: settings never keep Sorot from starting.
const schema = v.fallback(
  v.object({
    visible: v.fallback(
      v.object({ official: v.boolean(), institution: v.boolean(), date: v.boolean(), person: v.boolean() }),
      DEFAULT_SETTINGS.visible,
    ),
    automatic: v.fallback(v.boolean(), DEFAULT_SETTINGS.automatic),
    sitesOff: v.fallback(v.array(v.string()), []),
    language: v.fallback(v.nullable(v.picklist(['id', 'en'])), DEFAULT_SETTINGS.language),
  }),
  DEFAULT_SETTINGS,
);

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return v.parse(schema, stored[KEY]);
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes settings; calls of one context run one after the other. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const done = queue.then(async () => {
    const before = await readSettings();
    const after = { ...before, ...change(before) };
    await browser.storage.local.set({ [KEY]: after });
    return after;
  });
  queue = done.catch(() => undefined);
  return done;
}

/** Whether Sorot may read pages by itself now that it was not to read before. */
export const isWider = (now: Settings, before: Settings): boolean =>
  now.automatic && (!before.automatic || before.sitesOff.some((site) => !now.sitesOff.includes(site)));

/** Calls back after every change, from whichever context. @returns a function that stops it */
export function onSettingsChanged(listener: (settings: Settings, before: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string): void => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) listener(v.parse(schema, change.newValue), v.parse(schema, change.oldValue));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
