import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'esbuild';

/** The same in every run, so that a kept profile finds its database again; a name that counts as trustworthy. */
const ORIGIN = 'http://library.localhost';

/** A module with all that it imports, as one script for a page. */
export async function bundleOf(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

/** An empty page that runs a script, at an address that needs no server. */
export async function openScript(context: BrowserContext, script: string): Promise<Page> {
  await context.route(`${ORIGIN}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><meta charset="utf-8"><body><script src="/page.js"></script>',
        }),
  );
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`);
  return page;
}
