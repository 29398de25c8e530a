import { browser } from './browser.ts';

/**
 * How many clippings the library holds, remembered apart from its database. A browser that finds its database damaged throws it
 * away and begins an empty one, and says so to nobody: this number tells.
 */
const KEY = 'librarySize';

export async function rememberedSize(): Promise<number> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'number' && stored > 0 ? stored : 0;
}

export const rememberSize = (count: number): Promise<void> => browser.storage.local.set({ [KEY]: count });

/** Where clippings are made, the number only grows: what they lose is said in the library, where they are deleted. */
export async function rememberGrowth(count: number): Promise<void> {
  if (count > (await rememberedSize())) await rememberSize(count);
}

/** Fewer than this are not worth an alarm: the first clipping may just have been undone. */
const LEAST = 5;

/** Whether so few clippings where there were so many mean that the browser has lost them. */
export const isLost = (count: number, remembered: number): boolean => remembered >= LEAST && count < remembered / 2;
