import * as v from 'valibot';
import { browser } from './browser.ts';
import type { Kind } from './model/annotation.ts';

/** When Sorot marks a page: on the button or shortcut, on sites chosen one by one, or on the list of news sites too. */
export const MODES = ['click', 'chosen-sites', 'news-sites'] as const;
export type Mode = (typeof MODES)[number];

export interface Settings {
  readonly visible: Readonly<Record<Kind, boolean>>;
  readonly mode: Mode;
  /** Hosts (without "www.") where Sorot stays off although it may. */
  readonly sitesOff: readonly string[];
  /** Interface language; null follows the browser. */
  readonly language: 'id' | 'en' | null;
  /** Clippings made in private windows are stored only when this is on. */
  readonly clipInPrivateWindows: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  visible: { official: true, institution: true, date: true, person: true },
  mode: 'click',
  sitesOff: [],
  language: null,
  clipInPrivateWindows: false,
};

const KEY = 'settings';

// A damaged or missing field falls back by itself: settings never keep Sorot from starting.
const schema = v.fallback(
  v.object({
    visible: v.fallback(
      v.object({ official: v.boolean(), institution: v.boolean(), date: v.boolean(), person: v.boolean() }),
      DEFAULT_SETTINGS.visible,
    ),
    mode: v.fallback(v.picklist(MODES), DEFAULT_SETTINGS.mode),
    sitesOff: v.fallback(v.array(v.string()), []),
    language: v.fallback(v.nullable(v.picklist(['id', 'en'])), DEFAULT_SETTINGS.language),
    clipInPrivateWindows: v.fallback(v.boolean(), DEFAULT_SETTINGS.clipInPrivateWindows),
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

/** Calls back after every change, from whichever context. @returns a function that stops it */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[KEY]) listener(v.parse(schema, changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
