import { type Browser, type test as base, chromium, type Page } from '@playwright/test';
import { openShot, serveGallery } from '../../scripts/gallery/serve.ts';
import type { Shot } from '../../scripts/gallery/shots.ts';
import { findChromium } from '../../scripts/lib/browsers.mjs';

/**
 * Views of the extension with made-up data, without the extension. To be called in a `describe`.
 * @returns opens one of the gallery's shots, as it is pictured
 */
export function galleryFor(test: typeof base): (shot: Shot, mode: 'light' | 'dark' | 'forced') => Promise<Page> {
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let browser: Browser;
  test.beforeAll(async () => {
    const executablePath = findChromium();
    gallery = await serveGallery();
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  });
  test.afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });
  return (shot, mode) => openShot(browser, gallery.origin, shot, mode);
}
