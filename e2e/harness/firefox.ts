import process from 'node:process';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/lib/browsers.mjs';
import { type ExtensionBrowser, type LaunchOptions, type Tab, until } from './tab.ts';

const EXTENSION_ID = 'sorot@sorot.example';
/** The host part of moz-extension:// is random unless a preference fixes it. */
const UUID = '5a0f2f1e-50b0-4a6e-9d5c-50b07e570001';

/** Firefox through WebDriver BiDi: the extension is installed as a temporary add-on on a profile that stays. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: run `npm run setup`.');
  const start = async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: options.headless,
      userDataDir: options.profile,
      args: ['--remote-allow-system-access'],
      defaultViewport: { width: 1280, height: 800 },
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        'extensions.webextOptionalPermissionPrompts': false,
        'extensions.background.idle.timeout': 1500,
        'intl.locale.requested': options.locale,
        'browser.download.dir': options.downloads,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'browser.download.alwaysOpenPanel': false,
        'datareporting.policy.dataSubmissionEnabled': false,
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
        'app.update.disabledForTesting': true,
        ...(options.proxy ? throughProxy(options.proxy) : {}),
      },
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    });
    await browser.installExtension(options.extension);
    return browser;
  };
  let browser: Browser = await start();
  const origin = `moz-extension://${UUID}`;

  return {
    name: 'firefox',
    version: await browser.version(),
    origin,
    downloads: options.downloads,
    open: async (url) => {
      const tab = wrap(await browser.newPage());
      await tab.goto(url);
      return tab;
    },
    openExtension: async (path) => {
      const page = await browser.newPage();
      const tab = wrap(page);
      await tab.goto(`${origin}/${path}`);
      return tab;
    },
    pressShortcut: (letter) => inBrowserWindow(browser, altAnd(letter)),
    allowPrivate: () => inBrowserWindow(browser, LET_IN),
    // Firefox ends an idle event page after the time set above; a little longer, and it is gone.
    stopBackground: () => new Promise((resolve) => setTimeout(resolve, 3000)),
    restart: async () => {
      await browser.close();
      browser = await start();
    },
    close: () => browser.close().catch(() => undefined),
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}

const throughProxy = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
});

/** Runs in Firefox's own window: what the switch in about:addons does. */
const LET_IN = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const id = '${EXTENSION_ID}';
  const { extension } = WebExtensionPolicy.getByID(id);
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add(id, { permissions, origins: [] }, extension);
  await (await AddonManager.getAddonByID(id)).reload();
  if (!WebExtensionPolicy.getByID(id).privateBrowsingAllowed) throw new Error('Not let in.');
})()`;

/** Runs in Firefox's own window: keys as they come from the keyboard, to the page first and then to the window's shortcuts. */
const altAnd = (letter: string): string => `(async () => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keys.beginInputTransactionForTests(window)) throw new Error('No keyboard.');
  const alt = new window.KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
  const letter = new window.KeyboardEvent('', {
    key: '${letter.toLowerCase()}', code: 'Key${letter.toUpperCase()}', keyCode: ${letter.toUpperCase().charCodeAt(0)},
  });
  keys.keydown(alt);
  keys.keydown(letter);
  keys.keyup(letter);
  keys.keyup(alt);
})()`;

/** Puppeteer has no words for Firefox's own window: WebDriver BiDi has, with the access that the browser was started with. */
async function inBrowserWindow(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as never as {
    connection: { send(command: string, parameters: object): Promise<{ result: never }> };
  };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const target = { context: tree.contexts[0]?.context };
  const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  if ((result as { type: string }).type !== 'success') throw new Error(JSON.stringify(result));
}

/** Navigating to moz-extension:// never resolves over BiDi, though the page loads: ask the page instead. */
async function gotoExtension(page: Page, url: string, leavesExtension = false): Promise<void> {
  await until(
    async () => {
      void page.goto(url).catch(() => undefined);
      // A page of the extension that stands there already would answer in place of the new one.
      if (leavesExtension) await new Promise((resolve) => setTimeout(resolve, 250));
      return until(
        () => page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
        `${url} to load`,
        4000,
      );
    },
    url,
    20_000,
  );
}

function wrap(page: Page): Tab {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  // Over BiDi the address of an extension page stays "about:blank": remember where we went.
  let extensionUrl: string | null = null;
  return {
    goto: async (url) => {
      const leavesExtension = extensionUrl !== null;
      extensionUrl = url.startsWith('moz-extension:') ? url : null;
      if (extensionUrl) await gotoExtension(page, url, leavesExtension);
      else await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    url: () => extensionUrl ?? page.url(),
    reload: async () => {
      if (extensionUrl) await gotoExtension(page, extensionUrl, true);
      else await page.reload({ waitUntil: 'domcontentloaded' });
    },
    back: async () => {
      await page.goBack();
    },
    evaluate: (fn, argument) => page.evaluate(fn as never, argument as never) as never,
    click: async (selector) => {
      await page.waitForSelector(selector, { visible: true });
      await page.click(selector);
    },
    clickNamed: async (role, name) => {
      // Accessible names by regular expression are not offered over BiDi: find the element in the page, click it for real.
      const point = await until(
        () => page.evaluate(locateNamed, role, typeof name === 'string' ? name : name.source),
        `${role} ${name}`,
      );
      await page.mouse.click(point.x, point.y);
    },
    hover: (selector) => page.hover(selector),
    fill: async (selector, text) => {
      await page.waitForSelector(selector, { visible: true });
      await page.click(selector, { count: 3 });
      await page.keyboard.press('Backspace');
      await page.type(selector, text);
    },
    choose: async (selector, files) => {
      const input = await page.waitForSelector(selector);
      await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(...files);
    },
    tap: (x, y) => page.touchscreen.tap(x, y),
    mouse: { move: (x, y) => page.mouse.move(x, y), click: (x, y) => page.mouse.click(x, y) },
    press: async (chord) => {
      const keys = chord.split('+') as KeyInput[];
      for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
      await page.keyboard.press(keys.at(-1) as KeyInput);
      for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    focus: () => page.bringToFront(),
    size: (width, height) => page.setViewport({ width, height }),
    media: async () => {
      throw new Error('Media features cannot be emulated in Firefox here.');
    },
    screenshot: async (path, fullPage = false) => {
      await page.screenshot({ path: path as `${string}.png`, fullPage });
    },
    errors: () => errors,
    close: () => page.close(),
  };
}

/** Runs in the page: the middle of the first visible element of a role whose accessible name matches. */
function locateNamed(role: string, pattern: string): { x: number; y: number } | null {
  const native: Record<string, string> = {
    button: 'button, summary, input[type="submit"]',
    link: 'a[href]',
    checkbox: 'input[type="checkbox"]',
    radio: 'input[type="radio"]',
    textbox: 'input:not([type]), input[type="text"], input[type="search"], textarea',
  };
  const matcher = new RegExp(pattern);
  for (const element of document.querySelectorAll<HTMLElement>(
    `[role="${role}"]${native[role] ? `, ${native[role]}` : ''}`,
  )) {
    const labels =
      'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((l) => l.textContent) : [];
    const name = element.getAttribute('aria-label') ?? (labels.join(' ') || element.textContent || element.title);
    if (!matcher.test((name ?? '').trim().replace(/\s+/g, ' '))) continue;
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}
