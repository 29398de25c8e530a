import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { traceOwnTasks } from './own-tasks.ts';
import type { ExtensionBrowser, LaunchOptions, Tab } from './tab.ts';

/** Chromium through Playwright: a persistent context is the only kind that loads extensions. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm run setup`.');
  const start = () =>
    chromium.launchPersistentContext(options.profile, {
      executablePath,
      headless: options.headless,
      acceptDownloads: true,
      downloadsPath: options.downloads,
      viewport: { width: 1280, height: 800 },
      args: [
        '--no-sandbox',
        '--no-first-run',
        // Into chrome_debug.log in the profile: what it says when it finds its own files damaged.
        '--enable-logging',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        `--lang=${options.locale}`,
        ...(options.proxy
          ? [`--proxy-server=http://127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']
          : []),
        `--disable-extensions-except=${options.extension}`,
        `--load-extension=${options.extension}`,
      ],
      env: { ...process.env, LANGUAGE: options.locale, LANG: `${options.locale.replace('-', '_')}.UTF-8` },
    });
  const requests: string[] = [];
  const listen = (to: BrowserContext) => to.on('request', (request) => requests.push(request.url()));
  let context = await start();
  listen(context);
  let origin = await originOf(context);
  let limited: CDPSession | null = null;
  const restart = async (): Promise<void> => {
    await context.close();
    context = await start();
    listen(context);
    origin = await originOf(context);
  };

  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    get origin() {
      return origin;
    },
    downloads: options.downloads,
    open: async (url) => {
      const tab = wrap(await context.newPage(), options.downloads);
      await tab.goto(url);
      return tab;
    },
    openExtension: async (path) => {
      const tab = wrap(await context.newPage(), options.downloads);
      await tab.goto(`${origin}/${path}`);
      return tab;
    },
    requests: () => requests,
    room: async (bytes) => {
      // The override ends with the session that asked for it.
      await limited?.detach();
      limited = null;
      if (bytes === null) return;
      const page = context.pages().find((p) => p.url().startsWith(origin));
      if (!page) throw new Error('Open a page of the extension first.');
      limited = await context.newCDPSession(page);
      await limited.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
    },
    allowPrivate: async () => {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        (extensionId) =>
          (
            globalThis as never as {
              chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
            }
          ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
        origin.slice(origin.indexOf('//') + 2),
      );
      // One that was loaded by the command line comes back with the browser only.
      await restart();
    },
    stopBackground: async () => {
      const page = context.pages().find((p) => p.url().startsWith(origin)) ?? (await context.newPage());
      const own = !page.url().startsWith(origin);
      if (own) await page.goto(`${origin}/library.html`);
      await stopWorkers(page);
      if (own) await page.close();
    },
    restart,
    close: () => context.close().catch(() => undefined),
    closed: () => new Promise((resolve) => context.once('close', () => resolve())),
  };
}

/** Stops all service workers, as the browser does with those that have nothing to do. @param page any page of the browser */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function originOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  // Node calls the origin of an unknown scheme "null".
  const { protocol, host } = new URL(worker.url());
  return `${protocol}//${host}`;
}

function wrap(page: Page, downloads: string): Tab {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  // Saved under its suggested name, as a browser does for its user.
  page.on('download', (file) => void file.saveAs(join(downloads, file.suggestedFilename())).catch(() => undefined));
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    url: () => page.url(),
    reload: async () => {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    back: async () => {
      await page.goBack();
    },
    evaluate: (fn, argument) => page.evaluate(fn as never, argument as never) as never,
    click: (selector) => page.click(selector),
    clickNamed: (role, name) =>
      page
        .getByRole(role as 'button', { name })
        .first()
        .click(),
    hover: (selector) => page.hover(selector),
    fill: (selector, text) => page.fill(selector, text),
    choose: (selector, files) => page.setInputFiles(selector, files),
    tap: async (x, y) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await session.detach();
    },
    mouse: { move: (x, y) => page.mouse.move(x, y), click: (x, y) => page.mouse.click(x, y) },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    focus: () => page.bringToFront(),
    size: (width, height) => page.setViewportSize({ width, height }),
    media: (features) => page.emulateMedia(features),
    screenshot: async (path, fullPage = false) => {
      await page.screenshot({ path, fullPage });
    },
    errors: () => errors,
    ownTasks: async (work) => {
      const session = await page.context().newCDPSession(page);
      const tasks = await traceOwnTasks(session, 'chrome-extension://', work);
      await session.detach();
      return tasks;
    },
    close: () => page.close(),
  };
}
