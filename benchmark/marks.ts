import type { Page } from '@playwright/test';

/** Has a page remember, in milliseconds from its navigation, when its first frame with marks came. To be called before it is opened. */
export async function watchForMarks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (): void => {
      if (CSS.highlights.size > 0) (globalThis as never as { marked: number }).marked = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** When the first frame with marks came; null while there was none. */
export const markedAt = (page: Page): Promise<number | null> =>
  page.evaluate(() => (globalThis as never as { marked?: number }).marked ?? null);
